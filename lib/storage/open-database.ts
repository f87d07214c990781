import { Dexie, type EntityTable } from 'dexie';
import { type DatabaseFault, databaseFault } from './database-fault.ts';

/** A fact about a database itself; 'schema' is the version of what its tables hold. */
export interface Meta {
  readonly key: string;
  readonly value: string | number;
}

/** A database that knows its version. */
export type KeptDatabase = Dexie & { readonly meta: EntityTable<Meta, 'key'> };

/**
 * Why a database does not open: a later version of the extension has written it (nothing is touched then), another page holds an older
 * version open, it could not be brought to this version's form (it is as it was then), there is no room for it, or the browser gives
 * none (private windows).
 */
export type OpeningFault = 'newer' | 'blocked' | 'upgrade' | DatabaseFault;

/** Makes the error of a database's own kind. */
export type MakeError = (fault: OpeningFault, message: string, cause?: unknown) => Error;

/** Dexie keeps a version as ten times its number. */
const STEP = 10;
/** How long (ms) other pages may take to give way to a change of the tables. */
const WAIT_MAX = 3000;

/**
 * Opens a database whose tables are of the version `schema`, and gives it; it closes by itself when a newer version of the extension is
 * about to change its tables. Throws what `makeError` makes.
 */
export async function openDatabase<Database extends KeptDatabase>(
  database: Database,
  schema: number,
  makeError: MakeError,
): Promise<Database> {
  // Dexie would open the tables again as they were.
  database.on('versionchange', ({ newVersion }) => {
    if (!newVersion) return true;
    database.close();
    return false;
  });
  const failure: MakeError = (fault, message, cause) => {
    database.close();
    return makeError(fault, message, cause);
  };
  const newer = (found: number) => failure('newer', `written by a later version (${found} > ${schema})`);
  const former = await versionOf(database.name).catch(() => 0);
  const done = async <Result>(work: PromiseLike<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (cause) {
      const other = former > 0 && former < schema ? 'upgrade' : 'unavailable';
      throw failure(databaseFault(cause) ?? other, 'the database does not open', cause);
    }
  };
  // Before anything is opened: Dexie would put the tables of this version into a newer database.
  if (former > schema) throw newer(former);
  const isOpen = await done(openUnlessBlocked(database));
  if (!isOpen) throw failure('blocked', 'another page of the extension holds the database open');
  // What the tables hold may be newer than the tables are.
  const held = (await done(database.meta.get('schema')))?.value;
  if (typeof held === 'number' && held > schema) throw newer(held);
  if (held !== schema) await done(database.meta.put({ key: 'schema', value: schema }));
  return database;
}

/** Which version of its tables a database has; 0 for none. */
async function versionOf(name: string): Promise<number> {
  const there = await Dexie.dependencies.indexedDB?.databases?.();
  return Math.floor((there?.find((one) => one.name === name)?.version ?? 0) / STEP);
}

/** Whether it opened: Dexie says that it is blocked and goes on waiting, if need be for ever. */
async function openUnlessBlocked(database: Dexie): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<false>((resolve) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => resolve(false), WAIT_MAX);
    });
  });
  try {
    return await Promise.race([database.open().then(() => true), blocked]);
  } finally {
    clearTimeout(timer);
  }
}
