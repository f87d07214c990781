import type { ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { isUnderDomain } from '../../listing/urls.ts';
import { parsePrice } from '../money.ts';
import { priceReadings } from '../readings.ts';

/** A price as eBay prints it, the lowest of a range. */
export function ebayPrice(text: string, from: ReadingSource, where: string, page: URL): Listing {
  const parsed = parsePrice(text);
  if (!parsed) return {};
  // Dollars without letters are those of the United States, on ebay.com alone.
  const lone = /^\s*\$/.test(text) && isUnderDomain(page.hostname, 'ebay.com') ? 'USD' : undefined;
  return priceReadings(parsed.amount, parsed.currency ?? lone, text, from, where);
}
