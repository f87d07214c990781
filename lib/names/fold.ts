// Soft hyphens, zero-width and direction marks, fillers: all that Unicode says to ignore in display.
const INVISIBLE = /[\p{Cf}\p{DI}]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

// Cyrillic and Greek letters and the Latin ones that they are taken for, in small or in capitals (after Unicode's confusables, UTS 39).
const LOOK_ALIKES = new Map(
  'аa вb еe зz іi јj кk мm нh оo рp сc тt уy хx ѕs ԁd ԛq ԝw һh αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);
/** Latin letters beside Cyrillic or Greek ones: no language writes a word so. */
const MIXED = /[a-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][a-z]/u;

const SIGNS = /['`%&+]/;

/**
 * A name as words in one comparable form: compatibility forms resolved (full-width, ligatures, circled letters),
 * invisible characters gone, lower case, accents off Latin, Greek and Cyrillic letters (not off kana or Hangul, where
 * they make another letter), look-alikes in words of mixed scripts as Latin, '&' as a word, every other mark a space.
 * Gives '' for a name without letters or digits.
 */
export function foldName(name: string): string {
  return isAscii(name) ? foldAscii(name) : foldUnicode(name);
}

/** Whether a text is made of the first 128 characters alone. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** The same for names in ASCII, as most are, without a look into Unicode's tables. */
function foldAscii(name: string): string {
  const lower = name.toLowerCase();
  const plain = SIGNS.test(lower)
    ? lower.replace(/['`]/g, '').replace(/%/g, 'percent').replace(/[&+]/g, ' and ')
    : lower;
  return plain.replace(/[^a-z0-9]+/g, ' ').trim();
}

function foldUnicode(name: string): string {
  return name
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/%/g, 'percent')
    .replace(/[&＆+]/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/[\p{L}\p{N}]+/gu, asOneScript)
    .trim();
}

/** A word of mixed scripts with its look-alikes as Latin letters; any other as it is. */
function asOneScript(word: string): string {
  return MIXED.test(word) ? Array.from(word, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('') : word;
}

/** The words of a folded name; single letters that stand side by side are one word ('z t e' is 'zte'). */
export function nameWords(folded: string): string[] {
  const words: string[] = [];
  let initials = '';
  for (const word of folded ? folded.split(' ') : []) {
    if (word.length === 1 && word >= 'a' && word <= 'z') {
      initials += word;
      continue;
    }
    if (initials) words.push(initials);
    initials = '';
    words.push(word);
  }
  if (initials) words.push(initials);
  return words;
}
