import { describe, expect, it } from 'vitest';
import { screenSupplier } from '../../../lib/suppliers/screen-supplier.ts';
import type { Supplier } from '../../../lib/suppliers/supplier.ts';
import { bundledTarget, type OwnEntry, ownTarget } from '../../../lib/suppliers/target.ts';
import { fixtureData } from '../dataset-fixture.ts';

function supplier(fields: Partial<Supplier>): Supplier {
  return {
    row: 2,
    name: 'Somebody Else',
    otherNames: [],
    country: '',
    address: '',
    brands: [],
    websites: [],
    ids: [],
    goods: '',
    reference: '',
    ...fields,
  };
}

function entry(id: string, fields: Partial<OwnEntry>): OwnEntry {
  return {
    id,
    names: [id],
    weakNames: [],
    countries: [],
    addresses: [],
    websites: [],
    ids: [],
    level: 'caution',
    ...fields,
  };
}

const target = ownTarget(
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
  'mine.csv',
);

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
      'screen_own_list',
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
      unscreened: 'screen_no_name',
    });
  });

  it('may have a name of any length and any letters', () => {
    for (const name of ['x'.repeat(10_000), '__proto__', '...', '\u0000', 'Acme '.repeat(500)]) {
      expect(found({ name })).toEqual(['none']);
    }
  });

  it('has the level and the words of the rules for a Record of the data', async () => {
    const data = bundledTarget(await fixtureData());
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
