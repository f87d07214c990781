import { z } from '../listing/zod.ts';

/** How sure it is that two names mean one entity. Only `exact` and `strong` can carry a Finding. */
export const STRENGTHS = ['exact', 'strong', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a piece of text is: a company's or store's name, a brand, or a title in which a name may stand. */
export type NameRole = 'company' | 'brand' | 'title';

/** Why a match is what it is, part by part. `text` is what the part is about. */
export const matchPartSchema = z.strictObject({
  part: z.enum(['same-name', 'legal-form-aside', 'store-words-aside', 'in-title', 'weak-name', 'short-name']),
  text: z.string(),
});
export type MatchPart = z.infer<typeof matchPartSchema>;

/** One Record that a text may name. */
export interface Match {
  readonly record: string;
  /** The name of the Record that matched, as the dataset writes it. */
  readonly name: string;
  readonly strength: Strength;
  readonly parts: readonly MatchPart[];
}
