// The corpus of saved pages lies beside the project and is never part of it; where it is absent its tests are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSavedPage } from '../../lib/cli/saved-page.ts';
import { countryCode } from '../../lib/listing/countries.ts';
import type { Listing } from '../../lib/listing/listing.ts';
import { parsePrice } from '../../lib/shops/money.ts';
import type { PageFindings, ShopReader } from '../../lib/shops/reader.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const MANIFEST = new URL('manifest.jsonl', CORPUS);

/** What a person can read on a page, as the manifest records it: field names to values. */
export type Truth = Readonly<Record<string, unknown>>;

/** One line of the manifest. */
export interface CorpusPage {
  readonly file: string;
  readonly shop: string;
  readonly url: string;
  readonly page: string;
  /** Where the page holds what can be read, in words. */
  readonly dataIn: string;
  readonly note: string;
  readonly certain: boolean;
  readonly truth: Truth;
}

/** One field of one listing, held against the truth. */
export interface FieldResult {
  readonly field: string;
  readonly verdict: 'right' | 'wrong' | 'missed' | 'invented';
  readonly expected: unknown;
  readonly got: unknown;
}

/** How a page was read. `uncompared` are fields of the truth for which a Listing has no place. */
export interface Comparison {
  readonly results: readonly FieldResult[];
  readonly uncompared: readonly string[];
}

/** Whether the corpus is there; says so when it is not. */
export const hasCorpus: boolean = existsSync(MANIFEST);
if (!hasCorpus) console.warn(`No corpus at ${fileURLToPath(CORPUS)}: its tests are skipped.`);

/** Every page of the corpus; none where it is absent. */
export const corpus: readonly CorpusPage[] = hasCorpus
  ? readFileSync(MANIFEST, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as CorpusPage)
  : [];

/** The corpus pages of one shop. */
export function corpusPages(shop: string): CorpusPage[] {
  return corpus.filter((page) => page.shop === shop);
}

/** Where a corpus page lies on disk. */
export function corpusFile({ file }: CorpusPage): string {
  return fileURLToPath(new URL(file, CORPUS));
}

/** What a reader finds on a corpus page under the address that the manifest gives it. */
export async function readCorpusPage(page: CorpusPage, reader: ShopReader): Promise<PageFindings> {
  const { document } = await loadSavedPage(corpusFile(page), page.url);
  return reader.readPage(document, new URL(page.url));
}

/** Whether the right answer for a page is no listing. */
export function isNegative({ page }: CorpusPage): boolean {
  return /^(?:negative-.*|not-found|.*-shell|login.*)$/.test(page);
}

/** Holds what was found on a page against its truth. */
export function compare(page: CorpusPage, findings: PageFindings): Comparison {
  const listings = findings.listings.map(({ listing }) => listing);
  if (isNegative(page)) {
    const results = listings.map((got) =>
      result('listing', 'invented', null, got.title?.value ?? got.id?.value),
    );
    return { results, uncompared: [] };
  }
  const { first, itemsHint, count, ...fields } = page.truth;
  const results: FieldResult[] = [];
  const uncompared: string[] = [];
  const hold = (truth: Truth, listing: Listing, prefix: string) => {
    for (const [field, expected] of Object.entries(truth)) {
      const check = CHECKS[field];
      if (!check) uncompared.push(prefix + field);
      else if (expected !== null) results.push({ ...check(expected, listing), field: prefix + field });
    }
  };
  const rows = Array.isArray(first) ? first : Array.isArray(itemsHint) ? itemsHint : first ? [first] : [];
  for (const [place, row] of rows.entries()) hold(row as Truth, listings[place] ?? {}, `first.${place}.`);
  if (typeof count === 'number') {
    results.push(result('count', listings.length === count ? 'right' : 'wrong', count, listings.length));
  }
  // A fragment's results page says only how many there are at least.
  if (typeof itemsHint === 'number') {
    results.push(
      result('count', listings.length >= itemsHint ? 'right' : 'missed', itemsHint, listings.length),
    );
  }
  if (Object.keys(fields).length > 0) hold(fields, listings[0] ?? {}, '');
  return { results, uncompared };
}

