import { liveQuery } from 'dexie';
import type { Journal } from './journal.ts';

/** Calls `changed` whenever something was added to the journal, by whatever page or the worker; gives the way to end it. */
export function watchJournal({ database }: Journal, changed: () => void): () => void {
  const watching = liveQuery(() => database.links.toCollection().lastKey()).subscribe({
    next: changed,
    // A database that was closed has nothing to say any more; whoever writes to it is told why.
    error: (error: unknown) => console.warn(error),
  });
  return () => watching.unsubscribe();
}
