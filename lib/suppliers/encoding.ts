import { decodeBytes } from '../dataset/lists/decode.ts';
import { countControls } from './controls.ts';

/** Enough bytes to tell one encoding from another by how often their characters are used. */
const SAMPLE = 65_536;
/** Above this share of broken characters a text is not UTF-8 with damage, but of another encoding. */
const DAMAGE_MAX = 0.1;

/** A range of first bytes, a range of second bytes, and how common such a character is in company tables. */
type Pair = readonly [firsts: readonly [number, number], seconds: readonly [number, number], weight: number];

const HIGH = [0xa1, 0xfe] as const;
const ANY = [0x40, 0xfe] as const;

/** Encodings of two bytes a character; the first range that fits counts. */
const DOUBLE: readonly (readonly [label: string, pairs: readonly Pair[]])[] = [
  [
    'gb18030',
    [
      [[0xa1, 0xa3], HIGH, 0.5],
      [[0xa4, 0xa5], HIGH, 0.2],
      [[0xb0, 0xd7], HIGH, 0.95],
      [[0xd8, 0xf7], HIGH, 0.3],
      [[0x81, 0xfe], ANY, 0.05],
    ],
  ],
  [
    'big5',
    [
      [[0xa1, 0xa3], ANY, 0.5],
      [[0xa4, 0xc6], [0x40, 0x7e], 1],
      [[0xa4, 0xc6], HIGH, 0.94],
      [[0xc9, 0xf9], ANY, 0.2],
    ],
  ],
  [
    'shift_jis',
    [
      [[0x81, 0x81], [0x40, 0xfc], 0.5],
      [[0x82, 0x82], [0x4f, 0xf1], 1],
      [[0x83, 0x83], [0x40, 0x96], 1],
      [[0x88, 0x97], [0x40, 0xfc], 0.95],
      [[0x98, 0x9f], [0x40, 0xfc], 0.3],
      [[0xe0, 0xea], [0x40, 0xfc], 0.2],
    ],
  ],
  [
    'euc-jp',
    [
      [[0xa1, 0xa3], HIGH, 0.5],
      [[0xa4, 0xa5], HIGH, 1],
      [[0xb0, 0xcf], HIGH, 0.8],
      [[0xd0, 0xf4], HIGH, 0.2],
    ],
  ],
  [
    'euc-kr',
    [
      [[0xa1, 0xa3], HIGH, 0.5],
      [[0xb0, 0xc8], HIGH, 1],
      [[0xca, 0xfd], HIGH, 0.1],
      [[0x81, 0xc6], ANY, 0.1],
    ],
  ],
];

/** Encodings of one byte a character with the letters of the languages that they serve; the likeliest first. */
const SINGLE: readonly (readonly [label: string, letters: RegExp, besideLatin: boolean])[] = [
  ['windows-1252', /[àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ°·–’“”«»]/i, true],
  ['windows-1250', /[ąćęłńóśźżáčďéěíňřšťúůýžőűăâîşäöüßç–’“”]/i, true],
  ['windows-1254', /[çğıİöşüâîû–’“”]/i, true],
  ['windows-1251', /[а-яёіїєґў№«»–]/i, false],
  ['windows-1256', /[\u0621-\u0652پچژگ،]/, false],
  ['windows-874', /[\u0e01-\u0e4e]/, false],
];

/**
 * The text of a table from its bytes, chunk by chunk: UTF-8 and UTF-16 as other lists, and what spreadsheets
 * write in East Asia, Russia, Central Europe, Turkey, Arabia and Thailand, told apart by which characters are common
 * in each. `told` is called with the encoding before the last of the text is given.
 */
