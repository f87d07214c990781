import { describe, expect, it } from 'vitest';
import { isAcronym, isGeneric, joinKey, nameStrength } from '../../../lib/names/name-quality.ts';

const plain = { calledWeak: false, acronym: false, vessel: false };

describe('the strength of a name', () => {
  it.each([
    'UNSAN',
    'NCG',
    'DCB',
    'FTB',
    'Third Floor',
    'Dandong Co.',
    'Office #39',
    'Foreign Trade Bank',
    'Korea General Trading Corporation',
    'Hong Kong Electronics',
    'Liberty Shipping Co Ltd',
    'Technology LLC',
    'PROFINET PTE. LTD.',
    'Seibu Co. Ltd.',
    'Jindallae',
    'Korea 56 Trading Corp.',
    '丹東会社',
    '貿易銀行',
    '長水',
    '興進貿易会社',
    'Feng Sheng Co., Ltd.',
    'Vostok Trading LLC',
    '***',
    '',
  ])('%s is weak', (name) => {
    expect(nameStrength(name, plain)).toBe('weak');
  });

  it.each([
    'Korea Kumsan Trading Corporation',
    'Korea Mining Development Trading Corporation',
    'Dandong Hongxiang Industrial Development Co Ltd',
    'AIR KORYO',
    'Koryo Bank',
    'Wee Tiong (S) Pte Ltd',
    'Mooyokbank',
    '高麗航空',
    '朝鮮興進貿易会社',
    '華信船務(香港)有限公司',
  ])('%s is strong', (name) => {
    expect(nameStrength(name, plain)).toBe('strong');
  });

  it('is weak whatever the name where its list says so, for initials and for ships', () => {
    for (const use of ['calledWeak', 'acronym', 'vessel'] as const) {
      expect(nameStrength('Korea Kumsan Trading Corporation', { ...plain, [use]: true })).toBe('weak');
    }
  });
});

describe('what lists may be joined by', () => {
  it('is a name that tells, whatever its legal form', () => {
    expect(joinKey('KOREA KUMSAN TRADING CORPORATION', false)).toBe(
      joinKey('Korea Kumsan Trading Co., Ltd.', false),
    );
    expect(joinKey('Third Floor', false)).toBeNull();
    expect(joinKey('...', true)).toBeNull();
  });

  it('is a generic name only where both lists show it first, and of two words', () => {
    expect(isGeneric('Second Economic Committee')).toBe(true);
    expect(joinKey('Second Economic Committee', false)).toBeNull();
    expect(joinKey('SECOND ECONOMIC COMMITTEE', true)).toBe(joinKey('Second Economic Committee', true));
    expect(joinKey('Dandong Co.', true)).toBeNull();
  });
});

describe('initials', () => {
  it('are short and in capitals, and shorter where all names are', () => {
    expect(['KOMID', 'SANSRI', 'NCG'].map((name) => isAcronym(name, false))).toEqual([true, true, true]);
    expect(['SANSRI', 'RAFORT', 'Komid', 'K', 'KIM IL'].map((name) => isAcronym(name, true))).toEqual(
      Array(5).fill(false),
    );
  });
});
