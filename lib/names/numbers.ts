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

/** What a word for a number counts. */
interface NumberWord {
  readonly value: number;
  readonly sort: 'cardinal' | 'ten' | 'ordinal' | 'roman';
}

const NUMBER_WORDS = new Map<string, NumberWord>();

function add(sort: NumberWord['sort'], words: string, valueAt: (place: number) => number): void {
  for (const [place, word] of words.split(' ').entries())
    NUMBER_WORDS.set(word, { value: valueAt(place), sort });
}

add('roman', ROMANS, (place) => place + 1);
add('cardinal', CARDINALS, (place) => place);
add('cardinal', 'hundred thousand', (place) => 100 * 10 ** place);
add('ten', TENS, (place) => 10 * (place + 2));
add('ten', 'fourty fivety', (place) => 10 * (place + 4));
add('ten', 'ninty', () => 90);
add('ordinal', ORDINALS, (place) => place);
add('ordinal', ORDINAL_TENS, (place) => 10 * (place + 2));
add('ordinal', 'fourtieth', () => 40);
add('ordinal', 'twelveth', () => 12);
add('ordinal', 'ninetenth', () => 19);
add('ordinal', 'nineth', () => 9);
add('ordinal', [...'一二三四五六七八九十'].map((digit) => `第${digit}`).join(' '), (place) => place + 1);

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';

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
  if (isDigit(word.charAt(0))) return digitsAt(word);
  const next = words[at + 1] ?? '';
  if (isDigit(next.charAt(0)) && /^(no|nr|num|number|n)$/.test(word) && /^\d+$/.test(next)) {
    return { id: String(BigInt(next)), length: 2 };
  }
  const found = NUMBER_WORDS.get(word);
  if (!found) return undefined;
  const { value, sort } = found;
  if (sort === 'ten') return tensAt(value, next);
  if (sort === 'ordinal') return { id: ordinalId(value), length: 1 };
  if (sort === 'cardinal') return { id: String(value), length: 1 };
  const isWord = at === 0 || (ONLY_LAST.has(word) && at !== words.length - 1);
  return isWord ? undefined : { id: String(value), length: 1 };
}

function digitsAt(word: string): NumberFound | undefined {
  if (/^\d+$/.test(word)) return { id: String(BigInt(word)), length: 1 };
  const written = /^(\d+)(st|nd|rd|th)$/.exec(word)?.[1];
  return written ? { id: ordinalId(Number(written)), length: 1 } : undefined;
}

/** 'Forty', 'forty four', 'forty 4', 'forty fourth'. */
function tensAt(ten: number, next: string): NumberFound {
  const unit = NUMBER_WORDS.get(next);
  const value = /^[1-9]$/.test(next) ? Number(next) : (unit?.value ?? 0);
  const isUnit = value > 0 && value < 10 && unit?.sort !== 'ten' && unit?.sort !== 'roman';
  if (!isUnit) return { id: String(ten), length: 1 };
  return { id: unit?.sort === 'ordinal' ? ordinalId(ten + value) : String(ten + value), length: 2 };
}

const GLUED_NUMBER_MIN = 5;
const GLUED_REST_MIN = 4;
/** Number words that may be glued to others, by first letter, longest first. */
const LONG_NUMBERS = new Map<string, string[]>();
for (const [word, { sort }] of [...NUMBER_WORDS].sort(([a], [b]) => b.length - a.length)) {
  if (sort === 'roman' || word.length < GLUED_NUMBER_MIN) continue;
  const start = word.charAt(0);
  LONG_NUMBERS.set(start, [...(LONG_NUMBERS.get(start) ?? []), word]);
}
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
export function splitNumbers(words: readonly string[]): readonly string[] {
  return words.some(mayHoldNumber) ? words.flatMap(splitNumber) : words;
}

const DIGIT = /\d/;

function mayHoldNumber(word: string): boolean {
  return DIGIT.test(word) || gluedNumber(word) !== undefined;
}

function gluedNumber(word: string): string | undefined {
  return LONG_NUMBERS.get(word.charAt(0))?.find(
    (long) => word.length >= long.length + GLUED_REST_MIN && word.startsWith(long),
  );
}

function splitNumber(word: string): readonly string[] {
  if (DIGIT.test(word)) return splitDigits(word);
  const number = NUMBER_WORDS.has(word) || NO_NUMBER.test(word) ? undefined : gluedNumber(word);
  return number ? [number, word.slice(number.length)] : [word];
}
