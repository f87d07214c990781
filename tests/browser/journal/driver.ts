// Runs in a page of the extension that the tests put beside its own: the journal's code over the extension's own database, and messages to
// the real worker.
import { Dexie } from 'dexie';
import { sha256 } from '../../../lib/journal/canonical.ts';
import { JournalError, openJournalDatabase } from '../../../lib/journal/database.ts';
import type { Case, Logged } from '../../../lib/journal/entry.ts';
import { exportLines } from '../../../lib/journal/export.ts';
import { importJournal } from '../../../lib/journal/import.ts';
import { Journal } from '../../../lib/journal/journal.ts';
import { packed, unpacked } from '../../../lib/journal/pack.ts';
import { EVERYTHING, findEntries } from '../../../lib/journal/query.ts';
import { type StoredDatabase, writeRaw } from '../../unit/journal/databases/raw.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } };

/** How long (ms) an acknowledgement may take; a worker that was stopped gives none. */
const ACKNOWLEDGED = 5000;
const SHOP = 'soak';
const KEPT_SIZE = 4000;

let opened: Promise<Journal> | undefined;
const journalOf = () => {
  opened ??= openJournalDatabase().then((database) => new Journal(database));
  return opened;
};

const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'h1' });
const listing = (number: number) => ({
  id: reading(String(number)),
  title: reading(`Thing ${number}`),
  sellerName: reading('ZTE Official Store'),
});

function logged(number: number, more: Partial<Logged> = {}): Logged {
  const info = { version: '2026.1.1', asOf: '2026-01-01', sha256: '0'.repeat(64), records: 1 };
  return {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    offset: 0,
    by: 'badge',
    shop: SHOP,
    page: 'product',
    url: `https://shop.example/${number}`,
    language: 'en',
    version: '0.1.0',
    basis: { dataset: info, rules: 1 },
    assessment: { listing: listing(number), level: 'none', findings: [], unread: [] },
    snapshots: [],
    ...more,
  };
}

const whole = () => ({ now: new Date(), chosen: null });
const nothing = async () => null;

const faultOf = (error: unknown) => (error instanceof JournalError ? error.fault : String(error));
const said = (work: Promise<unknown>): Promise<string> => work.then(() => '', faultOf);

/** Random bytes: they cannot be packed smaller. */
const noise = (size: number) => {
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  return bytes;
};

async function logKept(number: number, size: number): Promise<void> {
  const bytes = noise(size);
  const hash = await sha256(bytes);
  const kept = await packed(bytes);
  const snapshot = { kind: 'fragment' as const, type: 'x/y', size, kept: kept.length, sha256: hash };
  await (await journalOf()).log(
    [{ logged: logged(number, { snapshots: [snapshot] }) }],
    [{ sha256: hash, bytes: kept }],
  );
}

/** How many kept files are missing or not what their hash says. */
async function badFiles(journal: Journal): Promise<number> {
  let bad = 0;
  for (const { id, size } of await journal.database.entries.toArray()) {
    if (size === 0) continue;
    for (const snapshot of (await journal.entry(id)).logged.snapshots) {
      const blob = await journal.database.blobs.get(snapshot.sha256);
      const bytes = blob && ((await unpacked(blob.bytes)) as Uint8Array<ArrayBuffer>);
      if (!bytes || bytes.length !== snapshot.size || (await sha256(bytes)) !== snapshot.sha256) bad += 1;
    }
  }
  return bad;
}

