import type { ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { isUnderDomain } from '../../listing/urls.ts';
import { parsePrice } from '../money.ts';
import { priceReadings } from '../readings.ts';

/** eBay's ways to write dollars: only those of the United States stand without letters, and only on ebay.com. */
const DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/AU\s?\$/, 'AUD'],
  [/NZ\s?\$/, 'NZD'],
  [/HK\s?\$/, 'HKD'],
  [/NT\s?\$/, 'TWD'],
  [/MX\s?\$/, 'MXN'],
  [/(?:^|\s)S\s?\$/, 'SGD'],
];

/** A price as eBay prints it, the lowest of a range. */
export function ebayPrice(text: string, from: ReadingSource, where: string, page: URL): Listing {
  const parsed = parsePrice(text);
  if (!parsed) return {};
  const dollars = DOLLARS.find(([pattern]) => pattern.test(text))?.[1];
  const lone = /^\s*\$/.test(text) && isUnderDomain(page.hostname, 'ebay.com') ? 'USD' : undefined;
  return priceReadings(parsed.amount, dollars ?? parsed.currency ?? lone, text, from, where);
}
