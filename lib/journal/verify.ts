import { canonical, sha256 } from './canonical.ts';
import { type Break, type StoredLink, type Verdict, verifyChain } from './chain.ts';
import type { JournalDatabase, Kept } from './database.ts';
import type { Snapshot } from './entry.ts';
import { entryOf } from './history.ts';
import { unpacked } from './pack.ts';
import { batchesOf, entryBatchesOf, rowOfEntry, Touched } from './rows.ts';

/** How far a check has come: links and Entries seen, of all. */
export type OnProgress = (done: number, all: number) => void;

/** What a check of a whole journal gave. */
export interface JournalVerdict extends Verdict {
  /** Files that Entries name and that are not here, and the first of these Entries; null where none is missing. */
  readonly missing: { readonly files: number; readonly seq: number; readonly subject: string } | null;
}

/**
 * Checks a whole journal: that the chain is unbroken, that the table shows what it says, and that the bytes kept of pages are those whose
 * hashes it names. Gives the first that is wrong, and says apart what is not here, as after an import without its files.
 */
export async function verifyJournal(
  database: JournalDatabase,
  onProgress: OnProgress = () => undefined,
): Promise<JournalVerdict> {
  const links = await database.links.count();
  const all = links + (await database.entries.count());
  const touched = new Touched();
  const verdict = await verifyChain(passing(database, touched, (done) => onProgress(done, all)));
  if (verdict.broken) return { ...verdict, missing: null };
  const onDone = (done: number) => onProgress(links + done, all);
  return { ...verdict, ...(await checkEntries(database, touched.subjects, onDone)) };
}

async function* passing(
  { links }: JournalDatabase,
  touched: Touched,
  onDone: (done: number) => void,
): AsyncGenerator<StoredLink> {
  let done = 0;
  for await (const batch of batchesOf(links)) {
    for (const link of batch) touched.add(link);
    yield* batch;
    done += batch.length;
    onDone(done);
  }
}

/** The first Entry that is shown other than the chain says, or of which other bytes are kept; rows of no Entry come last. */
async function checkEntries(
  database: JournalDatabase,
  touched: ReadonlySet<string>,
  onDone: (done: number) => void,
): Promise<Pick<JournalVerdict, 'broken' | 'missing'>> {
  const { links, entries, blobs } = database;
  let rows = 0;
  let missing = null as JournalVerdict['missing'];
  for await (const batch of entryBatchesOf(links, touched)) {
    const shown = await entries.bulkGet(batch.map(({ logged }) => logged.id));
    for (const [place, entry] of batch.entries()) {
      const row = shown[place];
      const { seq, logged } = entry;
      const at = { seq, subject: logged.id };
      const isShown = row && canonical(row) === canonical(rowOfEntry(entry));
      if (!isShown) return { broken: { fault: 'row-altered', ...at }, missing };
      for (const snapshot of logged.snapshots) {
        const blob = await blobs.get(snapshot.sha256);
        if (!blob) missing = { ...at, ...missing, files: (missing?.files ?? 0) + 1 };
        else if (!(await isKept(snapshot, blob)))
          return { broken: { fault: 'kept-altered', ...at }, missing };
      }
    }
    rows += batch.length;
    onDone(rows);
  }
  return { broken: (await entries.count()) === rows ? null : await strayRow(database), missing };
}

async function strayRow({ links, entries }: JournalDatabase): Promise<Break | null> {
  for (const id of await entries.toCollection().primaryKeys()) {
    const history = await links.where('subject').equals(id).sortBy('seq');
    const row = entryOf(history) ? undefined : await entries.get(id);
    if (row) return { fault: 'row-altered', seq: row.seq, subject: row.id };
  }
  return null;
}

async function isKept({ size, sha256: hash }: Snapshot, { bytes }: Kept): Promise<boolean> {
  try {
    const whole = await unpacked(bytes);
    return whole.length === size && (await sha256(whole as Uint8Array<ArrayBuffer>)) === hash;
  } catch {
    // What cannot be unpacked is not what was packed.
    return false;
  }
}
