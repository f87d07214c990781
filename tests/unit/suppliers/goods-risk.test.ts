import { describe, expect, it } from 'vitest';
import { loadData } from '../../../lib/cli/data.ts';
import { loadGoods } from '../../../lib/cli/screen-report.ts';
import { codesIn } from '../../../lib/suppliers/goods-codes.ts';
import { goodsRiskOf } from '../../../lib/suppliers/goods-risk.ts';
import type { Supplier } from '../../../lib/suppliers/supplier.ts';
import { supplierWith } from './supplier-fixture.ts';

const data = await loadData();
const goods = await loadGoods(data);
const risk = (fields: Partial<Supplier>) => {
  const { level, kinds } = goodsRiskOf(supplierWith(fields), data, goods);
  return [level, ...kinds];
};

describe('goods and country', () => {
  it('say nothing where the table says nothing, or what nobody reported', () => {
    expect(risk({})).toEqual(['none']);
    expect(risk({ country: 'Germany', goods: 'office chairs' })).toEqual(['none']);
  });

  it.each(['North Korea', 'KP', '조선민주주의인민공화국', 'DPRK', '朝鲜'])(
    'warn of a supplier in %s',
    (country) => {
      expect(risk({ country })).toEqual(['alert', 'country']);
    },
  );

  it('warn of an address in North Korea, less where the table names another country', () => {
    const address = 'Potonggang District, Pyongyang';
    expect(risk({ address })).toEqual(['alert', 'address']);
    expect(risk({ address, country: 'China' })).toEqual(['caution', 'address']);
    expect(risk({ address: '12 Pyongyang Road, Berlin', country: 'DE' })).toEqual(['none']);
  });

  it('never warn by kind and country alone', () => {
    for (const one of [
      'garments',
      '6203.42',
      'HS 6109',
      'women’s jackets',
      '假发',
      '6704',
      'frozen squid',
      '0307',
      '64',
      '16',
    ]) {
      const [level, ...kinds] = risk({ country: 'China', goods: one, address: 'Ningbo' });
      expect([one, level]).toEqual([one, 'none']);
      expect(kinds, one).toContain('kind');
    }
  });

  it('warn where kind and place together match a pattern, by words or by codes', () => {
    const address = '12 Binjiang Road, Dandong, Liaoning';
    for (const one of ['garments', '6203', 'HS 6109', '服装', 'wigs']) {
      expect([one, ...risk({ country: 'China', goods: one, address }).slice(0, 2)]).toEqual([
        one,
        'caution',
        'label',
      ]);
    }
    expect(risk({ country: 'China', goods: 'bolts', address })[0]).toBe('none');
  });

  it('tell which goods of a country stand on a list, and by which source', () => {
    const found = goodsRiskOf(supplierWith({ country: 'India', goods: 'Clay bricks, 6904' }), data, goods);
    expect(found.level).toBe('none');
    expect(found.kinds).toEqual(['listed']);
    expect(found.why[0]).toMatchObject({ message: 'suppliers_risk_listed', source: 0 });
    expect(found.sources[0]?.publisher).toBe('US Department of Labor');
    expect(risk({ country: 'Germany', goods: 'bricks' })).toEqual(['none']);
    expect(risk({ country: 'China', goods: 'solar modules' })).toEqual(['none', 'listed']);
  });
});

describe('codes in a cell', () => {
  it.each([
    ['6203.42', ['620342']],
    ['304', ['0304']],
    ['HS 6109, 6110.20.00', ['6109', '61102000']],
    ['61', ['61']],
    ['M8 bolts 6203', []],
    ['', []],
    ['海关编码 62034290', ['62034290']],
  ])('%s', (cell, codes) => expect(codesIn(cell)).toEqual(codes));
});
