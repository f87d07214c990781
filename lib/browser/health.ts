import browser from 'webextension-polyfill';
import { type Health, noted, readHealth } from '../health/reading-health.ts';
import type { PageReading } from '../listing/listing.ts';

const KEY = 'health';

/** What was found on shops' pages lately, as this browser keeps it. */
export async function loadHealth(): Promise<Health> {
  return readHealth((await browser.storage.local.get(KEY))[KEY]);
}

let work: Promise<unknown> = Promise.resolve();

/** Counts one more page. One after the other, since two that read and write at once would lose a page. */
export function noteReading(reading: PageReading, now: Date): void {
  work = work
    .then(async () => {
      const health = noted(await loadHealth(), reading, now.toISOString().slice(0, 10));
      await browser.storage.local.set({ [KEY]: health });
    })
    // A count that is lost is no harm.
    .catch((error: unknown) => console.error(error));
}
