import type { FieldName, Listing } from '../listing/listing.ts';
import type { ScreeningIndex } from '../screening/index.ts';
import { type NameRole, STRENGTHS } from '../screening/match.ts';
import { type PartyMatch, screenParty } from '../screening/party.ts';
import { screen } from '../screening/screen.ts';
import { type PartyField, partiesOf } from './parties.ts';
import type { FieldMatch } from './rule.ts';

/** The fields that are screened, the one that says most first, and what sort of name each holds. */
export const SCREENED: readonly (readonly [FieldName & ScreenedField, NameRole])[] = [
  ['sellerLegalName', 'company'],
  ['sellerName', 'company'],
  ['manufacturer', 'company'],
  ['brand', 'brand'],
  ['title', 'title'],
];
type ScreenedField = 'sellerLegalName' | 'sellerName' | 'manufacturer' | 'brand' | 'title';

/**
 * The Records that a listing may name, each by the strongest match, of the field that says most. A seller is compared as a supplier in a
 * table is: with its address, website and registered number beside its names.
 */
export function matchesOf(listing: Listing, index: ScreeningIndex): FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  const keep = (match: FieldMatch) => {
    const known = best.get(match.record);
    if (!known || STRENGTHS.indexOf(match.strength) < STRENGTHS.indexOf(known.strength)) {
      best.set(match.record, match);
    }
  };
  for (const party of partiesOf(listing)) {
    for (const match of screenParty(index, party)) keep(inField(match, listing));
  }
  const title = listing.title?.value;
  if (title) {
    for (const match of screen(index, title, 'title')) keep({ ...match, field: 'title', text: title });
  }
  return [...best.values()];
}

/** Where a registered number or a website may stand. */
const PLACES = ['sellerId', 'sellerLegalName', 'sellerAddress', 'sellerUrl'] as const;

/** A match with the field that made it: the name's, else that of the number or the website. */
function inField({ named, ...match }: PartyMatch<PartyField>, listing: Listing): FieldMatch {
  if (named) return { ...match, field: named.field, text: named.text };
  const told =
    match.parts.find(({ part }) => part === 'same-identifier' || part === 'same-website')?.text ?? '';
  const field =
    PLACES.find((one) => listing[one]?.value.toUpperCase().includes(told.toUpperCase())) ?? 'sellerUrl';
  return { ...match, field, text: listing[field]?.value ?? told };
}
