import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { type KeptList, openOwnListsDatabase } from '../../../lib/own-lists/database.ts';
import { importList, type Progress, type Wish } from '../../../lib/own-lists/import.ts';
import { OwnListStore } from '../../../lib/own-lists/store.ts';

// Node has no IndexedDB of its own.
Dexie.dependencies = { indexedDB, IDBKeyRange };

let count = 0;

/** An empty store in a database of its own. */
export async function emptyStore(): Promise<OwnListStore> {
  count += 1;
  return new OwnListStore(await openOwnListsDatabase(`own lists ${count}`));
}

/** Imports a file of this text or these bytes. */
export function imported(
  store: OwnListStore,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  wish: Partial<Wish> = {},
  tell: (progress: Progress) => void = () => {},
): Promise<KeptList> {
  const whole: Wish = {
    name: 'My list',
    kind: 'watch',
    level: 'caution',
    mapping: null,
    replaces: null,
    origin: null,
    revision: crypto.randomUUID(),
    ...wish,
  };
  const chosen = { name, blob: new Blob([content]) };
  return importList(chosen, whole, store, new Date('2026-01-02T03:04:05Z'), tell);
}
