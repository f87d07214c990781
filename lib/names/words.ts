import { CHINESE_PLACES, CITIES } from './city-table.ts';
import { foldName, isAscii } from './fold.ts';
import { pinyinSyllables, simplify } from './han.ts';
import { romaniseHangul } from './korean.ts';
import { romaniseLetters } from './letters.ts';
import { remembered } from './memo.ts';
import { numberAt } from './numbers.ts';
import { PINYIN_SYLLABLES } from './pinyin-syllables.ts';
import { COUNTRIES } from './place-table.ts';
import { withinOneSlip } from './slip.ts';
import { GENERIC_WORDS, INDUSTRY_WORDS, ROLE_WORDS, STOP_WORDS } from './word-table.ts';

export { splitNumbers } from './numbers.ts';

/** What a known word says about its firm. */
export type WordKind = 'generic' | 'industry' | 'place' | 'number' | 'stop' | 'role';

/** A word whose meaning is known apart from any name; translations and spellings share an id. */
export interface KnownWord {
  readonly kind: WordKind;
  readonly id: string;
}

const HANGUL = /\p{Script=Hangul}/u;
/** Longest phrase of the tables, in words. */
const PHRASE_MAX = 5;
/** From this length on a slip in a known word is forgiven; shorter words have too many neighbours. */
const TYPO_MIN = 9;

/** Shorter Russian words in Latin letters are as often words of other languages. */
const ROMANISED_MIN = 5;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

const KNOWN = new Map<string, KnownWord>();
/** Pinyin words of two syllables and more, run together, with their syllables. */
export const PINYIN_WORDS = new Map<string, string>();
/** First words of phrases, so that most look-ups end at once. */
const STARTS = new Set<string>();
/** Long words by their first two letters and length, for slips. */
const LONG_WORDS = new Map<string, string[]>();

function add(text: string, word: KnownWord): void {
  if (!text || KNOWN.has(text)) return;
  KNOWN.set(text, word);
  const space = text.indexOf(' ');
  if (space > 0) STARTS.add(text.slice(0, space));
  else if (text.length >= TYPO_MIN && /^[a-z]+$/.test(text)) {
    const start = text.slice(0, 2) + text.length;
    LONG_WORDS.set(start, [...(LONG_WORDS.get(start) ?? []), text]);
  }
}

function addPinyin(syllables: string, word: KnownWord): void {
  const joined = syllables.replaceAll(' ', '');
  add(syllables, word);
  add(joined, word);
  if (!PINYIN_SYLLABLES.has(joined)) PINYIN_WORDS.set(joined, syllables);
}

/** The tables are written as people write; names are compared folded. */
function addWritten(spelling: string, word: KnownWord): void {
  const text = isAscii(spelling) ? spelling : foldName(simplify(spelling));
  add(text, word);
  if (text.length >= ROMANISED_MIN && CYRILLIC.test(text)) add(romaniseLetters(text), word);
}

/** Pinyin, or a Chinese or Korean word that is looked up as it is read, too. */
function addRead(text: string, word: KnownWord): void {
  if (!isAscii(text)) addWritten(text, word);
  if (HANGUL.test(text)) add(romaniseHangul(text), word);
  else addPinyin(isAscii(text) ? text : pinyinSyllables(text).join(' '), word);
}

function addTable(kind: WordKind, table: string): void {
  for (const line of table.trim().split('\n')) {
    const named = line.indexOf('=');
    const spellings = line.slice(named + 1);
    const id = named < 0 ? (line.split('|')[0] ?? '') : line.slice(0, named);
    const word: KnownWord = { kind, id };
    for (const spelling of spellings.split('|')) {
      if (spelling.startsWith('~')) addRead(spelling.slice(1), word);
      else addWritten(spelling, word);
    }
  }
}

addTable('place', COUNTRIES);
addTable('place', CITIES);
for (const place of CHINESE_PLACES.split(',')) {
  const [, written = '', han = ''] = /^([a-z ]*)(.+)$/.exec(place) ?? [];
  const pinyin = written || pinyinSyllables(han).join(' ');
  const joined = pinyin.replaceAll(' ', '');
  const word: KnownWord = { kind: 'place', id: joined };
  addPinyin(pinyin, word);
  for (const kind of ['shi', 'sheng']) add(joined + kind, word);
  for (const kind of ['', '市', '省', '县', '区']) add(han + kind, word);
}
addTable('generic', GENERIC_WORDS);
addTable('industry', INDUSTRY_WORDS);
addTable('role', ROLE_WORDS);
addTable('stop', STOP_WORDS);

