import type { NoListingReason } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { itemIdIn, storeIdIn, storeReadings } from './aliexpress-ru/address.ts';
import { drawnCards, drawnListing, drawnStore, drawnTitle } from './aliexpress-ru/drawn.ts';
import { statedListing } from './aliexpress-ru/stated.ts';
import { attempt } from './attempt.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';

/** aliexpress.ru: the same items as AliExpress, another company and another site. */
export const aliexpressRu: ShopReader = {
  id: 'aliexpress-ru',
  name: 'AliExpress.ru',
  domains: ['aliexpress.ru', 'aliexpress.by', 'aliexpress.kz'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, page: URL): PageFindings {
  const languages = [document.documentElement.getAttribute('lang') || 'ru', 'ru', 'en'];
  if (itemIdIn(page.pathname)) return productPage(document, page, languages);
  const cards = attempt(() => drawnCards(document, page), []);
  if (cards.length === 0) return noListing(reasonOf(document, page));
  if (/\/(?:cart|shopcart)\b/.test(page.pathname)) return { page: 'cart', listings: cards, reason: null };
  if (!storeIdIn(page.pathname)) return { page: 'results', listings: cards, reason: null };
  const store = { ...drawnStore(document), ...storeReadings(page.pathname, 'dom', 'location') };
  const listings = cards.map((card) => ({ ...card, listing: { ...store, ...card.listing } }));
  return { page: 'store', listings, reason: null };
}

/** What the page shows wins, but for the price: data knows the lowest of all variants. */
function productPage(document: Document, page: URL, languages: readonly string[]): PageFindings {
  const stated = attempt(() => statedListing(document, page, languages), {});
  const drawn = attempt(() => drawnListing(document, page, languages), {});
  const listing: Listing = { ...stated, ...drawn };
  const isSameCurrency = stated.currency?.value === drawn.currency?.value || !drawn.currency;
  if (stated.price && isSameCurrency)
    Object.assign(listing, { price: stated.price, currency: stated.currency });
  const { sellerName, brand, origin, shipsTo, price } = listing;
  // A heading alone may be that of a bot wall or of an error.
  if (!(stated.title ?? sellerName ?? brand ?? origin ?? shipsTo ?? price)) {
    return noListing(reasonOf(document, page));
  }
  const refusal = stated.title ? null : reasonOf(document, page);
  if (refusal === 'captcha' || refusal === 'not found') return noListing(refusal);
  return { page: 'product', listings: [{ listing, anchor: drawnTitle(document) }], reason: null };
}

function reasonOf(document: Document, page: URL): NoListingReason {
  const text = textOf(document.body).slice(0, 3000);
  const isChallenge =
    document.querySelector('script[src*="_____tmd_____"], #nocaptcha, [id^="nc_1_"]') !== null;
  if (isChallenge || /captcha interception/i.test(document.title)) return 'captcha';
  if (/ничего не найдено|ничего не нашлось|корзина пуста|nothing found/i.test(text)) return 'empty';
  if (/страница не найдена|товар (?:больше )?не (?:найден|доступен|продаётся)/i.test(text))
    return 'not found';
  return anyRefusalOf(document, text, itemIdIn(page.pathname) !== undefined);
}
