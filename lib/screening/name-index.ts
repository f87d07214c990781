import { parseName } from '../names/parse.ts';
import { KeyKind, KIND_MASK, letterSet } from './hash.ts';
import { eachKey, keyWords } from './keys.ts';

/** A name to be found again by its place among the names. */
export interface IndexedName {
  readonly text: string;
  /** The list says that it is Korean. */
  readonly korean?: boolean;
}

/** Names by their keys: flat arrays that lie in one buffer as they are shipped, and what look-ups need besides. */
export interface NameIndex {
  /** How many names there are; ids are 0 to one less. */
  readonly size: number;
  /** Keys, sorted; a key that several names have stands once for each. */
  readonly keys: Uint32Array;
  /** The name at each key. */
  readonly ids: Uint32Array;
  /** Which letters each name's core has, and all of the name. */
  readonly coreLetters: Uint32Array;
  readonly letters: Uint32Array;
  /** How many letters each name's core has, at most 255. */
  readonly lengths: Uint8Array;
  /** Where the keys begin whose first bits are the number of the entry. */
  readonly directory: Uint32Array;
  /** Bits of a key that the directory leaves out. */
  readonly shift: number;
}

/** A buffer that holds no index, or not all of one. */
export class NameIndexError extends Error {
  override readonly name = 'NameIndexError';
}

/** More names than this under one key say that the key tells nothing ('trading', 'mohammad'). */
export const KEY_MAX = 200;

const MAGIC = 0x494e434f;
const VERSION = 1;
/** Magic number, version, names, keys, checksum. */
const HEADER = 5;
const MAX_LENGTH = 255;
/** Marks, while an index is built, a key that stands for all of a name's core. */
const IS_CORE = 0x80000000;
/** Keys that stay however many names have them: they are all there is of a name. */
const KEPT: ReadonlySet<number> = new Set([KeyKind.whole, KeyKind.korean]);

/** Pairs of key and name while they are gathered. */
interface Pairs {
  keys: Uint32Array;
  ids: Uint32Array;
  count: number;
}

function push(pairs: Pairs, key: number, id: number): void {
  if (pairs.count === pairs.keys.length) {
    for (const field of ['keys', 'ids'] as const) {
      const larger = new Uint32Array(pairs.count * 2);
      larger.set(pairs[field]);
      pairs[field] = larger;
    }
  }
  pairs.keys[pairs.count] = key;
  pairs.ids[pairs.count] = id;
  pairs.count += 1;
}

/** Sorts by key, names of one key in their order: least significant digit first, 16 bits a time. */
function sorted({ keys, ids, count }: Pairs): Pairs {
  let from = { keys: keys.subarray(0, count), ids: ids.subarray(0, count), count };
  for (const shift of [0, 16]) {
    const next = new Uint32Array(0x10001);
    for (const key of from.keys) {
      const place = ((key >>> shift) & 0xffff) + 1;
      next[place] = (next[place] ?? 0) + 1;
    }
    for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
    const to = { keys: new Uint32Array(count), ids: new Uint32Array(count), count };
    for (let i = 0; i < count; i += 1) {
      const key = from.keys[i] ?? 0;
      const digit = (key >>> shift) & 0xffff;
      const place = next[digit] ?? 0;
      next[digit] = place + 1;
      to.keys[place] = key;
      to.ids[place] = from.ids[i] ?? 0;
    }
    from = to;
  }
  return from;
}

/** Takes out keys that too many names have, but for those that are a whole core, in place. */
function withoutCommon(pairs: Pairs): Pairs {
  const { keys, ids } = pairs;
  let kept = 0;
  for (let start = 0; start < pairs.count; ) {
    const key = keys[start] ?? 0;
    let end = start + 1;
    while (end < pairs.count && keys[end] === key) end += 1;
    const common = end - start > KEY_MAX && !KEPT.has(key & KIND_MASK);
    for (let i = start; i < end; i += 1) {
      const id = ids[i] ?? 0;
      if (common && id < IS_CORE) continue;
      keys[kept] = key;
      ids[kept] = id & ~IS_CORE;
      kept += 1;
    }
    start = end;
  }
  return { keys: keys.slice(0, kept), ids: ids.slice(0, kept), count: kept };
}

