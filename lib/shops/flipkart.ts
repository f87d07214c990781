import type { NoListingReason } from '../listing/fields.ts';
import { attempt } from './attempt.ts';
import { drawnCards } from './flipkart/cards.ts';
import { itemPathIn } from './flipkart/parts.ts';
import { productListing } from './flipkart/product.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';

/** Flipkart, India. */
export const flipkart: ShopReader = {
  id: 'flipkart',
  name: 'Flipkart',
  domains: ['flipkart.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const EMPTY = /no results found|your (?:cart|basket) is empty|missing cart items|no products found/i;
const GONE = /moved or deleted|page you are looking for/i;
const BEGINNING_MAX = 5000;

function readPage(document: Document, page: URL): PageFindings {
  const isItem = itemPathIn(page.pathname) !== undefined;
  const title = isItem ? document.querySelector('h1') : null;
  const text = textOf(document.body);
  const listing = title ? attempt(() => productListing(document, page, title), {}) : {};
  // A heading alone may be that of a bot wall or of an error.
  const { price, brand, sellerName, origin, manufacturer } = listing;
  if (listing.title && (price ?? brand ?? sellerName ?? origin ?? manufacturer)) {
    return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
  }
  const listings = isItem ? [] : attempt(() => drawnCards(document, page), []);
  if (listings.length === 0) return noListing(reasonFor(document, page, text, isItem));
  return { page: /^\/viewcart/.test(page.pathname) ? 'cart' : 'results', listings, reason: null };
}

function reasonFor(document: Document, page: URL, text: string, isItem: boolean): NoListingReason {
  const beginning = text.slice(0, BEGINNING_MAX);
  if (GONE.test(beginning)) return 'not found';
  if (page.pathname.startsWith('/account/login')) return 'login';
  if (EMPTY.test(beginning)) return 'empty';
  return anyRefusalOf(document, text, isItem);
}
