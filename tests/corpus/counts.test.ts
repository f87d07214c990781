import { describe, expect, it } from 'vitest';
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { corpus, readCorpusPage } from './corpus.ts';

describe.skipIf(corpus.length === 0)('the saved pages of each shop', () => {
  // `npx vitest run --project corpus tests/corpus/counts.test.ts -u` keeps new counts: look at each that fell.
  it('give as many listings and fields as ever', async () => {
    const counts: Record<string, { listings: number; fields: number }> = {};
    for (const page of corpus) {
      const reader = readerOf(new URL(page.url)) ?? structuredData;
      const { listings } = await readCorpusPage(page, reader);
      counts[reader.id] ??= { listings: 0, fields: 0 };
      const count = counts[reader.id] as { listings: number; fields: number };
      count.listings += listings.length;
      for (const { listing } of listings) count.fields += Object.keys(listing).length;
    }
    const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    await expect(`${JSON.stringify(sorted, null, 2)}\n`).toMatchFileSnapshot('counts.json');
  });
});
