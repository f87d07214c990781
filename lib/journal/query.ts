import { Dexie } from 'dexie';
import { LEVELS, type Level } from '../assessment/levels.ts';
import type { JournalDatabase } from './database.ts';
import { type EntryRow, searchWords } from './entry.ts';

/** Columns by which the table can be ordered, and the index of the database that is so ordered. */
const ORDERS = {
  at: 'at',
  level: '[rank+at]',
  seller: '[party+at]',
  shop: 'shop',
  status: 'status',
} as const;
export type Order = keyof typeof ORDERS;

/** What the table is to show. Filters that are empty let everything through. */
export interface Query {
  /** Words that stand in title, seller, Records, note or tags; the last may be unfinished. */
  readonly text: string;
  readonly shop: string;
  readonly level: Level | '';
  readonly family: string;
  readonly record: string;
  readonly status: string;
  readonly case: string;
  readonly tag: string;
  /** How the level would be another today: one of CHANGES, or 'any'. */
  readonly change: string;
  /** Days, ISO 8601, both included. */
  readonly from: string;
  readonly to: string;
  readonly order: Order;
  readonly descending: boolean;
}

/** All Entries, the newest first. */
export const EVERYTHING: Query = Object.freeze({
  text: '',
  shop: '',
  level: '',
  family: '',
  record: '',
  status: '',
  case: '',
  tag: '',
  change: '',
  from: '',
  to: '',
  order: 'at',
  descending: true,
});

/** Filters that ask an index for one value. */
const EXACT = [
  ['shop', 'shop'],
  ['family', 'families'],
  ['record', 'records'],
  ['status', 'status'],
  ['case', 'case'],
  ['tag', 'tags'],
] as const satisfies readonly (readonly [keyof Query, keyof EntryRow])[];

/**
 * The ids of the Entries that a query asks for, in its order. Only keys of indexes are read, never rows, so that it is quick in a large
 * journal; rows are fetched for what is on the screen.
 */
export async function findEntries(database: JournalDatabase, query: Query): Promise<readonly string[]> {
  const { entries, reviews } = database;
  const sets: Promise<string[]>[] = [];
  for (const [filter, index] of EXACT) {
    const value = query[filter];
    if (value) sets.push(entries.where(index).equals(value).primaryKeys());
  }
  if (query.level) {
    const rank = LEVELS.indexOf(query.level);
    sets.push(entries.where('[rank+at]').between([rank, Dexie.minKey], [rank, Dexie.maxKey]).primaryKeys());
  }
  if (query.change) {
    const found =
      query.change === 'any' ? reviews.toCollection() : reviews.where('change').equals(query.change);
    sets.push(found.primaryKeys());
  }
  for (const word of searchWords(query.text)) {
    sets.push(entries.where('words').startsWith(word).primaryKeys());
  }
  if (query.from || query.to) {
    const last = query.to ? `${query.to}\uffff` : '\uffff';
    sets.push(entries.where('at').between(query.from, last, true, true).primaryKeys());
  }
  const allowed = (await Promise.all(sets)).map((ids) => new Set(ids));
  const all = await orderedIds(database, query.order);
  const ordered = query.descending ? all.toReversed() : all;
  return allowed.length === 0 ? ordered : ordered.filter((id) => allowed.every((set) => set.has(id)));
}

/** The order of all Entries as it was found last, and the head of the chain at that time: while that stands, so does the order. */
const lastFound = new WeakMap<JournalDatabase, { order: Order; head: string; ids: readonly string[] }>();

async function orderedIds(database: JournalDatabase, order: Order): Promise<readonly string[]> {
  const head = (await database.links.orderBy('seq').last())?.hash ?? '';
  const known = lastFound.get(database);
  if (known?.order === order && known.head === head) return known.ids;
  // From the first to the last only: browsers give many keys at once in this direction, and one by one in the other.
  const ids = await database.entries.orderBy(ORDERS[order]).primaryKeys();
  lastFound.set(database, { order, head, ids });
  return ids;
}

/** The values that occur in one column, in order, for the choices of a filter. */
export async function valuesOf(
  { entries }: JournalDatabase,
  column: 'shop' | 'families' | 'records' | 'tags',
): Promise<string[]> {
  return (await entries.orderBy(column).uniqueKeys()).map(String);
}
