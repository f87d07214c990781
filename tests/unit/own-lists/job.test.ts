import { describe, expect, it } from 'vitest';
import type { Job, JobWorker, Said } from '../../../lib/own-lists/job.ts';
import { look, make } from '../../../lib/own-lists/job.ts';
import { serve } from '../../../lib/own-lists/serve.ts';
import type { OwnListStore } from '../../../lib/own-lists/store.ts';
import { emptyStore } from './own-lists-fixture.ts';

/** A worker in this thread. */
function worker(store: OwnListStore): JobWorker & { ended: boolean } {
  const made = {
    ended: false,
    onmessage: null as JobWorker['onmessage'],
    onerror: null,
    postMessage: (job: unknown) =>
      void serve(job as Job, {
        open: async () => store,
        now: () => new Date('2026-01-02T03:04:05Z'),
        alone: (work) => work(),
        agreed: () => Promise.resolve(),
        say: (said: Said) => {
          if (!made.ended) made.onmessage?.({ data: said } as MessageEvent);
        },
      }),
    terminate: () => {
      made.ended = true;
    },
  };
  return made;
}

const chosen = (text: string) => ({ name: 'a.csv', blob: new Blob([text]) });
const wish = {
  name: 'L',
  kind: 'watch',
  level: 'caution',
  mapping: null,
  replaces: null,
  origin: null,
  revision: 'r',
} as const;

describe('a job', () => {
  it('looks at a file, and makes a list of it', async () => {
    const store = await emptyStore();
    const file = chosen('name\nMoonlight Forge\n');
    expect(await look(worker(store), file).done).toMatchObject({
      format: 'table',
      table: { header: ['name'] },
    });
    const one = worker(store);
    expect(await make(one, file, wish, () => {}).done).toMatchObject({
      name: 'L',
      revision: 'r',
      entries: 1,
    });
    expect(one.ended).toBe(true);
  });

  it('says why it was not done', async () => {
    const store = await emptyStore();
    const made = make(worker(store), chosen('<html></html>'), wish, () => {});
    await expect(made.done).rejects.toMatchObject({ fault: { fault: 'html' } });
  });

  it('ends at once when it is cancelled', async () => {
    const store = await emptyStore();
    const one = worker(store);
    const made = make(one, chosen('name\nMoonlight Forge\n'), wish, () => {});
    made.cancel();
    await expect(made.done).rejects.toMatchObject({ fault: { fault: 'cancelled' } });
    expect(one.ended).toBe(true);
  });
});
