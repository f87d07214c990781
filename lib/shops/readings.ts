import type { ReadingSource } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';

/** The same listing without the fields that were not read. */
export function compact(listing: Listing): Listing {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(listing)) if (value) kept[name] = value;
  return kept as Listing;
}

/** A price and its currency; nothing of an amount that is none, and no currency that is not ISO 4217. */
export function priceReadings(
  amount: unknown,
  currency: string | undefined,
  raw: string,
  from: ReadingSource,
  where: string,
): Listing {
  if (typeof amount !== 'number' || !(amount >= 0)) return {};
  const price = reading(amount, raw, from, where);
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return { price };
  return { price, currency: reading(currency, raw, from, where) };
}

/** The address of a picture. */
export function imageReading(raw: unknown, from: ReadingSource, where: string, page: URL): Listing['image'] {
  const address = typeof raw === 'string' ? httpUrl(raw, page) : null;
  return address ? reading(address, String(raw), from, where) : undefined;
}
