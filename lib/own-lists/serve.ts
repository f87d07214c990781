import { OwnListsError } from './database.ts';
import { FileError } from './file-error.ts';
import { importList, lookAtFile } from './import.ts';
import type { Fault, Job, Said } from './job.ts';
import type { OwnListStore } from './store.ts';

/** What a worker needs to do a job. */
export interface Server {
  readonly open: () => Promise<OwnListStore>;
  readonly now: () => Date;
  /** Does a work while nobody else imports a list. Throws OwnListsError 'busy' where somebody does. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly say: (said: Said) => void;
}

/** Does one job and says how it ended. Never rejects. */
export async function serve(job: Job, { open, now, alone, say }: Server): Promise<void> {
  try {
    if ('look' in job) return say({ looked: await lookAtFile(job.look) });
    const { chosen, wish } = job.make;
    const made = await alone(async () => {
      const store = await open();
      try {
        return await importList(chosen, wish, store, now(), (progress) => say({ progress }));
      } finally {
        store.database.close();
      }
    });
    say({ made });
  } catch (error) {
    console.error(error);
    say({ fault: faultOf(error) });
  }
}

/** An error as what the page says of it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FileError) return { fault: error.fault, text: error.message };
  if (error instanceof OwnListsError) return { fault: error.fault, text: '' };
  return { fault: 'unknown', text: error instanceof Error ? error.message : String(error) };
}
