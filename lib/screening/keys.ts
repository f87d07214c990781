import { koreanKey } from '../names/korean.ts';
import type { ParsedName } from '../names/parse.ts';
import { soundKey } from './distance.ts';
import { addText, finish, KeyKind, keyOf, seed } from './hash.ts';
import { alignedSlips, heldSlips } from './slip-keys.ts';

/** Which of the two names a key is made of: listed names hold few keys, the name asked for looks up more. */
export type Side = 'listed' | 'asked';

/** What the keys of a name depend on besides the name. */
export interface KeyOptions {
  readonly side: Side;
  /** The list says that the name is Korean. */
  readonly korean?: boolean;
}

/** Takes a key and the letters of the name that it speaks for. */
export type TakeKey = (key: number, letters: number) => void;

/** Words of a name that are looked at, and letters of its core; nobody's name is longer. */
const WORDS_MAX = 64;
const LETTERS_MAX = 160;
/** Shortest word that is a key by itself, and shortest that is one by its consonants. */
const WORD_MIN = 4;
const SOUND_MIN = 6;
/** So few consonants are those of too many words. */
const CONSONANTS_MIN = 3;
const KOREAN_SLIP_MIN = 5;
/** Cores of so many words are found with one of them missing, too. */
const DROP_MIN = 3;
const DROP_MAX = 8;
/** Common words are a key of their own, from two on, where less than this share of the letters is distinctive. */
const COMMON_SHARE = 0.4;
const COMMON_MIN = 2;
const INITIALS_MIN = 3;
const INITIALS_MAX = 12;

/** The words of a name that keys are made of. */
export interface KeyWords {
  /** The distinctive ones, in Latin letters where they are Chinese or Korean. */
  readonly core: readonly string[];
  /** The core without spaces. */
  readonly joined: string;
  /** All of the name without spaces, and that without small words. */
  readonly all: string;
  readonly plain: string;
  /** Meanings of the words that many names share, but for small words. */
  readonly ids: readonly string[];
}

/** Sets the words of a name out for keys. */
export function keyWords({ parts }: ParsedName): KeyWords {
  const core: string[] = [];
  const ids: string[] = [];
  let all = '';
  let plain = '';
  for (const { kind, id, latin } of parts.length > WORDS_MAX ? parts.slice(0, WORDS_MAX) : parts) {
    if (kind === 'core') core.push(latin);
    else if (kind !== 'stop') ids.push(id);
    const letters = latin.replaceAll(' ', '');
    all += letters;
    if (kind !== 'stop') plain += letters;
  }
  const cut = (text: string) => text.slice(0, LETTERS_MAX);
  return { core, joined: cut(core.join('')), all: cut(all), plain: cut(plain), ids };
}

/**
 * The consonants of a word, letters that are written for each other made one, doubles single: equal for spellings that differ by
 * vowels, by s and z, c, k and q, f and ph, by h. Used to find names, never to judge them: sound keys as scores raise
 * false alarms (moov-io/watchman, issue 153).
 */
export function consonants(word: string): string {
  let out = '';
  let last = '';
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charAt(i);
    const paired = letter === 'p' || letter === 'c' ? PAIRS[letter + word.charAt(i + 1)] : undefined;
    const sound = paired ?? SOUNDS[letter] ?? letter;
    if (sound !== '' && sound !== last) out += sound;
    if (sound !== '') last = sound;
  }
  return out;
}

const SOUNDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'aeiouyhаеёиоуыэюяьъ'].map((silent) => [silent, ''])),
  z: 's',
  c: 'k',
  q: 'k',
  w: 'v',
  j: 'g',
};

const PAIRS: Readonly<Record<string, string>> = { ph: 'f', ce: 's', ci: 's', cy: 's' };

/**
 * Gives the keys of a name to `take`: two names that may be one share at least one of them. Keys of kind `text` and `sound`
 * stand for words or for the whole core; `letters` is the length of what they stand for.
 */
