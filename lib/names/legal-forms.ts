import { isAscii, nameWords } from './fold.ts';
import { type Found, formAt, formOfWord, GLUED, type When } from './form-lookup.ts';

export { takeStoreWords } from './store-words.ts';

/** A legal form that was taken off a name. */
export interface FormFound {
  /** As it stands in the folded name. */
  readonly text: string;
  /** Its class: 'llc', 'jsc', 'co' … One for forms of several countries that translate one another. */
  readonly form: string;
}

/** Forms before which 'company' is part of the form; before those of other tongues it is part of the name. */
const AFTER_COMPANY =
  /^(co|ltd|limited|pty|pte|pvt|private|proprietary|llc|inc|[ocp]?jsc|plc|llp|lp|corp|joint|public|open|closed|lim)\b/;
// Not Polish 'i': at the end of a name it is far more often the number of a fund.
const CONNECTORS = new Set(['and', 'und', 'et', 'y', 'e', 'og', 'och', 'en', 'и', 'the']);
/** What may not be all that is left of a name. */
const EMPTY_REST = new Set([...CONNECTORS, 'of', 'de', 'la', 'el', 'le', 'al', 'for']);
/** Forms run together with the word before them. No word ends so by itself. */
const LATIN_ENDINGS: readonly (readonly [string, string])[] = [
  ['gufenyouxiangongsi', 'co'],
  ['youxianzerengongsi', 'llc'],
  ['youxiangongsi', 'llc'],
  ['fengongsi', 'branch'],
  ['pvtltd', 'llc'],
  ['sdnbhd', 'llc'],
  ['coltd', 'llc'],
  ['gmbh', 'llc'],
  ['ltd', 'llc'],
  ['llc', 'llc'],
  ['srl', 'llc'],
  ['sro', 'llc'],
];
const LATIN_FRONTS: readonly (readonly [string, string])[] = [
  ['ojsc', 'jsc'],
  ['pjsc', 'jsc'],
  ['jsc', 'jsc'],
  ['llc', 'llc'],
  ['ooo', 'llc'],
];
const GLUED_REST_MIN = 4;

/** Whether words still make a name: something with a letter that is not a joining word. */
function isName(words: readonly string[]): boolean {
  const [only = ''] = words;
  const entry = words.length === 1 ? formOfWord(only) : undefined;
  // Latin letters that are a form may be somebody's initials ('SAS Inc'); words of other scripts are not.
  if (entry && !/^[a-z]/.test(only)) return false;
  // '360 Co' is not the name of '360 Co Ltd' any more than '360' is.
  const numbered = /^\d+$/.test(words[0] ?? '');
  return words.some(
    (word) => /\p{L}/u.test(word) && !EMPTY_REST.has(word) && !(numbered && formOfWord(word)),
  );
}

/** A name while forms are being taken off it. */
interface Work {
  words: string[];
  readonly forms: FormFound[];
}

function allowed(when: When | undefined, rest: readonly string[], work: Work): boolean {
  if (!when || !isName(rest)) return false;
  if (when === 'beside') return work.forms.length > 0;
  return when === 'always' || rest.length > 1 || work.forms.length > 0;
}

function take(work: Work, start: number, { length, entry }: Found): void {
  const text = work.words.splice(start, length).join(' ');
  work.forms.push({ text, form: entry.form });
  while (start > 0 && start === work.words.length && CONNECTORS.has(work.words.at(-1) ?? '')) {
    if (!isName(work.words.slice(0, -1))) break;
    work.words.pop();
    start -= 1;
  }
}

const LONGEST_FORM = 8;

function takeEnd(work: Work): boolean {
  const { words, forms } = work;
  for (let start = Math.max(1, words.length - LONGEST_FORM); start < words.length; start += 1) {
    const found = formAt(words, start, (_, length) => start + length === words.length);
    if (!found || !allowed(found.entry.end, words.slice(0, start), work)) continue;
    const last = forms.at(-1);
    if (words[start] === 'company' && found.length === 1 && last && !AFTER_COMPANY.test(last.text)) continue;
    take(work, start, found);
    return true;
  }
  return false;
}

function takeFront(work: Work): boolean {
  const found = formAt(work.words, 0, (entry, length) =>
    allowed(entry.front, work.words.slice(length), work),
  );
  if (!found) return false;
  take(work, 0, found);
  return true;
}

function takeMiddle(work: Work): boolean {
  for (let at = 1; at < work.words.length - 1; at += 1) {
    const found = formAt(work.words, at, (entry) => entry.middle);
    if (!found || at + found.length >= work.words.length) continue;
    take(work, at, found);
    return true;
  }
  return false;
}

/** Puts what is left of a word in its place. */
function replace(work: Work, at: number, rest: readonly string[], text: string, form: string): boolean {
  const words = work.words.toSpliced(at, 1, ...rest.filter((part) => part !== ''));
  if (!isName(words)) return false;
  work.words = words;
  work.forms.push({ text, form });
  return true;
}

function takeGlued(work: Work): boolean {
  const end = work.words.length - 1;
  const last = work.words[end] ?? '';
  const first = work.words[0] ?? '';
  if (!isAscii(last) || !isAscii(first)) {
    // Only the longest is tried: of a name that is a form, no shorter one is taken.
    const ending = GLUED.find(({ text, end: may }) => may && last.endsWith(text));
    if (ending && replace(work, end, [last.slice(0, -ending.text.length)], ending.text, ending.form))
      return true;
    const front = GLUED.find(({ text, front: may }) => may && first.startsWith(text));
    if (front && replace(work, 0, [first.slice(front.text.length)], front.text, front.form)) return true;
  }
  for (const [text, form] of LATIN_ENDINGS) {
    if (last.length > text.length && last.endsWith(text))
      return replace(work, end, [last.slice(0, -text.length)], text, form);
  }
  for (const [text, form] of LATIN_FRONTS) {
    if (first.length >= text.length + GLUED_REST_MIN && first.startsWith(text)) {
      return replace(work, 0, [first.slice(text.length)], text, form);
    }
  }
  return false;
}

function takeGluedMiddle(work: Work): boolean {
  for (const [at, word] of work.words.entries()) {
    if (isAscii(word)) continue;
    const found = GLUED.find(({ text, middle }) => middle && word.includes(text));
    if (!found) continue;
    const start = word.indexOf(found.text);
    const rest = [word.slice(0, start), word.slice(start + found.text.length)];
    if (replace(work, at, rest, found.text, found.form)) return true;
  }
  return false;
}

/**
 * Takes legal forms off the folded words of a name: off the end, off the front where the form stands there in its country,
 * out of the middle where nothing else bears its letters ('Foo Co Ltd Agency'), and off names they are glued to (Chinese,
 * Japanese, Korean, Thai). One slip is forgiven in a long form, and a last word that was cut off. Never leaves nothing: a name
 * of numbers alone keeps its form, as do joining words.
 */
export function takeLegalForms(words: readonly string[]): {
  readonly words: readonly string[];
  readonly forms: readonly FormFound[];
} {
  const split = words.some((word, i) => i > 0 && word.length === 1 && words[i - 1]?.length === 1);
  const work: Work = { words: split ? nameWords(words.join(' ')) : [...words], forms: [] };
  while (takeEnd(work) || takeFront(work) || takeGlued(work) || takeMiddle(work) || takeGluedMiddle(work));
  return work;
}
