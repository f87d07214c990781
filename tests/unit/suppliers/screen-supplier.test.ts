import { describe, expect, it } from 'vitest';
import { BARE, type Entry } from '../../../lib/own-lists/entry.ts';
import { targetOfEntries } from '../../../lib/own-lists/target.ts';
import { screenSupplier } from '../../../lib/suppliers/screen-supplier.ts';
import type { Supplier } from '../../../lib/suppliers/supplier.ts';
import { bundledTarget, type ListBasis } from '../../../lib/suppliers/target.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { supplierWith as supplier } from './supplier-fixture.ts';

function entry(id: string, fields: Partial<Entry>): Entry {
  return { ...BARE, id, names: [id], ...fields };
}

const list = (name: string, kind: ListBasis['kind'] = 'watch'): ListBasis => ({
  id: '',
  revision: '',
  name,
  kind,
  level: 'caution',
  entries: 0,
  imported: '2026-01-02T03:04:05.000Z',
  file: { name, sha256: 'ab' },
});

const mine = targetOfEntries(
  [
    entry('works', {
      names: ['Acme Peninsula Works', 'Zipline'],
      weakNames: ['Peninsula'],
      countries: ['CN'],
      addresses: ['9 Binjiang Road, Dandong, China'],
      websites: ['acme.example'],
      ids: ['91210600MA0TX12345', '300'],
    }),
    entry('ship', { names: ['Blue Heron'], ids: ['9187629'], level: 'alert' }),
    entry('mill', { names: ['Northern Knitting Mill'], websites: ['shared.example', 'mill.en.alibaba.com'] }),
    entry('dye', { names: ['Northern Dye House'], websites: ['shared.example'] }),
  ],
  list('mine.csv'),
);
const target = { targets: [mine], allowing: [] };

const found = (fields: Partial<Supplier>, minScore?: number) => {
  const { level, matches } = screenSupplier(supplier(fields), target, minScore);
  return [level, ...matches.map(({ record, strength }) => `${record} ${strength}`)];
};
const reasons = (fields: Partial<Supplier>) =>
  screenSupplier(supplier(fields), target).matches[0]?.why.map(({ message }) => message);

describe('a supplier', () => {
  it('is found by its name, by another name, and by its brand', () => {
    expect(found({ name: 'ACME Peninsula Works Co., Ltd.' })).toEqual(['caution', 'works exact']);
    expect(found({ otherNames: ['Acme Peninsula Works'] })).toEqual(['caution', 'works exact']);
    expect(found({ brands: ['Zipline'] })).toEqual(['caution', 'works exact']);
    expect(found({})).toEqual(['none']);
  });

  it('has no level by a name that the list calls weak', () => {
    expect(found({ name: 'Peninsula' })).toEqual(['none', 'works possible']);
  });

  it('is found by an equal identifier, however it is spaced', () => {
    expect(found({ ids: ['9121 0600-MA0TX12345'] })).toEqual(['caution', 'works exact']);
    expect(found({ ids: ['IMO 9187629'] })).toEqual(['alert', 'ship exact']);
    expect(screenSupplier(supplier({ ids: ['IMO 9187629'] }), target).matches[0]?.score).toBe(1);
  });

  it('is not found by a number that anyone may have, unless the name is there, too', () => {
    expect(found({ ids: ['300'] })).toEqual(['none']);
    expect(found({ ids: ['9187629'] })).toEqual(['none']);
    expect(found({ name: 'Peninsula', ids: ['300'] })).toEqual(['caution', 'works exact']);
  });

  it('is found by its website, but not by one that many share', () => {
    expect(found({ websites: ['acme.example'] })).toEqual(['caution', 'works strong']);
    expect(found({ name: 'Peninsula', websites: ['acme.example'] })).toEqual(['caution', 'works exact']);
    expect(found({ websites: ['shared.example'] })).toEqual(['none']);
    expect(found({ websites: ['mill.en.alibaba.com'] })).toEqual(['none']);
  });

  it('matches less in another country, one step, and says so', () => {
    const name = 'Acme Peninsula Works';
    expect(found({ name, country: 'Германия' })).toEqual(['caution', 'works strong']);
    expect(reasons({ name, country: 'DEU' })).toContain('part_lowered_by_country');
    expect(found({ websites: ['acme.example'], country: 'DE' })).toEqual(['none', 'works possible']);
    expect(reasons({ name, country: '中国' })).toContain('part_same_country');
    expect(found({ name, country: 'Hong Kong' })).toEqual(['caution', 'works exact']);
    expect(found({ name, country: 'somewhere' })).toEqual(['caution', 'works exact']);
  });

  it('is not lowered by the country where identifier or address agree', () => {
    expect(found({ ids: ['91210600MA0TX12345'], country: 'DE' })).toEqual(['caution', 'works exact']);
    const there = { name: 'Acme Peninsula Works', country: 'KP', address: 'Near the bridge, DANDONG' };
    expect(found(there)).toEqual(['caution', 'works exact']);
    expect(reasons(there)).toEqual([
      'screen_same_name',
      'part_other_country',
      'part_same_place',
      'why_own_list',
      'why_own_list_file',
      'against_own_list',
    ]);
  });

  it('has its matches strongest first, and none below the asked score', () => {
    const both = { name: 'Peninsula', ids: ['IMO 9187629'] };
    expect(found(both)).toEqual(['alert', 'ship exact', 'works possible']);
    expect(found({ websites: ['acme.example'] }, 0.95)).toEqual(['none']);
    expect(found({ ids: ['IMO 9187629'] }, 1)).toEqual(['alert', 'ship exact']);
  });

  it('is not screened without a name', () => {
    expect(screenSupplier(supplier({ name: '' }), target)).toEqual({
      level: 'none',
      matches: [],
      aside: [],
      isNameless: true,
    });
  });

  it('may have a name of any length and any letters', () => {
    for (const name of ['x'.repeat(10_000), '__proto__', '...', '\u0000', 'Acme '.repeat(500)]) {
      expect(found({ name })).toEqual(['none']);
    }
  });

  it('has the level and the words of the rules for a Record of the data', async () => {
    const data = { targets: [bundledTarget(await fixtureData())], allowing: [] };
    const screened = (name: string) => screenSupplier(supplier({ name }), data);
    expect(screened('Acme Peninsula Trading Corp.').level).toBe('alert');
    expect(screened('Northern Seafood Processing').level).toBe('caution');
    expect(screened('APTC')).toMatchObject({ level: 'none', matches: [{ strength: 'possible' }] });
    expect(screened('Passing Holdings').matches).toEqual([]);
    const { level, matches } = screened('QTE Corporation');
    expect(level).toBe('notice');
    expect(matches[0]?.why.map(({ message }) => message)).toEqual([
      'screen_same_name',
      'part_legal_form_aside',
      'why_trade_record',
      'why_trade_record',
      'against_not_origin',
      'against_historic',
      'against_lawful_then',
      'against_resolved',
    ]);
  });
});

