import type { Journal } from './journal.ts';

/** A backup is asked for when so many links have been added since the last, or the oldest of them is so many days old. */
const LINKS_MAX = 100;
const DAYS_MAX = 30;
/** How long 'later' is, in days. */
const LATER_DAYS = 7;
const DAY = 86_400_000;

const BACKUP = 'backup';
const LATER = 'backup later';

/** Changes that stand in no backup. */
export interface BackupDue {
  readonly links: number;
  /** ISO 8601: when the last backup was made; null for never. */
  readonly since: string | null;
}

/** Whether it is time to export the whole journal; null when it is not. */
export async function backupDue({ database }: Journal, now: Date): Promise<BackupDue | null> {
  const { links, meta } = database;
  const [backup, later] = await meta.bulkGet([BACKUP, LATER]);
  if (typeof later?.value === 'number' && now.getTime() < later.value) return null;
  const [since = null, seq = '-1'] = backup ? String(backup.value).split(' ') : [];
  const unsaved = () => links.where('seq').above(Number(seq));
  const [count, oldest] = await Promise.all([unsaved().count(), unsaved().first()]);
  if (!oldest) return null;
  const isOld = now.getTime() - Date.parse(oldest.at) >= DAYS_MAX * DAY;
  return isOld || count >= LINKS_MAX ? { links: count, since } : null;
}

/** Notes that the journal, up to a link, has been exported whole. */
export async function noteBackup({ database }: Journal, now: Date, seq: number): Promise<void> {
  await database.meta.put({ key: BACKUP, value: `${now.toISOString()} ${seq}` });
}

/** Asks again some days from now. */
export async function postponeBackup({ database }: Journal, now: Date): Promise<void> {
  await database.meta.put({ key: LATER, value: now.getTime() + LATER_DAYS * DAY });
}
