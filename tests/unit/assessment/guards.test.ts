import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { explainNone } from '../../../lib/assessment/explain.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { type Fields, listing } from './listing.ts';

const data = await loadData();
const levels = (fields: Fields) =>
  assess(listing(fields), 'product', data).findings.map(({ family, level }) => `${family}: ${level}`);
const objections = (fields: Fields) =>
  assess(listing(fields), 'product', data).findings.flatMap(({ against }) =>
    against.map(({ message }) => message),
  );

describe('guards', () => {
  it.each<[string, Fields, string[], string]>([
    [
      'stamps',
      { title: 'Stamps, set of 5', origin: ['KP', 'North Korea'] },
      ['dprk-made: notice'],
      'guard_collectable',
    ],
    [
      'a printed shirt',
      { title: 'Funny T-shirt', origin: ['KP', 'North Korea'] },
      ['dprk-made: caution'],
      'guard_novelty',
    ],
    ['a book', { title: 'A guidebook', origin: ['KP', 'DPRK'] }, ['dprk-made: notice'], 'guard_publication'],
    [
      'used goods',
      { title: 'Pre-owned winter coat', origin: ['CN', 'China'], sellerAddress: 'Dandong, China' },
      ['label-risk: notice'],
      'guard_second_hand',
    ],
    [
      'a beer with a shirt',
      { title: 'Taedonggang Beer, 12 bottles and a T-shirt' },
      ['dprk-made: caution'],
      'guard_novelty',
    ],
  ])('lower what is found of %s, and say why', (_, fields, expected, reason) => {
    expect(levels(fields)).toEqual(expected);
    expect(objections(fields)).toContain(reason);
  });

  it.each<[Fields, string]>([
    [{ title: 'Taedonggang Beer T-shirt' }, 'guard_novelty'],
    [{ title: 'Mansudae Art Studio: the book' }, 'guard_publication'],
    [{ title: 'Case for ZTE Blade', brand: 'ZTE' }, 'guard_made_for'],
    [{ title: 'Fußmatten passend für den neuen BYD', brand: 'BYD' }, 'guard_made_for'],
    [{ title: 'Huawei専用 ケース', brand: 'Huawei' }, 'guard_made_for'],
  ])('withhold what is found of %j, and say so where it is asked why', (fields, reason) => {
    expect(levels(fields)).toEqual([]);
    const said = explainNone(listing(fields), data).families.flatMap(({ reasons }) =>
      reasons.map(({ message }) => message),
    );
    expect(said).toEqual(expect.arrayContaining(['none_withheld', reason]));
  });

  it.each<Fields>([
    { title: 'Smartphone for seniors by ZTE', brand: 'ZTE' },
    { title: 'ZTE Blade case friendly phone', brand: 'ZTE' },
    { title: 'ZTE for gaming', brand: 'ZTE' },
    { title: 'ZTE router compatible with all networks', brand: 'ZTE' },
    { title: 'ZTE 家用路由器', brand: 'ZTE' },
  ])('leave %j alone', (fields) => {
    expect(levels(fields)).toEqual(['trade-record: notice']);
    expect(objections(fields).filter((message) => message.startsWith('guard_'))).toEqual([]);
  });
});
