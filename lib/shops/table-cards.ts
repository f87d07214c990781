import { countryCode } from '../listing/countries.ts';
import { LISTINGS_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type DrawnHooks, lowestPrice, pictureOf, sellerOf } from './drawn-product.ts';
import { type Filled, filled } from './filled.ts';
import type { FoundListing } from './reader.ts';
import { compact } from './readings.ts';

/** How a list shows its products, for lists whose cards can be told by themselves. Selectors, newest layout first. */
export interface CardTable extends Omit<DrawnHooks, 'category' | 'services' | 'sellerAddress'> {
  /** The cards. */
  readonly cards: string;
  /** The item that a card shows. */
  idOf(card: Element): string | undefined;
  /** The canonical address of an item. */
  addressOf(id: string): string;
  readonly languages: readonly string[];
  /** What else a card says. `parts` are the elements that it is made of. */
  more?(parts: readonly Element[], card: Element): Listing;
}

const PARTS_MAX = 12;

/** The cards of a list as listings, in the order of the page, each item once. */
export function tableCards(root: ParentNode, page: URL, table: CardTable): FoundListing[] {
  const found = new Map<string, FoundListing>();
  for (const card of [...root.querySelectorAll(table.cards)].slice(0, 4 * LISTINGS_MAX)) {
    const id = table.idOf(card);
    if (!id || found.has(id) || found.size >= LISTINGS_MAX) continue;
    const own = filled([card], table.title);
    const parts = own ? [card] : partsOf(card, table.cards);
    const title = own ?? filled(parts, table.title);
    const listing = attempt(() => cardListing(id, card, parts, title, page, table), {});
    // Where a card is in parts, the one of its item holds no text: the title does.
    if (listing.title) found.set(id, { listing, anchor: own || !title ? card : title.element });
  }
  return [...found.values()];
}

/**
 * A card, and where it lies in parts what follows it up to the next: a link around links is taken apart when a page that
 * was saved is parsed again.
 */
function partsOf(card: Element, cards: string): Element[] {
  const parts = [card];
  let next = card.nextElementSibling;
  while (next && parts.length < PARTS_MAX && !next.matches(cards)) {
    parts.push(next);
    next = next.nextElementSibling;
  }
  return parts;
}

function cardListing(
  id: string,
  card: Element,
  parts: readonly Element[],
  title: Filled | undefined,
  page: URL,
  table: CardTable,
): Listing {
  const from = filled(parts, table.shipsFrom ?? []);
  return compact({
    id: reading(id, id, 'dom', table.cards),
    url: reading(table.addressOf(id), id, 'dom', table.cards),
    title: title && textReading(title.text, 'dom', title.where),
    ...sellerOf(parts, table, page),
    shipsFrom: from && reading(countryCode(from.text, table.languages), from.text, 'dom', from.where),
    ...lowestPrice(parts, table),
    image: pictureOf(parts, table.image, page),
    ...table.more?.(parts, card),
  });
}
