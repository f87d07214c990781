import { messageKey } from '../assessment/wording.ts';
import { DeskError } from '../suppliers/desk/protocol.ts';
import type { ListBasis, Target } from '../suppliers/target.ts';
import { type KeptList, type OwnListsDatabase, OwnListsError, openOwnListsDatabase } from './database.ts';
import { OwnListStore } from './store.ts';
import { basisOfList, openOwnTarget } from './target.ts';

/**
 * The lists that a run began with, or, for null, those that are switched on for suppliers now, ready to be compared with. The database
 * is closed again. Throws DeskError where one of them was changed or removed since, or cannot be read.
 */
export async function ownTargets(
  wanted: readonly ListBasis[] | null,
  openDatabase: () => Promise<OwnListsDatabase> = openOwnListsDatabase,
): Promise<Target[]> {
  if (wanted?.length === 0) return [];
  try {
    const store = new OwnListStore(await openDatabase());
    try {
      const lists = wanted === null ? await store.inUse('suppliers') : await those(store, wanted);
      const targets: Target[] = [];
      for (const list of lists) targets.push(await openOwnTarget(store, list));
      return targets;
    } finally {
      // The lists are in memory now; an open database would hold up a later version's.
      store.database.close();
    }
  } catch (error) {
    if (error instanceof OwnListsError) {
      throw new DeskError({ key: messageKey('lists_error', error.fault), text: error.message });
    }
    throw error;
  }
}

/** What is to be said of the lists that are switched on for suppliers. Throws OwnListsError. */
export async function listsForSuppliers(
  openDatabase: () => Promise<OwnListsDatabase> = openOwnListsDatabase,
): Promise<ListBasis[]> {
  const store = new OwnListStore(await openDatabase());
  try {
    return (await store.inUse('suppliers')).map(basisOfList);
  } finally {
    store.database.close();
  }
}

async function those(store: OwnListStore, wanted: readonly ListBasis[]): Promise<KeptList[]> {
  const lists = await store.lists();
  return wanted.map(({ id, revision, kind, level }) => {
    const list = lists.find((one) => one.id === id && one.revision === revision);
    if (!list || list.kind !== kind || list.level !== level) {
      throw new DeskError({ key: 'suppliers_error_data', text: '' });
    }
    return list;
  });
}
