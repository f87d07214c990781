import { addNumber, finish, KeyKind, seed } from './hash.ts';

/** Shortest core in which one slip is looked for, and shortest in which two are. */
export const SLIP_MIN = 6;
const TWO_MIN = 12;
/** Into so many stretches a core is cut. */
const STRETCHES = 4;
/** Longest core that is cut. */
const LENGTH_MAX = 160;

// A core is cut into four stretches, and a key made of what stays when the letters of some are left out. One slip touches one
// stretch, two touch two, so that some key of the listed core is made of letters that are the same in the core asked for:
// the pigeonhole principle as in Wu and Manber (1992). The listed side holds four keys or six; the side that asks does not
// know how long the listed core is and how far letters have moved, and tries each case.

/** Rolling hashes (Karp and Rabin 1987) give the hash of any stretch at once: those of the core's beginnings, and powers of the base. */
const BASE = 0x2c1b3c6d;
const starts = new Int32Array(LENGTH_MAX + 1);
const powers = new Int32Array(LENGTH_MAX + 1).fill(1);
for (let i = 1; i <= LENGTH_MAX; i += 1) powers[i] = Math.imul(powers[i - 1] ?? 0, BASE);

function roll(core: string): void {
  for (let i = 0; i < core.length; i += 1) {
    starts[i + 1] = Math.imul(starts[i] ?? 0, BASE) + core.charCodeAt(i);
  }
}

/** A hash with the letters of the core from `from` to `to` added. */
function addStretch(state: number, from: number, to: number): number {
  return addNumber(state, ((starts[to] ?? 0) - Math.imul(starts[from] ?? 0, powers[to - from] ?? 0)) | 0);
}

const stretch = (length: number) => Math.ceil(length / STRETCHES);

function start(kind: KeyKind, length: number, hole: number): number {
  return addNumber(addNumber(seed(kind), length), hole);
}

/** The key of a core of `length` letters without those of one hole, made of the ends of a core of `size`; or none. */
function oneHole(size: number, length: number, hole: number): number | undefined {
  const step = stretch(length);
  const from = hole * step;
  // Holes lap by a letter, so that two swapped letters lie in one of them.
  const behind = Math.max(0, length - (hole + 1) * step - 1);
  if (from >= length || from + behind > size) return undefined;
  const state = addStretch(start(KeyKind.slip, length, hole), 0, from);
  return finish(KeyKind.slip, addStretch(state, size - behind, size));
}

/** The same without the letters of two holes; what is between them has `moved` so far. */
function twoHoles(
  size: number,
  length: number,
  first: number,
  second: number,
  moved: number,
): number | undefined {
  const step = stretch(length);
  const from = (first + 1) * step + moved;
  const to = second * step + moved;
  const tail = size - Math.max(0, length - (second + 1) * step);
  // Letters that would be taken twice are not what the listed core has.
  if (from < first * step || to > tail) return undefined;
  let state = addStretch(start(KeyKind.slips, length, STRETCHES * first + second), 0, first * step);
  state = addStretch(state, from, to);
  return finish(KeyKind.slips, addStretch(state, tail, size));
}

/**
 * Gives the keys under which a listed core is found in spite of one slip, or of two when it is long. The keys for two
 * slips serve for one as well.
 */
export function heldSlips(core: string, take: (key: number) => void): void {
  const size = core.length;
  if (size < SLIP_MIN || size > LENGTH_MAX) return;
  roll(core);
  for (let first = 0; first < STRETCHES; first += 1) {
    if (size < TWO_MIN) {
      const key = oneHole(size, size, first);
      if (key !== undefined) take(key);
      continue;
    }
    for (let second = first + 1; second < STRETCHES; second += 1) {
      const key = twoHoles(size, size, first, second, 0);
      if (key !== undefined) take(key);
    }
  }
}

/** Gives the keys by which `core` finds every listed core that is one slip away, or two when it is long. */
export function alignedSlips(core: string, take: (key: number) => void): void {
  const size = core.length;
  if (size > LENGTH_MAX) return;
  roll(core);
  for (let length = Math.max(SLIP_MIN, size - 1); length <= Math.min(size + 1, TWO_MIN - 1); length += 1) {
    for (let hole = 0; hole < STRETCHES; hole += 1) {
      const key = oneHole(size, length, hole);
      if (key !== undefined) take(key);
    }
  }
  for (let length = Math.max(TWO_MIN, size - 2); length <= size + 2; length += 1) {
    for (let first = 0; first < STRETCHES; first += 1) {
      for (let second = first + 1; second < STRETCHES; second += 1) {
        // Letters between the holes move by what the first slip puts in or leaves out; touching holes have none between.
        const reach = second === first + 1 ? 0 : 1;
        for (let moved = -reach; moved <= reach; moved += 1) {
          if (reach > 0 && Math.abs(size - length - moved) > 1) continue;
          const key = twoHoles(size, length, first, second, moved);
          if (key !== undefined) take(key);
        }
      }
    }
  }
}
