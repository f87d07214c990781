import { countryCode } from '../listing/countries.ts';

/** The languages in which tables of suppliers name countries. */
const LANGUAGES: readonly string[] = 'zh zh-Hant ja ko es pt fr de it nl pl ru tr ar vi id th'.split(' ');
/** Codes of three letters for the countries that such tables name most. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  PRK: 'KP',
  KOR: 'KR',
  CHN: 'CN',
  HKG: 'HK',
  MAC: 'MO',
  TWN: 'TW',
  JPN: 'JP',
  RUS: 'RU',
  IND: 'IN',
  IDN: 'ID',
  VNM: 'VN',
  THA: 'TH',
  MYS: 'MY',
  SGP: 'SG',
  PHL: 'PH',
  KHM: 'KH',
  LAO: 'LA',
  MMR: 'MM',
  BGD: 'BD',
  PAK: 'PK',
  LKA: 'LK',
  MNG: 'MN',
  IRN: 'IR',
  SYR: 'SY',
  ARE: 'AE',
  TUR: 'TR',
  EGY: 'EG',
  GBR: 'GB',
  DEU: 'DE',
  FRA: 'FR',
  ITA: 'IT',
  ESP: 'ES',
  PRT: 'PT',
  NLD: 'NL',
  BEL: 'BE',
  POL: 'PL',
  CZE: 'CZ',
  CAN: 'CA',
  MEX: 'MX',
  BRA: 'BR',
  AUS: 'AU',
};
/** Cells of one table name few countries: each is looked up once. */
const CACHE_MAX = 5000;
const cache = new Map<string, string | null>();

/** The country that a cell of a table names, in any of the languages of such tables, as ISO 3166-1 alpha-2; else null. */
export function tableCountry(cell: string): string | null {
  const known = cache.get(cell);
  if (known !== undefined) return known;
  const capitals = cell.length <= 3 ? cell.toUpperCase() : cell;
  const code = THREE_LETTERS[capitals] ?? countryCode(capitals, LANGUAGES);
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(cell, code);
  return code;
}
