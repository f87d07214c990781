import { canonical, wellFormed } from './canonical.ts';
import { type Addition, GENESIS, type LinkKind, linksFor, type StoredLink } from './chain.ts';
import {
  explained,
  isRefused,
  type JournalDatabase,
  JournalError,
  journalError,
  type Kept,
} from './database.ts';
import { type Case, type Logged, NO_REMARKS, type Remarks, rowOf } from './entry.ts';
import { type Entry, entryOf } from './history.ts';
import { dropKept, dropUnused, keepFiles, type OwnedBytes } from './kept.ts';
import type { BodyOf } from './link-shapes.ts';
import { batchesOf, entriesOf, rowOfEntry } from './rows.ts';
import { type JournalVerdict, type OnProgress, verifyJournal } from './verify.ts';

/** How often an addition is tried again when another page added something at the same moment. */
const TRIES = 20;
/** Links added at a time, between two words on how far it is. */
const BATCH = 500;

export type { Entry };

/** An Entry to be logged. */
export interface NewEntry {
  readonly logged: Logged;
  readonly remarks?: Remarks;
}

/** The packed data of this hash, for the Entries that were judged by it; null where it is not at hand. */
export type DataSource = (sha256: string) => Promise<Uint8Array | null>;

/** A change of what a researcher has added to one Entry. */
export interface Edit {
  readonly id: string;
  readonly change: Partial<Remarks>;
}

/** The Journal over its database. Every change is one transaction: when a call has returned, it is kept; when it throws, nothing was. */
export class Journal {
  readonly database: JournalDatabase;
  readonly #now: () => Date;

  constructor(database: JournalDatabase, now: () => Date = () => new Date()) {
    this.database = database;
    this.#now = now;
  }

  /**
   * Logs listings with what was kept of their pages and, where `dataOf` has it, the data that they were judged by, once for all that need
   * it. Throws JournalError.
   */
  async log(
    items: readonly NewEntry[],
    kept: readonly Kept[] = [],
    dataOf: DataSource = async () => null,
  ): Promise<void> {
    const { entries, datasets } = this.database;
    const bodies = items.map(({ logged, remarks = NO_REMARKS }) => wellFormed({ logged, remarks }));
    const hashes = [...new Set(bodies.map(({ logged }) => logged.basis.dataset.sha256))];
    const data = new Map<string, Uint8Array>();
    await this.#append(
      async () => {
        // What is there now is so when the links are added: it goes only with links that say so.
        const there = await datasets.where('sha256').anyOf(hashes).primaryKeys();
        for (const sha256 of hashes.filter((hash) => !there.includes(hash) && !data.has(hash))) {
          const bytes = await dataOf(sha256);
          if (bytes) data.set(sha256, bytes);
        }
        return bodies.map((body) => this.#addition('log', body.logged.id, body));
      },
      async (links) => {
        await keepFiles(this.database, owned(kept, bodies));
        await datasets.bulkPut([...data].map(([sha256, bytes]) => ({ sha256, bytes })));
        await entries.bulkAdd(
          links.map(({ seq, body }) => {
            const { logged, remarks } = body as BodyOf<'log'>;
            return rowOf(logged, remarks, seq);
          }),
        );
      },
    );
  }

  /** Changes what a researcher has added to an Entry; the former version stays in the chain. Throws JournalError ('gone'). */
  async edit(id: string, change: Partial<Remarks>): Promise<void> {
    const isThere = await this.editAll([{ id, change }]);
    if (!isThere) throw gone(id);
  }

  /**
   * Changes many Entries at once. Ids of no Entry are passed over, and what would change nothing adds no link. False when none of the
   * Entries is there.
   */
  async editAll(edits: readonly Edit[]): Promise<boolean> {
    let known = new Map<string, Entry>();
    await this.#append(
      async () => {
        known = await this.entries(edits.map(({ id }) => id));
        return edits.flatMap(({ id, change }) => {
          const before = known.get(id)?.remarks;
          const after = before && wellFormed({ ...before, ...change });
          return after && canonical(after) !== canonical(before) ? [this.#addition('edit', id, after)] : [];
        });
      },
      async (links) => {
        const rows = links.flatMap(({ subject, body }) => {
          const entry = known.get(subject);
          return entry ? rowOf(entry.logged, body as Remarks, entry.seq) : [];
        });
        await this.database.entries.bulkPut(rows);
      },
    );
    return known.size > 0;
  }

