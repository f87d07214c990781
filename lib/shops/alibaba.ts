import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { isSuppliers, plainAddress, productIn, supplierAt } from './alibaba/address.ts';
import { statedOffers, statedProduct } from './alibaba/stated.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { chineseRefusal, refusedProduct } from './chinese-shops.ts';
import { domRows } from './dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle, sellerOf, shownOver } from './drawn-product.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { fromRows } from './rows.ts';

/** Alibaba.com, its language sites and its suppliers' own sites. */
export const alibaba: ShopReader = {
  id: 'alibaba',
  name: 'Alibaba.com',
  domains: ['alibaba.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const PRODUCT: DrawnHooks = {
  title: [
    '.product-title-container h1',
    '.module_title h1',
    '.module-pdp-title',
    '.ma-title',
    'h1[title]',
    'h1',
  ],
  seller: [
    '.module_company .company-name a',
    '.company-name a',
    '.module_unifed_company_card a[href*="alibaba.com"]',
    '.company-name-container a',
    '.company-name',
  ],
  price: [
    '[data-testid="product-price"] .price-item > :last-child',
    '[data-testid="product-price"] [data-testid*="price"]',
    '.module_price .price-item > :last-child',
    '.module_price .price',
    '.ma-ref-price',
    '.ma-spec-price',
  ],
  image: [
    '.current-main-image img',
    '[data-testid="media-image"] img',
    '.main-image img',
    '.main-image-thumb-item img',
  ],
  category: 'nav[aria-label="breadcrumb"] li a, .detail-breadcrumb a, .breadcrumb-item a',
  services: ['[data-testid="logistics-shipping-method"] .logistics-method', '.logistics-method'],
  currencyOf: () => undefined,
  sellerAt: supplierAt,
};

const SELLERS = {
  seller: [
    'a[class*="product-e-company"]',
    'a[class*="card-e-company"]',
    'a[flasher-type="supplierName"]',
    '.supplier-name',
    'a[class*="company"]',
  ],
  sellerAt: supplierAt,
};

const STORE = { seller: ['.company-name-container', '.cp-name', '.company-name', '.company-title'] };

function hooksOf(): CardHooks {
  return {
    links: 'a[href*="/product-detail/"], a[href*="/p-detail/"], a[href*="/product/"]',
    idOf: productIn,
    title: ['[class*="e-title"]', '[class*="elements-title"]', 'h2', 'h3', '[class*="title"]'],
    price: [
      '[class*="price-main"]',
      '[class*="offer-price-normal__price"]',
      '[class*="e-price"]',
      '[class*="price"]',
      'section bdi',
    ],
    currencyOf: () => undefined,
    more: ({ element }, page) => sellerOf([element], SELLERS, page),
    isOffer: ({ price, sellerName }) => Boolean(price ?? sellerName),
  };
}

function readPage(document: Document, page: URL): PageFindings {
  const id = productIn(page.pathname);
  if (id) return productPage(document, page, id);
  const listings = listingsOf(document, page);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  if (!isSuppliers(page)) {
    const isCart = /^(?:carp|cart)\b|\/(?:purchaseList|cart)\b/.test(`${page.hostname}${page.pathname}`);
    return { page: isCart ? 'cart' : 'results', listings, reason: null };
  }
  // All on a supplier's own pages is that supplier's.
  const store = { ...sellerOf([document], STORE, page), ...supplierAt(page, 'location') };
  const own = listings.map(({ listing, anchor }) => ({ listing: { ...store, ...listing }, anchor }));
  return { page: 'store', listings: own, reason: null };
}

/** What the page's data lists, in its order and with the cards that show it; then the cards that came since. */
function listingsOf(document: Document, page: URL): FoundListing[] {
  const drawn = new Map(
    attempt(() => cardListings(document, page, hooksOf()), []).map((found) => [
      found.listing.id?.value,
      found,
    ]),
  );
  const stated = attempt(() => statedOffers(document, page), []).filter(({ id, title }) => id && title);
  const known = new Map(stated.map((listing) => [listing.id?.value, listing]));
  const merged = [...known].map(([id, listing]) => {
    const card = drawn.get(id);
    return { listing: shownOver(card?.listing ?? {}, listing), anchor: card?.anchor ?? null };
  });
  return [...merged, ...[...drawn].filter(([id]) => !known.has(id)).map(([, found]) => found)];
}

function productPage(document: Document, page: URL, id: string): PageFindings {
  const languages = [document.documentElement.lang, 'en'].filter(Boolean);
  const stated = attempt(() => statedProduct(document, page, languages), {});
  const drawn = attempt(() => drawnProduct(document, page, PRODUCT, languages), {});
  const rows = [
    ...domRows(
      document,
      '[data-testid="module-attribute-row"]',
      '[data-testid="module-attribute-name"]',
      '[data-testid="module-attribute-value"]',
    ),
    ...domRows(
      document,
      '.do-entry-item',
      '.attr-name, .do-entry-item-key',
      '.do-entry-item-val, .text-ellipsis',
    ),
    ...domRows(document, '[data-other-attribute]', 'span:first-child', 'span:last-child'),
  ];
  const listing: Listing = {
    ...shownOver(stated, drawn),
    ...fromRows(rows, 'dom', languages),
    ...sellerNumber(document, id, stated),
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(plainAddress(page.href, id), page.href, 'dom', 'location'),
  };
  const reason = refusedProduct(document, page, listing);
  if (reason) return noListing(reason);
  const anchor = drawnTitle(document, PRODUCT)?.element ?? null;
  return { page: 'product', listings: [{ listing, anchor }], reason: null };
}

/** The company's number, which a part of the page asks for recommendations with. */
function sellerNumber(document: Document, id: string, stated: Listing): Listing {
  const where = `[data-company-id][data-product-id="${id}"]`;
  const number = document.querySelector(where)?.getAttribute('data-company-id');
  const sellerId = stated.sellerId ?? (number ? textReading(number, 'dom', where) : undefined);
  return sellerId ? { sellerId } : {};
}
