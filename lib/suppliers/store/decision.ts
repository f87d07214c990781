/** What a person may decide on a supplier. */
export const VERDICTS = ['confirmed', 'rejected', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person decided on a supplier, for this run and the next ones. */
export interface Decision {
  /** `supplierKey`. */
  readonly key: string;
  /** `hashOf` the key. */
  readonly hash: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly initials: string;
  /** ISO 8601. */
  readonly at: string;
  /** `basisOf` what it was decided on. */
  readonly basis: number;
}

/** Where a row stands: not reviewed, decided, or decided on other matches. */
export type ReviewState = Verdict | 'open' | 'again';

/** Where a row with these matches stands by the decision on its supplier. */
export function reviewState(
  decision: Pick<Decision, 'verdict' | 'basis'> | undefined,
  basis: number,
): ReviewState {
  if (!decision) return 'open';
  return decision.basis === basis ? decision.verdict : 'again';
}
