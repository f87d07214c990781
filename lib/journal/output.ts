import type { JournalDatabase } from './database.ts';

/** What leaves the journal, and who hears of it. */
export interface Output {
  readonly now: Date;
  /** Ids of Entries; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The ids of the Entries that were chosen, in the order in which they were logged. */
export async function chosenIds(
  { entries }: JournalDatabase,
  chosen: ReadonlySet<string> | null,
): Promise<string[]> {
  const ids = await entries.orderBy('seq').primaryKeys();
  return chosen ? ids.filter((id) => chosen.has(id)) : ids;
}
