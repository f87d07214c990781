import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../lib/dataset/record.ts';

const folder = new URL('../../../data/records/', import.meta.url);
const places = readdirSync(folder)
  .filter((file) => file.startsWith('place-'))
  .map((file) => recordSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));

/** Names that other places, goods or everyday words share. */
const AMBIGUOUS = [
  // Ji'an in Jiangxi; the rivers Tumen; the mountain Changbai; Longjing tea; Donggang in Taiwan; a street in Taipei
  ...[
    "Ji'an",
    '集安',
    'Tumen',
    '图们',
    'Linjiang',
    '临江',
    'Changbai',
    '长白',
    '龙井',
    'Donggang',
    '东港',
    '延吉',
  ],
  // everyday words
  ...['振兴区', '元宝区', '개성', '원산', '선봉', '松林', '도문', '화룡'],
  // other towns: Nampo-dong, Kangwon in the South, Haizhou, Huishan in Wuxi, Huining in Gansu, Heijō in Nara
  ...[
    'Nampo',
    '남포',
    '南浦',
    'Kangwon',
    '강원도',
    '海州',
    '惠山',
    '会宁',
    '平城',
    '元山',
    'Rason',
    'Rajin',
    '开城',
  ],
  // dishes and restaurants, a gorge in Niigata, the Chinese for levelness
  ...['평양', '平壤', '平壌', '함흥', '咸興', '신의주', '사리원', 'Sariwon', '청진', '清津', '平度'],
];

/** Words of the other Korea, or of both. */
const KOREA = /^(south |republic of )?korean?$|^(한국|대한민국|조선|韩国|韓國|朝鲜|朝鮮|корея)$/i;

describe('the places', () => {
  it('cover both banks of the Yalu and the Tumen', () => {
    const ids = places.map((place) => place.id);
    expect(ids).toEqual(
      expect.arrayContaining(['place-dandong', 'place-hunchun', 'place-sinuiju', 'place-rason']),
    );
    expect(places.every((place) => place.kind === 'place' && place.place !== null)).toBe(true);
  });

  it.each(places.map((place) => [place.id, place] as const))(
    '%s is named in English, Chinese, Korean',
    (_, place) => {
      const languages = place.names.map((name) => name.language?.slice(0, 2));
      expect(languages).toEqual(expect.arrayContaining(['en', 'zh', 'ko']));
    },
  );

  it('lie in the country that their record gives', () => {
    const wrong = places.filter(
      ({ countries, place }) =>
        countries.join() !== place?.country || (place.zone === 'dprk') !== (place.country === 'KP'),
    );
    expect(wrong.map((place) => place.id)).toEqual([]);
  });

  it('hold what is ambiguous for weak', () => {
    const strong = places.flatMap((place) =>
      place.names.filter((name) => name.strength === 'strong').map((name) => name.text),
    );
    expect(strong.filter((text) => AMBIGUOUS.includes(text))).toEqual([]);
    const known = new Set(places.flatMap((place) => place.names.map((name) => name.text)));
    expect(AMBIGUOUS.filter((text) => !known.has(text))).toEqual([]);
  });

  it('have a strong name each, if only with the country or province added', () => {
    const weak = places.filter((place) => !place.names.some((name) => name.strength === 'strong'));
    expect(weak.map((place) => place.id)).toEqual([]);
  });

  it('never take Korea at large for a place', () => {
    const texts = places.flatMap((place) => place.names.map((name) => name.text));
    expect(texts.filter((text) => KOREA.test(text))).toEqual([]);
  });

  it('have the leading digits of Chinese postcodes, nested in those of the place that they are part of', () => {
    for (const { place, links } of places) {
      for (const code of place?.postcodes ?? []) {
        expect(code).toMatch(/^\d{3,6}$/);
        expect(place?.country).toBe('CN');
        const parents = links.flatMap((link) =>
          places.filter((other) => other.id === link.record).flatMap((other) => other.place?.postcodes ?? []),
        );
        expect(parents.length === 0 || parents.some((parent) => code.startsWith(parent))).toBe(true);
      }
    }
  });
});
