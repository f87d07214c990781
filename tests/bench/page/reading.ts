import { readFileSync } from 'node:fs';
import { readerOf } from '../../../lib/shops/registry.ts';
import { structuredData } from '../../../lib/shops/structured-data.ts';
import type { TestBrowser } from '../../browser/harness/browsers.ts';
import { savedReply } from '../../browser/harness/saved-reply.ts';
import type { ShopServer } from '../../browser/harness/shop-server.ts';
import { corpus, corpusFile } from '../../corpus/corpus.ts';
import { bundle } from './bundle.ts';
import { quantile } from './quantile.ts';

/** What the bundle gives to a page. */
interface ReadersInPage {
  read(id: string): { page: string; listings: number };
}

declare const bench: ReadersInPage;

/** How often a page is read again after the first time. */
const AGAIN = 15;

/** How long a reader took in a browser, in ms, over the saved pages of its shop. */
export interface ReadingTime {
  readonly reader: string;
  readonly page: 'product' | 'results';
  readonly pages: number;
  /** The first reading of a fresh page, with all code cold: median and most. */
  readonly first: number;
  readonly firstMost: number;
  /** A further reading. */
  readonly again: number;
  /** Listings a page on average. */
  readonly listings: number;
}

const SOURCE = `
import { SHOPS } from '@lib/shops/registry.ts';
import { structuredData } from '@lib/shops/structured-data.ts';
export function read(id) {
  const reader = SHOPS.find((shop) => shop.id === id) ?? structuredData;
  const { page, listings } = reader.readPage(document, new URL(location.href));
  return { page, listings: listings.length };
}`;

interface Sample {
  readonly first: number;
  readonly again: number;
  readonly listings: number;
}

/** Reads every saved page of the corpus in the browser, and says for each reader and kind of page how long that took. */
export async function readingTimes(browser: TestBrowser, server: ShopServer): Promise<ReadingTime[]> {
  const script = await bundle(SOURCE);
  const samples = new Map<string, Sample[]>();
  for (const page of corpus) {
    if (!/\.html?$/.test(page.file) || !page.url.startsWith('https:')) continue;
    const url = new URL(page.url);
    server.route({ [page.url.replace(/#.*$/s, '')]: savedReply(readFileSync(corpusFile(page), 'utf8')) });
    const id = (readerOf(url) ?? structuredData).id;
    const tab = await browser.open(page.url);
    try {
      await tab.evaluate(script.replace(/^var bench\s*=/, 'window.bench ='));
      const found = await tab.evaluate(
        (reader, times) => {
          const timed = () => {
            const start = performance.now();
            const { page: kind, listings } = bench.read(reader);
            return { kind, listings, took: performance.now() - start };
          };
          const first = timed();
          const rest = Array.from({ length: times }, () => timed().took).sort((a, b) => a - b);
          return { ...first, again: rest[Math.floor(rest.length / 2)] ?? 0 };
        },
        id,
        AGAIN,
      );
      if (found.kind === 'none') continue;
      const group = `${id} ${found.kind === 'product' ? 'product' : 'results'}`;
      const sample = { first: found.took, again: found.again, listings: found.listings };
      samples.set(group, [...(samples.get(group) ?? []), sample]);
    } finally {
      await tab.close();
    }
  }
  return [...samples]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, list]) => {
      const [reader = '', page] = group.split(' ');
      const firsts = list.map(({ first }) => first);
      return {
        reader,
        page: page === 'product' ? 'product' : 'results',
        pages: list.length,
        first: quantile(firsts, 0.5),
        firstMost: Math.max(...firsts),
        again: quantile(
          list.map(({ again }) => again),
          0.5,
        ),
        listings: list.reduce((sum, { listings }) => sum + listings, 0) / list.length,
      };
    });
}

/** Prints the times, and which of them are more than a page may cost: 5 ms for a product, 12 for results of 60. */
export function printReading(times: readonly ReadingTime[]): void {
  console.log('reading in the browser, ms: first time in a fresh page (median, most), again (median)');
  for (const { reader, page, pages, first, firstMost, again, listings } of times) {
    const budget = page === 'product' ? 5 : (12 * Math.max(60, listings)) / 60;
    const verdict =
      again > budget
        ? `, more than ${budget.toFixed(0)}`
        : first > budget
          ? `, first time more than ${budget.toFixed(0)}`
          : '';
    const what = page === 'product' ? 'product' : `results of ${listings.toFixed(0)}`;
    console.log(
      `  ${reader}, ${what} (${pages} pages): ${first.toFixed(1)}, ${firstMost.toFixed(1)}; ${again.toFixed(1)}${verdict}`,
    );
  }
}
