import { useEffect, useState } from 'preact/hooks';
import type { DeskPage } from '../../components/desk.tsx';
import { ListsView } from '../../components/lists/lists-view.tsx';
import { type ListShell, sayFault } from '../../components/lists/shell.ts';
import type { Offer } from '../../components/lists/stage.ts';
import type { Wording } from '../../lib/assessment/wording.ts';
import { askForHosts, keepHosts } from '../../lib/browser/hosts.ts';
import { announceLists, listFaults } from '../../lib/browser/own-lists.ts';
import { loadServer } from '../../lib/browser/screening-server.ts';
import { loadPolicy } from '../../lib/browser/stored.ts';
import { openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import { fetchList } from '../../lib/own-lists/fetch-list.ts';
import { hostsOf } from '../../lib/own-lists/publishers.ts';
import { IMPORT_LOCK, OwnListStore } from '../../lib/own-lists/store.ts';
import { hostOfServer } from '../../lib/screening-server/server.ts';

/** How long a worker that was ended may take to let go, in ms. */
const SWEEP_WAIT = 2000;

interface Opened {
  readonly shell: ListShell;
  /** Lists of the user's organisation. */
  readonly offers: readonly Offer[];
}
let opened: Promise<Opened> | null = null;

async function open(): Promise<Opened> {
  const store = new OwnListStore(await openOwnListsDatabase());
  const { ownLists } = await loadPolicy();
  const shell: ListShell = {
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
    get: (address, signal, tell) => fetchList(address, { fetch: globalThis.fetch, signal, tell }),
    async tidy() {
      const [lists, { server }] = await Promise.all([store.lists(), loadServer()]);
      const hosts = lists.flatMap(({ origin }) => (origin ? hostsOf(origin.url) : []));
      await keepHosts(server ? [...hosts, hostOfServer(server)] : hosts);
    },
  };
  return { shell, offers: ownLists };
}

/** The page of the user's own lists. Its database is opened when it is first looked at. */
export function listsPage(wording: Wording): DeskPage {
  function Opening() {
    const [ready, setReady] = useState<Opened | null>(null);
    const [fault, setFault] = useState('');
    useEffect(() => {
      opened ??= open();
      opened.then(setReady, (error: unknown) => {
        opened = null;
        setFault(sayFault(error, wording));
      });
    }, []);
    return ready ? <ListsView {...ready} /> : <p aria-live="polite">{fault}</p>;
  }
  return { id: 'lists', title: 'lists_title', view: () => <Opening /> };
}
