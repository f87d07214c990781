import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { readRaw, type StoredDatabase, writeRaw } from './raw.ts';

export type { StoredDatabase } from './raw.ts';

/** What Dexie needs where there is no browser. */
export const DEPENDENCIES = { indexedDB, IDBKeyRange };

// The same, in memory.
const factory = indexedDB as unknown as IDBFactory;

/** Reads a database without any code of the journal. */
export const readDatabase = (name: string): Promise<StoredDatabase> => readRaw(factory, name);

/** Makes a database as it was kept, without any code of the journal. */
export const writeDatabase = (name: string, stored: StoredDatabase): Promise<void> =>
  writeRaw(factory, name, stored);
