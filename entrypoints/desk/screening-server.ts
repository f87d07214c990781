import type { ServerShell } from '../../components/screening-server/shell.ts';
import { askForHosts } from '../../lib/browser/hosts.ts';
import { clientOf, loadServer } from '../../lib/browser/screening-server.ts';
import { askRun } from '../../lib/screening-server/ask-run.ts';
import { ServerError } from '../../lib/screening-server/client.ts';
import { askable } from '../../lib/screening-server/run-rows.ts';
import { ServerAnswers } from '../../lib/screening-server/store.ts';
import type { SupplierStore } from '../../lib/suppliers/store/store.ts';

/** Asks screening servers about kept supplier runs. What was answered for runs that are no more goes first. */
export async function serverShell(store: SupplierStore): Promise<ServerShell> {
  const answers = new ServerAnswers();
  await answers.keepOnly((await store.runs()).map(({ id }) => id));
  return {
    answers,
    load: async () => (await loadServer()).server,
    askFor: (host) => askForHosts([host]),
    ask: (run, server, signal, tell) =>
      navigator.locks.request(`screening server ${run.id}`, { ifAvailable: true }, (lock) => {
        if (!lock) throw new ServerError('elsewhere');
        const client = clientOf(server);
        return askRun(askable(store, run), server, { client, answers, now: () => new Date(), signal, tell });
      }),
  };
}
