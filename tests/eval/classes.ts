// What makes a labelled pair of names hard, by what its file says or else by what the two names differ in.
import { type ParsedName, parseName } from '../../lib/names/parse.ts';

/** The classes, in the order in which they are shown. */
export const CLASSES = [
  'spelling',
  'spacing',
  'order',
  'legal form',
  'abbreviation',
  'script',
  'pinyin',
  'Korean',
  'brands',
  'numbers',
  'places',
  'common words',
] as const;
export type PairClass = (typeof CLASSES)[number];

/** What files call the classes. */
const SAID: readonly (readonly [RegExp, PairClass])[] = [
  [/number|digit|ordinal/i, 'numbers'],
  [/abbreviat|acronym|initials/i, 'abbreviation'],
  [/legal form/i, 'legal form'],
  [/place/i, 'places'],
  [/industry word|common word/i, 'common words'],
  [/misspell|typo/i, 'spelling'],
  [/romanisation/i, 'Korean'],
];

const SCRIPTS = {
  Han: 'pinyin',
  Hangul: 'Korean',
  Cyrillic: 'script',
  Arabic: 'script',
  Katakana: 'script',
} as const;

/** The class of a pair from the file `set`; `category` is what the file says of it. */
export function classOf(set: string, asked: string, listed: string, category = ''): PairClass {
  const said = SAID.find(([pattern]) => pattern.test(category));
  if (said) return said[1];
  const script = scriptClass(asked, listed);
  if (script) return script;
  if (/brand/.test(set)) return 'brands';
  return byDifference(parseName(asked), parseName(listed));
}

/** Pairs in two scripts. */
function scriptClass(asked: string, listed: string): PairClass | undefined {
  for (const [script, named] of Object.entries(SCRIPTS)) {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    if (pattern.test(asked) !== pattern.test(listed)) return named;
  }
  return undefined;
}

function byDifference(asked: ParsedName, listed: ParsedName): PairClass {
  const here = asked.parts.filter(({ kind }) => kind !== 'stop');
  const there = listed.parts.filter(({ kind }) => kind !== 'stop');
  const alone = [
    ...here.filter(({ id }) => there.every((other) => other.id !== id)),
    ...there.filter(({ id }) => here.every((other) => other.id !== id)),
  ];
  if (alone.length === 0) {
    const inOrder = here.map(({ id }) => id).join() === there.map(({ id }) => id).join();
    return inOrder ? 'legal form' : 'order';
  }
  if (alone.some(({ kind }) => kind === 'number')) return 'numbers';
  if (isInitials(here, there) || isInitials(there, here)) return 'abbreviation';
  const joined = (parts: typeof here) => parts.map(({ text }) => text.replaceAll(' ', '')).join('');
  if (joined(here) === joined(there)) return 'spacing';
  if (alone.every(({ kind }) => kind !== 'core')) {
    return alone.some(({ kind }) => kind === 'place') ? 'places' : 'common words';
  }
  return 'spelling';
}

function isInitials(short: ParsedName['parts'], long: ParsedName['parts']): boolean {
  const first = long.map(({ text }) => text.charAt(0)).join('');
  return short.length === 1 && long.length > 1 && short[0]?.text === first;
}
