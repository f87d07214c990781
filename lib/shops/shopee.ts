import { countryCode } from '../listing/countries.ts';
import { LIST_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { httpUrl, isUnderDomain } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { drawnProduct } from './drawn-product.ts';
import { findObjects } from './find-objects.ts';
import { at, textAt } from './json.ts';
import { pairRows } from './label-rows.ts';
import { ownStatedProduct } from './own-block.ts';
import { pageStates } from './page-states.ts';
import { compact, priceReadings } from './readings.ts';
import { saysNothing } from './row-labels.ts';
import { fromRows, type Row } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';
import { type StatePaths, stateFields } from './state-fields.ts';
import { statedCategory } from './stated-product.ts';

const SITES: Readonly<Record<string, readonly [currency: string, language: string]>> = {
  'shopee.sg': ['SGD', 'en'],
  'shopee.com.my': ['MYR', 'ms'],
  'shopee.ph': ['PHP', 'fil'],
  'shopee.co.id': ['IDR', 'id'],
  'shopee.co.th': ['THB', 'th'],
  'shopee.vn': ['VND', 'vi'],
  'shopee.tw': ['TWD', 'zh-Hant'],
  'shopee.com.br': ['BRL', 'pt'],
  'shopee.com.mx': ['MXN', 'es'],
  'shopee.com.co': ['COP', 'es'],
  'shopee.cl': ['CLP', 'es'],
};
const TITLES = ['.product-briefing h1', 'section h1', '.attM6y', '._44qnta'];
const SHOP_NAME = /^shopee/i;
/** Shopee's data counts prices in hundred-thousandths. */
const PRICE_UNIT = 100_000;
const SHIPS_FROM =
  /^(?:ships? from|dikirim dari|penghantaran dari|gửi từ|ส่งจาก|出貨地|商品出貨地|envio de|enviado de|envío desde|enviado desde)$/i;

/** A shop's and an item's number: '/Name-i.12345.67890', '/product/12345/67890'. */
function itemIn(address: string): string | undefined {
  const [, shop, item] =
    /(?:-|\/)i\.(\d{3,14})\.(\d{3,14})(?=[/?#]|$)/.exec(address) ??
    /\/product\/(\d{3,14})\/(\d{3,14})(?=[/?#]|$)/.exec(address) ??
    [];
  return shop && item ? `${shop}.${item}` : undefined;
}

function siteOf(page: URL): readonly [currency: string | undefined, language: string] {
  const domain = Object.keys(SITES).find((one) => isUnderDomain(page.hostname, one));
  return SITES[domain ?? ''] ?? [undefined, 'en'];
}

function product(document: Document, page: URL, id: string): Listing {
  const [currency, language] = siteOf(page);
  const item = id.replace(/^.*\./, '');
  const hooks = {
    title: TITLES,
    seller: [
      '.page-product__shop .fV3TIn',
      '.page-product__shop .VlDReK',
      '.page-product__shop [class*="shop-name"]',
    ],
    price: ['.product-briefing .IZPeQz', '.product-briefing .pqTWkA', '.product-briefing [class*="price"]'],
    image: ['.product-briefing picture img'],
    currencyOf: () => currency,
  };
  const rows = pairRows(document, ROWS);
  const stated = ownStatedProduct(document, page, item, SHOP_NAME);
  return {
    ...identity(page, id),
    ...drawnProduct(document, page, hooks, [language]),
    ...stated,
    ...attempt(() => fromState(document, page, item), {}),
    ...fromRows(rows, 'dom', [language]),
    ...shipsFrom(rows, language),
    ...shopAddress(document, page),
    category: statedCategory(document, /^shopee/i),
  };
}

function identity(page: URL, id: string): Listing {
  const [shop = '', item = ''] = id.split('.');
  return {
    id: reading(item, page.href, 'dom', 'location'),
    url: reading(`${page.origin}/product/${shop}/${item}`, page.href, 'dom', 'location'),
    sellerId: reading(shop, page.href, 'dom', 'location'),
  };
}

const ROWS = '.page-product__content h3, .page-product__detail h3, .product-detail h3, .product-detail label';

function shopAddress(document: Document, page: URL): Listing {
  const where = 'a[href*="entryPoint=ShopByPDP"]';
  const href = document.querySelector(where)?.getAttribute('href');
  const address = httpUrl(href, page)?.replace(/[?#].*$/, '');
  return address && href ? { sellerUrl: reading(address, href, 'dom', where) } : {};
}

/** The place from which the seller sends, among the rows of the specification. */
function shipsFrom(rows: readonly Row[], language: string): Listing {
  const row = rows.find(({ label, value }) => SHIPS_FROM.test(label.trim()) && value);
  return row ? { shipsFrom: reading(countryCode(row.value, [language]), row.value, 'dom', row.where) } : {};
}

const PATHS: StatePaths = {
  id: ['itemid', 'item_id'],
  title: ['name', 'title'],
  brand: ['brand', 'brand_name'],
  sellerName: ['shop_name', 'shop_detailed.name', 'shop_info.name'],
  sellerId: ['shopid', 'shop_id'],
};

/** What the data says of an item, as the page's scripts ask for it. */
function itemListing(value: unknown, path: string, page: URL): Listing {
  const [currency, language] = siteOf(page);
  const place = textAt(value, 'shop_location') ?? textAt(value, 'location');
  const amount = at(value, 'price_min') ?? at(value, 'price');
  const [shop, item] = [
    textAt(value, 'shopid') ?? textAt(value, 'shop_id'),
    textAt(value, 'itemid') ?? textAt(value, 'item_id'),
  ];
  return compact({
    ...stateFields(value, PATHS, path, page, currency),
    ...(typeof amount === 'number' &&
      priceReadings(amount / PRICE_UNIT, currency, String(amount), 'state', `${path}.price`)),
    url:
      shop && item
        ? reading(`${page.origin}/product/${shop}/${item}`, item, 'state', `${path}.itemid`)
        : undefined,
    shipsFrom:
      place && !saysNothing(place)
        ? reading(countryCode(place, [language]), place, 'state', `${path}.shop_location`)
        : undefined,
  });
}

function isItem(value: object): boolean {
  const id = textAt(value, 'itemid') ?? textAt(value, 'item_id');
  const name = textAt(value, 'name') ?? textAt(value, 'title');
  return Boolean(id && name) && typeof (at(value, 'price') ?? at(value, 'price_min')) === 'number';
}

function fromState(document: Document, page: URL, item: string): Listing {
  const found = findObjects(pageStates(document), isItem);
  const own = found.find(({ value }) => (textAt(value, 'itemid') ?? textAt(value, 'item_id')) === item);
  return own ? itemListing(own.value, own.path, page) : {};
}

function cardHooks(page: URL): CardHooks {
  const [currency, language] = siteOf(page);
  return {
    links: 'a[href*="-i."], a[href*="/product/"]',
    idOf: (href) => itemIn(href)?.replace(/^.*\./, ''),
    title: ['[data-sqe="name"]', '.line-clamp-2', '[class*="line-clamp"]'],
    price: [
      '[class*="truncate"] span + span',
      '[class*="price"]',
      '[class*="truncate"][class*="font-medium"]',
    ],
    currencyOf: () => currency,
    more: ({ element, links }) => ({
      ...placeOf(element, language),
      ...sellerIdOf(links[0]?.getAttribute('href') ?? '', page),
    }),
    // Prices of flash sales hide their figures.
    isOffer: (listing) => Boolean(listing.title),
  };
}

function placeOf(card: Element, language: string): Listing {
  const where = '[aria-label^="location-"]';
  const place =
    card
      .querySelector(where)
      ?.getAttribute('aria-label')
      ?.replace(/^location-/, '') ?? '';
  return place ? { shipsFrom: reading(countryCode(place, [language]), place, 'dom', where) } : {};
}

function sellerIdOf(href: string, page: URL): Listing {
  const address = httpUrl(href, page);
  const shop = address ? itemIn(address)?.split('.')[0] : undefined;
  return shop ? { sellerId: reading(shop, href, 'dom', 'a[href*="-i."]') } : {};
}

function statedCards(document: Document, page: URL): Listing[] {
  return findObjects(pageStates(document), isItem)
    .slice(0, LIST_MAX)
    .map(({ value, path }) => itemListing(value, path, page));
}

const plan: ShopPlan = {
  id: 'shopee',
  name: 'Shopee',
  domains: Object.keys(SITES),
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname),
  product,
  cards: (document, page) =>
    withStated(
      cardListings(document, page, cardHooks(page)),
      attempt(() => statedCards(document, page), []),
    ),
  listKind: ({ pathname }) => {
    if (/^\/cart\b/.test(pathname)) return 'cart';
    return /^\/(?:search|mall|flash_sale|daily_discover)\b|-cat\./.test(pathname) ? 'results' : 'store';
  },
  empty:
    /no results found|shopping cart is empty|tidak ditemukan|ไม่พบผลการค้นหา|không tìm thấy|找不到|nenhum resultado/i,
  wall: /\/verify\/(?:captcha|traffic)/,
};

/** Shopee in its countries. */
export const shopee = planReader(plan);
