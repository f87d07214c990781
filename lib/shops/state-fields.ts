import type { Listing } from '../listing/listing.ts';
import { textReading } from '../listing/reading.ts';
import { at, textAt } from './json.ts';
import { parsePrice } from './money.ts';
import { compact, imageReading, priceReadings } from './readings.ts';
import { saysNothing } from './row-labels.ts';
import { decodeEntities } from './text.ts';

/** Fields of a Listing that are plain text in a page's data. */
type TextField =
  | 'id'
  | 'title'
  | 'brand'
  | 'manufacturer'
  | 'sellerName'
  | 'sellerLegalName'
  | 'sellerId'
  | 'sellerAddress'
  | 'category'
  | 'gtin';

/** Where an object of a page's data keeps what: dotted paths, tried in order. */
export interface StatePaths extends Readonly<Partial<Record<TextField, readonly string[]>>> {
  /** The lowest price first; numbers, or text as shown. */
  readonly price?: readonly string[];
  readonly image?: readonly string[];
}

/**
 * What `value` says at `paths`, an object that stands at `where` in the page's data. `currency` is ISO 4217, for prices whose
 * text names none.
 */
export function stateFields(
  value: unknown,
  paths: StatePaths,
  where: string,
  page: URL,
  currency?: string,
): Listing {
  const { price = [], image = [], ...texts } = paths;
  const listing: Listing = {};
  for (const field of Object.keys(texts) as TextField[]) {
    const read = textOfPaths(value, texts[field] ?? [], where);
    if (read) listing[field] = read;
  }
  const pictured = image.find((path) => textAt(value, path));
  return compact({
    ...listing,
    ...statePrice(value, price, where, currency),
    image: imageReading(pictured && textAt(value, pictured), 'state', join(where, pictured ?? ''), page),
  });
}

function textOfPaths(value: unknown, paths: readonly string[], where: string): Listing['title'] {
  for (const path of paths) {
    const text = decodeEntities(textAt(value, path) ?? '');
    const read = saysNothing(text) ? undefined : textReading(text, 'state', join(where, path));
    if (read) return read;
  }
  return undefined;
}

/** The first price at one of the paths: a number, a bare decimal, or a price as shown. */
export function statePrice(
  value: unknown,
  paths: readonly string[],
  where: string,
  currency?: string,
): Listing {
  for (const path of paths) {
    const found = at(value, path);
    const text = textAt(value, path)?.trim();
    if (text === undefined) continue;
    const isBare = typeof found === 'number' || /^\d+(?:\.\d+)?$/.test(text);
    const parsed = isBare ? { amount: Number(text) } : parsePrice(text);
    if (!parsed) continue;
    const named = 'currency' in parsed ? parsed.currency : undefined;
    return priceReadings(parsed.amount, named ?? currency, text, 'state', join(where, path));
  }
  return {};
}

/** A path within an object that itself stands at `where`. */
function join(where: string, path: string): string {
  return where ? `${where}.${path}` : path;
}
