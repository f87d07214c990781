import type { ParsedName, PartKind } from '../names/parse.ts';
import type { Pairing, ScorePart } from './score.ts';

/** What is left of a score for a known word that only one of the names has: the one asked for, the listed one. */
const EXTRA: Readonly<Record<PartKind, readonly [asked: number, listed: number]>> = {
  core: [1, 1],
  generic: [0.69, 0.95],
  industry: [0.6, 0.72],
  place: [0.9, 0.72],
  number: [0.3, 0.4],
  stop: [1, 1],
  role: [0.98, 0.98],
};
/** The same for words of one kind that both names have, and not the same. */
const CONFLICT: Readonly<Record<PartKind, number>> = {
  core: 1,
  generic: 0.63,
  industry: 0.68,
  place: 0.5,
  number: 0.25,
  stop: 1,
  role: 1,
};
/** Each further word that stands alone says less than the first. */
const FURTHER = 0.07;
/** From so many letters in common on, words that stand alone weigh less. */
const MUCH = 14;
/** Both names have words of their own, if of different kinds. */
const BOTH_SIDES = 0.92;

const FORM_MISSING = 0.99;
const FORM_DIFFERS = 0.8;
const FORM_CONFLICT = 0.64;
/** Legal forms by which one firm may go in different tongues, or carelessly. */
const COMPATIBLE: readonly (readonly string[])[] = [
  ['co', 'corp', 'llc', 'plc', 'partnership'],
  ['jsc', 'plc', 'corp', 'co'],
];
/** What is added to a legal form and is none of its own. */
const BESIDE_FORMS = new Set(['status', 'branch']);

/** What is left of a score, 0 to 1, for the words that found no partner and for legal forms that do not agree. */
export function against(
  { here, there, same }: Pairing,
  asked: ParsedName,
  listed: ParsedName,
  parts: ScorePart[],
): number {
  const factors: number[] = [];
  const rest = there.filter(({ kind }) => kind !== 'core');
  let alone = 0;
  for (const word of here) {
    if (word.kind === 'core') {
      parts.push({ part: 'only-here', text: word.text });
      continue;
    }
    const rival = rest.findIndex(({ kind }) => kind === word.kind);
    const other = rest[rival];
    if (other && CONFLICT[word.kind] < 1) {
      rest.splice(rival, 1);
      factors.push(CONFLICT[word.kind]);
      parts.push({ part: 'differs', text: `${word.text} / ${other.text}` });
    } else if (EXTRA[word.kind][0] < 1) {
      factors.push(EXTRA[word.kind][0]);
      parts.push({ part: 'only-here', text: word.text });
      alone += 1;
    }
  }
  for (const word of there) if (word.kind === 'core') parts.push({ part: 'only-there', text: word.text });
  const theirs = rest.filter(({ kind }) => EXTRA[kind][1] < 1);
  for (const word of theirs) {
    factors.push(EXTRA[word.kind][1]);
    parts.push({ part: 'only-there', text: word.text });
  }
  factors.sort((a, b) => a - b);
  const [worst = 1, ...further] = factors;
  const both = alone > 0 && theirs.length > 0 ? BOTH_SIDES : 1;
  // A word more or less says little where much was found.
  const weight = Math.min(1, MUCH / same);
  return (
    worst ** weight *
    further.reduce((product, factor) => product * factor ** FURTHER, 1) *
    both *
    forms(asked, listed, parts)
  );
}

function forms(asked: ParsedName, listed: ParsedName, parts: ScorePart[]): number {
  const here = formsOf(asked);
  const there = formsOf(listed);
  if (here.length === 0 && there.length === 0) return 1;
  if (here.some((form) => there.includes(form))) return 1;
  if (here.length === 0 || there.length === 0) return FORM_MISSING;
  parts.push({ part: 'form-differs', text: `${here.join(' ')} / ${there.join(' ')}` });
  const compatible = here.some((a) =>
    there.some((b) => COMPATIBLE.some((group) => group.includes(a) && group.includes(b))),
  );
  return compatible ? FORM_DIFFERS : FORM_CONFLICT;
}

function formsOf({ forms }: ParsedName): string[] {
  return forms.map(({ form }) => form).filter((form) => !BESIDE_FORMS.has(form));
}
