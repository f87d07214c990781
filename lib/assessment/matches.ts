import type { FieldName, Listing } from '../listing/listing.ts';
import type { ScreeningIndex } from '../screening/index.ts';
import { type NameRole, STRENGTHS } from '../screening/match.ts';
import { screen } from '../screening/screen.ts';
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

/** The Records that the names of a listing may mean, each by the strongest match, of the field that says most. */
export function matchesOf(listing: Listing, index: ScreeningIndex): FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  for (const [field, role] of SCREENED) {
    const text = listing[field]?.value;
    if (!text) continue;
    for (const match of screen(index, text, role)) {
      const known = best.get(match.record);
      if (!known || STRENGTHS.indexOf(match.strength) < STRENGTHS.indexOf(known.strength)) {
        best.set(match.record, { ...match, field, text });
      }
    }
  }
  return [...best.values()];
}