export function eachKey(parsed: ParsedName, options: KeyOptions, take: TakeKey): void {
  const words = keyWords(parsed);
  const { core, joined, all, plain, ids } = words;
  const wide = ids.length > 0 ? plain : all;
  const { length } = joined;
  take(wholeKey(core, ids), length);
  takeInitials(parsed, options.side, take);
  const slips = options.side === 'listed' ? heldSlips : alignedSlips;
  if (length < COMMON_SHARE * plain.length) takeCommon(words, take);
  if (wide !== joined) {
    // A common word that was run together with others, or misspelled, is taken for a distinctive one.
    if (length > 0) take(keyOf(KeyKind.text, wide), wide.length);
    slips(wide, length === 0, (key) => take(key, wide.length));
    take(keyOf(KeyKind.spoken, soundKey(wide)), wide.length);
    takeSound(wide, take);
  }
  if (length === 0) return;
  take(keyOf(KeyKind.spoken, soundKey(joined)), length);
  // 'Al-Naser' and 'Alnaser'.
  if (all !== wide && all !== joined) take(keyOf(KeyKind.text, all), all.length);
  takeText(words, take);
  if (core.length > 1) takeWordSets(core, take);
  slips(joined, true, (key) => take(key, length));
  const korean = options.korean || parsed.isKorean;
  // Asked names are seldom known to be Korean; listed ones are, and only they hold such keys.
  if (options.side === 'asked' || korean) takeKorean(joined, take);
}

/** The keys of a name as 32-bit numbers, each once: the low four bits are its kind (`KeyKind`). */
export function nameKeys(parsed: ParsedName, options: KeyOptions): number[] {
  const keys = new Set<number>();
  eachKey(parsed, options, (key) => keys.add(key));
  return [...keys];
}

/** The meanings of a name that has hardly other words, and of three and more all but one. */
function takeCommon({ ids }: KeyWords, take: TakeKey): void {
  if (ids.length < COMMON_MIN || ids.length > DROP_MAX) return;
  const sorted = ids.toSorted();
  take(keyOf(KeyKind.common, sorted.join('|')), 0);
  if (sorted.length <= COMMON_MIN) return;
  for (let i = 0; i < sorted.length; i += 1) {
    if (sorted[i] !== sorted[i - 1]) take(keyOf(KeyKind.common, sorted.toSpliced(i, 1).join('|')), 0);
  }
}

/** All words in any order, common ones by what they mean. */
function wholeKey(core: readonly string[], ids: readonly string[]): number {
  let state = seed(KeyKind.whole);
  for (const word of core.toSorted()) state = addText(addText(state, word), ' ');
  for (const id of ids.toSorted()) state = addText(addText(state, id), '|');
  return finish(KeyKind.whole, state);
}

function takeText({ core, joined }: KeyWords, take: TakeKey): void {
  const seen = new Set<string>();
  for (const word of [joined, ...core]) {
    if ((word.length < WORD_MIN && word !== joined) || seen.has(word)) continue;
    seen.add(word);
    take(keyOf(KeyKind.text, word), word.length);
    takeSound(word, take);
  }
}

function takeSound(word: string, take: TakeKey): void {
  if (word.length < SOUND_MIN) return;
  const sound = consonants(word);
  if (sound.length >= CONSONANTS_MIN) take(keyOf(KeyKind.sound, sound), word.length);
}

/** The Korean key of a core, and of a long one all that lack a letter: keys one change apart are likely one name, too. */
function takeKorean(joined: string, take: TakeKey): void {
  const key = koreanKey(joined);
  if (key.length < CONSONANTS_MIN) return;
  take(keyOf(KeyKind.korean, key), joined.length);
  for (let i = 0; i < key.length && key.length >= KOREAN_SLIP_MIN; i += 1) {
    take(keyOf(KeyKind.korean, key.slice(0, i) + key.slice(i + 1)), joined.length);
  }
}

/** The words in any order, and of several words all but one. */
function takeWordSets(core: readonly string[], take: TakeKey): void {
  const sorted = core.toSorted();
  const letters = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  take(keyOf(KeyKind.words, sorted.join(' ')), letters(sorted));
  if (sorted.length < DROP_MIN || sorted.length > DROP_MAX) return;
  for (let i = 0; i < sorted.length; i += 1) {
    if (sorted[i] === sorted[i - 1]) continue;
    const rest = sorted.toSpliced(i, 1);
    take(keyOf(KeyKind.words, rest.join(' ')), letters(rest));
  }
}

/** First letters of three words and more, for names that are nothing else; each side in its own key. */
function takeInitials({ parts }: ParsedName, side: Side, take: TakeKey): void {
  const [only] = parts;
  const short = side === 'asked' ? '<' : '>';
  const long = side === 'asked' ? '>' : '<';
  if (parts.length === 1 && only && only.text.length >= INITIALS_MIN && only.text.length <= INITIALS_MAX) {
    take(keyOf(KeyKind.initials, short + only.text), 0);
    return;
  }
  const letters = parts.filter(({ kind }) => kind !== 'stop').map(({ text }) => text.charAt(0));
  if (letters.length < INITIALS_MIN || letters.length > INITIALS_MAX) return;
  take(keyOf(KeyKind.initials, long + letters.join('')), 0);
}
