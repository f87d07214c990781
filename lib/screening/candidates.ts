import type { ParsedName } from '../names/parse.ts';
import { bitCount, KeyKind, KIND_MASK, letterSet } from './hash.ts';
import { eachKey, keyWords } from './keys.ts';
import { KEY_MAX, type NameIndex } from './name-index.ts';

/** How likely two names are one that share a key of a kind, in percent. Words count by their letters instead. */
const WHOLE = 101;
const BY_SOUND = 85;
const ONE_SLIP = 90;
const TWO_SLIPS = 80;
const INITIALS = 60;
const COMMON = 70;
/** How many letters may stand in only one of the names: one changed letter makes two. Of two slips few make four. */
const SLIP_LETTERS = 2;
const SLIPS_LETTERS = 3;
/** Words that only sound alike are worth so much of words that are equal. */
const SOUND_SHARE = 0.9;
/** Names with less in common are no candidates: a score pairs most letters of both names, or is 0. */
const LEAST = 40;
/** From here on what is in common is enough by itself; below, all letters of both names are looked at. */
const SURE = 70;
const LETTERS_SHARE = 0.7;
/** Names that may be met under all keys together, so that no name asked for makes much work. */
const MET_MAX = 4096;

/** What is known of the names that were met. Arrays of the index's size, all 0 between two look-ups. */
interface Tally {
  /** Kinds of keys that are shared, a bit for each. */
  readonly kinds: Uint16Array;
  /** Letters of the words that are shared, and of those that sound alike. */
  readonly letters: Uint16Array;
  readonly sounded: Uint16Array;
}

const tallies = new WeakMap<NameIndex, Tally>();

function tallyOf(index: NameIndex): Tally {
  const known = tallies.get(index);
  if (known) return known;
  const { size } = index;
  const tally = {
    kinds: new Uint16Array(size),
    letters: new Uint16Array(size),
    sounded: new Uint16Array(size),
  };
  tallies.set(index, tally);
  return tally;
}

/**
 * The names that `parsed` may mean, as ids, likeliest first, at most `limit`: those that share keys with it. Never looks at
 * other names, and at no more than a few thousand.
 */
export function candidates(index: NameIndex, parsed: ParsedName, limit = 50): number[] {
  const { keys, ids, lengths, directory, shift } = index;
  const { kinds, letters: same, sounded } = tallyOf(index);
  const words = keyWords(parsed);
  const asked = words.joined.length;
  const met: number[] = [];
  let read = 0;
  eachKey(parsed, { side: 'asked' }, (key, letters) => {
    const end = directory[(key >>> shift) + 1] ?? 0;
    let at = directory[key >>> shift] ?? 0;
    while (at < end && (keys[at] ?? 0) < key) at += 1;
    const kind = key & KIND_MASK;
    for (let i = 0; i < KEY_MAX && read < MET_MAX && keys[at] === key; i += 1, at += 1, read += 1) {
      const id = ids[at] ?? 0;
      const before = kinds[id] ?? 0;
      if (before === 0) met.push(id);
      kinds[id] = before | (1 << kind);
      if (kind === KeyKind.text) same[id] = (same[id] ?? 0) + letters;
      else if (kind === KeyKind.words) same[id] = Math.max(same[id] ?? 0, letters);
      else if (kind === KeyKind.sound) sounded[id] = (sounded[id] ?? 0) + letters;
    }
  });
  const sets = { core: letterSet(words.joined), all: letterSet(words.plain) };
  const found: { id: number; likeness: number }[] = [];
  for (const id of met) {
    const percent = 100 / Math.max(asked, lengths[id] ?? 0, 1);
    const byWords = Math.min(100, percent * (same[id] ?? 0));
    const bySound = Math.min(100, percent * SOUND_SHARE * (sounded[id] ?? 0));
    const likeness = likenessOf(index, id, sets, kinds[id] ?? 0, byWords, bySound);
    if (likeness >= LEAST) found.push({ id, likeness });
    kinds[id] = 0;
    same[id] = 0;
    sounded[id] = 0;
  }
  found.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  return found.slice(0, limit).map(({ id }) => id);
}

/** Which letters the name asked for has. */
interface LetterSets {
  readonly core: number;
  readonly all: number;
}

/**
 * How likely it is the name `id`, in percent. Sounds, single words and keys with holes are shared by chance, too: there the
 * letters of both names have a say.
 */
function likenessOf(
  index: NameIndex,
  id: number,
  sets: LetterSets,
  kinds: number,
  byWords: number,
  bySound: number,
): number {
  const there = { core: index.coreLetters[id] ?? 0, all: index.letters[id] ?? 0 };
  const changed = Math.min(bitCount(sets.core ^ there.core), bitCount(sets.all ^ there.all));
  const byKey = keyLikeness(kinds, changed);
  const known = byWords >= SURE ? Math.max(byKey, byWords) : byKey;
  const common = (kinds & (1 << KeyKind.common)) !== 0 ? COMMON : 0;
  const more = Math.max(byWords, bySound, common);
  if (more <= known) return known;
  const shared = Math.max(share(sets.core, there.core), share(sets.all, there.all));
  return shared >= LETTERS_SHARE ? more : known;
}

/** How likely two names are one that share keys of these kinds, and of whose letters so many are in only one of them. */
function keyLikeness(kinds: number, changed: number): number {
  const has = (kind: number) => (kinds & (1 << kind)) !== 0;
  if (has(KeyKind.whole)) return WHOLE;
  if (has(KeyKind.slip) && changed <= SLIP_LETTERS) return ONE_SLIP;
  if (has(KeyKind.korean) || has(KeyKind.spoken)) return BY_SOUND;
  if (has(KeyKind.slips) && changed <= SLIPS_LETTERS) return TWO_SLIPS;
  return has(KeyKind.initials) ? INITIALS : 0;
}

/** The share of the letters of two sets that are in both. */
function share(a: number, b: number): number {
  return bitCount(a & b) / Math.max(1, bitCount(a | b));
}
