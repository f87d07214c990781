import type { ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

/** The listing that an address leads to: '/es/listing/550571276/…'. */
export function listingIn(address: string): string | undefined {
  return /\/listing\/(\d{6,12})(?=[/?#]|$)/.exec(address)?.[1];
}

/** The shop that an address leads to: '/es/shop/OliveCreativeCompany?ref=…'. */
export function shopIn(address: string): string | undefined {
  return /\/shop\/([A-Za-z0-9]{2,40})(?=[/?#]|$)/.exec(address)?.[1];
}

/** A shop by its name, which is also its address. */
export function shopReadings(name: string, from: ReadingSource, where: string): Listing {
  return {
    sellerName: reading(name, name, from, where),
    sellerId: reading(name, name, from, where),
    sellerUrl: reading(`https://www.etsy.com/shop/${encodeURIComponent(name)}`, name, from, where),
  };
}
