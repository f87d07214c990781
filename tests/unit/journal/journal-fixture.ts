import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { assess } from '../../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import { openJournalDatabase } from '../../../lib/journal/database.ts';
import type { Logged } from '../../../lib/journal/entry.ts';
import { Journal } from '../../../lib/journal/journal.ts';
import { packed } from '../../../lib/journal/pack.ts';
import { fixtureArtefact, fixtureData } from '../dataset-fixture.ts';

// Node has no IndexedDB of its own.
Dexie.dependencies = { indexedDB, IDBKeyRange };

const data = await fixtureData();
const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'h1' });
let count = 0;

/** A listing as it would be logged, each with an id of its own. */
export function logged(more: Partial<Logged> = {}, seller = 'QTE Store'): Logged {
  count += 1;
  const listing = {
    id: reading(String(1000 + count)),
    title: reading(`Thing ${count} ünicode 商品`),
    sellerName: reading(seller),
  };
  return {
    id: crypto.randomUUID(),
    at: '2026-01-02T03:04:05.678Z',
    offset: 540,
    by: 'badge',
    shop: 'aliexpress',
    page: 'product',
    url: `https://www.aliexpress.com/item/${1000 + count}.html`,
    language: 'en',
    version: '0.1.0',
    basis: { dataset: data.info, rules: RULES_VERSION },
    assessment: assess(listing, 'product', data),
    snapshots: [],
    ...more,
  };
}

/** The data of the fixture, packed, as the worker keeps it. */
export async function packedData(sha256: string): Promise<Uint8Array | null> {
  return sha256 === data.info.sha256
    ? packed(new TextEncoder().encode((await fixtureArtefact()).data))
    : null;
}

/** An empty journal in a database of its own. */
export async function emptyJournal(): Promise<Journal> {
  count += 1;
  return new Journal(await openJournalDatabase(`journal ${count}`), () => new Date('2026-01-02T03:04:06Z'));
}
