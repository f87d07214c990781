import { describe, expect, it } from 'vitest';
import { openOwnListsDatabase } from '../../../lib/own-lists/database.ts';
import type { Entry } from '../../../lib/own-lists/entry.ts';
import { openFile } from '../../../lib/own-lists/open-file.ts';
import { listsForSuppliers, ownTargets } from '../../../lib/own-lists/supplier-lists.ts';
import { openOwnTarget, targetOfEntries } from '../../../lib/own-lists/target.ts';
import { screenSupplier } from '../../../lib/suppliers/screen-supplier.ts';
import { supplierWith as supplier } from '../suppliers/supplier-fixture.ts';
import { emptyStore, imported } from './own-lists-fixture.ts';

const TABLE = `name,aliases,country,address,website,registration no,level
Moonlight Forge Trading Co Ltd,Moonlight Metal Works,China,"9 Binjiang Road, Dandong",www.moonlightforge.example,91210600ABCDEFGH12,
Northern Knitting Mill,,Germany,,shared.example,,alert
Northern Dye House,,,,shared.example,,
`;

describe('a kept list as what suppliers are compared with', () => {
  it('finds what the same file finds with all of it in memory', async () => {
    const store = await emptyStore();
    const kept = await imported(store, 'watch.csv', TABLE);
    const lazy = await openOwnTarget(store, kept);
    async function* text() {
      yield TABLE;
    }
    const { entries } = await openFile({ name: 'watch.csv', text: text() });
    const read: Entry[] = [];
    for await (const entry of entries(() => {}, null)) read.push(entry);
    if (!lazy.list) throw new Error('no list');
    const whole = targetOfEntries(read, lazy.list);
    const prefix = `own:${kept.id.slice(0, 8)}:`;
    for (const fields of [
      { name: 'Moonlight Metal Works', country: 'China' },
      { name: 'Moonlight Forge', country: 'France' },
      { name: 'Moonlight Forge', address: 'Binjiang Road 9, Dandong' },
      { websites: ['moonlightforge.example'] },
      { websites: ['shared.example'] },
      { name: 'Northern Dye House', websites: ['shared.example'] },
      { ids: ['9121 0600 ABCD EFGH 12'] },
      {},
    ]) {
      const found = (target: typeof lazy) => {
        const { level, matches } = screenSupplier(supplier(fields), { targets: [target], allowing: [] });
        return { level, matches: matches.map((one) => ({ ...one, record: one.record.replace(prefix, '') })) };
      };
      expect([fields, found(lazy)]).toEqual([fields, found(whole)]);
    }
    expect(
      screenSupplier(supplier({ websites: ['moonlightforge.example'] }), { targets: [lazy], allowing: [] }),
    ).toMatchObject({
      level: 'caution',
      matches: [
        { record: `${prefix}91210600ABCDEFGH12`, judgement: { list: 'My list', families: ['own-list'] } },
      ],
    });
  });

  it('has one Record for entries of one id in a file, at their highest level', async () => {
    const entries = (['notice', 'alert'] as const).map((level, at) => ({
      id: '1',
      names: [['Acme'], ['Akme']][at] ?? [],
      weakNames: [],
      level,
      about: '',
      trade: null,
      countries: [],
      addresses: [],
      websites: [],
      ids: [],
    }));
    const target = targetOfEntries(entries, {
      id: '',
      revision: '',
      name: 'mine.csv',
      kind: 'watch',
      level: 'caution',
      entries: 2,
      imported: '2026-01-02T03:04:05.000Z',
      file: { name: 'mine.csv', sha256: '' },
    });
    expect([target.records, target.list?.entries]).toEqual([1, 1]);
    const record = target.index.recordById.get('1');
    expect(record?.names.map(({ text }) => text)).toEqual(['Acme', 'Akme']);
    expect(record && target.judge(record).level).toBe('alert');
  });
});

describe('the lists of a run', () => {
  it('are those switched on for suppliers, and later those with which it began', async () => {
    const store = await emptyStore();
    const kept = await imported(store, 'watch.csv', TABLE);
    const off = await imported(store, 'off.csv', TABLE);
    await store.setUse(off.id, 'suppliers', false);
    const { name } = store.database;
    const open = () => openOwnListsDatabase(name);
    const [target, ...others] = await ownTargets(null, open);
    expect(others).toEqual([]);
    expect(await listsForSuppliers(open)).toEqual([target?.list]);
    const begun = target?.list ? [target.list] : [];
    await store.setUse(kept.id, 'suppliers', false);
    expect(await ownTargets(null, open)).toEqual([]);
    expect((await ownTargets(begun, open)).map(({ list }) => list)).toEqual(begun);
    await store.remove(kept.id);
    await expect(ownTargets(begun, open)).rejects.toMatchObject({ fault: { key: 'suppliers_error_data' } });
  });
});
