/** Letters that are often written for each other: a change between two of one group is half a change. */
const ALIKE: readonly string[] = [
  'sz',
  'ck',
  'kq',
  'iy',
  'bp',
  'dt',
  'gk',
  'vw',
  'fv',
  'mn',
  'oua',
  'ei',
  'ea',
  'ao',
  'jy',
  'jz',
  'lr',
  'xs',
  'uw',
];

const A = 97;
const LATIN = 26;
const alike = new Uint8Array(LATIN * LATIN);
for (const group of ALIKE) {
  for (const a of group) {
    for (const b of group) alike[(a.charCodeAt(0) - A) * LATIN + b.charCodeAt(0) - A] = 1;
  }
}
const VOWELS = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));

const S = 115;
const H = 104;
const SUBSTITUTE = 1;
const SUBSTITUTE_ALIKE = 0.5;
const INSERT = 1;
/** Doubling a letter or dropping the double. */
const DOUBLE = 0.3;
const INSERT_VOWEL = 0.7;
/** An h stands or not beside many letters, by how a name was put into Latin ones ('Darnah', 'Khalid', 'Dhahab'). */
const INSERT_H = 0.5;
/** An 's' at the end. */
const PLURAL = 0.4;
const SWAP = 0.6;

/** Words of more letters are not names. */
const LENGTH_MAX = 200;

/** Rows of the table, and what each letter of `b` costs alone; kept, because most of the time would go into making them. */
const gaps = new Float64Array(LENGTH_MAX + 1);
let before = new Float64Array(LENGTH_MAX + 1);
let previous = new Float64Array(LENGTH_MAX + 1);
let row = new Float64Array(LENGTH_MAX + 1);

/**
 * How much must be changed to make one word of the other, in changes: letters that sound or look alike count half, doubled
 * letters and swapped neighbours less than a whole one. Gives `limit + 1` as soon as it is more than `limit`.
 * After Damerau (1964) with costs by kind of error; O(n·m) with early end.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const over = limit + 1;
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > limit / DOUBLE || n > LENGTH_MAX || m > LENGTH_MAX) return over;
  previous[0] = 0;
  for (let j = 1; j <= m; j += 1) {
    const cost = gap(b, j - 1);
    gaps[j] = cost;
    previous[j] = (previous[j - 1] as number) + cost;
  }
  let last = 0;
  for (let i = 1; i <= n; i += 1) {
    const alone = gap(a, i - 1);
    const x = a.charCodeAt(i - 1);
    let left = (previous[0] as number) + alone;
    row[0] = left;
    let lowest = left;
    let beforeY = 0;
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (x === y ? 0 : areAlike(x, y) ? SUBSTITUTE_ALIKE : SUBSTITUTE);
      const up = (previous[j] as number) + alone;
      if (up < cost) cost = up;
      left += gaps[j] as number;
      if (left < cost) cost = left;
      if (i > 1 && j > 1 && x === beforeY && y === last && x !== y) {
        const swapped = (before[j - 2] as number) + SWAP;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      left = cost;
      beforeY = y;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return over;
    last = x;
    [before, previous, row] = [previous, row, before];
  }
  const total = previous[m] as number;
  return total > limit ? over : total;
}

function areAlike(x: number, y: number): boolean {
  const [i, j] = [x - A, y - A];
  return i >= 0 && i < LATIN && j >= 0 && j < LATIN && alike[i * LATIN + j] === 1;
}

/** What it costs that a letter of `word` has no partner. */
function gap(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  if (letter === word.charCodeAt(at - 1) || letter === word.charCodeAt(at + 1)) return DOUBLE;
  if (letter === S && at === word.length - 1) return PLURAL;
  if (letter === H) return INSERT_H;
  return VOWELS.has(letter) ? INSERT_VOWEL : INSERT;
}
