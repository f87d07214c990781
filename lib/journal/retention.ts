import type { Journal } from './journal.ts';

/** Entries deleted in one transaction. */
const BATCH = 200;
const DAY = 86_400_000;

/**
 * Deletes the Entries that were logged more than so many days ago, with their tombstones; those of Cases that are open stay. Gives how many
 * went. Throws JournalError.
 */
export async function deleteOld(journal: Journal, days: number, now: Date, reason: string): Promise<number> {
  const { entries, cases } = journal.database;
  const limit = new Date(now.getTime() - days * DAY).toISOString();
  const open = new Set((await cases.toArray()).flatMap(({ id, closed }) => (closed ? [] : [id])));
  const old = await entries.where('at').below(limit).primaryKeys();
  let deleted = 0;
  for (let from = 0; from < old.length; from += BATCH) {
    const rows = await entries.bulkGet(old.slice(from, from + BATCH));
    const ids = rows.flatMap((row) => (row && !(row.case && open.has(row.case)) ? [row.id] : []));
    if (ids.length > 0) await journal.remove(ids, reason);
    deleted += ids.length;
  }
  return deleted;
}
