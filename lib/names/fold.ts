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

/**
 * A name as words in one comparable form: compatibility forms resolved (full-width, ligatures, circled letters),
 * invisible characters gone, lower case, accents off Latin, Greek and Cyrillic letters (not off kana or Hangul, where
 * they make another letter), '&' as a word, every other mark a space. Gives '' for a name without letters or digits.
 */
export function foldName(name: string): string {
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
    .trim();
}

/** The words of a folded name; single letters that stand side by side are one word ('z t e' is 'zte'). */
export function nameWords(folded: string): string[] {
  const words: string[] = [];
  let initials = '';
  for (const word of folded ? folded.split(' ') : []) {
    if (/^[a-z]$/.test(word)) {
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
