import browser from 'webextension-polyfill';
import type { DataAndLists, OwnList } from '../assessment/own-list.ts';
import { z } from '../listing/zod.ts';
import { OwnListsError, openOwnListsDatabase } from '../own-lists/database.ts';
import { openOwnList } from '../own-lists/open.ts';
import { OwnListStore } from '../own-lists/store.ts';
import type { LoadedData } from '../screening/artefact.ts';

const KEYS = { inUse: 'ownLists', faults: 'ownListFaults' } as const;
const inUseSchema = z.array(z.string());
const faultsSchema = z.record(z.string(), z.string());

/**
 * Tells the background worker which lists are switched on for shops' pages, so that it need not open a database where none is. To be
 * called whenever the lists have changed, and when a page shows them.
 */
export async function announceLists(store: OwnListStore): Promise<void> {
  const lists = await store.inUse('badges');
  const told = lists.map(({ id, revision }) => `${id} ${revision}`);
  const stored = await browser.storage.local.get(KEYS.inUse);
  if (JSON.stringify(stored[KEYS.inUse] ?? []) === JSON.stringify(told)) return;
  await browser.storage.local.set({ [KEYS.inUse]: told });
}

/** Why lists that are switched on could not be loaded for shops' pages when they were last wanted, by their ids. */
export async function listFaults(): Promise<Readonly<Record<string, string>>> {
  const stored = await browser.storage.local.get(KEYS.faults);
  return faultsSchema.safeParse(stored[KEYS.faults]).data ?? {};
}

/**
 * The data together with the user's own lists that are switched on for shops' pages. Lists are loaded when they are first wanted, and
 * anew once they have changed; one that cannot be loaded is left out, which the page of lists then says.
 */
export function withOwnLists(loadData: () => Promise<LoadedData>): () => Promise<DataAndLists> {
  let loaded: { readonly told: string; readonly lists: Promise<readonly OwnList[]> } | null = null;
  const wanted = async (): Promise<readonly OwnList[]> => {
    const stored = await browser.storage.local.get(KEYS.inUse);
    const told = inUseSchema.safeParse(stored[KEYS.inUse]).data?.join('\n') ?? '';
    if (loaded?.told !== told) loaded = { told, lists: told ? openAll() : Promise.resolve([]) };
    return loaded.lists;
  };
  return async () => {
    const [data, own] = await Promise.all([loadData(), wanted()]);
    return own.length > 0 ? { ...data, own } : data;
  };
}

async function openAll(): Promise<readonly OwnList[]> {
  const faults: Record<string, string> = {};
  const opened: OwnList[] = [];
  try {
    const store = new OwnListStore(await openOwnListsDatabase());
    try {
      for (const list of await store.inUse('badges')) {
        try {
          opened.push(await openOwnList(store, list));
        } catch (error) {
          console.error(error);
          faults[list.id] = faultOf(error);
        }
      }
    } finally {
      // The lists are in memory now; an open database would hold up a later version's.
      store.database.close();
    }
  } catch (error) {
    console.error(error);
    faults[''] = faultOf(error);
  }
  await browser.storage.local.set({ [KEYS.faults]: faults });
  return opened;
}

const faultOf = (error: unknown): string => (error instanceof OwnListsError ? error.fault : 'unknown');
