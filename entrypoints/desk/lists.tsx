import { useEffect, useState } from 'preact/hooks';
import type { DeskPage } from '../../components/desk.tsx';
import { ListsView } from '../../components/lists/lists-view.tsx';
import { type ListShell, sayFault } from '../../components/lists/shell.ts';
import type { Wording } from '../../lib/assessment/wording.ts';
import { askForHosts, keepHosts } from '../../lib/browser/hosts.ts';
import { announceLists, listFaults } from '../../lib/browser/own-lists.ts';
import { openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import { fetchList } from '../../lib/own-lists/fetch-list.ts';
import { hostsOf } from '../../lib/own-lists/publishers.ts';
import { IMPORT_LOCK, OwnListStore } from '../../lib/own-lists/store.ts';

/** How long a worker that was ended may take to let go, in ms. */
const SWEEP_WAIT = 2000;

let opened: Promise<ListShell> | null = null;

async function openShell(): Promise<ListShell> {
  const store = new OwnListStore(await openOwnListsDatabase());
  return {
    store,
    worker: () => new Worker(new URL('./lists-worker.ts', import.meta.url), { type: 'module' }),
    changed: () => announceLists(store),
    faults: listFaults,
    async sweep() {
      // Where somebody imports just now, what lies about may be theirs: it is left for another time.
      const signal = AbortSignal.timeout(SWEEP_WAIT);
      await navigator.locks
        .request(IMPORT_LOCK, { signal }, () => store.sweep())
        .catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
    },
    askFor: askForHosts,
    fetch: (address, signal, tell) => fetchList(address, { fetch: globalThis.fetch, signal, tell }),
    async tidy() {
      const lists = await store.lists();
      await keepHosts(lists.flatMap(({ origin }) => (origin ? hostsOf(origin.url) : [])));
    },
  };
}

/** The page of the user's own lists. Its database is opened when it is first looked at. */
export function listsPage(wording: Wording): DeskPage {
  function Opening() {
    const [shell, setShell] = useState<ListShell | null>(null);
    const [fault, setFault] = useState('');
    useEffect(() => {
      opened ??= openShell();
      opened.then(setShell, (error: unknown) => {
        opened = null;
        setFault(sayFault(error, wording));
      });
    }, []);
    return shell ? <ListsView shell={shell} offers={[]} /> : <p aria-live="polite">{fault}</p>;
  }
  return { id: 'lists', title: 'lists_title', view: () => <Opening /> };
}
