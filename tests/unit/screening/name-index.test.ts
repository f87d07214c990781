import { describe, expect, it } from 'vitest';
import { parseName } from '../../../lib/names/parse.ts';
import { candidates } from '../../../lib/screening/candidates.ts';
import { nameKeys } from '../../../lib/screening/keys.ts';
import {
  buildNameIndex,
  type NameIndex,
  NameIndexError,
  openNameIndex,
  serialise,
} from '../../../lib/screening/name-index.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(3);
const below = (limit: number) => Math.floor(random() * limit);
const pick = (from: string) => from.charAt(below(from.length));

function word(syllables: number): string {
  return Array.from(
    { length: syllables },
    () => pick('bdfgklmnprstvz') + pick('aeiou') + pick('  nrlk').trim(),
  ).join('');
}

const NAMES = [
  ...Array.from({ length: 400 }, () => `${word(3 + below(3))} Trading Co., Ltd.`),
  ...Array.from({ length: 400 }, () => `${word(3)} ${word(2 + below(3))} ${word(4)} LLC`),
];
const INDEX = buildNameIndex(NAMES.map((text) => ({ text })));

/** A parsed name whose core is `words`, whatever they mean elsewhere. */
const coreOf = (...words: string[]) => ({
  parts: words.map((text) => ({ kind: 'core' as const, id: text, text, latin: text })),
  forms: [],
  storeWords: [],
  isKorean: false,
});
const coreWords = (name: string) =>
  parseName(name)
    .parts.filter(({ kind }) => kind === 'core')
    .map(({ text }) => text);
const found = (name: string, index: NameIndex = INDEX) => candidates(index, parseName(name));

/** Every change of one letter at some place of a word: left out, put in, another, swapped with the next. */
function slips(text: string): string[] {
  return Array.from(text).flatMap((letter, i) => [
    text.slice(0, i) + text.slice(i + 1),
    text.slice(0, i) + pick('abcdefghijklmnopqrstuvwxyz') + text.slice(i),
    text.slice(0, i) + pick('abcdefghijklmnopqrstuvwxyz') + text.slice(i + 1),
    text.slice(0, i) + text.charAt(i + 1) + letter + text.slice(i + 2),
  ]);
}