  /**
   * Destroys what Entries say, what was kept of their pages, and data that no other Entry needs; that they were there, and why they went,
   * stays in the chain. Ids of no Entry are passed over.
   */
  async remove(ids: readonly string[], reason: string): Promise<void> {
    const { links, entries, reviews } = this.database;
    const body = { reason: reason.toWellFormed() };
    await this.#append(
      async () => {
        const rows = await entries.bulkGet([...ids]);
        return rows.flatMap((row) => (row ? [this.#addition('delete', row.id, body)] : []));
      },
      async (added) => {
        const ids = added.map(({ subject }) => subject);
        const told = await links.where('subject').anyOf(ids).toArray();
        await links.bulkPut(
          told.filter(({ kind }) => kind !== 'delete').map((link) => ({ ...link, body: null })),
        );
        const rows = (await entries.bulkGet(ids)).flatMap((row) => row ?? []);
        await entries.bulkDelete(ids);
        await reviews.bulkDelete(ids);
        await dropKept(this.database, new Set(ids));
        await dropUnused(this.database, rows);
      },
    );
  }

  /** Opens a Case or changes one. */
  async keepCase(kept: Case): Promise<void> {
    const body = wellFormed(kept);
    await this.#append(
      async () => [this.#addition('case', kept.id, body)],
      async () => {
        await this.database.cases.put(body);
      },
    );
  }

  /**
   * Takes over a whole chain, as it was exported, into this journal, which must be empty: all of it, or nothing when `onProgress` throws.
   * What was kept of pages comes after, with `keep`. Throws JournalError ('conflict') when the journal is not empty.
   */
  async restore(chain: readonly StoredLink[], onProgress: OnProgress = () => undefined): Promise<void> {
    const { links, entries, cases } = this.database;
    const histories = Map.groupBy(chain, ({ subject }) => subject);
    const live = [...histories.values()].flatMap((history) => entryOf(history) ?? []);
    const all = chain.length + live.length;
    await this.#write(async () => {
      if ((await links.count()) > 0) throw new JournalError('conflict', 'the journal is not empty');
      for (let from = 0; from < chain.length; from += BATCH) {
        onProgress(from, all);
        await links.bulkAdd(chain.slice(from, from + BATCH));
      }
      for (let from = 0; from < live.length; from += BATCH) {
        onProgress(chain.length + from, all);
        await entries.bulkAdd(live.slice(from, from + BATCH).map(rowOfEntry));
      }
      await cases.bulkPut(chain.flatMap(({ kind, body }) => (kind === 'case' && body ? [body as Case] : [])));
    });
  }

  /** Keeps bytes for Entries that name them by their hash, and data that Entries were judged by. */
  async keep(files: readonly OwnedBytes[], data: readonly Kept[] = []): Promise<void> {
    await this.#write(async () => {
      await keepFiles(this.database, files);
      await this.database.datasets.bulkPut([...data]);
    });
  }

  /** One Entry in full. Throws JournalError ('gone') when there is none of this id. */
  async entry(id: string): Promise<Entry> {
    const entry = (await this.entries([id])).get(id);
    if (!entry) throw gone(id);
    return entry;
  }

  /** Entries in full, by id; ids of no Entry are passed over. */
  entries(ids: readonly string[]): Promise<Map<string, Entry>> {
    return entriesOf(this.database.links, ids);
  }

  /** All links in order, read in batches. */
  async *links(): AsyncGenerator<StoredLink> {
    for await (const batch of batchesOf(this.database.links)) yield* batch;
  }

  /** Checks the whole chain, that the table shows what it says, and that what was kept is what it names. */
  verify(onProgress?: OnProgress): Promise<JournalVerdict> {
    return verifyJournal(this.database, onProgress);
  }

  /** The last link; null for an empty journal. */
  async last(): Promise<StoredLink | null> {
    return (await this.database.links.orderBy('seq').last()) ?? null;
  }

  /** Hash of the last link; zeros for an empty journal. */
  async head(): Promise<string> {
    return (await this.last())?.hash ?? GENESIS;
  }

  /** Deletes everything, the chain itself included, and then the database, so that the browser frees what it took. Throws JournalError. */
  async deleteAll(): Promise<void> {
    const { database } = this;
    try {
      await database.transaction('rw', database.tables, () =>
        Promise.all(database.tables.map((table) => table.clear())),
      );
      await database.delete({ disableAutoOpen: false });
      await database.open();
    } catch (error) {
      throw journalError(error);
    }
  }

  #addition<K extends LinkKind>(kind: K, subject: string, body: BodyOf<K>): Addition {
    return { kind, subject, at: this.#now().toISOString(), body };
  }

  /** Adds links and what follows from them in one transaction; begins anew when another page was quicker. */
  async #append(
    prepare: () => Promise<readonly Addition[]>,
    apply: (links: readonly StoredLink[]) => Promise<void>,
  ): Promise<void> {
    try {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const last = await this.last();
        // Hashing waits for the browser's crypto, during which no transaction stays open.
        const links = await linksFor(await prepare(), last);
        if (links.length === 0) return;
        const isDone = await this.#write(async () => {
          if ((await this.head()) !== (last?.hash ?? GENESIS)) return false;
          await this.database.links.bulkAdd(links);
          await apply(links);
          return true;
        });
        if (isDone) return;
      }
    } catch (error) {
      throw journalError(error);
    }
    throw new JournalError('conflict', 'other pages keep writing to the journal');
  }

  /** Does all of `work` or nothing. Throws JournalError where the database is the reason. */
  async #write<T>(work: () => Promise<T>): Promise<T> {
    const { links, entries, cases, blobs, datasets, reviews } = this.database;
    const tables = [links, entries, cases, blobs, datasets, reviews];
    const write = async () => this.database.transaction('rw', tables, work);
    try {
      return await write().catch((error: unknown) => {
        if (isRefused(error)) return write();
        throw error;
      });
    } catch (error) {
      throw await explained(error);
    }
  }
}

const gone = (id: string) => new JournalError('gone', `there is no entry ${id}`);

/** Each file with the Entries that name it. */
function owned(kept: readonly Kept[], bodies: readonly NewEntry[]): OwnedBytes[] {
  return kept.map((one) => ({
    ...one,
    entries: bodies.flatMap(({ logged }) =>
      logged.snapshots.some(({ sha256 }) => sha256 === one.sha256) ? [logged.id] : [],
    ),
  }));
}
