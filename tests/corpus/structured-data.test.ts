import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../lib/listing/listing.ts';
import type { PageFindings } from '../../lib/shops/reader.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import {
  type CorpusPage,
  compare,
  corpus,
  type FieldResult,
  hasCorpus,
  isNegative,
  readCorpusPage,
  tally,
} from './corpus.ts';

/** Shops for which there will be no reader but this one. */
const OTHER_SHOPS = ['generic', 'garment', 'shopify', 'woocommerce', 'hm'];

/** Pages that state something for machines, whichever shop's, and all of other shops: among them the North Korea traps. */
const stating = corpus.filter(
  ({ shop, dataIn }) => /json-?ld|microdata|\bog\b/i.test(dataIn) || OTHER_SHOPS.includes(shop),
);

/** How many fields of these pages are right with this reader alone; a change may only raise a number. */
const RIGHT: Readonly<Record<string, number>> = {
  title: 36,
  id: 12,
  url: 22,
  brand: 19,
  sellerName: 13,
  origin: 1,
  originText: 1,
  price: 14,
  count: 1,
  brandIsNot: 4,
  brandIsShopName: 1,
};

/** Fields that differ from the truth because what the page states for machines differs from what it shows. */
const DIFFERS: Readonly<Record<string, string>> = {
  'dhgate/01-holder-a-2024.html shipsTo': 'states the United States, shows the visitor’s Thailand',
  'dhgate/02-holder-b-2024.html shipsTo': 'states the United States, shows the visitor’s Thailand',
  'etsy/01-es-pumpkin-2019.html price': 'states the price without tax',
  'generic/08-jossandmain-2019.html url': 'states /pdp/, was found under /pdx/',
  'generic/21-mytek-xiaomi-2026.html title': 'neither states nor shows in its heading a word of the truth',
  'generic/24-skymil-cpu-2026.html url': 'the truth is the address of the list, not of its first product',
  'mercadolibre/03-br-blackfriday-2024.html url':
    'the truth is the address of the list, not of its first product',
  'newegg/01-lg-2024.html brand': 'states LG Electronics, shows LG',
  'b-flipkart/01-watch-2026.html title': 'states it without the model number',
  'b-jumia/02-eg-router-2017.html title': 'states it without the brand',
  'b-jumia/02-eg-router-2017.html sellerName': 'shows Mega Stores Consignment Marketplace',
};

const read = new Map<CorpusPage, Promise<PageFindings>>();

/** What the reader finds on a page; each page is loaded once. */
function findingsOf(page: CorpusPage): Promise<PageFindings> {
  const found = read.get(page) ?? readCorpusPage(page, structuredData);
  read.set(page, found);
  return found;
}

function atFile(page: CorpusPage, { field, verdict, expected, got }: FieldResult): string {
  return `${page.file} ${field} ${verdict}: ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
}

describe.skipIf(!hasCorpus)('pages read by what they state for machines alone', () => {
  it('reach the fields that were measured, and differ from the truth only where the page itself does', async () => {
    const results: FieldResult[] = [];
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const page of stating) {
      const found = compare(page, await findingsOf(page)).results;
      results.push(...found);
      missed.push(...found.filter(({ verdict }) => verdict === 'missed').map((one) => atFile(page, one)));
      wrong.push(
        ...found.filter(({ verdict }) => verdict === 'wrong').map(({ field }) => `${page.file} ${field}`),
      );
    }
    const byField = new Map(Object.entries(Object.groupBy(results, ({ field }) => field)));
    for (const [field, found = []] of byField) console.log(field, tally(found));
    console.log(`Missed, as other readers or nobody will find them:\n  ${missed.join('\n  ')}`);
    for (const [field, right] of Object.entries(RIGHT)) {
      expect(tally(byField.get(field) ?? []).right, field).toBeGreaterThanOrEqual(right);
    }
    expect(results.filter(({ verdict }) => verdict === 'invented')).toEqual([]);
    expect(wrong.filter((one) => !(one in DIFFERS))).toEqual([]);
  });

  it.each(stating.filter(isNegative))('give no listing: $file', async (page) => {
    const { page: kind, listings, reason } = await findingsOf(page);
    expect(kind).toBe('none');
    expect(listings).toEqual([]);
    expect(reason).not.toBeNull();
  });
});

describe.skipIf(!hasCorpus)('all pages of the corpus', () => {
  it('give no product where they show a list, a store or nothing, and never North Korea', async () => {
    for (const page of corpus) {
      const { page: kind, listings, reason } = await findingsOf(page);
      const reading = {
        shop: structuredData.id,
        page: kind,
        listings: listings.map(({ listing }) => listing),
        reason,
      };
      expect(pageReadingSchema.safeParse(reading).error, page.file).toBeUndefined();
      if (isNegative(page)) expect(kind, page.file).toBe('none');
      else if (!page.page.startsWith('detail')) expect(kind, page.file).not.toBe('product');
      expect(JSON.stringify(reading), page.file).not.toContain('"KP"');
      const noBrands = [page.truth.brandIsNot, page.truth.brandIsShopName].filter((one) => one !== undefined);
      for (const { listing } of listings) expect(noBrands, page.file).not.toContain(listing.brand?.value);
    }
  });
});
