import type { ParsedName, Part } from '../names/parse.ts';
import type { Pairing, ScorePart } from './pairing.ts';

/** What a word that many names share says when only one name has it: bodies and trades are told from their kind. */
type Weight = Part['kind'] | 'body' | 'trade';

/**
 * What is left of a score for a known word that only one of the names has: the one asked for, the listed one, and the listed one
 * where both are given with their legal forms: who writes those leaves no word out.
 */
const EXTRA: Readonly<Record<Weight, readonly [asked: number, listed: number, full: number]>> = {
  core: [1, 1, 1],
  generic: [0.69, 0.95, 0.68],
  body: [0.69, 0.75, 0.54],
  trade: [0.72, 0.8, 0.76],
  industry: [0.6, 0.72, 0.68],
  place: [0.9, 0.72, 0.72],
  number: [0.3, 0.4, 0.4],
  stop: [1, 1, 1],
  role: [0.98, 0.98, 0.98],
};
/** The same for words of one kind that both names have, and not the same. */
const CONFLICT: Readonly<Record<Part['kind'], number>> = {
  core: 1,
  generic: 0.63,
  industry: 0.68,
  place: 0.5,
  number: 0.25,
  stop: 1,
  role: 1,
};
/** A generic word more in a name that is asked for, where neither has a legal form: both may be short for the same. */
const BARE = 0.72;
/** A distinctive word stands in one of two full names only. */
const FULL_CORE = 0.85;
/** One name has a place where the other has a distinctive word: units of one firm. */
const CROSS = 0.75;
/** Each further word that stands alone says less than the first. */
const FURTHER = 0.2;
/** From so many letters in common on, words that stand alone weigh less. */
const MUCH = 14;
/** Both names have words of their own, if of different kinds; a place among them is a branch's. */
const BOTH_SIDES = 0.85;
const BOTH_SIDES_PLACE = 0.75;

/** Words for a kind of body: there, a foundation is not the firm of its name. The other generic words any firm may add. */
const BODIES: ReadonlySet<string> = new Set(
  (
    'academy agency association authority brothers bureau college commission committee cooperation council federation foundation ' +
    'fund institute military ministry organization research school society trust union university'
  )
    .split(' ')
    .map((id) => `generic ${id}`),
);
/** Words for buying and selling, which says little of what a firm is. */
const TRADES: ReadonlySet<string> = new Set(
  ['trading', 'import-export', 'import', 'export'].map((id) => `industry ${id}`),
);

const FORM_MISSING = 0.99;
const FORM_DIFFERS = 0.8;
const FORM_CONFLICT = 0.64;
/** Legal forms by which one firm may go in different tongues, or carelessly. */
const COMPATIBLE: readonly (readonly string[])[] = [
  ['co', 'corp', 'llc', 'plc', 'partnership'],
  ['jsc', 'plc', 'corp', 'co'],
];
/** What is added to a legal form and is none of its own. */
const BESIDE_FORMS: ReadonlySet<string> = new Set(['status', 'branch']);

function weightOf({ kind, id }: Part): Weight {
  if (kind === 'generic' && BODIES.has(id)) return 'body';
  return kind === 'industry' && TRADES.has(id) ? 'trade' : kind;
}

/** The words that found no partner, while they are weighed. */
interface Rest {
  readonly pairing: Pairing;
  /** Whether both names are given with their legal forms; whether both are without. */
  readonly full: boolean;
  readonly bare: boolean;
  readonly coreHere: boolean;
  readonly coreThere: boolean;
  readonly factors: number[];
  /** Whether a place stands alone, and whether known words do on both sides. */
  place: boolean;
  bothSides: boolean;
}

const isCore = (word: Part | null): boolean => word?.kind === 'core';