describe('lists beside the data', () => {
  const bundled = async () => bundledTarget(await fixtureData());
  const watch = targetOfEntries(
    [entry('7', { names: ['QTE Corporation'], level: 'alert' })],
    list('watch.csv'),
  );
  const cleared = targetOfEntries([entry('1', { names: ['QTE Corporation'] })], list('cleared.csv', 'allow'));

  it('stand beside it, each match with the name of its list', async () => {
    const against = { targets: [await bundled(), watch], allowing: [] };
    const { level, matches } = screenSupplier(supplier({ name: 'QTE Corporation' }), against);
    expect(level).toBe('alert');
    expect(matches.map(({ record, judgement }) => [record, judgement.list])).toEqual([
      ['7', 'watch.csv'],
      ['bolt', null],
    ]);
  });

  it('may clear a name: its matches are set aside, and said to be', async () => {
    const against = { targets: [await bundled(), watch], allowing: [cleared] };
    const screened = screenSupplier(supplier({ name: 'QTE Corporation Ltd' }), against);
    expect(screened).toMatchObject({ level: 'none', matches: [] });
    expect(screened.aside).toEqual([
      {
        message: 'lists_allowed',
        params: [{ text: 'QTE Corporation Ltd' }, { text: 'cleared.csv' }],
        source: null,
      },
      { message: 'suppliers_set_aside', params: [{ text: 'QTE Corporation' }], source: null },
    ]);
    expect(screenSupplier(supplier({ name: 'Nobody in Particular' }), against).aside).toEqual([]);
  });

  it('clear nothing that another name, a website or a number says', () => {
    const allowing = [
      targetOfEntries([entry('1', { names: ['Somebody Else'] })], list('cleared.csv', 'allow')),
    ];
    const screened = (fields: Partial<Supplier>) =>
      screenSupplier(supplier(fields), { targets: [mine], allowing }).matches.map(({ record }) => record);
    expect(screened({ otherNames: ['Acme Peninsula Works'] })).toEqual(['works']);
    expect(screened({ websites: ['acme.example'] })).toEqual(['works']);
    expect(screened({ ids: ['91210600MA0TX12345'] })).toEqual(['works']);
  });

  it('hold entries without a level, which are known and not told', () => {
    const silent = targetOfEntries([entry('1', { names: ['Quiet Works'], level: 'none' })], list('a.csv'));
    expect(
      screenSupplier(supplier({ name: 'Quiet Works' }), { targets: [silent], allowing: [] }).matches,
    ).toEqual([]);
  });
});
