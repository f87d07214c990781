import type { PageKind } from '../listing/fields.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { Assessment, Finding } from './assessment.ts';
import { guarded, type Withheld } from './guards/guards.ts';
import { compareLevels, highestLevel } from './levels.ts';
import { matchesOf } from './matches.ts';
import { type DataAndLists, ownFindings } from './own-list.ts';
import type { Rule, RuleInput } from './rule.ts';
import { concern } from './rules/concern.ts';
import { dprkMade } from './rules/dprk-made.ts';
import { importAction } from './rules/import-action.ts';
import { labelRisk } from './rules/label-risk.ts';
import { listed } from './rules/listed.ts';
import { reported } from './rules/reported.ts';
import { route } from './rules/route.ts';
import { tradeRecord } from './rules/trade-record.ts';

/** Every rule, in the order in which Findings of one level are given. */
export const RULES: readonly Rule[] = [
  listed,
  importAction,
  dprkMade,
  reported,
  concern,
  tradeRecord,
  labelRisk,
  route,
];

/** The fields that a page of each kind shows on every shop, so that their absence is worth saying. */
const EXPECTED: Readonly<Record<PageKind, readonly FieldName[]>> = {
  product: ['sellerName', 'brand', 'origin'],
  results: ['sellerName'],
  store: [],
  cart: ['sellerName'],
  none: [],
};

/**
 * Judges one Listing read from a page of the given kind. Pure: the same Listing, data, lists of the user's own and rules give the
 * same Assessment, byte for byte.
 */
export function assess(listing: Listing, page: PageKind, data: DataAndLists): Assessment {
  const { findings } = judge({ listing, matches: matchesOf(listing, data.index), data });
  return {
    listing,
    findings,
    level: highestLevel(findings.map(({ level }) => level)),
    unread: EXPECTED[page].filter((field) => listing[field] === undefined),
  };
}

/** The Findings of a listing, highest level first, and those that the listing itself speaks so much against that they are withheld. */
export function judge(input: RuleInput & { readonly data: DataAndLists }): {
  readonly findings: Finding[];
  readonly withheld: readonly Withheld[];
} {
  const { kept, withheld } = guarded(
    [...RULES.flatMap((rule): Finding[] => rule.find(input)), ...ownFindings(input.listing, input.data.own)],
    input.listing,
  );
  return { findings: kept.sort((a, b) => compareLevels(b.level, a.level)), withheld };
}
