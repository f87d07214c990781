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

const alike = new Set(ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))));
const VOWELS = new Set('aeiouy');

const SUBSTITUTE = 1;
const SUBSTITUTE_ALIKE = 0.5;
const INSERT = 1;
/** Doubling a letter or dropping the double. */
const DOUBLE = 0.3;
const INSERT_VOWEL = 0.7;
/** An 's' at the end. */
const PLURAL = 0.4;
const SWAP = 0.6;

/**
 * How much must be changed to make one word of the other, in changes: letters that sound or look alike count half, doubled
 * letters and swapped neighbours less than a whole one. Gives `limit + 1` as soon as it is more than `limit`.
 * After Damerau (1964) with costs by kind of error; O(n·m) with early end.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit / DOUBLE) return over;
  let before: number[] = [];
  let previous: number[] = [0];
  for (let j = 1; j <= b.length; j += 1) previous[j] = (previous[j - 1] ?? 0) + gap(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(previous[0] ?? 0) + gap(a, i - 1)];
    let lowest = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
      let cost = Math.min(
        (previous[j - 1] ?? 0) + (x === y ? 0 : alike.has(x + y) ? SUBSTITUTE_ALIKE : SUBSTITUTE),
        (previous[j] ?? 0) + gap(a, i - 1),
        (row[j - 1] ?? 0) + gap(b, j - 1),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2] && x !== y) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + SWAP);
      }
      row.push(cost);
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return over;
    before = previous;
    previous = row;
  }
  const total = previous[b.length] ?? over;
  return total > limit ? over : total;
}

/** What it costs that a letter of `word` has no partner. */
function gap(word: string, at: number): number {
  const letter = word[at] ?? '';
  if (letter === word[at - 1] || letter === word[at + 1]) return DOUBLE;
  if (letter === 's' && at === word.length - 1) return PLURAL;
  return VOWELS.has(letter) ? INSERT_VOWEL : INSERT;
}

/** What it costs that two words only sound alike. */
const SOUNDS_ALIKE = 0.35;

/**
 * How different two words are in spelling: letter by letter, or by their sound where that is nearer ('Eghtesad' and
 * 'Eqtesad', 'Souran' and 'Soran'). Same units and limit as `distance`.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  const plain = distance(a, b, limit);
  if (plain <= SOUNDS_ALIKE || limit < SOUNDS_ALIKE) return plain;
  const sounded = SOUNDS_ALIKE + distance(soundKey(a), soundKey(b), limit - SOUNDS_ALIKE);
  return Math.min(plain, sounded);
}

/** A word by its sound: the letters by which Arabic, Persian, Russian and Korean names are written now one way, now another. */
export function soundKey(word: string): string {
  return word
    .replace(/(?:gh|q|ck|kh|c(?![eihy]))/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(?:dh|th)/g, (pair) => pair[0] ?? '')
    .replace(/(?:oo|ou|u|w)/g, 'o')
    .replace(/(?:ee|ie|ei|ey|ay|ai|y|e)/g, 'i')
    .replace(/i+/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/([aio])h$/, '$1')
    .replace(/ia$/, 'a');
}

/**
 * The most changes that a word of `length` letters may carry and still be the same word: none below five letters, then
 * slowly more. (After the budget of nomenklatura's logic-v2, log of the length to base 2.35, less one.)
 */
export function budget(length: number): number {
  return length < 5 ? 0 : Math.max(0, Math.log(length - 2) / Math.log(2.35) - 0.6);
}
