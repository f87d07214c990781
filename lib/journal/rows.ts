import type { Table } from 'dexie';
import type { StoredLink } from './chain.ts';
import { type EntryRow, rowOf } from './entry.ts';
import { type Entry, entryOf } from './history.ts';

/** The chain as a table: the database's own, or that of a transaction. */
type Links = Table<StoredLink, number>;

/** Links read at a time, so that a chain of any length is gone through in little memory. */
const BATCH = 500;

/** All links in order, in batches. */
export async function* batchesOf(links: Links): AsyncGenerator<readonly StoredLink[]> {
  for (let from = -1; ; ) {
    const batch = await links.where('seq').above(from).limit(BATCH).toArray();
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    from = last.seq;
  }
}

/** The Entries of these ids that are there, by id. */
export async function entriesOf(links: Links, ids: readonly string[]): Promise<Map<string, Entry>> {
  // Each by itself: browsers answer many small questions at once, and step through one large one.
  const asked = ids.map((id) => links.where('subject').equals(id).sortBy('seq'));
  const entries = new Map<string, Entry>();
  for (const history of await Promise.all(asked)) {
    const entry = entryOf(history);
    if (entry) entries.set(entry.logged.id, entry);
  }
  return entries;
}

/**
 * The Entries that the chain comes to, in batches, in the order in which they were logged. `touched` are the subjects that have more links than
 * the one that logged them: only of these the others are looked up.
 */
export async function* entryBatchesOf(
  links: Links,
  touched: ReadonlySet<string>,
): AsyncGenerator<readonly Entry[]> {
  for await (const batch of batchesOf(links)) {
    const logs = batch.filter(({ kind, body }) => kind === 'log' && body !== null);
    const subjects = logs.flatMap(({ subject }) => (touched.has(subject) ? [subject] : []));
    const entries = subjects.length > 0 ? await entriesOf(links, subjects) : new Map<string, Entry>();
    yield logs.flatMap((link) => {
      const entry = touched.has(link.subject) ? entries.get(link.subject) : entryOf([link]);
      // One that was logged twice comes once, with its last log.
      return entry?.seq === link.seq ? [entry] : [];
    });
  }
}

/** Notes which subjects have more than one link, as links pass by. */
export class Touched {
  readonly #seen = new Set<string>();
  readonly subjects = new Set<string>();

  add({ kind, subject }: StoredLink): void {
    if (kind === 'case') return;
    if (this.#seen.has(subject)) this.subjects.add(subject);
    else this.#seen.add(subject);
  }
}

/** The row of an Entry. */
export function rowOfEntry({ logged, remarks, seq }: Entry): EntryRow {
  return rowOf(logged, remarks, seq);
}

/**
 * Makes all rows anew from the chain, both tables of one transaction. What somebody has changed into no Entry gets no row, which the
 * check of the journal names: it must not keep all others from being opened.
 */
export async function remakeRows(links: Links, entries: Table<EntryRow, string>): Promise<void> {
  await entries.clear();
  const touched = new Touched();
  for await (const batch of batchesOf(links)) for (const link of batch) touched.add(link);
  for await (const batch of entryBatchesOf(links, touched.subjects)) {
    await entries.bulkAdd(batch.flatMap(readableRow));
  }
}

function readableRow(entry: Entry): EntryRow[] {
  try {
    return [rowOfEntry(entry)];
  } catch (error) {
    console.error(error);
    return [];
  }
}
