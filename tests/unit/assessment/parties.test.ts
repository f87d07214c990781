import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { partiesOf } from '../../../lib/assessment/parties.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { isScreened } from '../../../lib/screening/index.ts';
import { screenSupplier } from '../../../lib/suppliers/screen-supplier.ts';
import type { Supplier } from '../../../lib/suppliers/supplier.ts';
import { bundledTarget } from '../../../lib/suppliers/target.ts';
import { listing } from './listing.ts';

const data = await loadData();
const seller = (fields: Parameters<typeof listing>[0]) => partiesOf(listing(fields))[0];

describe('the parties of a listing', () => {
  it('take the country from the end of the seller’s address', () => {
    expect(
      seller({ sellerName: 'A', sellerAddress: 'Zhenxing District, Dandong, Liaoning, China' })?.country,
    ).toEqual({
      code: 'CN',
      text: 'China',
    });
    expect(seller({ sellerName: 'A', sellerAddress: '12 Orchard Road, Singapore' })?.country?.code).toBe(
      'SG',
    );
    expect(seller({ sellerName: 'A', sellerAddress: '辽宁省丹东市振兴区' })?.country).toBeNull();
    expect(seller({ sellerName: 'A', sellerAddress: 'China' })?.country).toBeNull();
  });

  it('take registered numbers only where their last letter fits', () => {
    expect(seller({ sellerId: '913101040936933514' })?.ids).toEqual(['913101040936933514']);
    expect(seller({ sellerAddress: 'USCC: 913101040936933514, Shanghai' })?.ids).toEqual([
      '913101040936933514',
    ]);
    expect(seller({ sellerId: '913101040936933515' })?.ids).toEqual([]);
    expect(seller({ sellerId: '1102928353' })?.ids).toEqual([]);
  });

  it('keep the address of the seller from maker and brand', () => {
    const [, maker, brand] = partiesOf(
      listing({ sellerName: 'A', manufacturer: 'B', brand: 'C', sellerAddress: 'Dandong, China' }),
    );
    expect([maker?.address, brand?.address, maker?.country, brand?.country]).toEqual(['', '', null, null]);
  });
});

describe('a badge and a supplier report', () => {
  const target = bundledTarget(data);
  const asListing = (name: string, address: string) =>
    assess(listing({ sellerName: name, sellerAddress: address }), 'results', data).findings.flatMap(
      ({ record, family }) => (record && family !== 'label-risk' ? [record.id] : []),
    );
  const asSupplier = (name: string, address: string) => {
    const country = seller({ sellerName: name, sellerAddress: address })?.country?.code ?? '';
    const supplier: Supplier = {
      row: 1,
      name,
      otherNames: [],
      country,
      address,
      brands: [],
      websites: [],
      ids: [],
      goods: '',
      reference: '',
    };
    return screenSupplier(supplier, { targets: [target], allowing: [] }).matches.flatMap(
      ({ record, strength, level }) => (strength !== 'possible' && level !== 'none' ? [record] : []),
    );
  };

  it('name the same records for every name of the data, with its own address and with a foreign one', () => {
    const records = data.dataset.records.filter(isScreened);
    let compared = 0;
    for (const { names, addresses } of records) {
      for (const { text } of names.slice(0, 3)) {
        for (const address of [addresses[0] ?? '', '12 Orchard Road, Singapore']) {
          const found = [...new Set(asListing(text, address))].sort();
          expect(found, `${text}, ${address}`).toEqual(asSupplier(text, address).sort());
          compared += found.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });
});
