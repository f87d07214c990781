import type { Listing } from '../../../lib/listing/listing.ts';
import { reading } from '../../../lib/listing/reading.ts';

/** Text fields of a Listing, and `origin` and `shipsFrom` as [code, words on the page]. */
export interface Fields {
  readonly title?: string;
  readonly brand?: string;
  readonly manufacturer?: string;
  readonly sellerName?: string;
  readonly sellerLegalName?: string;
  readonly sellerAddress?: string;
  readonly sellerId?: string;
  readonly category?: string;
  readonly origin?: readonly [string | null, string];
  readonly shipsFrom?: readonly [string | null, string];
  readonly shipsTo?: { included?: string[]; excluded?: string[]; worldwide?: boolean };
  readonly services?: readonly string[];
}

/** A Listing as a reader would give it. */
export function listing({ origin, shipsFrom, shipsTo, services, ...texts }: Fields): Listing {
  const read = Object.entries(texts).map(([field, text]) => [field, reading(text, text, 'dom', 'h1')]);
  const country = (of: readonly [string | null, string]) => reading(of[0], of[1], 'dom', 'td');
  const made: Listing = Object.fromEntries(read);
  if (origin) made.origin = country(origin);
  if (shipsFrom) made.shipsFrom = country(shipsFrom);
  if (services) made.services = reading([...services], services.join(', '), 'dom', 'li');
  if (shipsTo) {
    const value = { included: [], excluded: [], worldwide: false, ...shipsTo };
    made.shipsTo = reading(value, value.included.join(', '), 'json-ld', 'offers');
  }
  return made;
}
