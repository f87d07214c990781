import { parseName } from '../names/parse.ts';
import { KeyKind, KIND_MASK, letterSet } from './hash.ts';
import { eachKey, keyWords } from './keys.ts';

/** A name to be found again by its place among the names. */
export interface IndexedName {
  readonly text: string;
  /** The list says that it is Korean. */
  readonly korean?: boolean;
}

/** Names by their keys: flat arrays that lie in one buffer as they are shipped. */
export interface NameIndex {
  /** How many names there are; ids are 0 to one less. */
  readonly size: number;
  /** Where the keys begin whose first bits are the number of the entry. */
  readonly directory: Uint32Array;
  /** Bits of a key that the directory leaves out; at most 16. */
  readonly shift: number;
  /** The last 16 bits of each key, sorted; a key that several names have stands once for each. */
  readonly keys: Uint16Array;
  /** The name at each key; in 16 bits where that is enough. */
  readonly ids: Uint16Array | Uint32Array;
  /** Which letters each name's core has, then which all of the name has. */
  readonly letters: Uint32Array;
  /** How many letters each name's core has, at most 255. */
  readonly lengths: Uint8Array;
}

/** A buffer that holds no index, or not all of one. */
export class NameIndexError extends Error {
  override readonly name = 'NameIndexError';
}

/** More names than this under one key say that the key tells nothing ('trading', 'mohammad'). */
export const KEY_MAX = 200;

const MAGIC = 0x494e434f;
const VERSION = 2;
/** Magic number, version, names, keys, checksum. */
const HEADER = 5;
const MAX_LENGTH = 255;
/** So many names can be told by 16 bits. */
const SHORT_IDS = 0x10000;
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

/** Takes out keys that too many names have, but for those that are a whole core, and what a name has twice, in place. */
function withoutCommon(pairs: Pairs): void {
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
  pairs.count = kept;
}

/** The keys of all names. The same names give the same index, byte for byte. */
export function buildNameIndex(names: Iterable<IndexedName>): NameIndex {
  const pairs: Pairs = { keys: new Uint32Array(1024), ids: new Uint32Array(1024), count: 0 };
  const lengths: number[] = [];
  const letters: number[] = [];
  for (const { text, korean = false } of names) {
    const parsed = parseName(text);
    const { joined, plain } = keyWords(parsed);
    const { length } = joined;
    const id = lengths.length;
    eachKey(parsed, { side: 'listed', korean }, (key, spoken) => {
      const kind = key & KIND_MASK;
      const isCore = (kind === KeyKind.text || kind === KeyKind.words) && spoken >= length;
      push(pairs, key, isCore ? (id | IS_CORE) >>> 0 : id);
    });
    lengths.push(Math.min(length, MAX_LENGTH));
    letters.push(letterSet(joined), letterSet(plain));
  }
  const all = sorted(pairs);
  withoutCommon(all);
  const size = lengths.length;
  const index = layOut(new ArrayBuffer(4 * wordsOf(size, all.count)), size, all.count);
  const { count, keys, ids } = all;
  // The last 16 bits are what fits.
  index.keys.set(keys.subarray(0, count));
  index.ids.set(ids.subarray(0, count));
  index.letters.set(letters);
  index.lengths.set(lengths);
  for (let i = 0, at = 0; at < index.directory.length; at += 1) {
    while (i < count && (keys[i] ?? 0) >>> index.shift < at) i += 1;
    index.directory[at] = i;
  }
  return index;
}

/** How many bits of a key the directory of `count` keys leaves out: some eight keys to an entry. */
function shiftOf(count: number): number {
  return Math.min(16, 35 - Math.ceil(Math.log2(count + 1)));
}

const directoryLength = (count: number): number => 2 ** (32 - shiftOf(count)) + 1;
const bytesOfId = (size: number): number => (size <= SHORT_IDS ? 2 : 4);

/** Words of 32 bits that an index takes. */
function wordsOf(size: number, count: number): number {
  const bytes = (2 + bytesOfId(size)) * count + size;
  return HEADER + directoryLength(count) + 2 * size + Math.ceil(bytes / 4);
}

/** The arrays of an index as they lie in its bytes, those of wider numbers first. */
function layOut(buffer: ArrayBuffer, size: number, count: number): NameIndex {
  let at = 4 * HEADER;
  const next = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const entries = directoryLength(count);
  const Ids = bytesOfId(size) === 2 ? Uint16Array : Uint32Array;
  return {
    size,
    shift: shiftOf(count),
    directory: new Uint32Array(buffer, next(4 * entries), entries),
    letters: new Uint32Array(buffer, next(8 * size), 2 * size),
    ids: new Ids(buffer, next(bytesOfId(size) * count), count),
    keys: new Uint16Array(buffer, next(2 * count), count),
    lengths: new Uint8Array(buffer, next(size), size),
  };
}

/** Over words of 32 bits, in the manner of FNV-1a. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as number;
    hash = Math.imul(hash ^ word ^ (hash >>> 15), 0x01000193);
  }
  return hash >>> 0;
}

/** An index as bytes, little-endian. */
export function serialise(index: NameIndex): ArrayBuffer {
  const { size, keys } = index;
  const buffer = new ArrayBuffer(4 * wordsOf(size, keys.length));
  const to = layOut(buffer, size, keys.length);
  for (const field of ['directory', 'letters', 'ids', 'keys', 'lengths'] as const)
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
  return layOut(buffer, size, count);
}
