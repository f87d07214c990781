import { liveQuery } from 'dexie';
import type { Journal } from './journal.ts';

/** Changes that come together are told once, after so many ms: in a large journal all views read much anew. */
const TOGETHER = 300;

/** Calls `changed` soon after something was added to the journal, by whatever page or the worker; gives the way to end it. */
export function watchJournal({ database }: Journal, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, TOGETHER);
  };
  const watching = liveQuery(() => database.links.toCollection().lastKey()).subscribe({
    next: tell,
    // A database that was closed has nothing to say any more; whoever writes to it is told why.
    error: (error: unknown) => console.warn(error),
  });
  return () => {
    clearTimeout(timer);
    watching.unsubscribe();
  };
}
