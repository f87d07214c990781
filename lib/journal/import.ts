import { sha256 } from './canonical.ts';
import type { StoredLink } from './chain.ts';
import type { Kept, OwnedBytes } from './database.ts';
import { dataHashOf, type EntryRow } from './entry.ts';
import { type BadLine, type Lines, linksOf, type Surveyed, survey } from './exported.ts';
import type { Entry } from './history.ts';
import type { Journal, NewEntry } from './journal.ts';
import type { BodyOf } from './link-shapes.ts';
import { packed } from './pack.ts';

/** An exported journal: its lines, and what an archive has beside them, by hash; null for what it has not. */
export interface ExportedJournal {
  readonly lines: Lines;
  readonly keptOf: (sha256: string) => Promise<Uint8Array | null>;
  readonly dataOf: (sha256: string) => Promise<Uint8Array | null>;
}

/** What an import did. */
export interface ImportReport {
  readonly added: number;
  /** Entries that the journal had already. */
  readonly known: number;
  readonly bad: readonly BadLine[];
  /** Whether the file's own chain was whole. */
  readonly intact: boolean;
  /** Whether the chain was taken over as it is, which only an empty journal can. */
  readonly restored: boolean;
  /** Files kept of pages that Entries name and that neither the import nor the journal has. */
  readonly missing: number;
  /** Whether it was broken off before its end. */
  readonly cancelled: boolean;
}

/** How far an import has come: in reading the file, in adding Entries, in keeping files; `all` is null where it is not known. */
export interface ImportProgress {
  readonly step: 'reading' | 'adding' | 'keeping';
  readonly done: number;
  readonly all: number | null;
}

/** Who hears how far an import is, and may break it off. */
export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Entries added in one transaction: an import that breaks off keeps whole batches, and goes on where it stopped. */
const BATCH = 200;

/**
 * Takes an exported journal into this one. Into an empty journal a whole chain goes as it is, all or nothing; else each Entry that is not
 * there yet is logged anew with its remarks, so that a second import of the same file adds nothing but completes one that was broken off.
 * Bytes of another hash than the one they are named by are not taken. Throws JournalError, and what reading the file throws.
 */
export async function importJournal(
  journal: Journal,
  exported: ExportedJournal,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportReport> {
  const said: Said = (step, done, all) => {
    onProgress?.({ step, done, all });
    signal?.throwIfAborted();
  };
  const done = {
    added: 0,
    known: 0,
    missing: 0,
    bad: [] as readonly BadLine[],
    intact: false,
    restored: false,
  };
  try {
    const surveyed = await survey(exported.lines, (read) => said('reading', read, null));
    done.bad = surveyed.bad;
    done.intact = surveyed.intact;
    const isWhole = surveyed.intact && !surveyed.partial;
    if (isWhole && (await journal.database.links.count()) === 0) {
      await restore(journal, exported, said);
      done.added = surveyed.live.size;
      done.restored = true;
    } else {
      await merge(journal, exported, surveyed, said, (added, known) => {
        done.added += added;
        done.known += known;
      });
    }
    done.missing = await completeKept(journal, exported, [...surveyed.live.keys()], said);
    return { ...done, cancelled: false };
  } catch (error) {
    if (!signal?.aborted || (error as Error).name !== 'AbortError') throw error;
    return { ...done, cancelled: true };
  }
}

type Said = (step: ImportProgress['step'], done: number, all: number | null) => void;

async function restore(journal: Journal, { lines }: ExportedJournal, said: Said): Promise<void> {
  const chain: StoredLink[] = [];
  for await (const link of linksOf(lines)) chain.push(link);
  await journal.restore(chain, (done, all) => said('adding', done, all));
}

async function merge(
  journal: Journal,
  { lines }: ExportedJournal,
  { live, cases }: Surveyed,
  said: Said,
  onBatch: (added: number, known: number) => void,
): Promise<void> {
  const known = await journal.database.cases.bulkGet(cases.map(({ id }) => id));
  for (const one of cases.filter((_, place) => !known[place])) await journal.keepCase(one);
  let batch: NewEntry[] = [];
  let done = 0;
  const add = async () => {
    const there = await journal.database.entries.bulkGet(batch.map(({ logged }) => logged.id));
    const fresh = batch.filter((_, place) => !there[place]);
    if (fresh.length > 0) await journal.log(fresh);
    onBatch(fresh.length, batch.length - fresh.length);
    done += batch.length;
    batch = [];
    said('adding', done, live.size);
  };
  for await (const { kind, seq, subject, body } of linksOf(lines)) {
    const entry = live.get(subject);
    if (kind !== 'log' || body === null || entry?.seq !== seq) continue;
    const { logged, remarks } = body as BodyOf<'log'>;
    batch.push({ logged, remarks: entry.remarks ?? remarks });
    if (batch.length === BATCH) await add();
  }
  if (batch.length > 0) await add();
}

/** Keeps for these Entries what they name and the journal lacks, where the export has it; how many files it has not. */
async function completeKept(
  journal: Journal,
  { keptOf, dataOf }: ExportedJournal,
  ids: readonly string[],
  said: Said,
): Promise<number> {
  let missing = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    said('keeping', from, ids.length);
    const rows = (await journal.database.entries.bulkGet(ids.slice(from, from + BATCH))).flatMap(
      (row) => row ?? [],
    );
    const withFiles = rows.flatMap(({ id, size }) => (size > 0 ? [id] : []));
    const entries = withFiles.length > 0 ? [...(await journal.entries(withFiles)).values()] : [];
    for (const file of await lackingFiles(journal, entries)) {
      const kept = await checked(file.sha256, keptOf);
      if (kept) await journal.keep([{ ...kept, entries: file.entries }]);
      else missing += 1;
    }
    for (const hash of await lackingData(journal, rows)) {
      const kept = await checked(hash, dataOf);
      if (kept) await journal.keep([], [kept]);
    }
  }
  return missing;
}

/** Which files Entries name that the journal has not kept for them. */
async function lackingFiles(
  { database }: Journal,
  entries: readonly Entry[],
): Promise<Omit<OwnedBytes, 'bytes'>[]> {
  const owners = new Map<string, Set<string>>();
  for (const { logged } of entries) {
    for (const { sha256 } of logged.snapshots) {
      owners.set(sha256, (owners.get(sha256) ?? new Set()).add(logged.id));
    }
  }
  if (owners.size === 0) return [];
  const ids = [...owners.values()].flatMap((of) => [...of]);
  const owned = new Map<string, Set<string>>();
  await database.blobs
    .where('entries')
    .anyOf(ids)
    .eachKey((owner, { primaryKey }) => {
      owned.set(primaryKey, (owned.get(primaryKey) ?? new Set()).add(String(owner)));
    });
  return [...owners]
    .map(([sha256, of]) => ({ sha256, entries: [...of].filter((id) => !owned.get(sha256)?.has(id)) }))
    .filter((file) => file.entries.length > 0);
}

async function lackingData({ database }: Journal, rows: readonly EntryRow[]): Promise<string[]> {
  const hashes = [...new Set(rows.map(dataHashOf))];
  const there = await database.datasets.where('sha256').anyOf(hashes).primaryKeys();
  return hashes.filter((hash) => !there.includes(hash));
}

async function checked(
  hash: string,
  read: (sha256: string) => Promise<Uint8Array | null>,
): Promise<Kept | null> {
  const bytes = await read(hash);
  const isSame = bytes && (await sha256(bytes as Uint8Array<ArrayBuffer>)) === hash;
  return isSame ? { sha256: hash, bytes: await packed(bytes) } : null;
}
