import { koreanKey, mayBeKorean } from '../names/korean.ts';
import type { ParsedName } from '../names/parse.ts';
import { addText, finish, KeyKind, keyOf, seed } from './hash.ts';
import { alignedSlips, heldSlips, SLIP_MIN } from './slip-keys.ts';
import { consonants, soundKey } from './sound.ts';

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
export const SOUND_MIN = 6;
/** So few consonants are those of too many words. */
const CONSONANTS_MIN = 3;
const KOREAN_SLIP_MIN = 5;
/** 'Korea' may be either state. */
const KOREA = 'place korea';
const KOREAS: ReadonlySet<string> = new Set(['place KP', 'place KR']);
/** The Arabic article, and how many words are looked at for it. */
const ARTICLE = 'al';
const SEAMS_MAX = 8;
/** Shortest core that is found by the rest of its letters. */
const SHORT_MIN = 4;
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
    else if (kind !== 'stop') ids.push(KOREAS.has(id) ? KOREA : id);
    const letters = latin.replaceAll(' ', '');
    all += letters;
    if (kind !== 'stop') plain += letters;
  }
  const cut = (text: string) => text.slice(0, LETTERS_MAX);
  return { core, joined: cut(core.join('')), all: cut(all), plain: cut(plain), ids };
}

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
    if (length > 0) take(keyOf(KeyKind.text, singular(wide)), wide.length);
    if (length === 0) slips(wide, (key) => take(key, wide.length));
    take(keyOf(KeyKind.spoken, soundKey(wide)), wide.length);
    takeSound(wide, take);
  }
  if (length === 0) return;
  take(keyOf(KeyKind.spoken, soundKey(joined)), length);
  // 'Al-Naser' and 'Alnaser'.
  if (all !== wide && all !== joined) take(keyOf(KeyKind.text, singular(all)), all.length);
  takeText(words, take);
  if (options.side === 'asked') takeSeams(words, take);
  if (core.length > 1) takeWordSets(core, take);
  slips(joined, (key) => take(key, length));
  if (length < SLIP_MIN && length >= SHORT_MIN && ids.length > 0) takeShort(words, take);
  // Asked names are seldom known to be Korean; listed ones are, and only they hold such keys.
  if (options.korean || parsed.isKorean || (options.side === 'asked' && core.every(mayBeKorean))) {
    takeKorean(joined, take);
  }
}

/** The keys of a name as 32-bit numbers, each once: the low four bits are its kind (`KeyKind`). */
export function nameKeys(parsed: ParsedName, options: KeyOptions): number[] {
  const keys = new Set<number>();
  eachKey(parsed, options, (key) => keys.add(key));
  return [...keys];
}

/** The key of words in this order without the one at `left`. */
function keyOfWords(kind: KeyKind, words: readonly string[], left: number): number {
  let state = seed(kind);
  for (let i = 0; i < words.length; i += 1)
    if (i !== left) state = addText(addText(state, words[i] ?? ''), '|');
  return finish(kind, state);
}

/** The meanings of a name that has hardly other words, and of three and more all but one. */
function takeCommon({ ids }: KeyWords, take: TakeKey): void {
  if (ids.length < COMMON_MIN || ids.length > DROP_MAX) return;
  const sorted = ids.toSorted();
  take(keyOfWords(KeyKind.common, sorted, -1), 0);
  for (let i = 0; i < sorted.length && sorted.length > COMMON_MIN; i += 1) {
    if (sorted[i] !== sorted[i - 1]) take(keyOfWords(KeyKind.common, sorted, i), 0);
  }
}

/** All words in any order, common ones by what they mean. */
function wholeKey(core: readonly string[], ids: readonly string[]): number {
  let state = seed(KeyKind.whole);
  for (const word of core.length > 1 ? core.toSorted() : core) state = addText(addText(state, word), ' ');
  for (const id of ids.length > 1 ? ids.toSorted() : ids) state = addText(addText(state, id), '|');
  return finish(KeyKind.whole, state);
}

/** A short core without one of its letters, beside what the common words mean: 'Sham Holding' and 'Cham Holding'. */
function takeShort({ joined, ids }: KeyWords, take: TakeKey): void {
  const start = addText(seed(KeyKind.slip), ids.toSorted().join('|'));
  for (let i = 0; i < joined.length; i += 1) {
    take(finish(KeyKind.slip, addText(start, joined.slice(0, i) + joined.slice(i + 1))), joined.length);
  }
}

function takeText({ core, joined }: KeyWords, take: TakeKey): void {
  const seen = new Set<string>();
  for (const word of [joined, ...core]) {
    if ((word.length < WORD_MIN && word !== joined) || seen.has(word)) continue;
    seen.add(word);
    take(keyOf(KeyKind.text, singular(word)), word.length);
    takeSound(word, take);
  }
}

const singular = (word: string): string =>
  word.length > WORD_MIN && word.endsWith('s') ? word.slice(0, -1) : word;

/** Words of the name asked for as they may stand in the listed one: two run together, and without an article that was run into them. */
function takeSeams({ core }: KeyWords, take: TakeKey): void {
  for (let i = 0; i < core.length && i < SEAMS_MAX; i += 1) {
    const word = core[i] as string;
    const next = core[i + 1];
    const other = word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : ARTICLE + word;
    for (const seam of next !== undefined && core.length > 2 ? [other, word + next] : [other]) {
      if (seam.length < SOUND_MIN) continue;
      take(keyOf(KeyKind.text, singular(seam)), seam.length);
      takeSound(seam, take);
    }
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
  const letters = sorted.reduce((sum, word) => sum + word.length, 0);
  take(keyOfWords(KeyKind.words, sorted, -1), letters);
  if (sorted.length < DROP_MIN || sorted.length > DROP_MAX) return;
  for (let i = 0; i < sorted.length; i += 1) {
    const word = sorted[i] ?? '';
    if (word !== sorted[i - 1]) take(keyOfWords(KeyKind.words, sorted, i), letters - word.length);
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
  let letters = '';
  for (const { kind, text } of parts) if (kind !== 'stop') letters += text.charAt(0);
  if (letters.length < INITIALS_MIN || letters.length > INITIALS_MAX) return;
  take(keyOf(KeyKind.initials, long + letters), 0);
}
