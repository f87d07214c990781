import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptList } from '../../../lib/own-lists/database.ts';
import type { OwnListStore } from '../../../lib/own-lists/store.ts';
import { emptyStore, imported } from './own-lists-fixture.ts';

const OLD = 'name,country\nMoonlight Forge Trading,China\n';
const HTML = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>name,country</body></html>';
const SDN = (rows: number) =>
  Array.from({ length: rows }, (_, i) => `${i + 1},"PARTY ${i} WORKS",-0- ,"DPRK2"${',-0- '.repeat(8)}`).join(
    '\r\n',
  );

let store: OwnListStore;
let old: KeptList;
beforeEach(async () => {
  store = await emptyStore();
  old = await imported(store, 'old.csv', OLD);
});

/** What is wrong with files, and what is said of it. */
const BROKEN: readonly (readonly [
  what: string,
  fault: string,
  file: string,
  content: string | Uint8Array<ArrayBuffer>,
])[] = [
  ['a web page', 'html', 'list.csv', HTML],
  ['a web page under a comment', 'html', 'list.csv', `<!-- saved --> ${HTML}`],
  ['nothing', 'empty', 'list.csv', ''],
  ['blank lines', 'empty', 'list.csv', '\n\n  \n'],
  ['a header alone', 'empty', 'list.csv', 'name,country\n'],
  ['no column for names', 'columns', 'list.csv', 'colour,weight\nred,5\n'],
  ['XML of another kind', 'format', 'list.xml', '<?xml version="1.0"?><rss><item/></rss>'],
  ['an array of JSON', 'format', 'list.json', '[1, 2]'],
  [
    'XML that breaks off',
    'cut',
    'sdn.xml',
    '<sdnList><sdnEntry><uid>1</uid><lastName>A WORKS</lastName></sdnEntry><sdnEntry><uid>2</ui',
  ],
  ['a table that breaks off', 'cut', 'list.csv', 'name,country,address\nA Works,China,1 Road\nB Wor'],
  ['an SDN list that breaks off', 'cut', 'sdn.csv', SDN(5).slice(0, -12)],
  ['lines of JSON that break off', 'cut', 'list.jsonl', '{"name":"A Works"}\n{"name":"B Wo'],
  ['one JSON value that breaks off', 'cut', 'csl.json', '{"total":2,"results":[{"name":"A Works"},{"na'],
  ['a ZIP file', 'binary', 'list.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2)],
  ['another encoding', 'encoding', 'list.csv', `name\n${'A\ufffd\ufffdme \ufffd\n'.repeat(40)}`],
];

describe('a broken file', () => {
  it.each(BROKEN)('%s is refused (%s), and the old list stays', async (_, fault, file, content) => {
    await expect(imported(store, file, content, { replaces: old.id })).rejects.toMatchObject({ fault });
    expect(await store.lists()).toEqual([old]);
    expect(await store.parts(old, 'names')).toHaveLength(1);
    expect(await store.database.parts.count()).toBe(4);
  });

  it('that lacks only the last line end is whole', async () => {
    await expect(imported(store, 'a.csv', OLD.trim())).resolves.toMatchObject({ entries: 1 });
    await expect(imported(store, 'sdn.csv', SDN(5))).resolves.toMatchObject({ entries: 5 });
    await expect(imported(store, 'a.jsonl', '{"name":"A Works"}')).resolves.toMatchObject({ entries: 1 });
  });
});

describe('an import', () => {
  it('tells what the list was made from, and how far it is', async () => {
    const steps: string[] = [];
    const list = await imported(store, 'sdn.csv', SDN(9000), { level: 'alert' }, ({ step }) =>
      steps.push(step),
    );
    expect(list).toMatchObject({
      name: 'My list',
      level: 'alert',
      entries: 9000,
      names: 9000,
      imported: '2026-01-02T03:04:05.000Z',
      uses: { badges: true, suppliers: true },
    });
    expect(list.file.size).toBe(SDN(9000).length);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SDN(9000)));
    expect(list.file.sha256).toBe(Buffer.from(digest).toString('hex'));
    expect([...new Set(steps)]).toEqual(['read', 'index', 'keep']);
  });

  it('replaces a list all at once, and keeps its switches', async () => {
    await store.setUse(old.id, 'badges', false);
    const now = await imported(store, 'new.csv', 'name\nOther Works\nThird Works\n', { replaces: old.id });
    const lists = await store.lists();
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({ id: old.id, entries: 2, uses: { badges: false, suppliers: true } });
    const revisions = (await store.database.parts.toArray()).map(({ revision }) => revision);
    expect(new Set(revisions)).toEqual(new Set([now.revision]));
  });

  it('of a list that was removed meanwhile brings nothing back', async () => {
    await store.remove(old.id);
    await expect(imported(store, 'a.csv', OLD, { replaces: old.id })).rejects.toMatchObject({
      fault: 'gone',
    });
    expect(await store.database.parts.count()).toBe(0);
  });

  it('that found no room leaves the old list', async () => {
    const parts = store.database.parts;
    const put = parts.put.bind(parts);
    let left = 1;
    parts.put = ((part: never) => {
      left -= 1;
      return left < 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(part);
    }) as never;
    await expect(imported(store, 'a.csv', OLD, { replaces: old.id })).rejects.toMatchObject({
      fault: 'quota',
    });
    expect(await store.lists()).toEqual([old]);
    expect(await parts.count()).toBe(4);
  });

  it('that was broken off is swept away', async () => {
    await store.addPart({ revision: 'lost', kind: 'names', part: 0, bytes: new ArrayBuffer(4), ends: null });
    await store.sweep();
    expect(await store.database.parts.count()).toBe(4);
    expect(await store.lists()).toEqual([old]);
  });
});

describe('removing a list', () => {
  it('leaves no trace', async () => {
    await store.remove(old.id);
    expect(await store.lists()).toEqual([]);
    expect(await store.database.parts.count()).toBe(0);
  });
});
