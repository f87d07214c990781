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
}

/** How often a reading that took long is measured again: the machine may have had other work. */
const AGAIN = 3;
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
        const { ms: first, listings } = read(page);
        let ms = first;
        // On a copy: what a reader keeps of elements that it knows would make it quick.
        for (let time = 0; time < AGAIN && ms > msPerMb * Math.max(1, mb); time += 1)
          ms = Math.min(ms, read(page.cloneNode(true) as Document).ms);
        measured.push({ reader: reader.id, round, ms, mb });
        if (isLast && listings.length > 0) problems.push(`${reader.id}: a listing on a hollow page`);
      } catch (error) {
        problems.push(`${reader.id} round ${round}: ${String(error)}`);
      }
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== KEYS)
      problems.push(`pollution in round ${round}`);
  }
  return { measured, problems, parseMs };
}

Object.assign(globalThis, { runCase });
export type RunCase = typeof runCase;
