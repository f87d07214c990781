import { READINGS, SIMPLIFIED, TRADITIONAL } from './han-tables.ts';
import { PINYIN_SYLLABLES } from './pinyin-syllables.ts';
import { POLYPHONES } from './polyphones.ts';
import { PINYIN_WORDS } from './words.ts';

/** Undoes the differences of han-tables.ts. */
function codePoints(differences: string): number[] {
  let code = 0;
  return differences.split(' ').map((difference) => {
    code += Number.parseInt(difference, 36);
    return code;
  });
}

/** Gives what `make` made the first time it was asked: tables that many names never need. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const simplifiedOf = once(() => {
  const simplified = codePoints(SIMPLIFIED);
  return new Map(
    codePoints(TRADITIONAL).map((code, i) => [
      String.fromCodePoint(code),
      String.fromCodePoint(simplified[i] ?? code),
    ]),
  );
});

/** Row and column at which GB 2312 begins and ends; TextDecoder gives its characters, so that they need not be shipped. */
const GB_ROWS = [0xb0, 0xf7] as const;
const GB_COLUMNS = [0xa1, 0xfe] as const;

const readingOf = once(() => {
  const readings = READINGS.split(' ').flatMap((run) => {
    const [, reading = '', times = ''] = /^([a-z]+)(\d*)$/.exec(run) ?? [];
    return new Array<string>(times ? Number(times) : 1).fill(reading);
  });
  const bytes: number[] = [];
  for (let row = GB_ROWS[0]; row <= GB_ROWS[1]; row += 1) {
    for (let column = GB_COLUMNS[0]; column <= GB_COLUMNS[1]; column += 1) bytes.push(row, column);
  }
  // The end of the first level leaves places empty.
  const characters = new TextDecoder('gbk').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu) ?? [];
  const table = new Map(characters.map((character, at) => [character, readings[at] ?? '']));
  return table;
});

const polyphones = once(
  () =>
    new Map(
      POLYPHONES.split(',').map((entry) => {
        const [, word = '', reading = ''] = /^(\P{ASCII}+)(.+)$/u.exec(entry) ?? [];
        return [word, reading.split(' ')];
      }),
    ),
);
const POLYPHONE_MAX = 4;

const ANY_HAN = /\p{Script=Han}/u;

/** Simplified characters for the traditional ones that are in everyday use (after OpenCC); anything else as it is. */
export function simplify(text: string): string {
  if (!ANY_HAN.test(text)) return text;
  const table = simplifiedOf();
  return text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}

/**
 * How a text in simplified characters is read: pinyin syllables without tones (lü as 'lv'), by word where a character has
 * several readings ('银行', '重庆'). Runs of other letters and digits stay as they are, each one entry; marks go.
 */
export function pinyinSyllables(text: string): string[] {
  const syllables: string[] = [];
  for (const run of text.match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? []) {
    if (!ANY_HAN.test(run)) syllables.push(run);
    else readRun([...run], syllables);
  }
  return syllables;
}

function readRun(characters: readonly string[], into: string[]): void {
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(POLYPHONE_MAX, characters.length - at);
    let reading: readonly string[] | undefined;
    for (; length > 1 && !reading; length -= 1) {
      reading = polyphones().get(characters.slice(at, at + length).join(''));
    }
    const character = characters[at] ?? '';
    into.push(...(reading ?? [readingOf().get(character) ?? character]));
    at += reading?.length ?? 1;
  }
}

/** Cost of a syllable by itself, of one without an initial in the middle ('fang an' is rarer than 'fan gan'), and in a word. */
const SYLLABLE = 1;
const BARE_SYLLABLE = 1.4;
const WORD_SYLLABLE = 0.5;
const SYLLABLE_MAX = 6;
const WORD_MAX = Math.max(...[...PINYIN_WORDS.keys()].map((word) => word.length));
/** Fewer syllables than this, with no word among them, are as often Korean, Japanese or Italian. */
const CERTAIN_SYLLABLES = 5;

interface Split {
  readonly cost: number;
  readonly length: number;
  readonly text: string;
  readonly hasWord: boolean;
}

/**
 * Splits pinyin that was run together into syllables, known words of firms' names first ('youxiangongsi' is 'you xian gong si').
 * Gives null for what is no pinyin, and for a few syllables without a known word, which may be of any language.
 */
export function segmentPinyin(joined: string): string[] | null {
  // Best split of the rest, from each place on; filled from the end.
  const best = new Array<Split | undefined>(joined.length + 1).fill(undefined);
  best[joined.length] = { cost: 0, length: 0, text: '', hasWord: false };
  for (let at = joined.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(WORD_MAX, joined.length - at); length > 0; length -= 1) {
      const rest = best[at + length];
      if (!rest) continue;
      const part = joined.slice(at, at + length);
      const word = PINYIN_WORDS.get(part);
      const isSyllable = length <= SYLLABLE_MAX && PINYIN_SYLLABLES.has(part);
      if (!word && !isSyllable) continue;
      const own = word
        ? word.split(' ').length * WORD_SYLLABLE
        : at > 0 && /^[aeo]/.test(part)
          ? BARE_SYLLABLE
          : SYLLABLE;
      const cost = own + rest.cost;
      if (cost >= (best[at]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best[at] = { cost, length, text: word ?? part, hasWord: word !== undefined || rest.hasWord };
    }
  }
  const whole = best[0];
  if (!whole || joined === '') return null;
  const syllables: string[] = [];
  for (let at = 0; at < joined.length; at += best[at]?.length ?? joined.length) {
    syllables.push(...(best[at]?.text.split(' ') ?? []));
  }
  return whole.hasWord || syllables.length >= CERTAIN_SYLLABLES ? syllables : null;
}