describe('the candidates of a name', () => {
  it('begin with the name itself, however it is written', () => {
    for (const [id, name] of NAMES.entries()) {
      for (const text of [
        name,
        name.toUpperCase(),
        name.replaceAll(' ', '  '),
        name.replace(/,.*| LLC/, ''),
      ]) {
        expect(found(text)[0], text).toBe(id);
      }
    }
  });

  it('have every name whose core is one slip away', () => {
    for (const [id, name] of NAMES.entries()) {
      const core = coreWords(name);
      const at = below(core.length);
      for (const slip of slips(core[at] ?? '')) {
        const changed = core.with(at, slip);
        expect(candidates(INDEX, coreOf(...changed)), `${changed.join(' ')} for ${name}`).toContain(id);
      }
    }
  });

  it('have most names whose long core is two slips away', () => {
    let asked = 0;
    let right = 0;
    for (const [id, name] of NAMES.entries()) {
      const core = coreWords(name).join('');
      if (core.length < 12) continue;
      const once = slips(core);
      const twice = slips(once[below(once.length)] ?? '');
      asked += 1;
      if (candidates(INDEX, coreOf(twice[below(twice.length)] ?? '')).includes(id)) right += 1;
    }
    expect(asked).toBeGreaterThan(400);
    expect(right / asked).toBeGreaterThan(0.9);
  });

  it.each([
    ['words in another order', (words: string[]) => words.toReversed().join(' ')],
    ['no spaces', (words: string[]) => words.join('')],
    ['a space elsewhere', (words: string[]) => words.join('').replace(/^.{5}/, '$& ')],
    ['a common word more', (words: string[]) => `${words.join(' ')} Group`],
    ['another legal form', (words: string[]) => `OOO ${words.join(' ')}`],
    ['a short word more', (words: string[]) => `${words.join(' ')} qo`],
  ])('have the name in spite of %s', (_, change) => {
    for (const [id, name] of NAMES.entries()) expect(found(change(coreWords(name))), name).toContain(id);
  });

  it('have the name without a word that is a small part of it', () => {
    for (const [id, name] of NAMES.entries()) {
      const core = coreWords(name);
      const shortest = core.reduce((a, b) => (b.length < a.length ? b : a));
      const rest = core.filter((word) => word !== shortest);
      if (rest.join('').length < 0.75 * core.join('').length) continue;
      expect(found(rest.join(' ')), name).toContain(id);
    }
  });

  it('have names of common words alone, in any order and with a slip', () => {
    const index = buildNameIndex([
      { text: 'National Shipping Bank' },
      { text: 'General Electronics Trading' },
    ]);
    expect(found('Bank of National Shipping', index)).toEqual([0]);
    expect(found('General Elctronics Trading', index)).toEqual([1]);
  });

  it('have Korean names by their sound, Chinese ones by pinyin, long ones by their initials', () => {
    const index = buildNameIndex([
      { text: 'Taesong', korean: true },
      { text: 'Taesong of elsewhere' },
      { text: '京东方' },
      { text: 'Vrano Belliko Mortuna' },
    ]);
    expect(found('Daesong', index)).toContain(0);
    expect(found('Jing Dong Fang', index)).toContain(2);
    expect(found('VBM', index)).toEqual([3]);
    expect(found('VBX', index)).toEqual([]);
  });

  it('are few, whatever is asked', () => {
    const crowd = buildNameIndex(
      Array.from({ length: 3000 }, (_, i) => ({ text: `Zorvan Belliko ${word(3)} ${i}` })),
    );
    expect(found('Zorvan Belliko', crowd).length).toBeLessThanOrEqual(50);
    expect(candidates(crowd, coreOf('zorvan', 'belliko'), 5).length).toBeLessThanOrEqual(5);
    const hostile = coreOf(...Array.from({ length: 5000 }, () => word(3)));
    expect(nameKeys(hostile, { side: 'asked' }).length).toBeLessThan(400);
    expect(candidates(INDEX, hostile).length).toBeLessThanOrEqual(50);
    expect(found('')).toEqual([]);
  });

  it('do not depend on what was asked before', () => {
    const first = found(NAMES[5] ?? '');
    for (const name of NAMES.slice(0, 100)) found(name);
    expect(found(NAMES[5] ?? '')).toEqual(first);
  });
});

describe('the bytes of an index', () => {
  it('are the same for the same names, and open to the same index', () => {
    const bytes = serialise(INDEX);
    expect(new Uint8Array(bytes)).toEqual(
      new Uint8Array(serialise(buildNameIndex(NAMES.map((text) => ({ text }))))),
    );
    const { buffer: _, ...opened } = { buffer: bytes, ...openNameIndex(bytes) };
    expect(opened).toEqual(INDEX);
    for (const name of NAMES.slice(0, 50)) expect(found(name, opened)).toEqual(found(name));
  });

  it('hold no name at all', () => {
    const opened = openNameIndex(serialise(buildNameIndex([])));
    expect(opened.size).toBe(0);
    expect(found('Anything', opened)).toEqual([]);
  });

  it('hold names without a letter', () => {
    const index = buildNameIndex([{ text: '' }, { text: '***' }, { text: 'Ünïkødé 42' }]);
    expect(found('unikode 42', openNameIndex(serialise(index)))).toContain(2);
  });

  it('are refused when they are damaged', () => {
    const bytes = serialise(INDEX);
    const changed = (change: (copy: Uint8Array) => void) => {
      const copy = bytes.slice(0);
      change(new Uint8Array(copy));
      return () => openNameIndex(copy);
    };
    expect(() => openNameIndex(new ArrayBuffer(0))).toThrow(NameIndexError);
    expect(() => openNameIndex(bytes.slice(0, -4))).toThrow(/other than its header says/);
    expect(() => openNameIndex(bytes.slice(0, -1))).toThrow(/bytes long/);
    expect(changed((copy) => copy.fill(0, 0, 4))).toThrow(/no name index/);
    expect(changed((copy) => copy.set([99], 4))).toThrow(/version 99/);
    expect(changed((copy) => copy.set([255, 255, 255], 12))).toThrow(/other than its header says/);
    for (const at of [40, bytes.byteLength >> 1, bytes.byteLength - 4]) {
      expect(changed((copy) => copy.set([(copy[at] ?? 0) ^ 1], at))).toThrow(/checksum/);
    }
  });
});
