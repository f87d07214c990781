import type { NoListingReason } from '../listing/fields.ts';
import { textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { DOMAINS, itemIdIn, sellerIdIn } from './ozon/address.ts';
import { cardListings } from './ozon/cards.ts';
import { drawnTitle, productListing } from './ozon/product-page.ts';
import { type Widgets, widgetsOf } from './ozon/widgets.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';

/** Ozon and its sites by country. */
export const ozon: ShopReader = {
  id: 'ozon',
  name: 'Ozon',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, page: URL): PageFindings {
  const languages = [document.documentElement.getAttribute('lang') || 'ru', 'ru'];
  const widgets = widgetsOf(document);
  if (itemIdIn(page.pathname)) return productPage(document, page, widgets, languages);
  const listings = attempt(() => cardListings(document, page, widgets), []);
  if (listings.length === 0) return noListing(reasonOf(document, page));
  if (/^\/cart\b/.test(page.pathname)) return { page: 'cart', listings, reason: null };
  if (!/^\/seller\//.test(page.pathname)) return { page: 'results', listings, reason: null };
  return { page: 'store', listings: listings.map((found) => ofStore(found, document, page)), reason: null };
}

function productPage(
  document: Document,
  page: URL,
  widgets: Widgets,
  languages: readonly string[],
): PageFindings {
  const listing = productListing(document, page, widgets, languages);
  // Below an item that is gone stand recommendations; it has no title of its own.
  if (!listing.title) return noListing(reasonOf(document, page));
  return { page: 'product', listings: [{ listing, anchor: drawnTitle(document) }], reason: null };
}

/** All on a seller's page is that seller's. */
function ofStore<T extends PageFindings['listings'][number]>(found: T, document: Document, page: URL): T {
  const name = textReading(textOf(document.querySelector('h1')), 'dom', 'h1');
  const id = textReading(sellerIdIn(page.pathname), 'dom', 'location');
  return {
    ...found,
    listing: { ...found.listing, ...(name && { sellerName: name }), ...(id && { sellerId: id }) },
  };
}

function reasonOf(document: Document, page: URL): NoListingReason {
  const text = textOf(document.body).slice(0, 3000);
  if (
    /доступ ограничен|antibot|подтвердите, что вы не бот|похоже, нет соединения/i.test(
      `${document.title} ${text}`,
    )
  ) {
    return 'captcha';
  }
  if (/товар закончился|страница не (?:найдена|существует)|такой страницы не существует/i.test(text))
    return 'not found';
  if (/ничего не нашлось|не нашли|нет результатов|корзина пуста/i.test(text)) return 'empty';
  return anyRefusalOf(document, text, itemIdIn(page.pathname) !== undefined);
}