/** The keys of all names. The same names give the same index, byte for byte. */
export function buildNameIndex(names: Iterable<IndexedName>): NameIndex {
  const pairs: Pairs = { keys: new Uint32Array(1024), ids: new Uint32Array(1024), count: 0 };
  const lengths: number[] = [];
  const coreLetters: number[] = [];
  const allLetters: number[] = [];
  for (const { text, korean = false } of names) {
    const parsed = parseName(text);
    const { joined, plain } = keyWords(parsed);
    const { length } = joined;
    const id = lengths.length;
    eachKey(parsed, { side: 'listed', korean }, (key, letters) => {
      const kind = key & KIND_MASK;
      const isCore = (kind === KeyKind.text || kind === KeyKind.words) && letters >= length;
      push(pairs, key, isCore ? (id | IS_CORE) >>> 0 : id);
    });
    lengths.push(Math.min(length, MAX_LENGTH));
    coreLetters.push(letterSet(joined));
    allLetters.push(letterSet(plain));
  }
  const { keys, ids } = withoutCommon(sorted(pairs));
  return {
    size: lengths.length,
    keys,
    ids,
    coreLetters: Uint32Array.from(coreLetters),
    letters: Uint32Array.from(allLetters),
    lengths: Uint8Array.from(lengths),
    ...directoryOf(keys),
  };
}

/** Some four keys to an entry, so that a look-up reads one line of memory. */
function directoryOf(keys: Uint32Array): Pick<NameIndex, 'directory' | 'shift'> {
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)) - 2);
  const shift = 32 - bits;
  const directory = new Uint32Array(2 ** bits + 1);
  for (let i = 0, at = 0; at < directory.length; at += 1) {
    while (i < keys.length && (keys[i] ?? 0) >>> shift < at) i += 1;
    directory[at] = i;
  }
  return { directory, shift };
}

/** Over words of 32 bits, in the manner of FNV-1a. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word ^ (hash >>> 15), 0x01000193);
  return hash >>> 0;
}

/** Words of 32 bits that an index takes: header, keys, names, letters, lengths. */
function wordsOf(size: number, count: number): number {
  return HEADER + 2 * count + 2 * size + Math.ceil(size / 4);
}

/** The arrays of an index as they lie in its bytes. */
function layOut(buffer: ArrayBuffer, size: number, count: number) {
  let at = 4 * HEADER;
  const next = (length: number) => {
    const part = new Uint32Array(buffer, at, length);
    at += part.byteLength;
    return part;
  };
  const [keys, ids, coreLetters, letters] = [next(count), next(count), next(size), next(size)];
  return { keys, ids, coreLetters, letters, lengths: new Uint8Array(buffer, at, size) };
}

/** An index as bytes, little-endian. */
export function serialise(index: NameIndex): ArrayBuffer {
  const { size, keys } = index;
  const buffer = new ArrayBuffer(4 * wordsOf(size, keys.length));
  const to = layOut(buffer, size, keys.length);
  for (const field of ['keys', 'ids', 'coreLetters', 'letters', 'lengths'] as const)
    to[field].set(index[field]);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, VERSION, size, keys.length, checksum(words.subarray(HEADER))]);
  return buffer;
}

/**
 * An index over the bytes that `serialise` gave, without copying them. Throws NameIndexError when they are not whole, or of
 * another version.
 */
export function openNameIndex(buffer: ArrayBuffer): NameIndex {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * HEADER) {
    throw new NameIndexError(`a name index cannot be ${buffer.byteLength} bytes long`);
  }
  const words = new Uint32Array(buffer);
  const [magic, version, size = 0, count = 0, sum] = words;
  if (magic !== MAGIC) throw new NameIndexError('this is no name index: its first bytes are others');
  if (version !== VERSION) {
    throw new NameIndexError(`the name index is of version ${version}, expected ${VERSION}`);
  }
  if (words.length !== wordsOf(size, count)) {
    throw new NameIndexError(`the name index is ${buffer.byteLength} bytes long, other than its header says`);
  }
  if (checksum(words.subarray(HEADER)) !== sum) {
    throw new NameIndexError('the name index is damaged: its checksum does not fit');
  }
  const arrays = layOut(buffer, size, count);
  return { size, ...arrays, ...directoryOf(arrays.keys) };
}
