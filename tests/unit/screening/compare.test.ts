import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../lib/screening/compare.ts';

/** Pairs of our own, by what makes them hard. The labelled sets of others are measured by `npm run eval`. */
const SAME: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  spelling: [
    ['Halvorsen Shiping Company', 'Halvorsen Shipping Co.'],
    ['Petrochem Novarossia', 'Petrokhem Novarossiya'],
    ['Karimov Souq Trading', 'Karimov Suq Trading'],
  ],
  spacing: [
    ['Sun Rise Garments Ltd', 'Sunrise Garments Limited'],
    ['AlBarakat Textiles', 'Al-Barakat Textiles'],
  ],
  order: [['Textiles Marovo GmbH', 'Marovo Textiles GmbH']],
  'legal form': [
    ['Velmora Aktiengesellschaft', 'Velmora AG'],
    ['OOO Severny Les', 'Severny Les LLC'],
    ['Kalimata Jaya Tbk PT', 'PT Kalimata Jaya'],
  ],
  abbreviation: [
    ['Marovo Intl Trdg Co', 'Marovo International Trading Company'],
    ['Hanbit Elec Mfg', 'Hanbit Electronics Manufacturing'],
  ],
  numbers: [
    ['Mine Fourteen', 'Mine 14'],
    ['2nd Harbour Works', 'Second Harbour Works'],
  ],
  'more words in the list': [['Marovo', 'Marovo Systems']],
  pinyin: [
    ['guangzhoushihaotianfuzhuangyouxiangongsi', '广州市昊天服装有限公司'],
    ['Dan Dong Hai Feng Mao Yi You Xian Gong Si', '丹东海峰贸易有限公司'],
  ],
  script: [['丹東海峰貿易有限公司', '丹东海峰贸易有限公司']],
  Korean: [
    ['Korea Taesan Trading Corporation', 'Korea Daesan Trading Corporation'],
    ['Korea Ryongsong Foodstuff', 'Korea Yongsong Foodstuff'],
    ['조선대동무역회사', 'Korea Taedong Trading Company'],
  ],
};

const OTHER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'one letter in a short name': [
    ['Kova', 'Kove'],
    ['ABX Company', 'ABY Company'],
  ],
  'legal form alone in common': [
    ['UAB Varpas', 'UAB Medis'],
    ['PT Surya Tbk', 'PT Bulan Tbk'],
  ],
  'common words alone in common': [
    ['International Trading Company', 'General Trading Company'],
    ['Management Ltd', 'Harrow Management Ltd'],
    ['Bank of Samland', 'Bank of Norland'],
  ],
  'another number': [
    ['Ocean Star 3', 'Ocean Star 8'],
    ['Growth Fund II', 'Growth Fund III'],
  ],
  'another place': [['Marovo (Austria) GmbH', 'Marovo (Vietnam) GmbH']],
  'another trade': [['Halden Shipping', 'Halden Insurance']],
  'more words asked for': [['Marovo Systems Ltd', 'Marovo Ltd']],
  'another word': [['Lady Morna', 'Lady Fenna']],
};

const cases = (pairs: typeof SAME) =>
  Object.entries(pairs).flatMap(([kind, list]) => list.map(([a, b]) => [kind, a, b] as const));

describe('compareNames', () => {
  it.each(cases(SAME))('%s: %j is %j', (_, asked, listed) => {
    expect(compareNames(asked, listed)).toMatchObject({ match: true });
  });

  it.each(cases(OTHER))('%s: %j is not %j', (_, asked, listed) => {
    expect(compareNames(asked, listed)).toMatchObject({ match: false });
  });

  it.each(['', '   ', '!!!', 'Ltd', '\u200b', 'a'.repeat(20_000), '🙂'])(
    'takes %j without a match or a fault',
    (name) => {
      expect(compareNames(name, 'Marovo Trading').match).toBe(false);
      expect(compareNames('Marovo Trading', name).match).toBe(false);
    },
  );

  it('tells what it saw', () => {
    expect(compareNames('Marovo Shipping', 'Marovo Trading Ltd').parts).toEqual([
      { part: 'same', text: 'marovo' },
      { part: 'differs', text: 'shipping / trading' },
    ]);
  });
});
