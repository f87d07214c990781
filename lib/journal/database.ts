import { Dexie, type EntityTable, type Table } from 'dexie';
import { databaseFault, errorNames } from '../storage/database-fault.ts';
import { type Meta, openDatabase } from '../storage/open-database.ts';
import type { StoredLink } from './chain.ts';
import type { Case, EntryRow, Review } from './entry.ts';
import { remakeRows } from './rows.ts';

/** Raised with each change of the tables; `database.ts` then has one `version()` more, and the tests one example more. */
export const SCHEMA = 2;
/** The name of the database; tests give their own. */
export const JOURNAL = 'journal';

/** Bytes that were kept of a page, packed. */
export interface Kept {
  /** SHA-256 before packing. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Kept bytes in the database; Entries that kept the same share them, and `entries` are their ids. */
export interface OwnedBytes extends Kept {
  readonly entries: readonly string[];
}

/** Why the journal cannot do what was asked. Each has its wording under `journal_error_…`. */
export type JournalFault = 'quota' | 'newer' | 'blocked' | 'upgrade' | 'unavailable' | 'gone' | 'conflict';

/** The journal could not do what was asked; what was in it before is in it still. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly fault: JournalFault;

  constructor(fault: JournalFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/**
 * The user's own tables. `links` is the truth; `entries` and `cases` are made from it, `reviews` from it and the data of today.
 * `blobs` and `datasets` hold what Entries name by its hash.
 */
export class JournalDatabase extends Dexie {
  declare readonly links: Table<StoredLink, number>;
  declare readonly entries: EntityTable<EntryRow, 'id'>;
  declare readonly cases: EntityTable<Case, 'id'>;
  declare readonly blobs: EntityTable<OwnedBytes, 'sha256'>;
  /** Data that Entries were judged by, as it was shipped. */
  declare readonly datasets: EntityTable<Kept, 'sha256'>;
  declare readonly reviews: EntityTable<Review, 'id'>;
  declare readonly meta: EntityTable<Meta, 'key'>;

  constructor(name = JOURNAL) {
    // What was acknowledged must survive the machine's loss of power, too.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      links: 'seq, subject',
      entries: 'id, seq, at, shop, level, *families, *records, status, case, *tags, *words, [listing+at]',
      cases: 'id',
      blobs: 'sha256, *entries',
      meta: 'key',
    });
    this.version(2)
      .stores({
        entries:
          'id, seq, at, shop, [rank+at], [party+at], *families, *records, status, case, *tags, *words, [listing+at], judged',
        datasets: 'sha256',
        reviews: 'id, change',
      })
      .upgrade((change) => remakeRows(change.table('links'), change.table('entries')));
  }
}

/**
 * Opens the journal. Throws JournalError: 'newer' when a later version of the extension has written it (nothing is touched then),
 * 'blocked' when another page holds an older version open, 'upgrade' when it could not be brought to this version's form (it is as
 * it was then), 'quota' where there is no room for it, 'unavailable' where the browser gives no database (private windows).
 */
export function openJournalDatabase(name = JOURNAL): Promise<JournalDatabase> {
  return openDatabase(
    new JournalDatabase(name),
    SCHEMA,
    (fault, message, cause) => new JournalError(fault, message, cause),
  );
}

/** An error of the database as one that says what it means; any other as it is. */
export function journalError(error: unknown): unknown {
  if (error instanceof JournalError) return error;
  const fault = databaseFault(error);
  return fault ? new JournalError(fault, `the database says: ${fault}`, error) : error;
}

/** As `journalError`; a failure without a reason is one for want of room where there is next to none: Firefox says no more of it. */
export async function explained(error: unknown): Promise<unknown> {
  const known = journalError(error);
  if (known !== error || !errorNames(error).includes('UnknownError')) return known;
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return quota > 0 && quota - usage < quota * LITTLE
    ? new JournalError('quota', 'the browser gives no more room', error)
    : error;
}

/** Of the room that a browser gives, a part in which little more than small changes fits. */
const LITTLE = 0.2;

/** Whether a write was refused that may be allowed when it is tried again: after one that found no room, Firefox lets the next only delete. */
export function isRefused(error: unknown): boolean {
  return errorNames(error).includes('InvalidStateError');
}