export async function* decodeTable(
  chunks: AsyncIterable<Uint8Array>,
  told: (encoding: string) => void = () => {},
): AsyncGenerator<string> {
  const rest = chunks[Symbol.asyncIterator]();
  let sample: Uint8Array = new Uint8Array();
  let done = false;
  while (!done) {
    const next = await rest.next();
    if (next.done) done = true;
    else sample = joined(sample, next.value);
    if (!done && sample.length < SAMPLE) continue;
    const from = asciiLines(sample);
    if (from > 0) {
      yield new TextDecoder().decode(sample.subarray(0, from));
      sample = sample.slice(from);
    }
    // Little that is not ASCII came yet: more of it tells the encoding better.
    if (sample.length >= SAMPLE / 2) break;
  }
  const label = legacyEncoding(sample);
  told(label ?? markedEncoding(sample));
  if (label === null) {
    yield* decodeBytes(withHead(sample, rest));
    return;
  }
  const decoder = new TextDecoder(label);
  for await (const bytes of withHead(sample, rest)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The encoding of bytes that carry their mark, or are plain UTF-8. */
function markedEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The encoding of bytes that are neither UTF-16 with its mark nor sound UTF-8, as a label for TextDecoder; null for those.
 */
export function legacyEncoding(sample: Uint8Array): string | null {
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return null;
  const zeros = [0, 0];
  let high = 0;
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte >= 0x80) high += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0 && (even + odd) * 5 < sample.length && isPlainText(sample)) return null;
  // Line ends and delimiters of UTF-16 have an empty half, whatever the language of the cells.
  if (even + odd > sample.length / 100) return odd >= even ? 'utf-16le' : 'utf-16be';
  if (high === 0) return null;
  const whole = wholeLines(sample);
  const text = new TextDecoder().decode(whole);
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0) return null;
  const marked = [...text].filter((char) => char > '\x7f').length;
  if (broken <= marked * DAMAGE_MAX) return 'utf-8';
  let best = { label: 'windows-1252', score: 0 };
  for (const [label, pairs] of DOUBLE) {
    const score = doubleScore(whole, pairs, label === 'shift_jis');
    if (score > best.score) best = { label, score };
  }
  for (const [label, letters, besideLatin] of SINGLE) {
    const score = singleScore(new TextDecoder(label).decode(whole), letters, besideLatin);
    if (score > best.score) best = { label, score };
  }
  return best.label;
}

/** Whether bytes are UTF-8 without control characters, but for empty ones that some program left. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(wholeLines(bytes));
  return !text.includes('\ufffd') && countControls(text) === 0;
}

/** How much the high bytes look like characters of two bytes in common use, a character. */
function doubleScore(bytes: Uint8Array, pairs: readonly Pair[], halfWidthKana: boolean): number {
  let total = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    count += 1;
    const second = bytes[at + 1] ?? 0;
    const pair = pairs.find(([a, b]) => inside(first, a) && inside(second, b));
    if (pair) {
      total += pair[2];
      at += 1;
    } else if (halfWidthKana && inside(first, [0xa1, 0xdf])) total += 0.1;
    else total -= 1;
  }
  return count === 0 ? 0 : total / count;
}

/** How much the characters above ASCII look like letters of the right languages in the right places, a character. */
function singleScore(text: string, letters: RegExp, besideLatin: boolean): number {
  let total = 0;
  let count = 0;
  let before = '';
  for (const char of text) {
    if (char > '\x7f') {
      count += 1;
      total += letters.test(char) ? 0.8 : -0.5;
      if (isLower(before) && isUpper(char)) total -= 1;
      else if (besideLatin ? before > '\x7f' : isLatin(before)) total -= besideLatin ? 0.4 : 1;
    } else if (!besideLatin && before > '\x7f' && isLatin(char)) total -= 1;
    before = char;
  }
  return count === 0 ? 0 : total / count;
}

const isLower = (char: string): boolean => char !== char.toUpperCase();
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLatin = (char: string): boolean => /[a-z]/i.test(char);

const inside = (byte: number, [from, to]: readonly [number, number]): boolean => byte >= from && byte <= to;

/** Where the lines end that come before the first byte that is not plain ASCII. */
function asciiLines(bytes: Uint8Array): number {
  const mark = bytes.findIndex((byte) => byte === 0 || byte >= 0x80);
  if (mark === -1) return bytes.length;
  return mark === 0 ? 0 : bytes.lastIndexOf(0x0a, mark - 1) + 1;
}

/** The bytes up to the last line end: what follows may break off amid a character. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return bytes.length < SAMPLE / 2 || end === -1 ? bytes : bytes.subarray(0, end);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function* withHead(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
