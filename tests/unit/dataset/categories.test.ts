import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../lib/dataset/record.ts';

const folder = new URL('../../../data/records/', import.meta.url);
const categories = readdirSync(folder)
  .filter((file) => file.startsWith('goods-'))
  .map((file) => recordSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
  .map((record) => ({
    record,
    id: record.id,
    hs: record.category?.hs ?? [],
    words: record.category?.words ?? {},
  }));

/** Languages of the interface, then the other languages in which shops are read. */
const INTERFACE = ['en', 'zh-CN', 'zh-TW', 'ko', 'ja', 'es', 'pt-BR', 'fr', 'de', 'ru', 'ar'];
const SHOPS = ['it', 'nl', 'pl', 'tr', 'he', 'th', 'vi', 'id'];

/** Words that two categories may share in a language. */
const SHARED: readonly string[] = [];

/** Words that name other things far more often, each with what it would catch. */
const FALSE_FRIENDS: Readonly<Record<string, readonly string[]>> = {
  // a coat of paint, a whip, a suit of cards
  en: ['coat', 'lash', 'lashes', 'suit', 'art', 'stamp', 'stamps', 'coin', 'uniform'],
  // the comic One Piece, 'best', courts, suitcases, units, 'as if'
  ja: ['ワンピース', 'ベスト', 'コート', 'スーツ', 'ニット', 'うに'],
  // nitrile, tennis courts
  ko: ['니트', '코트', '잣'],
  'zh-CN': ['鞋', '大衣'],
  // rock music, tyres
  de: ['rock', 'mantel', 'kleid'],
  fr: ['jean', 'pull'],
  'pt-BR': ['tênis'],
  // of the park
  ru: ['парка'],
  // the Republic of Korea, the Turkish for 'one', a mountain, the English for 'going to'
  nl: ['rok'],
  id: ['rok', 'bir'],
  tr: ['mont'],
  it: ['gonna'],
  th: ['วิก'],
  vi: ['bia'],
};

describe('the categories', () => {
  it.each(categories.map((category) => [category.id, category] as const))(
    '%s has words in every language',
    (_, { words }) => {
      expect(Object.keys(words)).toEqual([...INTERFACE, ...SHOPS]);
    },
  );

  it('write words as titles have them: lower case, once, no marks that a search could take for a pattern', () => {
    for (const { id, words } of categories) {
      for (const [language, list] of Object.entries(words)) {
        expect(new Set(list).size, `${id} ${language}`).toBe(list.length);
        expect(
          list.filter((word) => word !== word.toLowerCase() || /[()[\]*.?+]/.test(word)),
          `${id} ${language}`,
        ).toEqual([]);
      }
    }
  });

  it('share no word', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, words } of categories) {
      for (const [language, list] of Object.entries(words)) {
        for (const word of list) {
          const key = `${language} ${word}`;
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
        }
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([key]) => key);
    expect(shared.filter((key) => !SHARED.includes(key))).toEqual([]);
  });

  it('leave out words that mostly mean something else', () => {
    const caught = Object.entries(FALSE_FRIENDS).flatMap(([language, list]) =>
      list.filter((word) => categories.some(({ words }) => words[language]?.includes(word))),
    );
    expect(caught).toEqual([]);
  });

  it('have chapters or headings of the Harmonized System, none in two categories', () => {
    const codes = categories.flatMap(({ hs }) => hs);
    for (const code of codes) {
      const chapter = Number(code.slice(0, 2));
      expect(chapter).toBeGreaterThanOrEqual(1);
      expect(chapter).toBeLessThanOrEqual(97);
      // The system keeps 77 free.
      expect(chapter).not.toBe(77);
    }
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(categories.filter(({ hs, id }) => hs.length === 0 && id !== 'goods-animation')).toEqual([]);
  });

  it('say under which goods laws speak of them, and rest on a pattern that a source reports', () => {
    for (const { record } of categories) {
      expect(record.category?.goods, record.id).not.toBeNull();
      expect(record.evidence.length, record.id).toBeGreaterThan(0);
      expect(
        record.evidence.every(({ family }) => family === 'label-risk'),
        record.id,
      ).toBe(true);
    }
  });

  it('are named by no word for Korea', () => {
    const named = categories.flatMap(({ record, words }) => [
      ...record.names.map((name) => name.text),
      ...Object.values(words).flat(),
    ]);
    expect(named.filter((text) => /^(south )?korean?$|^(한국|韩国|韓国|朝鲜|朝鮮)$/i.test(text))).toEqual([]);
  });
});
