import { koreanKey } from '../names/korean.ts';
import { remembered } from '../names/memo.ts';
import { isPinyin } from '../names/pinyin-syllables.ts';
import { distance } from './distance.ts';
import { bitCount, letterSet } from './hash.ts';
import { soundKey } from './sound.ts';

/** What is not the same word in another spelling. */
export const TOO_FAR = Number.POSITIVE_INFINITY;

/** What it costs that two words only sound alike, or are romanised from Korean by different rules. */
const SOUNDS_ALIKE = 0.35;
const ROMANISED = 0.2;
/** How far a word of so many letters may be from the other where more of the name was found; a Korean one further. */
const SHORT_MIN = 3;
const SHORT_BUDGET = 1;
const KOREAN_MIN = 5;
const KOREAN_BUDGET = 1.2;

/** So many words are remembered. */
const SHAPES_MAX = 16_384;

/** Words of more letters may carry no more changes. */
const BUDGET_MAX = 64;
/**
 * The most changes that a word may carry and still be the same word, by its length: none below five letters, then slowly more.
 * (After the budget of nomenklatura's logic-v2, log of the length to base 2.35, less one.)
 */
const BUDGETS = Float64Array.from({ length: BUDGET_MAX + 1 }, (_, length) =>
  length < 5 ? 0 : Math.max(0, Math.log(length - 2) / Math.log(2.35) - 0.6),
);

const VOWELS = letterSet('aeiouy');
const LATIN = /^[a-z]/;

/** A word and what its spelling is judged by, worked out once: words come back, those of a list with every name that is asked for. */
interface Shape {
  readonly word: string;
  readonly letters: number;
  /** Its letters and those that may be written for them. */
  readonly reach: number;
  /** Letters without a vowel are somebody's initials: another letter, another firm. */
  readonly isInitials: boolean;
  readonly sound: string;
  readonly soundLetters: number;
  korean: string | null;
  isPinyin: boolean | null;
}

/** Letters that are written for one another, by sight or by sound; an h and an s at the end come and go. */
const WRITTEN_FOR = 'aeiouyw bpf ckqg dt mn lr szxj fvw jyiz'.split(' ');
const FLEETING = letterSet('hs');
/** The least that a letter costs which nothing in the other word is written for. */
const STRANGE = 0.6;
/** The least that a letter costs which the other word has not. */
const FOREIGN = 0.4;
/** A change is no more than so many letters. */
const LONGER = 4;
/** A key keeps at least one letter in so many. */
const KEPT = 2.5;

/** Two syllables have at least so many letters between them where one may be told from a word of another language. */
const SYLLABLES_MIN = 5;

const shapeOf = remembered(makeShape, SHAPES_MAX);

function makeShape(word: string): Shape {
  const letters = letterSet(word);
  let reach = letters | FLEETING;
  for (const group of WRITTEN_FOR) {
    const set = letterSet(group);
    if ((letters & set) !== 0) reach |= set;
  }
  const isInitials = (letters & VOWELS) === 0 && LATIN.test(word);
  const sound = soundKey(word);
  return {
    word,
    letters,
    reach,
    isInitials,
    sound,
    soundLetters: letterSet(sound),
    korean: null,
    isPinyin: null,
  };
}

/**
 * How much of what may differ between two words does differ, 0 to 1, by their letters, by their sound and, where a name is
 * Korean, by how it is romanised; TOO_FAR when it is more. Where other words of the name were found (`supported`), a short word may be
 * spelled otherwise, too.
 */
export function spellingShare(a: string, b: string, supported: boolean, isKorean: boolean): number {
  if (a === b) return 0;
  const limit = limitOf(Math.min(a.length, b.length), supported, isKorean);
  return limit === 0 ? TOO_FAR : shareOf(shapeOf(a), shapeOf(b), limit, supported, isKorean);
}

/** The same for words that were run together on one side or both. */
export function runShare(
  here: readonly string[],
  there: readonly string[],
  supported: boolean,
  isKorean: boolean,
): number {
  const [lengthHere, lengthThere] = [lettersOf(here), lettersOf(there)];
  const limit = limitOf(Math.min(lengthHere, lengthThere), supported, isKorean);
  if (Math.abs(lengthHere - lengthThere) > LONGER * limit) return TOO_FAR;
  if (!isKorean && Math.max(strangeIn(here, there), strangeIn(there, here)) * STRANGE > limit) return TOO_FAR;
  const [a, b] = [here.join(''), there.join('')];
  if (a === b) return 0;
  return limit === 0 ? TOO_FAR : shareOf(makeShape(a), makeShape(b), limit, supported, isKorean);
}

/** How many letters of the words nothing in the others is written for. */
function strangeIn(words: readonly string[], others: readonly string[]): number {
  let letters = 0;
  let reach = 0;
  for (const word of words) letters |= shapeOf(word).letters;
  for (const word of others) reach |= shapeOf(word).reach;
  return bitCount(letters & ~reach);
}

const lettersOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** How many changes two words may have between them, of which the shorter has so many letters. */
function limitOf(length: number, supported: boolean, isKorean: boolean): number {
  const limit = BUDGETS[Math.min(length, BUDGET_MAX)] as number;
  if (!supported || length < SHORT_MIN) return limit;
  return Math.max(limit, isKorean && length >= KOREAN_MIN ? KOREAN_BUDGET : SHORT_BUDGET);
}

function shareOf(a: Shape, b: Shape, limit: number, supported: boolean, isKorean: boolean): number {
  if (supported && (a.isInitials || b.isInitials)) {
    const strict = limitOf(Math.min(a.word.length, b.word.length), false, isKorean);
    if (strict < limit) return strict === 0 ? TOO_FAR : shareOf(a, b, strict, false, isKorean);
  }
  if (!isKorean && areOtherSyllables(a, b)) return TOO_FAR;
  const strange = Math.max(bitCount(a.letters & ~b.reach), bitCount(b.letters & ~a.reach));
  let cost = strange * STRANGE > limit ? TOO_FAR : spellingDistance(a, b, limit);
  if (isKorean && cost > ROMANISED) {
    cost = Math.min(cost, ROMANISED + keyDistance(a, koreanOf(a), koreanOf(b), limit));
  }
  return cost <= limit ? cost / limit : TOO_FAR;
}

/**
 * Whether two Chinese words differ in the consonant of one syllable ('Tongda' and 'Tongfa'): a slip of the pen seldom makes another
 * syllable, and another syllable is another name. Consonants that are written for one another may be two ways to write one.
 */
function areOtherSyllables(a: Shape, b: Shape): boolean {
  const { length } = a.word;
  if (length !== b.word.length || length < SYLLABLES_MIN) return false;
  let at = 0;
  while (at < length && a.word.charCodeAt(at) === b.word.charCodeAt(at)) at += 1;
  if (a.word.slice(at + 1) !== b.word.slice(at + 1)) return false;
  const [here, there] = [a.word.charAt(at), b.word.charAt(at)];
  if ('aeiouv'.includes(here) || 'aeiouv'.includes(there)) return false;
  if (WRITTEN_FOR.some((group) => group.includes(here) && group.includes(there))) return false;
  return readsAsPinyin(a) && readsAsPinyin(b);
}

function readsAsPinyin(shape: Shape): boolean {
  shape.isPinyin ??= isPinyin(shape.word);
  return shape.isPinyin;
}

/**
 * How different two words are in spelling: letter by letter, or by their sound where that is nearer ('Eghtesad' and
 * 'Eqtesad', 'Souran' and 'Soran'). Same units and limit as `distance`.
 */
function spellingDistance(a: Shape, b: Shape, limit: number): number {
  const plain = apart(a.letters, b.letters) > limit ? TOO_FAR : distance(a.word, b.word, limit);
  if (plain <= SOUNDS_ALIKE || apart(a.soundLetters, b.soundLetters) > limit - SOUNDS_ALIKE) return plain;
  return Math.min(plain, SOUNDS_ALIKE + keyDistance(a, a.sound, b.sound, limit - SOUNDS_ALIKE));
}

/** The distance of what is left of two words in a key; a key that lost most of a word says nothing of it ('aaaa'). */
function keyDistance({ word }: Shape, a: string, b: string, limit: number): number {
  return KEPT * Math.min(a.length, b.length) < word.length ? TOO_FAR : distance(a, b, limit);
}

/** The least that two words of these letters are apart. */
function apart(a: number, b: number): number {
  return Math.max(bitCount(a & ~b), bitCount(b & ~a)) * FOREIGN;
}

function koreanOf(shape: Shape): string {
  shape.korean ??= koreanKey(shape.word);
  return shape.korean;
}

/** Shortest stem of two forms of one word, and how many of its letters may be the ending's as well ('produc-t', 'produc-tion'). */
const STEM_MIN = 5;
const SHARED_ENDING = 2;
/** Endings of English words, and of Russian adjectives in Latin letters. */
const ENDINGS: ReadonlySet<string> = new Set([
  '',
  ...(
    's es ies e y ed er ers or ors ing ings ion ions ation ations ive ary al ial ally ant ants ance ent ents ence ency encies ' +
    'ment ments ement ian n ist ists ic ical iy yy yi ii aya oye oe ie ye ogo skiy skii sky ski skaya skoye skoe'
  ).split(' '),
]);

/** Whether two words are forms of one, by a stem in common and endings ('revolution' and 'revolutionary', 'managing' and 'management'). */
export function sameStem(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  for (let stem = shared; stem >= Math.max(STEM_MIN, shared - SHARED_ENDING); stem -= 1) {
    if (ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem))) return true;
  }
  return false;
}
