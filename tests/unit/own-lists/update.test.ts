import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptList, openOwnListsDatabase, SCHEMA } from '../../../lib/own-lists/database.ts';
import { type Difference, isSteepFall } from '../../../lib/own-lists/difference.ts';
import type { OwnListStore } from '../../../lib/own-lists/store.ts';
import { updateList } from '../../../lib/own-lists/update.ts';
import { emptyStore, imported } from './own-lists-fixture.ts';

const ORIGIN = 'https://data.example.org/list.csv';
const LATER = new Date('2026-02-03T04:05:06Z');
const table = (rows: readonly string[]) => `id,name,country\n${rows.join('\n')}\n`;
const ROWS = Array.from({ length: 10 }, (_, at) => `E${at},Party ${at} Works,China`);

let store: OwnListStore;
let old: KeptList;
beforeEach(async () => {
  store = await emptyStore();
  old = await imported(store, 'list.csv', table(ROWS), { origin: ORIGIN });
});

interface Seen {
  list: KeptList | null;
  difference: Difference | null;
}

async function renewed(content: string, agreed = async () => {}, name = 'list.csv'): Promise<Seen> {
  let difference: Difference | null = null;
  const list = await updateList(
    { list: old.id, chosen: { name, blob: new Blob([content]) }, revision: crypto.randomUUID() },
    store,
    LATER,
    () => {},
    (so) => {
      difference = so;
      return agreed();
    },
  );
  return { list, difference };
}

describe('a newer file of a list', () => {
  it('says what it adds, removes and changes, and is then the list, with its switches', async () => {
    await store.setUse(old.id, 'badges', false);
    const rows = [
      'E0,Party 0 Works,China',
      'E1,Party 1 Works Ltd,Japan',
      ...ROWS.slice(3),
      'E10,New Works,China',
    ];
    const { list, difference } = await renewed(table(rows));
    expect(difference).toEqual({
      before: 10,
      after: 10,
      added: { count: 1, first: ['New Works'] },
      removed: { count: 1, first: ['Party 2 Works'] },
      changed: { count: 1, first: [{ name: 'Party 1 Works Ltd', what: ['names', 'countries'] }] },
    });
    expect(list).toMatchObject({
      id: old.id,
      name: old.name,
      entries: 10,
      uses: { badges: false, suppliers: true },
      origin: { url: ORIGIN, checked: LATER.toISOString() },
    });
    expect(await store.lists()).toEqual([list]);
    const revisions = new Set((await store.database.parts.toArray()).map(({ revision }) => revision));
    expect([...revisions]).toEqual([list?.revision]);
  });

  it('tells entries without ids of their own by their names, wherever they stand', async () => {
    old = await imported(store, 'plain.csv', 'name\nA Works\nB Works\nB Works\n', { origin: ORIGIN });
    const { difference } = await renewed(
      'name\nC Works\nB Works\nB Works\nA Works\n',
      undefined,
      'plain.csv',
    );
    expect(difference).toMatchObject({
      added: { count: 1, first: ['C Works'] },
      removed: { count: 0 },
      changed: { count: 0 },
    });
  });

  it('is not taken before it is agreed to, nor where it is not', async () => {
    let asked = false;
    const refusal = renewed(table(ROWS.slice(2)), async () => {
      asked = true;
      expect(await store.lists()).toEqual([old]);
      throw new Error('no');
    });
    await expect(refusal).rejects.toThrow('no');
    expect(asked).toBe(true);
    expect(await store.lists()).toEqual([old]);
    expect(await store.database.parts.count()).toBe(4);
  });

  it('that is the same is only noted', async () => {
    expect(await renewed(table(ROWS))).toEqual({ list: null, difference: null });
    expect(await store.lists()).toEqual([{ ...old, origin: { url: ORIGIN, checked: LATER.toISOString() } }]);
  });

  it.each([
    ['has other columns', 'shape', `id,country,name\nE0,China,Party 0 Works\n`],
    ['is of another format', 'shape', '{"id":"E0","name":"Party 0 Works"}\n'],
    ['is a web page', 'html', '<!doctype html><title>Sign in</title>'],
    ['is empty', 'empty', ''],
    ['breaks off', 'cut', `id,name,country\nE0,Party 0 Works,China\nE1,Par`],
  ])('that %s is refused (%s), and nothing changes', async (_, fault, content) => {
    await expect(renewed(content)).rejects.toMatchObject({ fault });
    expect(await store.lists()).toEqual([old]);
    expect(await store.database.parts.count()).toBe(4);
  });

  it.each([
    [8, false],
    [7, true],
    [1, true],
  ])('that keeps %i of 10 entries is a steep fall: %s', async (kept, isSteep) => {
    const { difference } = await renewed(table(ROWS.slice(0, kept)));
    expect(difference && isSteepFall(difference)).toBe(isSteep);
  });

  it('that replaces all entries by as many others is a steep fall, too', async () => {
    const { difference } = await renewed(table(ROWS.map((row) => row.replace('E', 'F'))));
    expect(difference && isSteepFall(difference)).toBe(true);
  });
});

describe('where a list comes from', () => {
  it('can be set, and stays when a file of the user’s replaces the list', async () => {
    await store.setOrigin(old.id, { url: 'https://other.example.org/a.csv', checked: '' });
    await imported(store, 'mine.csv', table(ROWS), { replaces: old.id });
    expect((await store.list(old.id)).origin?.url).toBe('https://other.example.org/a.csv');
    await store.setOrigin(old.id, null);
    expect((await store.list(old.id)).origin).toBeNull();
    await expect(store.setOrigin('gone', null)).rejects.toMatchObject({ fault: 'gone' });
  });
});

describe('lists of the first version', () => {
  it('are kept, and come from nowhere', async () => {
    const first = new Dexie('first version');
    first.version(1).stores({ lists: 'id', parts: '[revision+kind+part]', meta: 'key' });
    const { header: _, mapping: __, origin: ___, ...kept } = old;
    await first.table('lists').put(kept);
    await first.table('meta').put({ key: 'schema', value: 1 });
    first.close();
    const database = await openOwnListsDatabase('first version');
    expect(await database.lists.toArray()).toEqual([{ ...kept, header: null, mapping: null, origin: null }]);
    expect((await database.meta.get('schema'))?.value).toBe(SCHEMA);
    database.close();
  });

  it('are not touched where a later version has written them', async () => {
    const later = new Dexie('later version');
    later.version(SCHEMA).stores({ lists: 'id', parts: '[revision+kind+part]', meta: 'key' });
    await later.table('meta').put({ key: 'schema', value: SCHEMA + 1 });
    later.close();
    await expect(openOwnListsDatabase('later version')).rejects.toMatchObject({ fault: 'newer' });
  });
});