const faults = {
  /** Has the worker log a listing of this number; whether it said that it is kept. */
  logByWorker(number: number): Promise<boolean> {
    const request = {
      type: 'log',
      shop: SHOP,
      page: 'product',
      listing: listing(number),
      place: 0,
      self: { language: '', canonical: '' },
    };
    const late = new Promise<undefined>((done) => setTimeout(done, ACKNOWLEDGED));
    return Promise.race([chrome.runtime.sendMessage(request), late]).then(
      (reply) => reply?.ok === true,
      () => false,
    );
  },
  /** Logs a listing of this number, with a file, from this page, as other pages of the extension write beside the worker. */
  logByPage: (number: number) =>
    logKept(number, KEPT_SIZE).then(
      () => true,
      () => false,
    ),
  /** Logs a listing of this number as if it had been long ago. */
  async logOld(number: number) {
    await (await journalOf()).log([{ logged: logged(number, { at: '2020-01-02T03:04:05.678Z' }) }]);
  },
  /** The reason why the Entry that was deleted last went; null where none was. */
  async lastReason() {
    const links = await (await journalOf()).database.links.orderBy('seq').toArray();
    const last = links.findLast(({ kind }) => kind === 'delete');
    return (last?.body as { reason: string } | undefined)?.reason ?? null;
  },
  /** Logs a listing of this number with a note. */
  async logNote(number: number, note: string) {
    const one = logged(number);
    await (await journalOf()).log([{ logged: one, remarks: { status: 'open', note, tags: [], case: null } }]);
  },
  deleteAll: async () => (await journalOf()).deleteAll(),
  /** '' or the fault. */
  logLarge: (number: number, size: number) => said(logKept(number, size)),
  /** Everything there is, and whether it is whole. */
  async check() {
    const journal = await journalOf();
    const rows = (await journal.database.entries.orderBy('seq').toArray()).filter(
      ({ shop }) => shop === SHOP,
    );
    return {
      numbers: rows.map((row) => Number(row.listing.split(' ')[1])),
      links: await journal.database.links.count(),
      broken: (await journal.verify()).broken,
      badFiles: await badFiles(journal),
    };
  },
  links: async () => (await journalOf()).database.links.count(),
  async exportText(): Promise<string> {
    const lines: string[] = [];
    for await (const line of exportLines(await journalOf(), whole())) lines.push(line);
    return lines.join('');
  },
  /** An exported journal of so many Entries, made in a database of its own. */
  async exportOf(entries: number): Promise<string> {
    const database = await openJournalDatabase('made');
    const journal = new Journal(database);
    await journal.log(Array.from({ length: entries }, (_, number) => ({ logged: logged(number) })));
    const lines: string[] = [];
    for await (const line of exportLines(journal, whole())) lines.push(line);
    await database.delete();
    return lines.join('');
  },
  async importText(text: string) {
    const lines = text.split('\n');
    return importJournal(await journalOf(), { lines: () => lines, keptOf: nothing, dataOf: nothing });
  },
  async keepCase(kept: Case) {
    await (await journalOf()).keepCase(kept);
  },
  /** The Entry that was logged last, with the bytes kept for it as numbers. */
  async last() {
    const journal = await journalOf();
    const row = await journal.database.entries.orderBy('seq').last();
    if (!row) return null;
    const { logged: entry } = await journal.entry(row.id);
    const files = await Promise.all(
      entry.snapshots.map(async (snapshot) => {
        const blob = await journal.database.blobs.get(snapshot.sha256);
        const bytes = blob ? await unpacked(blob.bytes) : new Uint8Array();
        return { ...snapshot, packed: blob?.bytes.length ?? 0, bytes: [...bytes] };
      }),
    );
    return { at: entry.at, url: entry.url, seq: row.seq, files };
  },
  /** Makes a database as a former version left it, opens it, and gives what it holds then. */
  async upgrade(stored: StoredDatabase) {
    const name = `of version ${stored.version}`;
    await writeRaw(indexedDB, name, stored);
    const database = await openJournalDatabase(name);
    const journal = new Journal(database);
    const { broken, links } = await journal.verify();
    const found = await findEntries(database, { ...EVERYTHING, level: 'notice' });
    await database.delete();
    return { broken, links, found: found.length };
  },
  /** '' or why the journal of this name cannot be opened. */
  open: (name?: string) => said(openJournalDatabase(name).then((database) => database.close())),
  async openWithoutDatabase() {
    const { dependencies } = Dexie;
    Dexie.dependencies = {} as typeof dependencies;
    const fault = await faults.open();
    Dexie.dependencies = dependencies;
    return fault;
  },
  async close() {
    (await opened)?.database.close();
    opened = undefined;
  },
  async storage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { usage, quota, persisted: await navigator.storage.persisted() };
  },
};

Object.assign(globalThis, { faults });
export type Faults = typeof faults;
