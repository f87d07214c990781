import browser from 'webextension-polyfill';
import { deleteOld } from '../journal/retention.ts';
import { openJournal } from './log-listing.ts';
import { loadStored } from './stored.ts';

/** When old Entries were last looked for, in ms since 1970. */
const LOOKED = 'looked for old entries';
/** How often that is done, and how long a start of the worker is left to what was wanted of it, in ms. */
const EVERY = 86_400_000;
const PAUSE = 2000;

/** Has old Entries deleted, once a day, where the user wants that. To be called when the worker starts. */
export function keepRetention(): void {
  setTimeout(() => {
    deleteOldOnceADay().catch(console.error);
  }, PAUSE);
}

async function deleteOldOnceADay(): Promise<void> {
  const { keepDays } = (await loadStored()).settings;
  if (keepDays === null) return;
  const now = new Date();
  const last = (await browser.storage.local.get(LOOKED))[LOOKED];
  if (typeof last === 'number' && now.getTime() - last < EVERY && last <= now.getTime()) return;
  const reason = browser.i18n.getMessage('journal_retention_reason', [String(keepDays)]);
  await deleteOld(await openJournal(), keepDays, now, reason);
  await browser.storage.local.set({ [LOOKED]: now.getTime() });
}