// Legal forms are no known words, but seams of a name that was run together.
for (const form of 'you xian gong si,you xian ze ren gong si,gu fen you xian gong si,ze ren,gu fen,fen gong si,gong si,shang hang,jing ying bu,you xian'.split(
  ',',
)) {
  PINYIN_WORDS.set(form.replaceAll(' ', ''), form);
}

/** What may follow a Chinese place and belongs to it. */
const PLACE_KINDS = new Set(['shi', 'sheng', 'city', 'province', 'municipality', 'provincial', '市', '省']);
/** Kinds of words that are no prefix to anything when they are syllables of a Chinese name ('da', 'de', 'an', 'la', 'he'). */
const SYLLABLE_MAX = 6;

/** Endings of Russian adjectives as folding leaves them; the tables hold the stems. */
const ADJECTIVE = /(?:ого|ому|ыми|ими|ыи|ии|ои|ая|яя|ое|ее|ые|ие|ых|их|ую)$/;

/** The same in Latin letters, of those that no other language has. */
const LATIN_ADJECTIVE = /(?<=[kn])(?:iy|ii|yy|aya|oye|oe|ogo|ie|ye|ikh|ykh)$/;

/** The known word that `word` is a form of: its plural, its case, or one slip away. */
const lookUp = remembered((word): KnownWord | undefined => {
  const known = KNOWN.get(word);
  if (known || word.length < 5) return known;
  if (/^[а-яё]/.test(word)) return KNOWN.get(word.replace(ADJECTIVE, ''));
  if (!/^[a-z]+$/.test(word)) return undefined;
  const stem = LATIN_ADJECTIVE.test(word) ? KNOWN.get(word.replace(LATIN_ADJECTIVE, '')) : undefined;
  if (stem) return stem;
  if (word.endsWith('s')) {
    const singular =
      KNOWN.get(word.slice(0, -1)) ??
      KNOWN.get(word.replace(/ies$/, 'y')) ??
      KNOWN.get(word.replace(/es$/, ''));
    if (singular && singular.kind !== 'stop') return singular;
  }
  if (word.length < TYPO_MIN - 1) return undefined;
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    const near = LONG_WORDS.get(word.slice(0, 2) + length)?.find((long) => withinOneSlip(word, long));
    if (near !== undefined) return KNOWN.get(near);
  }
  return undefined;
});

/** Whether the words around `at` read as pinyin: there, 'da' and 'de' are parts of a name, not joining words. */
function amidPinyin(words: readonly string[], at: number): boolean {
  if (!PINYIN_SYLLABLES.has(words[at] ?? '')) return false;
  const around = [words[at - 1], words[at + 1]].filter((word) => word !== undefined);
  return (
    around.length > 0 && around.every((word) => word.length <= SYLLABLE_MAX && PINYIN_SYLLABLES.has(word))
  );
}

/** Whether a syllable of a Chinese name stands before `at`: places begin such a name, so that 'shen zhong guo' is no China. */
function isInsideName(words: readonly string[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || !PINYIN_SYLLABLES.has(before) || PLACE_KINDS.has(before)) return false;
  for (let length = 2; length <= 3 && length <= at; length += 1) {
    if (KNOWN.get(words.slice(at - length, at).join(' '))?.kind === 'place') return false;
  }
  return true;
}

/**
 * The longest known word or phrase that begins at `at` of folded words: places, numbers, words of organisations and of
 * trade, joining words and titles, in the languages of the tables.
 */
export function knownWord(
  words: readonly string[],
  at: number,
): { readonly word: KnownWord; readonly length: number } | undefined {
  const first = words[at] ?? '';
  const number = numberAt(words, at);
  if (number) return { word: { kind: 'number', id: number.id }, length: number.length };
  if (STARTS.has(first)) {
    for (let length = Math.min(PHRASE_MAX, words.length - at); length > 1; length -= 1) {
      const word = KNOWN.get(words.slice(at, at + length).join(' '));
      if (word && !(word.kind === 'place' && isInsideName(words, at))) {
        return { word, length: length + placeKind(words, at + length, word) };
      }
    }
  }
  const word = lookUp(first);
  if (!word || (first.length < SYLLABLE_MAX && amidPinyin(words, at))) return undefined;
  return { word, length: 1 + placeKind(words, at + 1, word) };
}

/** 1 where a place is followed by its kind ('shen zhen shi', 'Zhejiang Province'), else 0. */
function placeKind(words: readonly string[], at: number, word: KnownWord): number {
  return word.kind === 'place' && PLACE_KINDS.has(words[at] ?? '') ? 1 : 0;
}