/** How many fields had each verdict. */
export function tally(results: readonly FieldResult[]): Record<FieldResult['verdict'], number> {
  const counts = { right: 0, wrong: 0, missed: 0, invented: 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

type Check = (expected: unknown, listing: Listing) => FieldResult;

function result(
  field: string,
  verdict: FieldResult['verdict'],
  expected: unknown,
  got: unknown,
): FieldResult {
  return { field, verdict, expected, got: got ?? null };
}

/** Right when both sides come down to the same; missed when the listing lacks the field. */
function same(
  field: keyof Listing,
  expectedAs: (expected: string) => unknown,
  gotAs: (got: never) => unknown = (got) => got,
): Check {
  return (expected, listing) => {
    const got = listing[field]?.value;
    if (got === undefined || got === null) return result(field, 'missed', expected, got);
    const right = gotAs(got as never) === expectedAs(String(expected));
    return result(field, right ? 'right' : 'wrong', expected, got);
  };
}

/** Remarks that the manifest adds to some values: '1005009116551268 (from productIds=)', 'Wayfair (site)'. */
const REMARK =
  / \((?:from|title|site|og:|shop name|shop urlCode|tag|last part|product|service name)[^()]*\)$/;

const fold = (text: string) => text.normalize('NFC').replace(REMARK, '').replace(/\s+/g, ' ').trim();
const amount = (text: string) => parsePrice(text)?.amount ?? null;
/** Store addresses come under many hosts; the path tells the store. */
const path = (address: string) =>
  new URL(address, 'https://x.invalid').pathname.replace(/\/+$/, '').toLowerCase();
const title: Check = (expected, listing) => {
  const got = listing.title?.value;
  if (got === undefined) return result('title', 'missed', expected, got);
  // Long titles are cut in the manifest.
  const start = fold(String(expected)).slice(0, 105);
  return result('title', fold(got).startsWith(start) ? 'right' : 'wrong', expected, got);
};

const service: Check = (expected, listing) => {
  const got = listing.services?.value;
  if (!got) return result('service', 'missed', expected, got);
  return result('service', got[0] === fold(String(expected)) ? 'right' : 'wrong', expected, got);
};

const shipsTo: Check = (expected, listing) => {
  const got = listing.shipsTo?.value;
  if (!got) return result('shipsTo', 'missed', expected, got);
  return result('shipsTo', got.included.includes(String(expected)) ? 'right' : 'wrong', expected, got);
};

/** A place in words: right when the Reading stands on these words or on what they quote, or names the country that they name. */
const statement =
  (field: 'origin' | 'shipsFrom'): Check =>
  (expected, listing) => {
    const got = listing[field];
    if (!got) return result(field, 'missed', expected, got);
    const words = fold(String(expected));
    const country = countryCode(words, ['zh', 'ko', 'ja', 'ru']);
    const raw = fold(got.raw);
    // The manifest explains some places: '广东省肇庆市 (Zhaoqing, Guangdong, China)'.
    const isQuoted = raw.length >= 2 && words.includes(raw);
    const right = raw.includes(words) || isQuoted || (country !== null && country === got.value);
    return result(field, right ? 'right' : 'wrong', expected, got.raw);
  };

const notTheBrand: Check = (expected, listing) => {
  const got = listing.brand?.value;
  return result('brandIsNot', got === expected ? 'invented' : 'right', expected, got);
};

const CHECKS: Readonly<Record<string, Check>> = {
  id: same('id', fold),
  itemId: same('id', String),
  asin: same('id', String),
  sku: same('id', String),
  title,
  brand: same('brand', fold),
  manufacturer: same('manufacturer', fold),
  sellerName: same('sellerName', fold),
  seller: same('sellerName', fold),
  shop: same('sellerName', fold),
  supplier: same('sellerName', fold),
  sellerLegalName: same('sellerLegalName', fold),
  sellerUrl: same('sellerUrl', path, path),
  storeId: same('sellerId', String),
  sellerAddress: same('sellerAddress', fold),
  origin: (expected, listing) =>
    (/^[A-Z]{2}$/.test(String(expected)) ? same('origin', String) : statement('origin'))(expected, listing),
  originText: statement('origin'),
  shipsFrom: same('shipsFrom', String),
  shipFrom: (expected, listing) =>
    (/^[A-Z]{2}$/.test(String(expected)) ? same('shipsFrom', String) : statement('shipsFrom'))(
      expected,
      listing,
    ),
  shipsFromText: statement('shipsFrom'),
  shipsTo,
  service,
  price: same('price', amount),
  url: same('url', path, path),
  brandIsNot: notTheBrand,
  brandIsShopName: notTheBrand,
};
