import type { PageKind } from '../listing/fields.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { type NameRole, STRENGTHS } from '../screening/match.ts';
import { screen } from '../screening/screen.ts';
import type { Assessment, Finding } from './assessment.ts';
import { guarded, type Withheld } from './guards/guards.ts';
import { compareLevels, highestLevel } from './levels.ts';
import type { FieldMatch, Rule, RuleInput } from './rule.ts';
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

/** The fields that are screened, the one that says most first, and what sort of name each holds. */
export const SCREENED: readonly (readonly [FieldName & ScreenedField, NameRole])[] = [
  ['sellerLegalName', 'company'],
  ['sellerName', 'company'],
  ['manufacturer', 'company'],
  ['brand', 'brand'],
  ['title', 'title'],
];
type ScreenedField = 'sellerLegalName' | 'sellerName' | 'manufacturer' | 'brand' | 'title';

/** The fields that a page of each kind shows on every shop, so that their absence is worth saying. */
const EXPECTED: Readonly<Record<PageKind, readonly FieldName[]>> = {
  product: ['sellerName', 'brand', 'origin'],
  results: ['sellerName'],
  store: [],
  cart: ['sellerName'],
  none: [],
};

/**
 * Judges one Listing read from a page of the given kind. Pure: the same Listing, data and rules give the same
 * Assessment, byte for byte.
 */
export function assess(listing: Listing, page: PageKind, data: LoadedData): Assessment {
  const { findings } = judge({ listing, matches: matchesOf(listing, data), data });
  return {
    listing,
    findings,
    level: highestLevel(findings.map(({ level }) => level)),
    unread: EXPECTED[page].filter((field) => listing[field] === undefined),
  };
}

/** The Findings of a listing, highest level first, and those that the listing itself speaks so much against that they are withheld. */
export function judge(input: RuleInput): {
  readonly findings: Finding[];
  readonly withheld: readonly Withheld[];
} {
  const { kept, withheld } = guarded(
    RULES.flatMap((rule) => rule.find(input)),
    input.listing,
  );
  return { findings: kept.sort((a, b) => compareLevels(b.level, a.level)), withheld };
}

/** The Records that the names of a listing may mean, each by the strongest match, of the field that says most. */
export function matchesOf(listing: Listing, data: LoadedData): FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  for (const [field, role] of SCREENED) {
    const text = listing[field]?.value;
    if (!text) continue;
    for (const match of screen(data.index, text, role)) {
      const known = best.get(match.record);
      if (!known || STRENGTHS.indexOf(match.strength) < STRENGTHS.indexOf(known.strength)) {
        best.set(match.record, { ...match, field, text });
      }
    }
  }
  return [...best.values()];
}
