// Names and claims as the dataset writes them.
import { foldName } from '../../lib/names/fold.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'on', 'by', 'to', 'at']);
const CAPITALS = new Set(
  'LLC LLP OOO AO TOO JSC PJSC CJSC OJSC OAO ZAO JV JVC DPRK DPRKN DCB KPA UK US USA HK WT RK DV CK JH IT MRB SA AG SEK EKO PML II III'.split(
    ' ',
  ),
);

/** A name in capitals as it is written elsewhere: 'KOREA KUMSAN TRADING CORP' is 'Korea Kumsan Trading Corp'. */
export function readable(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}'’]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    // '2ND', 'SINBAD.IO'.
    if (word.length > 1 && /[\d.]/.test(name[at - 1] ?? '')) return lower;
    if (at > 0 && SMALL.has(lower) && /[\s(]/.test(name[at - 1] ?? '')) return lower;
    const after = name[at + word.length] ?? ' ';
    // Single letters before a stop are initials: 'S.R.O.'.
    if (CAPITALS.has(word) || (word.length === 1 && after === '.')) return word;
    return `${word.slice(0, 1)}${lower.slice(1)}`;
  });
}

/** A name as the subject of a claim: without the stops that would end the sentence. */
export function subject(name: string): string {
  return readable(name).replace(/\.(?=[\s,;]|$)/g, '');
}

const SLUG_MAX = 60;

/** A short code of a text (FNV-1a), to keep cut ids apart. */
function code(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Words of a name joined by hyphens, for an id; a long one is cut and marked by a code of the whole. */
export function slugOf(name: string): string {
  const slug = foldName(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  if (slug && slug.length <= SLUG_MAX) return slug;
  return `${slug.slice(0, SLUG_MAX).replace(/-$/, '')}-${code(name)}`.replace(/^-/, '');
}

/** '2017-06-02' as '2 June 2017', '2025-12' as 'December 2025'. */
export function dayInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const name = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return [day ? String(Number(day)) : '', name, year].filter((part) => part !== '').join(' ');
}

const CONCERNS: Readonly<Record<string, string>> = {
  B: 'biological',
  C: 'chemical',
  M: 'missile',
  N: 'nuclear',
};

/** METI's letters ('BCMN+CW') in words: 'biological, chemical, missile, nuclear and conventional weapons'. */
export function concernInWords(letters: string): string {
  const [mass = '', conventional] = letters === 'CW' ? ['', 'CW'] : letters.split('+');
  const kinds = [...mass].flatMap((letter) => CONCERNS[letter] ?? []);
  if (conventional) kinds.push('conventional');
  return `${kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}` : (kinds[0] ?? 'unnamed')} weapons`;
}
