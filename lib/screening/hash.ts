/** Kinds of keys, in the low four bits of each key. */
export const KeyKind = {
  /** All words of a name and what its common words mean. */
  whole: 0,
  /** A word of the core, or the whole core without spaces. */
  text: 1,
  /** The same by its consonants. */
  sound: 2,
  /** Words of the core in any order. */
  words: 3,
  korean: 4,
  /** A core but for a few letters: one slip away, and two. */
  slip: 5,
  slips: 6,
  /** First letters of a name's words, of equal names only. */
  initials: 7,
  /** What the common words of a name mean, where they are most of it. */
  common: 8,
  /** A core as it sounds, vowels and all. */
  spoken: 9,
} as const;
export type KeyKind = (typeof KeyKind)[keyof typeof KeyKind];

/** Bits of a key that say its kind. */
export const KIND_MASK = 15;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The start of a hash of one kind. */
export function seed(kind: KeyKind): number {
  return Math.imul(FNV_OFFSET ^ (kind + 1), FNV_PRIME);
}

/** A hash with `text` added (FNV-1a over UTF-16 code units). */
export function addText(state: number, text: string): number {
  let hash = state;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** A hash with a number added. */
export function addNumber(state: number, value: number): number {
  const hash = Math.imul(state ^ value, FNV_PRIME);
  return hash ^ (hash >>> 15);
}

/** A finished key, 32 bits unsigned: mixed so that every bit depends on every letter (MurmurHash3's last steps). */
export function finish(kind: KeyKind, state: number): number {
  let hash = state;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return ((hash & ~KIND_MASK) | kind) >>> 0;
}

/** The key of a text. */
export function keyOf(kind: KeyKind, text: string): number {
  return finish(kind, addText(seed(kind), text));
}

/** Which letters a text has, a bit for each; letters that share a bit are one. A slip changes at most two of the bits. */
export function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i += 1) set |= 1 << (text.charCodeAt(i) & 31);
  return set >>> 0;
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
export function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
