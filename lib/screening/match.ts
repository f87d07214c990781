import { z } from '../listing/zod.ts';

/** How sure it is that two names mean one entity. Only `exact` and `strong` can carry a Finding. */
export const STRENGTHS = ['exact', 'strong', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a piece of text is: a company's or store's name, a brand, or a title in which a name may stand. */
export type NameRole = 'company' | 'brand' | 'title';

/** What can be said of a match. Each has its wording under `part_…`. */
export const MATCH_PARTS = [
  // What agrees.
  'same-name',
  'same-words',
  'word-order',
  'spelling',
  'initials',
  'in-title',
  'same-identifier',
  'same-website',
  'same-country',
  'same-place',
  // What was set aside.
  'legal-form-aside',
  'store-words-aside',
  // What differs.
  'only-here',
  'only-there',
  'differs',
  'form-differs',
  'other-country',
  // Why it is no stronger.
  'weak-name',
  'short-name',
  'one-word',
  'common-words',
  'not-enough',
  'other-exact',
  'lowered-by-country',
  'accessory',
] as const;

/** Why a match is what it is, part by part. `text` is what the part is about. */
export const matchPartSchema = z.strictObject({ part: z.enum(MATCH_PARTS), text: z.string() });
export type MatchPart = z.infer<typeof matchPartSchema>;

/** One Record that a text may name. */
export interface Match {
  readonly record: string;
  /** The name of the Record that matched, as the dataset writes it. */
  readonly name: string;
  /** 0 to 1: how alike the names are, as `compareNames` judges them. */
  readonly score: number;
  readonly strength: Strength;
  readonly parts: readonly MatchPart[];
}

/** Orders matches: the stronger first, then the more alike, then by Record. */
export function byStrength(
  a: Pick<Match, 'strength' | 'score' | 'record'>,
  b: Pick<Match, 'strength' | 'score' | 'record'>,
): number {
  return (
    STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
    b.score - a.score ||
    (a.record < b.record ? -1 : Number(a.record > b.record))
  );
}
