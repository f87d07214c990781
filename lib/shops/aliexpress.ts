import type { Listing } from '../listing/listing.ts';
import { DOMAINS, itemIdIn, languagesOf } from './aliexpress/address.ts';
import { drawnCards } from './aliexpress/cards.ts';
import { isCaptcha, isLogin, isNotFound, isResultsAddress } from './aliexpress/no-listing.ts';
import { drawnTitle, fromProductPage } from './aliexpress/product-page.ts';
import { fromProductState } from './aliexpress/product-state.ts';
import { resultListings } from './aliexpress/results.ts';
import { type PageState, type ProductState, type ResultsState, statesOf } from './aliexpress/state.ts';
import { storeOfPage } from './aliexpress/store-page.ts';
import { attempt } from './attempt.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';

/** AliExpress and its language sites; aliexpress.ru is another shop. */
export const aliexpress: ShopReader = {
  id: 'aliexpress',
  name: 'AliExpress',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, page: URL): PageFindings {
  const states = attempt(() => statesOf(document), []);
  const ogUrl = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  const isItemPage = itemIdIn(page.pathname) !== undefined || itemIdIn(ogUrl) !== undefined;
  const title = isItemPage ? drawnTitle(document) : null;
  const product = states.find((state): state is ProductState => state.kind === 'product');
  if (title || (product && !isNotFound(document, page))) return productPage(document, page, title, product);
  // Below an item that is gone stand recommendations; on any other page cards are what it is about.
  const cards = isItemPage ? null : cardsPage(document, page, states);
  if (cards?.reason === null) return cards;
  if (isCaptcha(document, page)) return noListing('captcha');
  if (isNotFound(document, page)) return noListing('not found');
  if (isLogin(document, page)) return noListing('login');
  // The head of an item page names the item before there is anything of it to read.
  return cards ?? noListing('shell');
}

/** A product page: what it shows wins over its data, which keeps the variant that was chosen first. */
function productPage(
  document: Document,
  page: URL,
  title: Element | null,
  state: ProductState | undefined,
): PageFindings {
  const languages = languagesOf(document, page);
  const stated = state ? attempt(() => fromProductState(state, page, languages), {}) : {};
  const shown = attempt(() => fromProductPage(document, page, languages, stated), {});
  const listing = { ...stated, ...shown, ...lowestPrice(stated, shown) };
  // One item has other ids on other sites; the page's data has the one of this page.
  if (stated.id) Object.assign(listing, { id: stated.id, url: stated.url });
  if (!listing.title) return noListing('nothing readable');
  return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
}

/** What is shown is the chosen variant's price; the page's data may know a lower one. */
function lowestPrice(stated: Listing, shown: Listing): Listing {
  if (!stated.price || !shown.price || stated.price.value >= shown.price.value) return {};
  // In another currency the number says nothing: the visitor may have changed it since.
  if (stated.currency?.value !== shown.currency?.value) return {};
  return { price: stated.price };
}

function cardsPage(document: Document, page: URL, states: readonly PageState[]): PageFindings {
  const results = states.filter((state): state is ResultsState => state.kind === 'results');
  const cards = attempt(() => drawnCards(document, page), []);
  const foundNothing = results.length > 0 && results.every(({ items }) => items.length === 0);
  // Below a search that found nothing stand recommendations, whose cards are not those of results.
  if (foundNothing && !document.querySelector('.search-card-item')) return noListing('empty');
  const store = storeOfPage(document, page);
  const listings = resultListings(results, cards, page).map(({ listing, anchor }) => ({
    listing: { ...store, ...listing },
    anchor,
  }));
  const isCart = /\/(?:shop(?:ping)?)?cart\b/.test(page.pathname);
  const kind = store ? 'store' : isCart ? 'cart' : 'results';
  if (listings.length > 0) return { page: kind, listings, reason: null };
  return noListing(store || isResultsAddress(page) ? 'shell' : 'nothing readable');
}
