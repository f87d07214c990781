/** Number words up to twenty, and the tens, with the spellings that people write. */
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx';
/** Roman numerals that are words or syllables of their own anywhere but at the end. */
const ONLY_LAST = new Set(['i', 'iv', 'v', 'vi', 'ix', 'x', 'xi', 'xx']);

const cardinals = new Map<string, number>([
  ...CARDINALS.split(' ').map((word, i): [string, number] => [word, i]),
  ['hundred', 100],
  ['thousand', 1000],
]);
const ordinals = new Map<string, number>(ORDINALS.split(' ').map((word, i) => [word, i]));
const tens = new Map<string, number>([
  ...TENS.split(' ').map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ['fourty', 40],
  ['fivety', 50],
  ['ninty', 90],
]);
for (const [i, word] of ORDINAL_TENS.split(' ').entries()) ordinals.set(word, 10 * (i + 2));
for (const [word, value] of [
  ['fourtieth', 40],
  ['twelveth', 12],
  ['ninetenth', 19],
  ['nineth', 9],
] as const) {
  ordinals.set(word, value);
}
const romans = new Map(ROMANS.split(' ').map((word, i) => [word, i + 1]));
const HAN_ORDINALS = new Map([...'一二三四五六七八九十'].map((digit, i) => [`第${digit}`, i + 1]));

/** A number as it stands in a name. */
export interface NumberFound {
  /** '44', or '1st' for an ordinal of any language or spelling. */
  readonly id: string;
  readonly length: number;
}

function ordinalId(value: number): string {
  const ending = value % 100 > 10 && value % 100 < 20 ? undefined : ['', 'st', 'nd', 'rd'][value % 10];
  return `${value}${ending || 'th'}`;
}

/**
 * The number that begins at `at`: digits, words ('forty four', 'forty 4', misspelled 'fourty'), ordinals ('1st', 'first',
 * '第一') and Roman numerals, which are none at the front of a name; 'no' before digits belongs to them.
 */
export function numberAt(words: readonly string[], at: number): NumberFound | undefined {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (/^\d+$/.test(word)) return { id: String(BigInt(word)), length: 1 };
  if (/^(no|nr|num|number|n)$/.test(word) && /^\d+$/.test(next))
    return { id: String(BigInt(next)), length: 2 };
  const written = /^(\d+)(st|nd|rd|th)$/.exec(word)?.[1];
  if (written) return { id: ordinalId(Number(written)), length: 1 };
  const ordinal = ordinals.get(word) ?? HAN_ORDINALS.get(word);
  if (ordinal !== undefined) return { id: ordinalId(ordinal), length: 1 };
  const ten = tens.get(word);
  if (ten !== undefined) {
    const unit = /^[1-9]$/.test(next) ? Number(next) : (cardinals.get(next) ?? 0);
    if (unit > 0 && unit < 10) return { id: String(ten + unit), length: 2 };
    const unitOrdinal = ordinals.get(next) ?? 0;
    if (unitOrdinal > 0 && unitOrdinal < 10) return { id: ordinalId(ten + unitOrdinal), length: 2 };
    return { id: String(ten), length: 1 };
  }
  const cardinal = cardinals.get(word);
  if (cardinal !== undefined) return { id: String(cardinal), length: 1 };
  const roman = romans.get(word);
  if (roman === undefined || at === 0 || (ONLY_LAST.has(word) && at !== words.length - 1)) return undefined;
  return { id: String(roman), length: 1 };
}

const GLUED_NUMBER_MIN = 5;
const GLUED_REST_MIN = 4;
const LONG_NUMBERS = [...ordinals.keys(), ...cardinals.keys(), ...tens.keys()]
  .filter((word) => word.length >= GLUED_NUMBER_MIN)
  .sort((a, b) => b.length - a.length);
/** Words that only look as if a number stood in front. */
const NO_NUMBER =
  /^(seventhadventist|eighteen|thousands|thousandoaks|sevenths|secondary|secondment|secondhand|thirdly|tenthouse|hundredth|hundreds|hundredweight|threesome|threesixty)/;

/** A letter next to a digit is a seam, but for ordinals ('4th') and for one letter ('3m', 'mp3', 'v8', '4x4'). */
function splitDigits(word: string): string[] {
  const parts = word.match(/\d+(?:st|nd|rd|th)(?=\p{L}{4}|$)|\d+|\D+/gu) ?? [word];
  if (parts.length < 2) return [word];
  return parts.every((part) => part.length > 2 || /\d/.test(part)) &&
    parts.some((part) => /^\D{3,}$/u.test(part))
    ? parts
    : [word];
}

/**
 * Splits numbers off the words they are glued to: 'november17' and '4thocean' at the digits, 'fourthocean' where a number word of
 * five letters or more stands before a rest of four or more. Names such as '3m' and 'mp3' stay whole.
 */
export function splitNumbers(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (/\d/.test(word)) return splitDigits(word);
    if (cardinals.has(word) || ordinals.has(word) || tens.has(word)) return [word];
    const number = LONG_NUMBERS.find(
      (long) => word.length >= long.length + GLUED_REST_MIN && word.startsWith(long) && !NO_NUMBER.test(word),
    );
    return number ? [number, word.slice(number.length)] : [word];
  });
}
