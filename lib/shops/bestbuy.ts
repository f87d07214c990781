import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings, shownPrice } from './card-listings.ts';
import { domRows } from './dom-rows.ts';
import { textAt } from './json.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { productBlock, statedCategory, statedProduct } from './stated-product.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { firstOf, textOf } from './text.ts';
import { textAfter } from './text-after.ts';

/** Best Buy of the United States and Canada. */
export const bestbuy: ShopReader = {
  id: 'bestbuy',
  name: 'Best Buy',
  domains: ['bestbuy.com', 'bestbuy.ca'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const TITLES = [
  '.sku-title h1',
  '#sku-title h1',
  'h1#sku-title',
  'h1[class*="productName"]',
  'h1.heading-4',
  'main h1',
  'h1',
];
const PRICES = [
  '.priceView-customer-price > span',
  '[data-testid="price-block-customer-price"] [aria-hidden="true"]',
  '[data-testid="price-block-customer-price"]',
  '[data-testid="customer-price"] span',
  '[data-testid="large-customer-price"]',
  '[data-testid="medium-customer-price"]',
  '.priceView-hero-price > span',
  '[itemprop="price"][content]',
];
const SOLD_BY = /^(?:(?:vendu|sold)(?: and shipped| et expédié)?(?: by| par))\b[\s:]*/i;

function readPage(document: Document, page: URL): PageFindings {
  const isItem = [page.href, canonicalOf(document)].some((address) => itemIn(address) !== undefined);
  const block = productBlock(document);
  const title = isItem ? firstOf(document, ...TITLES) : null;
  const isProduct = title && (block !== undefined || firstOf(document, ...PRICES, '.sku-title, #sku-title'));
  const listing = isProduct ? productListing(document, page, title, block) : {};
  // A heading without text is that of a page whose content has not come yet.
  if (listing.title) return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
  const listings = isItem ? [] : cardListings(document, page, hooksOf(page));
  if (listings.length === 0) return noListing(anyRefusalOf(document, textOf(document.body), isItem));
  return { page: /^\/cart\b/.test(page.pathname) ? 'cart' : 'results', listings, reason: null };
}

const ADDRESSES = [
  /[?&]skuId=(\d{5,10})/,
  /\/sku\/(\d{5,10})(?=[/?#]|$)/,
  /\/(\d{5,10})\.p(?=[?#]|$)/,
  /\/(?:product|produit)\/[^/?#]{1,300}\/(\w{5,12})(?=[/?#]|$)/,
];

/** The item's number in an address: '?skuId=6509712', '/sku/6509712', '/site/name/6509712.p', '/product/name/J3R85TP4HT'. */
function itemIn(address: string): string | undefined {
  return ADDRESSES.map((pattern) => pattern.exec(address)?.[1]).find(Boolean);
}

function canonicalOf(document: Document): string {
  return document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? '';
}

function siteCurrency(page: URL): string {
  return page.hostname.endsWith('.ca') ? 'CAD' : 'USD';
}

function hooksOf(page: URL): CardHooks {
  return {
    links: 'a[href*=".p?"], a[href*="/sku/"], a[href*="/product/"], a[href*="/produit/"], a[href$=".p"]',
    idOf: itemIn,
    title: ['.product-title', '.sku-title', '[data-automation="productItemName"]', 'h2, h3, h4'],
    price: [...PRICES, '[data-automation="product-price"]'],
    currencyOf: () => siteCurrency(page),
  };
}

function productListing(document: Document, page: URL, title: Element, block: unknown): Listing {
  const stated = attempt(() => statedProduct(block, page), {});
  const rows = [
    ...domRows(
      document,
      '.spec-table .row, .spec-table li, .specification-group li',
      '.row-title',
      '.row-value',
    ),
    ...domRows(document, '[class*="pecification"] dl > div', 'dt', 'dd'),
  ];
  const brand = document.querySelector('#schemaorg-brand-name, [itemprop="brand"] [itemprop="name"]');
  return compact({
    ...(brand && {
      brand: textReading(brand.getAttribute('content') ?? brand.textContent, 'microdata', 'brand'),
    }),
    ...stated,
    ...identity(document, page, block),
    title: textReading(title.textContent, 'dom', 'h1') ?? stated.title,
    ...fromRows(rows, 'dom', ['en', 'fr']),
    ...seller(document, stated),
    ...price(document, page),
    category: statedCategory(document, /^best buy$/i, textOf(title)),
  });
}

function identity(document: Document, page: URL, block: unknown): Listing {
  const canonical = canonicalOf(document);
  const sku = textAt(block, 'sku');
  const linked = itemIn(page.href) ?? itemIn(canonical);
  const id = linked && /^\d+$/.test(linked) ? linked : (sku ?? linked);
  if (!id) return {};
  const isStated = itemIn(canonical) !== undefined;
  const url = isStated
    ? reading(canonical, canonical, 'meta', 'link[rel=canonical]')
    : reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location');
  const isLinked = id === linked;
  return {
    id: reading(
      id,
      isLinked ? page.href : id,
      isLinked ? 'dom' : 'json-ld',
      isLinked ? 'location' : 'Product.sku',
    ),
    url,
  };
}

/** What is shown of a marketplace's seller wins over the page's data; '(BestBuy)' of older pages is the shop itself. */
function seller(document: Document, stated: Listing): Listing {
  const box = document.querySelector('main') ?? document.body;
  const shown = textAfter(box, SOLD_BY);
  if (shown && shown.length <= 80) {
    const name = textReading(shown, 'dom', 'main');
    return name ? { sellerName: name } : {};
  }
  if (stated.sellerName) return {};
  const older = document.querySelector('#schemaorg-seller-name, [itemprop="seller"] [itemprop="name"]');
  const name = textReading(older?.getAttribute('content'), 'microdata', 'seller');
  return name ? { sellerName: name } : {};
}

/** The price to pay at once: what a contract costs a month is none. */
function price(document: Document, page: URL): Listing {
  const monthly = document.querySelector('.item-price');
  if (monthly && /\/\s?mo/i.test(textOf(monthly))) return {};
  return shownPrice(document, { price: PRICES, currencyOf: () => siteCurrency(page) });
}