/** What is left of a score, 0 to 1, for the words that found no partner and for legal forms that do not agree. */
export function against(pairing: Pairing, asked: ParsedName, listed: ParsedName): number {
  const here = formsOf(asked);
  const there = formsOf(listed);
  const rest: Rest = {
    pairing,
    full: here.length > 0 && there.length > 0,
    bare: here.length + there.length === 0,
    coreHere: pairing.here.some(isCore),
    coreThere: pairing.there.some(isCore),
    factors: [],
    place: false,
    bothSides: false,
  };
  weighAlone(rest);
  return product(rest) * formsAgainst(here, there, pairing.parts);
}

function weighAlone(rest: Rest): void {
  const { here, there, parts } = rest.pairing;
  const rivals = there.filter((word): word is Part => word !== null && !isCore(word));
  let alone = false;
  for (const word of here) {
    if (!word) continue;
    if (isCore(word)) parts?.push({ part: 'only-here', text: word.text });
    else if (!weighRival(rest, word, rivals)) {
      alone = weigh(rest, word, factorHere(rest, word), 'only-here') || alone;
    }
  }
  for (const word of there) if (word && isCore(word)) parts?.push({ part: 'only-there', text: word.text });
  for (const word of rivals) {
    const weighs = weigh(rest, word, factorThere(rest, word), 'only-there');
    rest.bothSides ||= weighs && alone;
  }
}

/** Sets a word against one of its kind in the other name. */
function weighRival({ pairing, factors }: Rest, word: Part, rivals: Part[]): boolean {
  const at = CONFLICT[word.kind] < 1 ? rivals.findIndex(({ kind }) => kind === word.kind) : -1;
  const rival = rivals[at];
  if (!rival) return false;
  rivals.splice(at, 1);
  factors.push(CONFLICT[word.kind]);
  pairing.parts?.push({ part: 'differs', text: `${word.text} / ${rival.text}` });
  return true;
}

/** Whether the word says anything. */
function weigh(rest: Rest, word: Part, factor: number, part: 'only-here' | 'only-there'): boolean {
  if (factor >= 1) return false;
  rest.factors.push(factor);
  if (word.kind === 'place') rest.place = true;
  rest.pairing.parts?.push({ part, text: word.text });
  return true;
}

function factorHere({ full, bare, coreThere }: Rest, word: Part): number {
  const weight = weightOf(word);
  if (weight === 'generic' && bare) return BARE;
  return EXTRA[weight][0] * (weight === 'place' && full && coreThere ? CROSS : 1);
}

function factorThere({ full, coreHere }: Rest, word: Part): number {
  return EXTRA[weightOf(word)][full ? 2 : 1] * (word.kind === 'place' && coreHere ? CROSS : 1);
}

function product({ pairing, full, coreHere, coreThere, factors, place, bothSides }: Rest): number {
  let left = full && coreThere && !coreHere ? FULL_CORE : 1;
  if (bothSides) left *= place ? BOTH_SIDES_PLACE : BOTH_SIDES;
  factors.sort((a, b) => a - b);
  factors.forEach((factor, i) => {
    // A word more or less says little where much was found.
    left *= factor ** (i === 0 ? Math.min(1, MUCH / pairing.same) : FURTHER);
  });
  return left;
}

function formsAgainst(here: readonly string[], there: readonly string[], parts: ScorePart[] | null): number {
  if (here.length === 0 && there.length === 0) return 1;
  if (here.some((form) => there.includes(form))) return 1;
  if (here.length === 0 || there.length === 0) return FORM_MISSING;
  parts?.push({ part: 'form-differs', text: `${here.join(' ')} / ${there.join(' ')}` });
  const compatible = here.some((a) =>
    there.some((b) => COMPATIBLE.some((group) => group.includes(a) && group.includes(b))),
  );
  return compatible ? FORM_DIFFERS : FORM_CONFLICT;
}

function formsOf({ forms }: ParsedName): string[] {
  return forms.map(({ form }) => form).filter((form) => !BESIDE_FORMS.has(form));
}
