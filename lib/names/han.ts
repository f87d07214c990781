import { READINGS, SIMPLIFIED, TRADITIONAL } from './han-tables.ts';
import { POLYPHONES } from './polyphones.ts';

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
  const bytes: number[] = [];
  for (let row = GB_ROWS[0]; row <= GB_ROWS[1]; row += 1) {
    for (let column = GB_COLUMNS[0]; column <= GB_COLUMNS[1]; column += 1) bytes.push(row, column);
  }
  const table = new Map<string, string>();
  const characters = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  let at = 0;
  for (const run of READINGS.split(' ')) {
    const reading = run.replace(/\d+$/, '');
    for (let times = Number(run.slice(reading.length) || 1); times > 0; times -= 1) {
      // The end of the first level leaves places empty.
      while (at < characters.length && !isCommonHan(characters.charCodeAt(at))) at += 1;
      table.set(characters.charAt(at), reading);
      at += 1;
    }
  }
  return table;
});

/** Whether a code unit is a character of the block that has those of GB 2312. */
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

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
