import { asCountryCode } from '../../listing/countries.ts';
import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { at, textAt } from '../json.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { decodeEntities } from '../text.ts';
import { itemAddress } from './address.ts';
import type { Card } from './cards.ts';
import type { ResultsState } from './state.ts';
import { storeReadings } from './store-readings.ts';

const PRICE = 'prices.salePrice';
const PARAMETERS = 'trace.pdpParams';

/**
 * The listings of a results page, each item once: those of the page's data in its order, each with its card where one
 * is drawn, and cards that the data does not know behind the card they follow.
 */
export function resultListings(
  states: readonly ResultsState[],
  cards: readonly Card[],
  page: URL,
): FoundListing[] {
  const drawn = new Map(cards.map((card) => [card.id, card]));
  const items = new Map<string, Listing>();
  for (const listing of currentItems(states, drawn, page)) items.set(listing.id?.value ?? '', listing);
  const listings: FoundListing[] = [];
  const after = followers(cards, items);
  const emit = (unknown: readonly Card[] = []) => {
    for (const { listing, anchor } of unknown) listings.push({ listing, anchor });
  };
  emit(after.get(''));
  for (const [id, stated] of items) {
    const card = drawn.get(id);
    listings.push({ listing: card ? { ...stated, ...card.listing } : stated, anchor: card?.anchor ?? null });
    emit(after.get(id));
  }
  return listings.slice(0, LISTINGS_MAX);
}

/**
 * The items of the first data that belongs to what is drawn. Turning to the next page draws new cards and leaves the
 * old data behind: when fewer than half of the cards are in it, it is of another page.
 */
function currentItems(
  states: readonly ResultsState[],
  drawn: ReadonlyMap<string, Card>,
  page: URL,
): Listing[] {
  for (const { items, path } of states) {
    const known = items.filter((item) => drawn.has(textAt(item, 'productId') ?? '')).length;
    if (known * 2 < drawn.size) continue;
    return items.flatMap((item, place) => {
      const listing = attempt(() => fromItem(item, `${path}.${place}`, page), {});
      return listing.id && listing.title ? [listing] : [];
    });
  }
  return [];
}

/** Cards that the data does not know, by the id of the known card before them; '' for those before any. */
function followers(cards: readonly Card[], items: ReadonlyMap<string, Listing>): Map<string, Card[]> {
  const after = new Map<string, Card[]>();
  let last = '';
  for (const card of cards) {
    if (items.has(card.id)) last = card.id;
    else if (after.has(last)) after.get(last)?.push(card);
    else after.set(last, [card]);
  }
  return after;
}

/** One item of the results in a page's data. */
function fromItem(item: unknown, path: string, page: URL): Listing {
  const text = (key: string) => {
    const raw = textAt(item, key);
    return textReading(raw && decodeEntities(raw), 'state', `${path}.${key}`);
  };
  const id = text('productId');
  const link = textAt(item, 'store.storeUrl') ?? '';
  const printed = textAt(item, `${PRICE}.formattedPrice`) ?? '';
  const parsed = parsePrice(printed);
  return compact({
    id,
    url: id && itemAddress(id, page),
    title: text('title.displayTitle') ?? text('title.seoTitle'),
    sellerName: text('store.storeName'),
    ...storeReadings(textAt(item, 'store.storeId'), link, 'state', `${path}.store`, page),
    ...priceReadings(
      at(item, `${PRICE}.minPrice`) ?? parsed?.amount,
      textAt(item, `${PRICE}.currencyCode`) ?? parsed?.currency,
      printed,
      'state',
      `${path}.${PRICE}`,
    ),
    shipsFrom: itemShipsFrom(item, path),
    image: imageReading(at(item, 'image.imgUrl'), 'state', `${path}.image.imgUrl`, page),
  });
}

/** The warehouse of an item's default variant: '%22shipFrom%22%3A%22CN%22' in a parameter of its link; often empty. */
function itemShipsFrom(item: unknown, path: string): Listing['shipsFrom'] {
  for (const [key, value] of Object.entries(at(item, PARAMETERS) ?? {})) {
    const code = /shipFrom(?:%22%3A%22|":")([A-Z]{2})(?:%22|")/.exec(String(value))?.[1];
    if (code) return reading(asCountryCode(code), code, 'state', `${path}.${PARAMETERS}.${key}`);
  }
  return undefined;
}
