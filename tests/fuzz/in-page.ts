// Runs in a browser's page: reads a changed page there, where time is what it is for a user.
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { hollow, mutateDocument } from './dom-mutation.ts';
import { randomOf } from './random.ts';

/** What one reading took, in ms, for so many millions of letters of markup. */
export interface Measured {
  readonly reader: string;
  readonly round: number;
  readonly ms: number;
  readonly mb: number;
}

/** What reading one page, changed over and over, came to. */
export interface PageOutcome {
  readonly measured: Measured[];
  readonly problems: string[];
  readonly parseMs: number;
  /** Which of what was measured took long by the clock; `readSlow` reads these again. */
  readonly slow: number[];
}

/** How many copies are kept of a page that took long: it is measured again as often. */
const AGAIN = 3;
const kept = new Map<number, () => unknown>();
const KEYS = Object.getOwnPropertyNames(Object.prototype).join();

function runCase(html: string, address: string, seed: number, rounds: number, msPerMb: number): PageOutcome {
  const random = randomOf(seed);
  const url = new URL(address);
  const own = readerOf(url);
  const started = performance.now();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parseMs = performance.now() - started;
  const measured: Measured[] = [];
  const problems: string[] = [];
  const slow: number[] = [];
  kept.clear();
  const attempt = (what: () => void, otherwise: () => void) => {
    try {
      what();
    } catch {
      otherwise();
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    const isLast = round === rounds - 1;
    if (round > 0)
      attempt(
        () => mutateDocument(page, random),
        () => undefined,
      );
    if (isLast)
      attempt(
        () => hollow(page),
        () => page.documentElement?.remove(),
      );
    const mb = (page.documentElement?.outerHTML.length ?? 0) / 1e6;
    for (const reader of own ? [own, structuredData] : [structuredData]) {
      const read = (document: Document) => {
        const from = performance.now();
        const { listings } = reader.readPage(document, url);
        return { ms: performance.now() - from, listings };
      };
      try {
        const { ms, listings } = read(page);
        if (ms > msPerMb * Math.max(1, mb)) {
          slow.push(measured.length);
          // A copy for each time: what a reader keeps of elements that it knows would make it quick.
          const copies = Array.from({ length: AGAIN }, () => page.cloneNode(true) as Document);
          kept.set(measured.length, () => read(copies.pop() ?? page));
        }
        measured.push({ reader: reader.id, round, ms, mb });
        if (isLast && listings.length > 0) problems.push(`${reader.id}: a listing on a hollow page`);
      } catch (error) {
        problems.push(`${reader.id} round ${round}: ${String(error)}`);
      }
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== KEYS)
      problems.push(`pollution in round ${round}`);
  }
  return { measured, problems, parseMs, slow };
}

function readSlow(place: number): void {
  kept.get(place)?.();
}

Object.assign(globalThis, { runCase, readSlow });
export type RunCase = typeof runCase;
export type ReadSlow = typeof readSlow;
