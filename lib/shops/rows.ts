import { countryCode } from '../listing/countries.ts';
import type { ReadingSource } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { cleanText, reading, textReading } from '../listing/reading.ts';
import { type RowField, rowField, saysNothing } from './row-labels.ts';

/** One attribute of a product as the page lists it, and where it stands. */
export interface Row {
  readonly label: string;
  /** What the row tells, where the page says so itself and no label has to be understood. */
  readonly field?: RowField | undefined;
  readonly value: string;
  readonly where: string;
}

/** Brand, maker, declared origin and the seller's company, as far as rows name them. The first row that does counts. */
export function fromRows(rows: readonly Row[], from: ReadingSource, languages: readonly string[]): Listing {
  const listing: Listing = {};
  for (const { label, field = rowField(label), value, where } of rows) {
    if (!field || saysNothing(value)) continue;
    if (field !== 'origin') {
      const read = textReading(value, from, where);
      if (read) listing[field] ??= read;
    } else if (!listing.origin?.value) {
      // A later row that names a country beats an earlier one that names a province or says 'Imported'.
      const country = countryCode(cleanText(value), languages);
      if (country || !listing.origin) listing.origin = reading(country, value, from, where);
    }
  }
  return listing;
}
