import { OwnListsError, openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import type { Agreement, Job } from '../../lib/own-lists/job.ts';
import { serve } from '../../lib/own-lists/serve.ts';
import { IMPORT_LOCK, OwnListStore } from '../../lib/own-lists/store.ts';

let agree = () => {};
const agreed = new Promise<void>((resolve) => {
  agree = resolve;
});

// A worker of its own for each import: ending it cancels the import, and gives back all its memory.
self.onmessage = ({ data }: MessageEvent<Job | Agreement>) => {
  if ('agreed' in data) return agree();
  void serve(data, {
    open: async () => new OwnListStore(await openOwnListsDatabase()),
    now: () => new Date(),
    alone: (work) =>
      navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, (lock) => {
        if (!lock) throw new OwnListsError('busy', 'another page imports a list');
        return work();
      }),
    say: (said) => self.postMessage(said),
    agreed: () => agreed,
  });
};
