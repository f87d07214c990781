import type { NoListingReason } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { attempt } from './attempt.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';
import { DOMAINS, itemIdIn } from './wildberries/address.ts';
import { cardListings } from './wildberries/cards.ts';
import { drawnTitle, fromDrawn } from './wildberries/product-page.ts';
import { statedCard, statedProducts } from './wildberries/stated.ts';

/** Wildberries and its sites by country. */
export const wildberries: ShopReader = {
  id: 'wildberries',
  name: 'Wildberries',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, page: URL): PageFindings {
  const languages = [document.documentElement.getAttribute('lang') || 'ru', 'ru'];
  const products = attempt(() => statedProducts(document, page), []);
  const id = itemIdIn(page.pathname);
  if (id) return productPage(document, page, id, products, languages);
  const drawn = attempt(() => cardListings(document, page), []);
  const listings = drawn.length > 0 ? drawn : products.map((listing) => ({ listing, anchor: null }));
  if (listings.length === 0) return noListing(reasonOf(document, false));
  return { page: kindOf(page), listings, reason: null };
}

function kindOf({ pathname }: URL): 'cart' | 'store' | 'results' {
  if (/\/(?:basket|cart)\b/.test(pathname)) return 'cart';
  return /^\/seller\//.test(pathname) ? 'store' : 'results';
}

/** What the page shows, completed by the shop's own data where a page of it was captured. */
function productPage(
  document: Document,
  page: URL,
  id: string,
  products: readonly Listing[],
  languages: readonly string[],
): PageFindings {
  const stated = products.find((product) => product.id?.value === id) ?? {};
  const card = attempt(() => statedCard(document, page, languages), {});
  const drawn = attempt(() => fromDrawn(document, page, id, languages), {});
  const listing: Listing = { ...card, ...stated, ...drawn };
  const refusal = reasonOf(document, true);
  const isRefused = refusal === 'captcha' || refusal === 'not found';
  const isStated = stated.title ?? card.title;
  // A heading alone may be that of a bot wall or of an error.
  const isTold = isStated ?? listing.price ?? listing.brand ?? listing.sellerName;
  if (!listing.title || !isTold || (isRefused && !isStated)) return noListing(refusal);
  return { page: 'product', listings: [{ listing, anchor: drawnTitle(document) }], reason: null };
}

function reasonOf(document: Document, isItem: boolean): NoListingReason {
  const text = textOf(document.body).slice(0, 3000);
  if (/почти готово|проверяем браузер|подозрительная активность/i.test(`${document.title} ${text}`))
    return 'captcha';
  if (/по вашему запросу ничего не найдено|ничего не нашлось|в корзине пока пусто/i.test(text))
    return 'empty';
  if (/такой страницы нет|по следующему адресу нет страницы/i.test(text)) return 'not found';
  return anyRefusalOf(document, text, isItem);
}
