import { canonical } from './canonical.ts';
import { type Logged, listingKey } from './entry.ts';
import type { Journal } from './journal.ts';

/** Within this time, in ms, the same listing that says the same is no news. */
const SAME = 86_400_000;

/** Whether the journal has an Entry of the same listing, not a day old, in which everything was read and found as it is now. */
export async function isSeenAgain(journal: Journal, logged: Logged): Promise<boolean> {
  const listing = listingKey(logged.shop, logged.assessment, logged.url);
  const since = new Date(Date.parse(logged.at) - SAME).toISOString();
  const { entries } = journal.database;
  const [id] = await entries
    .where('[listing+at]')
    .between([listing, since], [listing, '\uffff'])
    .reverse()
    .limit(1)
    .primaryKeys();
  const last = id === undefined ? undefined : (await journal.entries([id])).get(id);
  return last !== undefined && canonical(last.logged.assessment) === canonical(logged.assessment);
}
