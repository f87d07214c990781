import { OwnListsError } from './database.ts';
import type { Difference } from './difference.ts';
import { FetchError } from './fetch-list.ts';
import { FileError } from './file-error.ts';
import { importList, lookAtFile, type Progress } from './import.ts';
import type { Fault, Job, Said } from './job.ts';
import type { OwnListStore } from './store.ts';
import { updateList } from './update.ts';

/** What a worker needs to do a job. */
export interface Server {
  readonly open: () => Promise<OwnListStore>;
  readonly now: () => Date;
  /** Does a work while nobody else imports a list. Throws OwnListsError 'busy' where somebody does. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly say: (said: Said) => void;
  /** Resolves when the page wants the new file whose difference it was told. */
  readonly agreed: () => Promise<void>;
}

/** Does one job and says how it ended. Never rejects. */
export async function serve(job: Job, server: Server): Promise<void> {
  const { now, say, agreed } = server;
  const tell = (progress: Progress) => say({ progress });
  try {
    if ('look' in job) return say({ looked: await lookAtFile(job.look) });
    if ('make' in job) {
      const { chosen, wish } = job.make;
      return say({ made: await inStore(server, (store) => importList(chosen, wish, store, now(), tell)) });
    }
    const show = (difference: Difference) => {
      say({ difference });
      return agreed();
    };
    say({
      updated: await inStore(server, (store) => updateList(job.update, store, now(), tell, show)),
    });
  } catch (error) {
    console.error(error);
    say({ fault: faultOf(error) });
  }
}

/** Works on the lists while nobody else imports one. */
function inStore<T>({ open, alone }: Server, work: (store: OwnListStore) => Promise<T>): Promise<T> {
  return alone(async () => {
    const store = await open();
    try {
      return await work(store);
    } finally {
      store.database.close();
    }
  });
}

/** An error as what the page says of it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FileError) return { fault: error.fault, text: error.message };
  if (error instanceof FetchError) return { fault: error.fault, text: error.text };
  if (error instanceof OwnListsError) return { fault: error.fault, text: '' };
  return { fault: 'unknown', text: error instanceof Error ? error.message : String(error) };
}
