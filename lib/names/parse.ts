import { foldName, isAscii, nameWords } from './fold.ts';
import { pinyinSyllables, simplify } from './han.ts';
import { romaniseHangul } from './korean.ts';
import { type FormFound, takeLegalForms, takeStoreWords } from './legal-forms.ts';
import { HAS_LETTERS, romaniseLetters } from './letters.ts';
import { segmentPinyin } from './pinyin.ts';
import { type KnownWord, knownWord, splitNumbers, type WordKind } from './words.ts';

/** `core` words tell a name from others; the other kinds are words that many names share. */
export type PartKind = WordKind | 'core';

/** One word or phrase of a name. Parts of two names with the same id mean the same, in whatever language. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly text: string;
  /** The text in Latin letters where it stands in Chinese characters (as pinyin), Hangul, Cyrillic, Greek or kana; else the text. */
  readonly latin: string;
  /** Whether it is written as initials, letter by letter ('Z.T.E.'): there, another letter is another firm. */
  readonly isInitials?: boolean;
}

/** A name taken apart. */
export interface ParsedName {
  /** All but legal forms and marketplace words, in order. */
  readonly parts: readonly Part[];
  readonly forms: readonly FormFound[];
  readonly storeWords: readonly string[];
  /** Whether its words may be Korean, whose romanisations differ. */
  readonly isKorean: boolean;
}

/** No firm has a longer name, in UTF-16 units; a hostile page may offer one. */
const NAME_MAX = 400;

/** A joined pinyin word is taken apart from this length on; shorter ones are as often words of another language. */
const PINYIN_MIN = 12;
/** Longest word of Han characters that the tables of known words hold. */
const HAN_WORD_MAX = 6;

const SINGLE_LETTERS = /\b[a-z] [a-z]\b/;
const RUNS_OF_LETTERS = /\b[a-z](?: [a-z])+\b/g;
const NONE: ReadonlySet<string> = new Set();
const PLAIN_SEAM = /[a-z]{2}[A-Z][A-Za-z]/;
const PLAIN_SEAMS = /([a-z]{2})(?=[A-Z][A-Za-z])/g;
const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Scripts that run words together. */
const UNSPACED = /^(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+|\p{Script=Hangul}+)$/u;
/** Where a word of theirs meets Latin letters ('BYD汽车', 'SK가스'). */
const SCRIPT_SEAMS =
  /(?<=[A-Za-z]{2})(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー])(?=[A-Za-z]{2})/gu;
const KOREA = new Set(['place korea', 'place KP', 'place KR']);

/**
 * Takes a name apart. Legal forms go first; then numbers, places, words of trade and of
 * organisation are told from the distinctive ones. Marketplace words are set aside only for sellers: elsewhere 'Store' is part of a name. Chinese words are taken apart without spaces, joined pinyin by syllables.
 */
export function parseName(name: string, isSeller = false): ParsedName {
  const written = name.slice(0, NAME_MAX);
  const isPlain = isAscii(written);
  const split = isPlain ? splitPlain(written) : simplify(splitCamelCase(written));
  const line = foldName(split);
  const folded = nameWords(line);
  const initials = initialsIn(line);
  const store = isSeller ? takeStoreWords(folded) : { words: folded, setAside: [] };
  const legal = takeLegalForms(splitEach(store.words, splitPinyin));
  const numbered = splitNumbers(legal.words);
  const words = isPlain ? numbered : splitEach(numbered, splitUnspaced);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const found = knownWord(words, at);
    if (found) {
      const text = found.length === 1 ? (words[at] ?? '') : words.slice(at, at + found.length).join(' ');
      parts.push({
        kind: found.word.kind,
        id: idOf(found.word),
        text,
        latin: isPlain ? text : latinOf(text),
      });
    } else {
      const text = words[at] ?? '';
      const latin = isPlain ? text : latinOf(text);
      parts.push({ kind: 'core', id: text, text, latin, ...(initials.has(text) && { isInitials: true }) });
    }
    at += found?.length ?? 1;
  }
  const isKorean = parts.some(({ id, text }) => KOREA.has(id) || (!isPlain && HANGUL.test(text)));
  return { parts, forms: legal.forms, storeWords: store.setAside, isKorean };
}

/** The words of a folded name that its single letters make. */
function initialsIn(line: string): ReadonlySet<string> {
  const found = SINGLE_LETTERS.test(line) ? line.match(RUNS_OF_LETTERS) : null;
  return found ? new Set(found.map((run) => run.replaceAll(' ', ''))) : NONE;
}

/** The id of a known word beside words that are none, which may be spelled the same. */
function idOf(word: KnownWord): string {
  let id = ids.get(word);
  if (id === undefined) {
    id = `${word.kind} ${word.id}`;
    ids.set(word, id);
  }
  return id;
}

const ids = new WeakMap<KnownWord, string>();

function latinOf(text: string): string {
  if (HAN.test(text)) return pinyinSyllables(text).join('') || text;
  if (HAS_LETTERS.test(text)) return romaniseLetters(text) || text;
  return HANGUL.test(text) ? romaniseHangul(text).replace(/ /g, '') : text;
}

/** 'SiemensAG' as 'Siemens AG': a small letter before capitals is a seam in a name that was run together, but not in 'GmbH'. */
function splitCamelCase(name: string): string {
  return name.replace(/(\p{Ll}{2})(?=\p{Lu}\p{L})/gu, '$1 ').replace(SCRIPT_SEAMS, ' ');
}

/** The same for names in ASCII. Pinyin with capitals stays together, to be taken apart by its syllables ('ZhiYouXian'). */
function splitPlain(name: string): string {
  if (!PLAIN_SEAM.test(name)) return name;
  return name.replace(/[A-Za-z]+/g, (word) => {
    if (!PLAIN_SEAM.test(word)) return word;
    const lower = word.toLowerCase();
    return splitPinyin(lower) ? lower : word.replace(PLAIN_SEAMS, '$1 ');
  });
}

/** The words with each that `split` takes apart in its parts. */
function splitEach(
  words: readonly string[],
  split: (word: string) => readonly string[] | null,
): readonly string[] {
  return words.flatMap((word) => split(word) ?? word);
}

function splitPinyin(word: string): readonly string[] | null {
  return word.length >= PINYIN_MIN && /^[a-z]+$/.test(word) ? segmentPinyin(word) : null;
}

/** Known words off both ends of a run of Chinese characters, kana or Hangul: places in front, trade and organisation behind. */
function splitUnspaced(word: string): readonly string[] | null {
  if (!UNSPACED.test(word)) return null;
  let rest = word;
  const front: string[] = [];
  const back: string[] = [];
  for (let part = knownEdge(rest, 'start'); part; part = knownEdge(rest, 'start')) {
    front.push(part);
    rest = rest.slice(part.length);
  }
  for (let part = knownEdge(rest, 'end'); part; part = knownEdge(rest, 'end')) {
    back.unshift(part);
    rest = rest.slice(0, -part.length);
  }
  return [...front, ...(rest ? [rest] : []), ...back];
}

/** The longest known word at one end of `text`. Places stand in front; what stands behind is no place. */
function knownEdge(text: string, end: 'start' | 'end'): string | undefined {
  for (let length = Math.min(HAN_WORD_MAX, text.length); length >= 2; length -= 1) {
    const part = end === 'start' ? text.slice(0, length) : text.slice(-length);
    const kind = knownWord([part], 0)?.word.kind;
    if (kind && (kind === 'place') === (end === 'start')) return part;
  }
  return undefined;
}
