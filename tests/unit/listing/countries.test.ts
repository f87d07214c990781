import { describe, expect, it } from 'vitest';
import { asCountryCode, countryCode } from '../../../lib/listing/countries.ts';

describe('countryCode', () => {
  it.each([
    ['CN(Origin)', 'en', 'CN'],
    ['CN (מקור)', 'he', 'CN'],
    ['Mainland China', 'en', 'CN'],
    ['China(Mainland)', 'es', 'CN'],
    ['Guangdong,China(Mainland)', 'es', 'CN'],
    ['Chiny', 'pl', 'CN'],
    ['سويسرا', 'ar', 'CH'],
    ['Китай', 'ru', 'CN'],
    ['베트남', 'ko', 'VN'],
    ['Made in Bangladesh', 'en', 'BD'],
    ['Türkiye', 'tr', 'TR'],
    ['United States', 'de', 'US'],
    ['U.S.A.', 'en', 'US'],
    ['P.R. China', 'en', 'CN'],
    ['Iran (Islamic Republic of)', 'en', 'IR'],
    ['Tanzania, United Republic of', 'en', 'TZ'],
    ['Republic of Moldova', 'en', 'MD'],
    ['Congo, Democratic Republic of the', 'en', 'CD'],
    ['Congo, Republic of the', 'en', 'CG'],
    ['Kingdom of Saudi Arabia', 'en', 'SA'],
    ['スペイン製', 'ja', 'ES'],
    ['프랑스산', 'en', 'FR'],
    ['越南制造', 'zh', 'VN'],
    ['Fabriqué en Italie', 'fr', 'IT'],
    ['Product of Canada', 'en', 'CA'],
    ['Hecho en México', 'es', 'MX'],
  ])('reads %s (%s) as %s', (text, language, code) => {
    expect(countryCode(text, [language])).toBe(code);
  });

  it.each([
    'Korea',
    'South Korea',
    'Republic of Korea',
    'Korea, Republic of',
    '韩国',
    '대한민국',
    'KR(Origin)',
    'Korea (South)',
    'Korea (Republic of)',
    '한국산',
    '韓国製',
  ])('never takes %s for North Korea', (text) => {
    expect(countryCode(text, ['ko', 'zh'])).toBe('KR');
  });

  it.each([
    'North Korea',
    'Korea, North',
    'DPRK',
    '朝鲜',
    '북한',
    "Korea, Democratic People's Republic of",
    'КНДР',
    'KP',
    'Korea (North)',
    'D.P.R.K.',
    "Korea (Democratic People's Republic of)",
    '북한산',
    '朝鲜制造',
    '北朝鮮製',
    'Made in North Korea',
  ])('knows %s as North Korea', (text) => {
    expect(countryCode(text)).toBe('KP');
  });

  it.each([
    '',
    'Imported',
    'See details',
    'NO',
    'No',
    'China, Vietnam',
    'Other',
    'constructor',
    'EU',
    'Asia',
    'Republic of China',
    'Made in',
    '手工制造',
    'Product of',
    'United States of Mind',
  ])('does not guess a country from %j', (text) => {
    expect(countryCode(text, ['en', 'not a language'])).toBeNull();
  });
});

describe('asCountryCode', () => {
  it('takes assigned codes in capitals only', () => {
    expect(['CN', 'cn', 'XX', 'NO', 'KP'].map(asCountryCode)).toEqual(['CN', null, null, 'NO', 'KP']);
  });
});
