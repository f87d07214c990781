import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { httpUrl, isUnderDomain } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { domRows } from './dom-rows.ts';
import { drawnProduct } from './drawn-product.ts';
import { findObjects } from './find-objects.ts';
import { asList, at, textAt } from './json.ts';
import { ownStatedProduct } from './own-block.ts';
import { pageStates } from './page-states.ts';
import { compact } from './readings.ts';
import { fromRows, type Row } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';
import { type StatePaths, stateFields } from './state-fields.ts';
import { type CardTable, tableCards } from './table-cards.ts';

const SITES: Readonly<Record<string, readonly [currency: string, language: string]>> = {
  'lazada.com.ph': ['PHP', 'fil'],
  'lazada.com.my': ['MYR', 'ms'],
  'lazada.sg': ['SGD', 'en'],
  'lazada.co.id': ['IDR', 'id'],
  'lazada.co.th': ['THB', 'th'],
  'lazada.vn': ['VND', 'vi'],
};
const TITLES = ['h1.pdp-mod-product-badge-title', '.pdp-mod-product-badge-title', '.pdp-product-title h1'];
const SHOP_NAME = /^lazada$/i;

/** An item's number: '/products/name-i4489480090-s25631854428.html', '/products/pdp-i4489480090.html'. */
function itemIn(address: string): string | undefined {
  return /-i(\d{5,14})(?:-s\d{4,16})?\.html/.exec(address)?.[1];
}

function siteOf(page: URL): readonly [currency: string | undefined, language: string] {
  const domain = Object.keys(SITES).find((one) => isUnderDomain(page.hostname, one));
  return SITES[domain ?? ''] ?? [undefined, 'en'];
}

function product(document: Document, page: URL, id: string): Listing {
  const [currency, language] = siteOf(page);
  const hooks = {
    title: TITLES,
    seller: ['.seller-name__detail-name', '[class*="seller-name-v2"] a'],
    sellerAt,
    price: [
      '.pdp-v2-product-price-content-salePrice-amount',
      '.pdp-price_type_normal',
      '[class*="pdp-product-price"] [class*="salePrice-amount"]',
    ],
    image: ['[class*="gallery-preview-panel"] img'],
    category: '.breadcrumb_item_anchor:not(.breadcrumb_item_anchor_last)',
    services: ['.delivery-option-item_type_standard .delivery-option-item__title'],
    currencyOf: () => currency,
  };
  const brand = '[class*="pdp-product-brand"][class*="brand-link"]';
  const rows = [
    ...domRows(document, '.key-li, [class*="specification-keys"] li', '.key-title', '.key-value'),
    {
      label: 'Brand',
      field: 'brand' as const,
      value: document.querySelector(brand)?.textContent ?? '',
      where: brand,
    },
  ];
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    ...ownStatedProduct(document, page, id, SHOP_NAME),
    ...attempt(() => fromState(document, page, id), {}),
    ...fromRows(rows, 'dom', [language]),
    ...drawnProduct(document, page, hooks, [language]),
  };
}

function sellerAt(link: URL, where: string): Listing {
  return /\/shop\//.test(link.pathname)
    ? { sellerUrl: reading(`${link.origin}${link.pathname}`, link.href, 'dom', where) }
    : {};
}

const STATE_PATHS: StatePaths = {
  title: ['product.title'],
  brand: ['product.brand.name', 'tracking.brand_name'],
  sellerName: ['seller.name', 'tracking.seller_name'],
  sellerId: ['seller.sellerId', 'tracking.seller_id'],
  category: ['tracking.pdt_category_name'],
  price: ['skuInfos.0.price.salePrice.value', 'tracking.core.price'],
  image: ['skuInfos.0.image'],
};

/** What the data of a product page says: `__moduleData__`, whose fields keep their names over the years. */
function fromState(document: Document, page: URL, id: string): Listing {
  const [currency, language] = siteOf(page);
  const isOwn = (value: object) =>
    Boolean(textAt(value, 'product.title')) && JSON.stringify(at(value, 'skuInfos') ?? '').includes(id);
  const [fields] = findObjects(pageStates(document, '__moduleData__ ='), isOwn);
  if (!fields) return {};
  const { value, path } = fields;
  const seller = httpUrl(textAt(value, 'seller.url'), page)?.replace(/[?#].*$/, '');
  return compact({
    ...fromRows(specifications(value, path), 'state', [language]),
    ...stateFields(value, STATE_PATHS, path, page, currency),
    sellerUrl: seller ? reading(seller, seller, 'state', `${path}.seller.url`) : undefined,
  });
}

/** The specifications of the first variant: an object of labels and values. */
function specifications(value: unknown, path: string): Row[] {
  const [first] = Object.values(Object(at(value, 'specifications')));
  return Object.entries(Object(at(first, 'features')))
    .slice(0, 300)
    .map(([label, text]) => ({
      label,
      value: asList(text).map(String).join(', '),
      where: `${path}.specifications`,
    }));
}

/** The cards of a list. Where a seller's goods lie is a place of the country more often than a country. */
function cardTable(page: URL): CardTable {
  const [currency, language] = siteOf(page);
  return {
    cards: '[data-qa-locator="product-item"]',
    idOf: (card) =>
      card.getAttribute('data-item-id') ??
      itemIn(card.querySelector('a[href*="-i"]')?.getAttribute('href') ?? ''),
    addressOf: (id) => `${page.origin}/products/pdp-i${id}.html`,
    title: ['.RfADt', 'a[title]', '[class*="title"]'],
    seller: [],
    price: ['.ooOxS', '[class*="price"]'],
    shipsFrom: ['.oa6ri', '[class*="location"]'],
    image: ['img[type="product"]', 'img'],
    currencyOf: () => currency,
    languages: [language],
  };
}

/** The items of a list's data (`window.pageData`). */
function statedCards(document: Document, page: URL): Listing[] {
  const [currency, language] = siteOf(page);
  const isItem = (value: object) =>
    Boolean(textAt(value, 'itemId') && textAt(value, 'name') && at(value, 'price'));
  return findObjects(pageStates(document, 'pageData=', 'pageData ='), isItem).map(({ value, path }) => {
    const address = httpUrl(textAt(value, 'itemUrl') ?? textAt(value, 'productUrl'), page)?.replace(
      /[?#].*$/,
      '',
    );
    const place = textAt(value, 'location');
    return compact({
      ...stateFields(value, CARD_PATHS, path, page, currency),
      url: address ? reading(address, address, 'state', `${path}.itemUrl`) : undefined,
      shipsFrom: place
        ? reading(countryCode(place, [language]), place, 'state', `${path}.location`)
        : undefined,
    });
  });
}

const CARD_PATHS: StatePaths = {
  id: ['itemId'],
  title: ['name'],
  brand: ['brandName'],
  sellerName: ['sellerName'],
  sellerId: ['sellerId'],
  price: ['price', 'priceShow'],
  image: ['image'],
};

const plan: ShopPlan = {
  id: 'lazada',
  name: 'Lazada',
  domains: Object.keys(SITES),
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname),
  product,
  cards: (document, page) =>
    withStated(
      tableCards(document, page, cardTable(page)),
      attempt(() => statedCards(document, page), []),
    ),
  listKind: ({ hostname, pathname }) => {
    if (/^cart\./.test(hostname) || /\/cart\b/.test(pathname)) return 'cart';
    return /^\/shop\//.test(pathname) ? 'store' : 'results';
  },
  empty: /search no result|no results? found|there are no items in this cart/i,
  wall: /_____tmd_____|\/punish/,
};

/** Lazada in its six countries. */
export const lazada = planReader(plan);
