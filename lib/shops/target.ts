import { LIST_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings, shownPrice } from './card-listings.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { saysNothing } from './row-labels.ts';
import { productBlock, statedCategory, statedProduct } from './stated-product.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { fromProductState, originStatement } from './target/product-state.ts';
import { type ProductState, productStates } from './target/state.ts';
import { firstOf, textOf } from './text.ts';
import { textAfter } from './text-after.ts';

/** Target of the United States; the Australian shop of that name is another one. */
export const target: ShopReader = {
  id: 'target',
  name: 'Target',
  domains: ['target.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const TITLE = 'h1[data-test="product-title"], [data-test="product-title"] h1';
const PRICES = ['[data-test="product-price"]', '[data-test="current-price"]'];
const BRAND_LINK = '[data-test="shopAllBrandLink"]';
const SPECS = '[data-test="item-details-specifications"]';
const SOLD_BY = /^sold (?:and|&) shipped by\b[\s:]*|^sold by\b[\s:]*/i;

function readPage(document: Document, page: URL): PageFindings {
  const states = attempt(() => productStates(document), []);
  const id = itemIn(page.href);
  if (id) return productPage(document, page, id, states);
  const drawn = cardListings(document, page, HOOKS);
  const listings = withStates(drawn, states, page);
  if (listings.length === 0) return noListing(anyRefusalOf(document, textOf(document.body), false));
  return { page: /^\/cart\b/.test(page.pathname) ? 'cart' : 'results', listings, reason: null };
}

/** The item's number in an address: '/p/name/-/A-91803751'; a variant's stands in '?preselect='. */
function itemIn(address: string): string | undefined {
  return /\/A-(\d{5,12})(?=[/?#&]|$)/.exec(address)?.[1];
}

const HOOKS: CardHooks = {
  links: 'a[href*="/A-"]',
  idOf: itemIn,
  title: [
    '[data-test="@web/ProductCard/title"]',
    'a[data-test="product-title"]',
    '[data-test="cartItem-title"]',
  ],
  price: PRICES,
  currencyOf: () => 'USD',
  more: ({ element }) => {
    const where =
      '[data-test*="ProductCardBrand"] a, [data-test="@web/ProductCard/ProductCardBrandAndRibbonMessage/brand"]';
    const brand = textReading(textOf(element.querySelector(where)), 'dom', where);
    return brand ? { brand } : {};
  },
};

function productPage(
  document: Document,
  page: URL,
  id: string,
  states: readonly ProductState[],
): PageFindings {
  const title = firstOf(document, ...TITLE.split(', '));
  const state = states.find((one) => one.id === id) ?? (states.length === 1 ? states[0] : undefined);
  const stated = state ? attempt(() => fromProductState(state, page), {}) : {};
  const shown = title ? attempt(() => drawnProduct(document, page, title), {}) : {};
  const listing = compact({ ...identity(page, id), ...shown, ...stated, ...shownWins(shown) });
  if (listing.title) return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
  return noListing(anyRefusalOf(document, textOf(document.body), true));
}

function identity(page: URL, id: string): Listing {
  const address = `${page.origin}${page.pathname}`;
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(address, page.href, 'dom', 'location'),
  };
}

/** The page's data keeps the price of the variant chosen first. */
function shownWins({ price, currency, sellerName }: Listing): Listing {
  return compact({
    ...(price && { price, ...(currency && { currency }) }),
    ...(sellerName && { sellerName }),
  });
}

function drawnProduct(document: Document, page: URL, title: Element): Listing {
  const link = textOf(document.querySelector(BRAND_LINK));
  const brand = /^shop all\s+(.+)$/i.exec(link)?.[1];
  const soldBy = textAfter(document.querySelector('main') ?? document.body, SOLD_BY);
  return compact({
    ...attempt(() => statedProduct(productBlock(document), page), {}),
    title: textReading(title.textContent, 'dom', TITLE),
    ...(brand && { brand: textReading(brand, 'dom', BRAND_LINK) }),
    ...shownPrice(document, { price: PRICES, currencyOf: () => 'USD' }),
    ...(soldBy && { sellerName: textReading(soldBy, 'dom', 'main') }),
    ...specifications(document),
    category: statedCategory(document, /^target$/i),
  });
}

/** Lines '<b>Origin:</b> Imported' of the specification. */
function specifications(document: Document): Listing {
  const listing: Listing = {};
  for (const label of [...document.querySelectorAll(`${SPECS} b`)].slice(0, LIST_MAX)) {
    const name = textOf(label).replace(/\s*:\s*$/, '');
    const value = textOf(label.parentElement)
      .slice(textOf(label).length)
      .replace(/^\s*:?\s*/, '');
    if (!value || saysNothing(value)) continue;
    if (/^origin$/i.test(name)) listing.origin ??= originStatement(value, 'dom', SPECS);
    if (/^upc$/i.test(name) && /^\d{8,14}$/.test(value)) listing.gtin ??= reading(value, value, 'dom', SPECS);
  }
  return listing;
}

/** Cards with what the page's data adds; the data alone where no card is drawn yet. */
function withStates(
  drawn: readonly FoundListing[],
  states: readonly ProductState[],
  page: URL,
): FoundListing[] {
  const stated = states.map((state) => ({
    id: state.id,
    listing: attempt(() => fromProductState(state, page), {}),
  }));
  if (drawn.length === 0) {
    return stated.flatMap(({ listing }) => (listing.title ? [{ listing, anchor: null }] : []));
  }
  const byId = new Map(stated.map(({ id, listing }) => [id, listing]));
  return drawn.map(({ listing, anchor }) => ({
    listing: { ...byId.get(listing.id?.value ?? ''), ...listing },
    anchor,
  }));
}
