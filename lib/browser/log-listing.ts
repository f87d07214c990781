import browser from 'webextension-polyfill';
import { assess } from '../assessment/assess.ts';
import { RULES_VERSION } from '../assessment/assessment.ts';
import { sha256 } from '../journal/canonical.ts';
import { JournalError, type Kept, openJournalDatabase } from '../journal/database.ts';
import { type Logged, NO_REMARKS, type Snapshot } from '../journal/entry.ts';
import { Journal } from '../journal/journal.ts';
import { packed } from '../journal/pack.ts';
import { isSeenAgain } from '../journal/seen-again.ts';
import type { Seen, SeenIn } from '../messaging/answer.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { Settings } from '../settings/settings.ts';
import { packagedDataset } from './packaged.ts';
import { readerVersionOf } from './shops.ts';
import { snapshotIn } from './snapshot-request.ts';

/** What was kept where no Case says otherwise. */
const DEFAULT_SNAPSHOTS: readonly Snapshot['kind'][] = ['fragment'];
const SCREENSHOT = { format: 'jpeg', quality: 85 } as const;

let opened: Promise<Journal> | undefined;

/**
 * The journal, opened once for each start of the worker or page, and again where the browser has closed it since. Rejects with
 * JournalError, and tries again at the next call.
 */
export async function openJournal(): Promise<Journal> {
  const known = opened;
  // Until it has been opened, and when it could not be, the promise itself says so.
  const isLost = await known?.then(
    ({ database }) => !database.isOpen(),
    () => true,
  );
  if (isLost && opened === known) opened = undefined;
  opened ??= openJournalDatabase().then((database) => new Journal(database));
  return opened;
}

/**
 * Logs listings of one tab: judged anew here, so that what is kept is what the data and the rules say, with what the Case wants kept of
 * the page. Rejects with JournalError; then nothing was logged. Nothing is logged of private windows ('unavailable').
 */
export async function logListings(
  seen: readonly Seen[],
  tab: SeenIn,
  by: Logged['by'],
  data: LoadedData,
  { logInto }: Settings,
): Promise<void> {
  if (tab.incognito) throw new JournalError('unavailable', 'nothing is logged of private windows');
  const journal = await openJournal();
  const into = logInto ? await journal.database.cases.get(logInto) : undefined;
  const kinds = by === 'automatic' ? [] : (into?.snapshots ?? DEFAULT_SNAPSHOTS);
  const now = new Date();
  const kept: Kept[] = [];
  const entries = [];
  for (const { listing, shop, page, self, place } of seen) {
    const snapshots = await taken(kinds, tab, place, kept);
    const logged: Logged = {
      id: crypto.randomUUID(),
      at: now.toISOString(),
      offset: -now.getTimezoneOffset(),
      by,
      shop,
      page,
      url: tab.url,
      canonical: self.canonical,
      language: self.language,
      reader: readerVersionOf(shop),
      version: browser.runtime.getManifest().version,
      basis: { dataset: data.info, rules: RULES_VERSION },
      assessment: assess(listing, page, data),
      snapshots,
    };
    // What logs by itself would else fill the journal with each look at the same page.
    if (by === 'automatic' && (await isSeenAgain(journal, logged))) continue;
    entries.push({ logged, remarks: { ...NO_REMARKS, case: into?.id ?? null } });
  }
  await journal.log(entries, kept, async (sha256) =>
    sha256 === data.info.sha256 ? packagedDataset() : null,
  );
}

/** What can be kept of the page; what the browser does not allow now is left out. */
async function taken(
  kinds: readonly Snapshot['kind'][],
  tab: SeenIn,
  place: number | null,
  kept: Kept[],
): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const kind of kinds) {
    const file = kind === 'screenshot' ? await screenshot(tab) : await snapshotIn(tab.id, kind, place);
    if (!file) continue;
    const hash = await sha256(file.bytes);
    const bytes = await packed(file.bytes);
    kept.push({ sha256: hash, bytes });
    snapshots.push({ kind, type: file.type, size: file.bytes.length, kept: bytes.length, sha256: hash });
  }
  return snapshots;
}

async function screenshot({
  id,
  windowId,
}: SeenIn): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  try {
    // Browsers allow it only where the user has just used the toolbar, a shortcut or the menu on this tab.
    const address = await browser.tabs.captureVisibleTab(windowId, SCREENSHOT);
    // What it shows is the tab in front, which may by now be another.
    if (!(await browser.tabs.get(id)).active) return null;
    const [, base64 = ''] = address.split(',');
    return { bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), type: 'image/jpeg' };
  } catch {
    return null;
  }
}
