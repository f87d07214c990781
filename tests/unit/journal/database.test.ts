import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBObjectStore, indexedDB } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  explained,
  JournalError,
  journalError,
  openJournalDatabase,
  SCHEMA,
} from '../../../lib/journal/database.ts';
import { Journal } from '../../../lib/journal/journal.ts';
import { unpacked } from '../../../lib/journal/pack.ts';
import { EVERYTHING, findEntries } from '../../../lib/journal/query.ts';
import { DEPENDENCIES, readDatabase, type StoredDatabase, writeDatabase } from './databases/stored.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

const VERSIONS = Array.from({ length: SCHEMA }, (_, i) => i + 1);
const example = (schema: number): StoredDatabase =>
  JSON.parse(readFileSync(join(import.meta.dirname, `databases/v${schema}.json`), 'utf8'));

afterEach(() => {
  Dexie.dependencies = DEPENDENCIES;
  vi.restoreAllMocks();
});

describe.each(VERSIONS)('a journal of schema version %i', (schema) => {
  it('is opened by this version: whole, readable, and goes on', async () => {
    const name = `kept ${schema}`;
    await writeDatabase(name, example(schema));
    const journal = new Journal(await openJournalDatabase(name));
    expect(await journal.verify()).toMatchObject({ links: 6, broken: null });
    const ids = await findEntries(journal.database, EVERYTHING);
    expect(ids).toHaveLength(2);
    const [row] = await journal.database.entries.where('tags').equals('fish').toArray();
    const entry = await journal.entry(row?.id ?? '');
    expect(entry.remarks).toMatchObject({ note: 'worth a look', status: 'confirmed' });
    expect(await journal.database.cases.get(entry.remarks.case ?? '')).toMatchObject({ name: 'Case A' });
    const [blob] = await journal.database.blobs.toArray();
    expect(new TextDecoder().decode(await unpacked(blob?.bytes ?? new Uint8Array()))).toBe(
      '<p>what was there</p>',
    );
    await journal.log([{ logged: logged() }]);
    expect(await journal.verify()).toMatchObject({ links: 7, broken: null });
  });
});

describe.each(VERSIONS.slice(0, -1))('a change of the tables of version %i', (schema) => {
  it('that fails leaves everything as it was, says so, and is done the next time', async () => {
    const name = `failed ${schema}`;
    await writeDatabase(name, example(schema));
    const before = await readDatabase(name);
    vi.spyOn(console, 'warn').mockReturnValue();
    const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk is broken', 'UnknownError');
    });
    await expect(openJournalDatabase(name)).rejects.toMatchObject({ fault: 'upgrade' });
    expect(await readDatabase(name)).toEqual(before);
    failing.mockRestore();
    const journal = new Journal(await openJournalDatabase(name));
    expect(await journal.verify()).toMatchObject({ links: 6, broken: null });
  });

  it('that finds no room says so, and leaves everything as it was', async () => {
    const name = `full ${schema}`;
    await writeDatabase(name, example(schema));
    const before = await readDatabase(name);
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(openJournalDatabase(name)).rejects.toMatchObject({ fault: 'quota' });
    expect(await readDatabase(name)).toEqual(before);
  });

  it('opens all other entries where one was tampered with, and names that one', async () => {
    const name = `tampered ${schema}`;
    const { version, tables } = example(schema);
    const rows = (tables.links?.rows ?? []) as { seq: number; body: unknown }[];
    const links = rows.map((link) => (link.seq === 0 ? { ...link, body: { nothing: 'of ours' } } : link));
    await writeDatabase(name, {
      version,
      tables: { ...tables, links: { ...tables.links, rows: links } as never },
    });
    vi.spyOn(console, 'error').mockReturnValue();
    const journal = new Journal(await openJournalDatabase(name));
    expect(await journal.database.entries.count()).toBe(1);
    expect((await journal.verify()).broken).toMatchObject({ fault: 'body-altered', seq: 0 });
  });
});

describe('the database', () => {
  it('is left as it is when a later version wrote it, whatever its tables are', async () => {
    const links = {
      keyPath: 'place',
      indexes: [],
      rows: [{ place: 1, said: 'what only later versions know' }],
    };
    const newer = { version: (SCHEMA + 1) * 10, tables: { links } };
    await writeDatabase('newer', newer);
    await expect(openJournalDatabase('newer')).rejects.toMatchObject({ fault: 'newer' });
    expect(await readDatabase('newer')).toEqual(newer);
  });

  it('is left as it is when only what it holds is newer', async () => {
    const journal = await emptyJournal();
    await journal.log([{ logged: logged() }]);
    await journal.database.meta.put({ key: 'schema', value: SCHEMA + 1 });
    const { name } = journal.database;
    await expect(openJournalDatabase(name)).rejects.toMatchObject({ fault: 'newer' });
    expect(await journal.database.entries.count()).toBe(1);
  });

  it('says that it is blocked instead of waiting for ever, and opens once it is free', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('held', 5);
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    });
    await expect(openJournalDatabase('held')).rejects.toMatchObject({ fault: 'blocked' });
    holder.close();
    (await openJournalDatabase('held')).close();
  });

  it('gives way to a newer version, and stays closed', async () => {
    const journal = await emptyJournal();
    const { name } = journal.database;
    const { tables } = await readDatabase(name);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, (SCHEMA + 1) * 10);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await expect(journal.log([{ logged: logged() }])).rejects.toMatchObject({ fault: 'unavailable' });
    await expect(openJournalDatabase(name)).rejects.toMatchObject({ fault: 'newer' });
    expect((await readDatabase(name)).tables).toEqual(tables);
  });

  it('says that there is none where the browser gives none', async () => {
    Dexie.dependencies = {} as typeof Dexie.dependencies;
    await expect(openJournalDatabase('none')).rejects.toMatchObject({ fault: 'unavailable' });
  });
});

describe('an error of the database', () => {
  const full = Object.assign(new Error(), { name: 'QuotaExceededError' });

  it.each([
    ['the browser itself', full],
    ['a transaction that was ended', new Dexie.AbortError(full as never)],
    ['one of many rows', new Dexie.BulkError('rows', [full])],
  ])('says that there is no room, from %s', (_, error) => {
    expect(journalError(error)).toMatchObject({ name: 'JournalError', fault: 'quota' });
  });

  it.each([
    [95, { fault: 'quota' }],
    [5, { name: 'UnknownError' }],
  ])('without a reason is one for want of room where %i of 100 are taken', async (usage, known) => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage, quota: 100 }) } });
    const error = Object.assign(new Error(), { name: 'UnknownError' });
    expect(await explained(error)).toMatchObject(known);
    vi.unstubAllGlobals();
  });

  it('that has no meaning of its own is passed on', () => {
    const error = new RangeError('other');
    expect(journalError(error)).toBe(error);
    const known = new JournalError('gone', 'gone');
    expect(journalError(known)).toBe(known);
  });
});
