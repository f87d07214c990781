import { describe, expect, it } from 'vitest';
import { openOwnListsDatabase } from '../../../lib/own-lists/database.ts';
import type { Difference } from '../../../lib/own-lists/difference.ts';
import type { Agreement, Job, JobWorker, Said } from '../../../lib/own-lists/job.ts';
import { look, make, update } from '../../../lib/own-lists/job.ts';
import { serve } from '../../../lib/own-lists/serve.ts';
import { OwnListStore } from '../../../lib/own-lists/store.ts';
import { emptyStore } from './own-lists-fixture.ts';

/** A worker in this thread. */
function worker(store: OwnListStore): JobWorker & { ended: boolean } {
  let agree = () => {};
  const agreed = new Promise<void>((resolve) => {
    agree = resolve;
  });
  const made = {
    ended: false,
    onmessage: null as JobWorker['onmessage'],
    onerror: null,
    postMessage(message: unknown) {
      const job = message as Job | Agreement;
      if ('agreed' in job) return agree();
      return void serve(job, {
        open: async () => new OwnListStore(await openOwnListsDatabase(store.database.name)),
        now: () => new Date('2026-01-02T03:04:05Z'),
        alone: (work) => work(),
        agreed: () => agreed,
        say: (said: Said) => {
          if (!made.ended) made.onmessage?.({ data: said } as MessageEvent);
        },
      });
    },
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

describe('an update', () => {
  it('tells the difference and goes on once it is agreed to', async () => {
    const store = await emptyStore();
    const old = await make(worker(store), chosen('name\nMoonlight Forge\n'), wish, () => {}).done;
    const shown: Difference[] = [];
    const newer = {
      list: old.id,
      chosen: chosen('name\nMoonlight Forge\nOther Works\n'),
      revision: 'later',
    };
    const one = worker(store);
    const updating = update(
      one,
      newer,
      () => {},
      (difference) => {
        shown.push(difference);
        updating.agree();
      },
    );
    expect(await updating.done).toMatchObject({ id: old.id, revision: 'later', entries: 2 });
    expect(shown).toMatchObject([{ added: { count: 1, first: ['Other Works'] } }]);
    expect(one.ended).toBe(true);
    const again = update(
      worker(store),
      { ...newer, revision: 'again' },
      () => {},
      () => {},
    );
    expect(await again.done).toBeNull();
  });
});
