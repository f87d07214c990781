import type { NoListingReason } from '../listing/fields.ts';
import { asinIn, DOMAINS } from './amazon/address.ts';
import { drawnCards } from './amazon/cards.ts';
import { productListings, productTitle } from './amazon/product-page.ts';
import { attempt } from './attempt.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';

/** Amazon on all its country sites, which share their pages. */
export const amazon: ShopReader = {
  id: 'amazon',
  name: 'Amazon',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const CAPTCHA = 'form[action*="validateCaptcha" i], #captchacharacters';
const NOT_FOUND =
  'a[href*="dogsofamazon" i], img[src*="dogsofamazon" i], img[src*="kailey-kitty" i], img[src*="error/title._TTD_" i]';
const EMPTY = '.sc-your-amazon-cart-is-empty, #sc-empty-cart, [data-component-type="s-search-results"]';

function readPage(document: Document, page: URL): PageFindings {
  const title = productTitle(document);
  if (title) {
    return { page: 'product', listings: productListings(document, page, title), reason: null };
  }
  // Below an item that is gone stand recommendations.
  const isItem = asinIn(page.pathname) !== undefined;
  const listings = isItem ? [] : attempt(() => drawnCards(document, page), []);
  if (listings.length === 0) return noListing(reasonFor(document, isItem));
  return { page: kindOf(document, page), listings, reason: null };
}

function kindOf(document: Document, page: URL): 'cart' | 'store' | 'results' {
  if (/\/(?:gp\/)?cart(?:\/|$)/.test(page.pathname) || document.querySelector('#sc-active-cart')) {
    return 'cart';
  }
  return /\/stores?\//.test(page.pathname) || page.searchParams.has('me') ? 'store' : 'results';
}

function reasonFor(document: Document, isItem: boolean): NoListingReason {
  if (document.querySelector(CAPTCHA)) return 'captcha';
  if (document.querySelector(NOT_FOUND)) return 'not found';
  if (document.querySelector('form[name="signIn"], #ap_email')) return 'login';
  if (document.querySelector(EMPTY)) return 'empty';
  return anyRefusalOf(document, textOf(document.body), isItem);
}
