import { describe, expect, it } from 'vitest';
import { twoNames } from '../../../lib/screening/two-names.ts';

describe('two names in one text', () => {
  it.each([
    ['京东方 / BOE', ['京东方', 'BOE']],
    ['KONKA/康佳', ['KONKA', '康佳']],
    ['康佳（KONKA）', ['康佳', 'KONKA']],
    ['Konka (康佳)', ['Konka', '康佳']],
    ['KONKA康佳', ['KONKA', '康佳']],
    ['康佳 KONKA', ['康佳', 'KONKA']],
    ['아모레 AMORE', ['아모레', 'AMORE']],
  ])('%s is read as both', (text, names) => expect(twoNames(text, 'brand')).toEqual(names));

  it.each([
    'KONKA',
    '康佳',
    'Leader (Hong Kong)',
    'Wee Tiong (S)',
    'A/B',
    'LG电子官方 store',
    '康佳电视（官方）',
  ])('%s is one', (text) => expect(twoNames(text, 'brand')).toEqual([]));

  it('takes names one behind the other for two only where a brand is expected', () => {
    expect(twoNames('BYD充电桩配件', 'company')).toEqual([]);
  });
});
