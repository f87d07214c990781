import { Dexie, type EntityTable, type Table } from 'dexie';
import type { StoredLink } from './chain.ts';
import type { Case, EntryRow } from './entry.ts';

/** Raised with each change of the tables; `database.ts` then has one `version()` more, and the tests one example more. */
export const SCHEMA = 1;
/** The name of the database; tests give their own. */
export const JOURNAL = 'journal';

/** Bytes that were kept of a page, packed. */
export interface Kept {
  /** SHA-256 before packing. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Kept bytes in the database; Entries that kept the same share them, and `entries` are their ids. */
interface SharedBytes extends Kept {
  readonly entries: readonly string[];
}

/** A fact about the journal itself. */
interface Meta {
  readonly key: string;
  readonly value: string | number;
}

/** Why the journal cannot do what was asked. Each has its wording under `journal_error_…`. */
export type JournalFault = 'quota' | 'newer' | 'blocked' | 'unavailable' | 'gone' | 'conflict';

/** The journal could not do what was asked; what was in it before is in it still. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly fault: JournalFault;

  constructor(fault: JournalFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** The user's own tables. `links` is the truth; `entries` and `cases` are made from it. */
export class JournalDatabase extends Dexie {
  declare readonly links: Table<StoredLink, number>;
  declare readonly entries: EntityTable<EntryRow, 'id'>;
  declare readonly cases: EntityTable<Case, 'id'>;
  declare readonly blobs: EntityTable<SharedBytes, 'sha256'>;
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
  }
}

/**
 * Opens the journal. Throws JournalError: 'newer' when a later version of the extension has written it (nothing is touched then),
 * 'blocked' when another page holds an older version open, 'unavailable' where the browser gives no database (private windows).
 */
export async function openJournalDatabase(name = JOURNAL): Promise<JournalDatabase> {
  const database = new JournalDatabase(name);
  let isBlocked = false;
  database.on('blocked', () => {
    isBlocked = true;
  });
  try {
    await database.open();
  } catch (error) {
    database.close();
    throw isBlocked
      ? new JournalError('blocked', 'another page of the extension holds the journal open', error)
      : new JournalError('unavailable', 'the browser gives no database', error);
  }
  // Dexie opens a newer database as it is; that its tables fit ours would be chance.
  const schema = await database.meta.get('schema');
  if (typeof schema?.value === 'number' && schema.value > SCHEMA) {
    database.close();
    throw new JournalError(
      'newer',
      `the journal was written by a later version (${schema.value} > ${SCHEMA})`,
    );
  }
  if (schema?.value !== SCHEMA) await database.meta.put({ key: 'schema', value: SCHEMA });
  return database;
}

/** An error of the database as one that says what it means. */
export function journalError(error: unknown): unknown {
  if (error instanceof JournalError) return error;
  const name = (error as { name?: unknown } | null)?.name;
  const inner = (error as { inner?: { name?: unknown } } | null)?.inner?.name;
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') {
    return new JournalError('quota', 'the browser gives no more room', error);
  }
  if (name === 'DatabaseClosedError' || name === 'MissingAPIError' || name === 'OpenFailedError') {
    return new JournalError('unavailable', 'the database is closed', error);
  }
  return error;
}
