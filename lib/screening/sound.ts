// How words sound: letters and pairs of letters by which Arabic, Persian, Russian and Korean names are written now one way, now
// another, each made one.

const A = 97;
const LATIN = 26;
const WORD_MAX = 255;

/** What a letter becomes, and what two in a row become, as character codes; 0 for pairs that stay two. */
const single = Uint8Array.from({ length: LATIN }, (_, i) => A + i);
const pairs = new Uint8Array(LATIN * LATIN);
const codeOf = (letter: string): number => letter.charCodeAt(0);
const place = (code: number): number => (code >= A && code < A + LATIN ? code - A : -1);

for (const rule of 'q=k u=o w=o y=i e=i z=s'.split(' ')) single[codeOf(rule) - A] = rule.charCodeAt(2);
for (const rule of 'ks=x gh=k ck=k kh=k ph=f dh=d th=t oo=o ou=o ee=i ie=i ei=i ey=i ay=i ai=i'.split(' ')) {
  pairs[(codeOf(rule) - A) * LATIN + rule.charCodeAt(1) - A] = rule.charCodeAt(3);
}

const [a, c, h, i, k, o, s] = [...'achikos'].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
/** Before these letters a c is an s. */
const SOFT: ReadonlySet<number> = new Set([...'eiy'].map(codeOf));

/** Kept, because most of the time would go into making it. */
const codes = new Uint16Array(WORD_MAX);

/** A word by its sound. */
export function soundKey(word: string): string {
  let length = 0;
  let last = 0;
  for (let at = 0; at < word.length && length < WORD_MAX; at += 1) {
    const letter = word.charCodeAt(at);
    const next = word.charCodeAt(at + 1);
    const [here, there] = [place(letter), place(next)];
    const pair = here >= 0 && there >= 0 ? (pairs[here * LATIN + there] as number) : 0;
    let sound = pair || (here >= 0 ? (single[here] as number) : letter);
    if (letter === c && !pair && next !== h) sound = SOFT.has(next) ? s : k;
    if (pair) at += 1;
    if (sound !== last) codes[length++] = sound;
    last = sound;
  }
  const before = codes[length - 2];
  if (length > 1 && last === h && (before === a || before === i || before === o)) length -= 1;
  if (length > 1 && codes[length - 1] === a && codes[length - 2] === i) {
    length -= 1;
    codes[length - 1] = a;
  }
  return textOf(length);
}

/** What letters become among consonants, 0 for those that go. */
const consonant = new Map<number, number>();
for (const letter of 'aeiouyhаеёиоуыэюяьъ') consonant.set(codeOf(letter), 0);
for (const rule of 'z=s c=k q=k w=v j=g'.split(' ')) consonant.set(codeOf(rule), rule.charCodeAt(2));
const [e, f, p, y] = [...'efpy'].map(codeOf) as [number, number, number, number];

/**
 * The consonants of a word, letters that are written for each other made one, doubles single: equal for spellings that differ by
 * vowels, by s and z, c, k and q, f and ph, by h. Used to find names, never to judge them: sound keys as scores raise
 * false alarms (moov-io/watchman, issue 153).
 */
export function consonants(word: string): string {
  let length = 0;
  for (let at = 0; at < word.length && length < WORD_MAX; at += 1) {
    const letter = word.charCodeAt(at);
    const next = word.charCodeAt(at + 1);
    let sound = consonant.get(letter) ?? letter;
    if (letter === p && next === h) sound = f;
    else if (letter === c && (next === e || next === i || next === y)) sound = s;
    if (sound !== 0 && (length === 0 || sound !== codes[length - 1])) codes[length++] = sound;
  }
  return textOf(length);
}

const textOf = (length: number): string =>
  String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
