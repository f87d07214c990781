import type { ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { storeAddress } from './address.ts';

/** A store by its number; `link` leads to it, or to the site on which it has this number. */
export function storeReadings(
  id: string | undefined,
  link: string,
  from: ReadingSource,
  where: string,
  page: URL,
): Listing {
  if (!id) return {};
  return {
    sellerId: reading(id, link || id, from, where),
    sellerUrl: reading(storeAddress(id, link, page), link || id, from, where),
  };
}
