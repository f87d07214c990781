import { canonical, wellFormed } from './canonical.ts';
import {
  type Addition,
  type Break,
  GENESIS,
  type LinkKind,
  linksFor,
  type StoredLink,
  type Verdict,
  verifyChain,
} from './chain.ts';
import { isRefused, type JournalDatabase, JournalError, journalError, type Kept } from './database.ts';
import { type Case, type Logged, NO_REMARKS, type Remarks, rowOf } from './entry.ts';
import { type Entry, entryOf } from './history.ts';
import type { BodyOf } from './link-shapes.ts';

/** How often an addition is tried again when another page added something at the same moment. */
const TRIES = 20;
/** Links read at a time, so that a chain of any length is checked in little memory. */
const BATCH = 500;

export type { Entry };

/** An Entry to be logged. */
export interface NewEntry {
  readonly logged: Logged;
  readonly remarks?: Remarks;
}

/** The Journal over its database. Every change is one transaction: when a call has returned, it is kept; when it throws, nothing was. */
export class Journal {
  readonly database: JournalDatabase;
  readonly #now: () => Date;

  constructor(database: JournalDatabase, now: () => Date = () => new Date()) {
    this.database = database;
    this.#now = now;
  }

  /** Logs listings with what was kept of their pages. Throws JournalError. */
  async log(items: readonly NewEntry[], kept: readonly Kept[] = []): Promise<void> {
    const bodies = items.map(({ logged, remarks = NO_REMARKS }) => wellFormed({ logged, remarks }));
    await this.#append(
      async () => bodies.map((body) => this.#addition('log', body.logged.id, body)),
      async (links) => {
        await this.#keep(kept, bodies);
        await this.database.entries.bulkAdd(
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
    await this.#append(
      async () => {
        const { remarks } = await this.entry(id);
        return [this.#addition('edit', id, wellFormed({ ...remarks, ...change }))];
      },
      async () => {
        const { logged, remarks, seq } = await this.entry(id);
        await this.database.entries.put(rowOf(logged, remarks, seq));
      },
    );
  }

  /**
   * Destroys what Entries say and what was kept of their pages; that they were there, and why they went, stays in the chain. Ids of
   * no Entry are passed over.
   */
  async remove(ids: readonly string[], reason: string): Promise<void> {
    const { links, entries, blobs } = this.database;
    const body = { reason: reason.toWellFormed() };
    await this.#append(
      async () => {
        const rows = await entries.bulkGet([...ids]);
        return rows.flatMap((row) => (row ? [this.#addition('delete', row.id, body)] : []));
      },
      async (added) => {
        const gone = added.map(({ subject }) => subject);
        const told = await links.where('subject').anyOf(gone).toArray();
        await links.bulkPut(
          told.filter(({ kind }) => kind !== 'delete').map((link) => ({ ...link, body: null })),
        );
        await entries.bulkDelete(gone);
        const shared = await blobs.where('entries').anyOf(gone).distinct().toArray();
        const rest = shared.map((one) => ({
          ...one,
          entries: one.entries.filter((id) => !gone.includes(id)),
        }));
        await blobs.bulkPut(rest.filter(({ entries }) => entries.length > 0));
        await blobs.bulkDelete(
          rest.filter(({ entries }) => entries.length === 0).map(({ sha256 }) => sha256),
        );
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

  /** Takes over a whole chain, as it was exported, into this journal, which must be empty. Throws JournalError ('conflict') when it is not. */
  async restore(chain: readonly StoredLink[], kept: readonly Kept[]): Promise<void> {
    const { links, entries, cases } = this.database;
    const histories = Map.groupBy(chain, ({ subject }) => subject);
    const live = [...histories.values()].flatMap((history) => entryOf(history) ?? []);
    await this.#write(async () => {
      if ((await links.count()) > 0) throw new JournalError('conflict', 'the journal is not empty');
      await links.bulkAdd([...chain]);
      await entries.bulkAdd(live.map(({ logged, remarks, seq }) => rowOf(logged, remarks, seq)));
      await cases.bulkPut(chain.flatMap(({ kind, body }) => (kind === 'case' && body ? [body as Case] : [])));
      await this.#keep(kept, live);
    });
  }

  /** One Entry in full. Throws JournalError ('gone') when there is none of this id. */
  async entry(id: string): Promise<Entry> {
    const history = await this.database.links.where('subject').equals(id).sortBy('seq');
    const entry = entryOf(history);
    if (!entry) throw new JournalError('gone', `there is no entry ${id}`);
    return entry;
  }

  /** All links in order, read in batches. */
  async *links(): AsyncGenerator<StoredLink> {
    for await (const batch of this.#batches()) yield* batch;
  }

  /** Checks the whole chain, and that the table shows what it says. */
  async verify(): Promise<Verdict> {
    const verdict = await verifyChain(this.links());
    return verdict.broken ? verdict : { ...verdict, broken: await this.#alteredRow() };
  }

  /** The last link; null for an empty journal. */
  async last(): Promise<StoredLink | null> {
    return (await this.database.links.orderBy('seq').last()) ?? null;
  }

  /** Hash of the last link; zeros for an empty journal. */
  async head(): Promise<string> {
    return (await this.last())?.hash ?? GENESIS;
  }

  /** Deletes everything, the chain itself included. Throws JournalError. */
  async deleteAll(): Promise<void> {
    const { links, entries, cases, blobs } = this.database;
    await this.#write(() => Promise.all([links.clear(), entries.clear(), cases.clear(), blobs.clear()]));
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
    const { links, entries, cases, blobs } = this.database;
    const write = async () => this.database.transaction('rw', [links, entries, cases, blobs], work);
    try {
      return await write().catch((error: unknown) => {
        if (isRefused(error)) return write();
        throw error;
      });
    } catch (error) {
      throw journalError(error);
    }
  }

  /** Keeps bytes for the Entries that name them by their hash. */
  async #keep(kept: readonly Kept[], bodies: readonly NewEntry[]): Promise<void> {
    const known = await this.database.blobs.bulkGet(kept.map(({ sha256 }) => sha256));
    await this.database.blobs.bulkPut(
      kept.map((one, place) => {
        const owners = bodies.flatMap(({ logged }) =>
          logged.snapshots.some(({ sha256 }) => sha256 === one.sha256) ? [logged.id] : [],
        );
        return { ...one, entries: [...(known[place]?.entries ?? []), ...owners] };
      }),
    );
  }

  async *#batches(): AsyncGenerator<StoredLink[]> {
    for (let from = -1; ; ) {
      const batch = await this.database.links.where('seq').above(from).limit(BATCH).toArray();
      const last = batch.at(-1);
      if (!last) return;
      yield batch;
      from = last.seq;
    }
  }

  /** The first Entry whose row shows something else than the chain says; rows of no Entry come last. */
  async #alteredRow(): Promise<Break | null> {
    let rows = 0;
    for await (const batch of this.#batches()) {
      const logs = batch.filter(({ kind, body }) => kind === 'log' && body !== null);
      const subjects = logs.map(({ subject }) => subject);
      const histories = Map.groupBy(
        await this.database.links.where('subject').anyOf(subjects).sortBy('seq'),
        ({ subject }) => subject,
      );
      const shown = await this.database.entries.bulkGet(subjects);
      for (const [place, { subject, seq }] of logs.entries()) {
        const entry = entryOf(histories.get(subject) ?? []);
        const row = shown[place];
        const said = entry && canonical(rowOf(entry.logged, entry.remarks, seq));
        if (!row || canonical(row) !== said) return { fault: 'row-altered', seq, subject };
        rows += 1;
      }
    }
    if ((await this.database.entries.count()) === rows) return null;
    for await (const row of this.#rows()) {
      const history = await this.database.links.where('subject').equals(row.id).sortBy('seq');
      if (!entryOf(history)) return { fault: 'row-altered', seq: row.seq, subject: row.id };
    }
    return null;
  }

  async *#rows() {
    for (const id of await this.database.entries.toCollection().primaryKeys()) {
      const row = await this.database.entries.get(id);
      if (row) yield row;
    }
  }
}
