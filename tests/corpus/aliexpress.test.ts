import { describe, expect, it } from 'vitest';
import type { NoListingReason, PageKind } from '../../lib/listing/fields.ts';
import { pageReadingSchema } from '../../lib/listing/listing.ts';
import { aliexpress } from '../../lib/shops/aliexpress.ts';
import { compare, corpusPages, hasCorpus, isNegative, readCorpusPage } from './corpus.ts';

/** Why the pages that give no listing give none, by their kind in the manifest. */
const REASONS: Readonly<Record<string, NoListingReason>> = {
  'negative-captcha': 'captcha',
  'not-found': 'not found',
  'detail-shell': 'shell',
};

const KINDS: Readonly<Record<string, PageKind>> = {
  detail: 'product',
  'detail-fragment': 'product',
  search: 'results',
  'search-fragment': 'results',
};

/** What a Listing has no place for: the country of a store's owner, and the numbers one item has on other sites. */
const NO_FIELD = /(?:^|\.)(?:sellerCountry|origItemId|comId)$/;

describe.skipIf(!hasCorpus)('AliExpress pages of the corpus', () => {
  for (const page of corpusPages('aliexpress')) {
    describe(page.file, () => {
      if (isNegative(page)) {
        it(`gives no listing: ${REASONS[page.page]}`, async () => {
          const findings = await readCorpusPage(page, aliexpress);
          expect(findings).toEqual({ page: 'none', listings: [], reason: REASONS[page.page] });
        });
        return;
      }

      it('is read as a person reads it', async () => {
        const findings = await readCorpusPage(page, aliexpress);
        const { results, uncompared } = compare(page, findings);
        expect(results.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
        expect(results.length).toBeGreaterThan(0);
        expect(uncompared.filter((field) => !NO_FIELD.test(field))).toEqual([]);
        expect(findings.page).toBe(KINDS[page.page]);
        expect(findings.reason).toBeNull();
      });

      it('gives well-formed Readings, each with its source', async () => {
        const { page: kind, listings, reason } = await readCorpusPage(page, aliexpress);
        const reading = {
          shop: aliexpress.id,
          page: kind,
          listings: listings.map((one) => one.listing),
          reason,
        };
        expect(pageReadingSchema.safeParse(reading).error).toBeUndefined();
        for (const { listing } of listings) {
          expect(listing.id?.value).toMatch(/^\d{6,20}$/);
          expect(listing.url?.value).toMatch(/^https:\/\/[a-z]+\.aliexpress\.(?:com|us)\/item\/\d+\.html$/);
          expect(Object.values(listing).every((one) => one?.where)).toBe(true);
        }
      });

      it('puts each card in an element of its own', async () => {
        const { page: kind, listings } = await readCorpusPage(page, aliexpress);
        const anchors = listings.flatMap(({ anchor }) => anchor ?? []);
        expect(new Set(anchors).size).toBe(anchors.length);
        if (kind !== 'results') return;
        for (const anchor of anchors) {
          expect(anchors.filter((other) => anchor.contains(other))).toEqual([anchor]);
          expect(anchor.closest('a')).toBe(anchor.matches('a') ? anchor : null);
        }
      });
    });
  }
});
