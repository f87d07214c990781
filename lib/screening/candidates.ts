import type { ParsedName } from '../names/parse.ts';
import { bitCount, KeyKind, KIND_MASK, letterSet } from './hash.ts';
import { eachKey, keyWords, SOUND_MIN } from './keys.ts';
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
/** By sounds alone they must have more in common. */
const LEAST_SOUND = 60;
/** From here on what is in common is enough by itself; below, all letters of both names are looked at. */
const SURE = 70;
const LETTERS_SHARE = 0.7;
/** Names that may be met under all keys together, so that no name asked for makes much work. */
const MET_MAX = 4096;
/** Kinds of keys that say nothing but how many letters are shared. */
const PART_KINDS = (1 << KeyKind.text) | (1 << KeyKind.words) | (1 << KeyKind.sound);

/** A table of the names that were met in one look-up, open-addressed by id: small enough to stay near while the index does not. */
const SLOTS = 2 * MET_MAX;
const slotIds = new Int32Array(SLOTS).fill(-1);
/** Kinds of keys that are shared, a bit for each. */
const slotKinds = new Uint16Array(SLOTS);
/** Letters of the words that are shared, and of those that sound alike. */
const slotSame = new Uint16Array(SLOTS);
const slotSounded = new Uint16Array(SLOTS);
/** Slots in use, in the order in which the names were met. */
const used = new Uint16Array(MET_MAX);

function slotOf(id: number): number {
  let slot = (Math.imul(id, 0x9e3779b1) >>> 16) & (SLOTS - 1);
  while (slotIds[slot] !== id && slotIds[slot] !== -1) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** Notes every name that shares a key with `parsed`; gives how many they are. */
function meet({ keys, ids, directory, shift }: NameIndex, parsed: ParsedName): number {
  let met = 0;
  let read = 0;
  eachKey(parsed, { side: 'asked' }, (key, letters) => {
    const end = directory[(key >>> shift) + 1] as number;
    const last = key & 0xffff;
    let at = directory[key >>> shift] as number;
    while (at < end && (keys[at] as number) < last) at += 1;
    const kind = key & KIND_MASK;
    for (
      let i = 0;
      i < KEY_MAX && read < MET_MAX && at < end && keys[at] === last;
      i += 1, at += 1, read += 1
    ) {
      const id = ids[at] as number;
      const slot = slotOf(id);
      if (slotIds[slot] === -1) {
        slotIds[slot] = id;
        used[met] = slot;
        met += 1;
      }
      slotKinds[slot] = (slotKinds[slot] as number) | (1 << kind);
      if (kind === KeyKind.text) slotSame[slot] = (slotSame[slot] as number) + letters;
      if (kind === KeyKind.words) slotSame[slot] = Math.max(slotSame[slot] as number, letters);
      // Short words have no key by their sound.
      if (kind === KeyKind.sound || (kind === KeyKind.text && letters < SOUND_MIN))
        slotSounded[slot] = (slotSounded[slot] as number) + letters;
    }
  });
  return met;
}

function forget(slot: number): void {
  slotIds[slot] = -1;
  slotKinds[slot] = 0;
  slotSame[slot] = 0;
  slotSounded[slot] = 0;
}

/**
 * The names that `parsed` may mean, as ids, likeliest first, at most `limit`: those that share keys with it. Never looks at
 * other names, and at no more than a few thousand.
 */
export function candidates(index: NameIndex, parsed: ParsedName, limit = 32): number[] {
  const met = meet(index, parsed);
  if (met === 0) return [];
  const asked = askedOf(parsed);
  const found: { id: number; likeness: number }[] = [];
  for (let i = 0; i < met; i += 1) {
    const slot = used[i] as number;
    const id = slotIds[slot] as number;
    const percent = 100 / Math.max(asked.length, index.lengths[id] as number, 1);
    const byWords = Math.min(100, percent * (slotSame[slot] as number));
    const bySound = Math.min(100, percent * SOUND_SHARE * (slotSounded[slot] as number));
    const kinds = slotKinds[slot] as number;
    forget(slot);
    if ((kinds & ~PART_KINDS) === 0 && byWords < LEAST && bySound < leastSound(kinds)) continue;
    const likeness = likenessOf(index, id, asked, kinds, byWords, bySound);
    if (likeness >= LEAST) found.push({ id, likeness });
  }
  found.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  return found.slice(0, limit).map(({ id }) => id);
}

/** How long the core of the name asked for is, and which letters it and all of the name have. */
interface Asked {
  readonly length: number;
  readonly core: number;
  readonly all: number;
}

function askedOf(parsed: ParsedName): Asked {
  const { joined, plain } = keyWords(parsed);
  return { length: joined.length, core: letterSet(joined), all: letterSet(plain) };
}

/**
 * How likely it is the name `id`, in percent. Sounds, single words and keys with holes are shared by chance, too: there the
 * letters of both names have a say.
 */
function likenessOf(
  index: NameIndex,
  id: number,
  asked: Asked,
  kinds: number,
  byWords: number,
  bySound: number,
): number {
  const core = index.letters[2 * id] as number;
  const all = index.letters[2 * id + 1] as number;
  const length = index.lengths[id] as number;
  const here = asked.length > 0 ? asked.core : asked.all;
  const changed = bitCount(here ^ (length > 0 ? core : all));
  const longer = asked.length > 0 && length > 0 ? Math.abs(asked.length - length) : 0;
  const byKey = keyLikeness(kinds, changed, longer);
  const known = byWords >= SURE ? Math.max(byKey, byWords) : byKey;
  const common = (kinds & (1 << KeyKind.common)) !== 0 ? COMMON : 0;
  const more = Math.max(byWords, bySound >= leastSound(kinds) ? bySound : 0, common);
  if (more <= known) return known;
  const shared = Math.max(share(asked.core, core), share(asked.all, all));
  return shared >= LETTERS_SHARE ? more : known;
}

/**
 * How likely two names are one that share keys of these kinds, of whose letters so many are in only one of them, and of which one is
 * so many letters longer.
 */
function keyLikeness(kinds: number, changed: number, longer: number): number {
  const has = (kind: number) => (kinds & (1 << kind)) !== 0;
  if (has(KeyKind.whole)) return WHOLE;
  const isSlip = has(KeyKind.slip) || has(KeyKind.slips);
  if (isSlip && changed <= SLIP_LETTERS && longer <= 1) return ONE_SLIP - changed;
  if (has(KeyKind.korean) || has(KeyKind.spoken)) return Math.max(LEAST, BY_SOUND - 2 * changed);
  if (has(KeyKind.slips) && changed <= SLIPS_LETTERS && longer <= 2) return TWO_SLIPS;
  return has(KeyKind.initials) ? INITIALS : 0;
}

const leastSound = (kinds: number): number => ((kinds & (1 << KeyKind.text)) !== 0 ? LEAST : LEAST_SOUND);

/** The share of the letters of two sets that are in both. */
function share(a: number, b: number): number {
  return bitCount(a & b) / Math.max(1, bitCount(a | b));
}
