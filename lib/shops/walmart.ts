import type { NoListingReason } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { attempt } from './attempt.ts';
import { at, textAt } from './json.ts';
import { jsonById } from './page-data.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { productBlock, statedProduct } from './stated-product.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';
import { DOMAINS, itemIdIn } from './walmart/address.ts';
import { hasResults, results } from './walmart/cards.ts';
import { drawnTitle, fromProductPage, fromProductState } from './walmart/product.ts';

/** Walmart in the United States, Canada and Mexico. */
export const walmart: ShopReader = {
  id: 'walmart',
  name: 'Walmart',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const CAPTCHA = /^robot or human|verify your identity/i;
const NOT_FOUND = /^\/(?:404|_error)$/;

function readPage(document: Document, page: URL): PageFindings {
  const state = attempt(() => jsonById(document, '__NEXT_DATA__'), undefined);
  const initial = at(state, 'props.pageProps.initialData');
  const isItem = itemIdIn(page.pathname) !== undefined;
  const product =
    isItem || at(initial, 'data.product') ? productListing(document, page, initial, isItem) : undefined;
  if (product?.title) {
    return { page: 'product', listings: [{ listing: product, anchor: drawnTitle(document) }], reason: null };
  }
  const listings = isItem ? [] : attempt(() => results(document, initial, page), []);
  if (listings.length === 0) return noListing(reasonFor(document, page, state, isItem));
  return { page: kindOf(page), listings, reason: null };
}

function productListing(document: Document, page: URL, initial: unknown, isItem: boolean): Listing {
  const languages = document.documentElement.lang ? [document.documentElement.lang] : [];
  const shown: Listing = isItem ? attempt(() => fromProductPage(document, page), {}) : {};
  const product = at(initial, 'data.product');
  if (!product) return { ...statedProduct(productBlock(document), page), ...shown };
  // Another variant has another number, another price, perhaps another seller: then only what is shown is true.
  if (isItem && !isOf(product, itemIdIn(page.pathname))) return shown;
  const stated = fromProductState(product, at(initial, 'data.idml.specifications'), page, languages);
  return { ...shown, ...stated, ...(shown.title && { title: shown.title }) };
}

function isOf(product: unknown, id: string | undefined): boolean {
  return [
    textAt(product, 'usItemId'),
    textAt(product, 'primaryUsItemId'),
    itemIdIn(textAt(product, 'canonicalUrl') ?? ''),
  ].includes(id);
}

function kindOf(page: URL): 'cart' | 'store' | 'results' {
  if (/\/cart(?:\/|$)/.test(page.pathname)) return 'cart';
  return /\/(?:seller|brand|shop)\//.test(page.pathname) ? 'store' : 'results';
}

function reasonFor(document: Document, page: URL, state: unknown, isItem: boolean): NoListingReason {
  if (page.pathname.startsWith('/blocked') || CAPTCHA.test(document.title)) return 'captcha';
  if (NOT_FOUND.test(textAt(state, 'page') ?? '')) return 'not found';
  if (/\/account\/login/.test(page.pathname)) return 'login';
  if (hasResults(at(state, 'props.pageProps.initialData'))) return 'empty';
  return anyRefusalOf(document, textOf(document.body), isItem);
}
