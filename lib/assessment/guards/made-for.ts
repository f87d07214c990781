import type { Finding } from '../assessment.ts';
import type { Level } from '../levels.ts';
import { said } from '../reasons.ts';
import { foldText, isDense, spacedWords } from '../words/fold.ts';
import type { Guard } from './guard.ts';

/** Words behind which a title names what the goods are for. */
const FOR = new Set(
  (
    'for fit fits fitting fitted compatible suitable replaces replacement passend geeignet kompatibel para compatibles pour adapté convient für per adatto compatibili ' +
    'voor geschikt dla do pasuje kompatybilny для подходит совместим совместимый uyumlu متوافق לל מתאים untuk cho dành สำหรับ'
  )
    .split(' ')
    .map(foldText),
);
/** Words between that end it: 'for kids by …', 'for women …'. What is for somebody is not for another maker's goods. */
const ENDS = new Set(
  (
    'by from of von par de di da van od от por men women man woman mens womens kids kid children boys girls ladies adults seniors baby home house office business ' +
    'travel gaming sports work school outdoor hombre hombres mujer mujeres niños niñas casa homem mulher crianças homme hommes femme femmes enfants enfant maison ' +
    'herren damen kinder männer frauen uomo donna bambini heren dames kinderen mężczyzn kobiet dzieci мужчин женщин детей дома подростков pria wanita anak nam nữ'
  )
    .split(' ')
    .map(foldText),
);
/** Words that follow the name of what the goods are for, unless these say with what the goods themselves go together. */
const FOR_BEHIND = new Set(
  'için uyumlu 호환 전용 compatible kompatibel replacement'.split(' ').map(foldText),
);
/** Words that say with what the goods themselves go together. */
const WITH = new Set('with con avec mit com z ile med'.split(' '));
/** The same as above where no spaces are written, before the name and behind it. */
const DENSE_BEFORE = new RegExp(
  `(?:${'适用|適用|适配|適配|兼容|相容|通用|用于|用於|สำหรับ'.split('|').map(foldText).join('|')})[^，。、]{0,12}$`,
);
// 'For the home', 'for business' speak of the buyer.
const DENSE_BEHIND = /^.{0,6}?(?:(?<![家商车車军軍民日公童女男实實])用|対応|専用|互換|适用|通用|配件)/;
/** So many other names may stand between: 'case for A B C D'. */
const REACH = 5;
/** So many words of the other goods' own name may follow: 'BYD Dolphin için'. */
const BEHIND = 2;

const LOWER: Readonly<Record<Level, Level>> = {
  alert: 'caution',
  caution: 'notice',
  notice: 'none',
  none: 'none',
};

/** Goods for another maker's goods ('floor mat for BYD'), whose brand was given as that maker's. */
export const madeFor: Guard = {
  id: 'made-for',
  weigh(finding, { title, brand }) {
    if (!isOfBrand(finding)) return null;
    const spoken = [title?.value, brand?.value].find((text) => text !== undefined && isFor(text, finding));
    return spoken === undefined
      ? null
      : {
          to: LOWER[finding.level],
          reason: said('guard_made_for', { text: spoken }, { text: finding.text }),
        };
  },
};

function isOfBrand({ field, match }: Finding): boolean {
  return match !== null && (field === 'brand' || field === 'manufacturer');
}

function isFor(text: string, { match, text: read }: Finding): boolean {
  const folded = foldText(text);
  return [match?.name ?? '', read].some((name) => {
    const wanted = foldText(name);
    return wanted !== '' && (isForSpaced(folded, wanted) || isForDense(folded, wanted));
  });
}

function isForSpaced(folded: string, wanted: string): boolean {
  const words = spacedWords(folded);
  const name = spacedWords(wanted);
  if (name.length === 0) return false;
  return words.some((_, at) => {
    if (!name.every((word, i) => words[at + i] === word)) return false;
    const behind = words.slice(at + name.length, at + name.length + BEHIND);
    const follows = (i: number) => words[at + name.length + i + 1] ?? '';
    if (behind.some((word, i) => FOR_BEHIND.has(word) && !WITH.has(follows(i)))) return true;
    for (let before = at - 1; before >= Math.max(0, at - 1 - REACH); before -= 1) {
      const word = words[before] ?? '';
      if (ENDS.has(word)) return false;
      if (FOR.has(word)) return true;
    }
    return false;
  });
}

function isForDense(folded: string, wanted: string): boolean {
  if (!isDense(folded)) return false;
  const at = folded.indexOf(wanted);
  if (at < 0) return false;
  return DENSE_BEFORE.test(folded.slice(0, at)) || DENSE_BEHIND.test(folded.slice(at + wanted.length));
}
