const INVISIBLE = /[\p{Cf}\p{DI}]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Scripts that put no space between words: Han, kana, Thai, Lao, Khmer, Burmese. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const DENSE_RUN = new RegExp(`${DENSE.source}+`, 'gu');

/**
 * Text in which words can be looked up: compatibility forms resolved, lower case, no accents on Latin, Greek and Cyrillic
 * letters, no apostrophes, single spaces for every other mark. Never longer than a reading is, so its cost is bounded.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘`´ʼ׳]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Whether a folded text holds a script that puts no space between words. */
export function isDense(folded: string): boolean {
  return DENSE.test(folded);
}

/** The words of a folded text that stand between spaces; runs of scripts without spaces are left out. */
export function spacedWords(folded: string): string[] {
  return folded
    .replace(DENSE_RUN, ' ')
    .split(' ')
    .filter((word) => word !== '');
}
