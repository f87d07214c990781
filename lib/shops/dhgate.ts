import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { nativeOf } from '../listing/native-of.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { chineseRefusal, refusedProduct } from './chinese-shops.ts';
import { fromFlight } from './dhgate/flight.ts';
import { domRows } from './dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle, sellerOf, shownOver } from './drawn-product.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { productBlock, statedProduct } from './stated-product.ts';
import { textOf } from './text.ts';

/** DHgate and its language sites. */
export const dhgate: ShopReader = {
  id: 'dhgate',
  name: 'DHgate',
  domains: ['dhgate.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const PRODUCT: DrawnHooks = {
  title: ['[class*="productInfo_"] h1', '.key-info h1', '.hinfo h1', 'h1'],
  seller: [
    '[class*="storeName"]',
    '.seller-information .selle-name a',
    '.seller-information .seller-name a',
    '[class*="sellerName"]',
  ],
  price: [
    '[class*="productPrice_proPrice"] [class*="rice"]',
    '[class*="productPrice_proPrice"]',
    '.pricearea .unit-price',
  ],
  image: ['[class*="bigMap"] img', '.bimg-details img', '.bimg img'],
  category: '.bread-crumbs a, [class*="breadCrumb"] a, [class*="breadcrumb"] a',
  currencyOf: () => undefined,
  sellerAt: storeAt,
};

const SELLERS = {
  seller: ['.store-name', '.seller a', '[class*="storeName"]', 'a[href*="/store/"]'],
  sellerAt: storeAt,
};

const CARDS: CardHooks = {
  links: 'a[href*="/product/"]',
  idOf: itemIn,
  title: ['.gallery-pro-name', '.pro-title', '[class*="itle"]', 'h3, h2'],
  price: ['.current-price', '.price .new-price', '[class*="rice"]'],
  currencyOf: () => undefined,
  more: ({ element }, page) => sellerOf([element], SELLERS, page),
};

function readPage(document: Document, page: URL): PageFindings {
  const id = itemIn(page.pathname);
  if (id) return productPage(document, page, id);
  const listings = cardListings(document, page, CARDS);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  const isCart = /^shoppingcart\b|\/cart\b/.test(`${page.hostname}${page.pathname}`);
  const kind = isCart ? 'cart' : /^\/store\//.test(page.pathname) ? 'store' : 'results';
  return { page: kind, listings, reason: null };
}

/** The item an address leads to: '/product/name-of-it/997079406.html'. */
function itemIn(address: string): string | undefined {
  return /\/product\/(?:[^/?#]{1,300}\/)?(\d{5,20})\.html/.exec(address)?.[1];
}

function storeAt(link: URL, where: string): Listing {
  const store = /\/store\/(?:[\w-]{1,40}\/)?(\d{3,20})|\/wholesale\/products\/(\w{8,64})/.exec(link.pathname);
  if (!store) return {};
  const [, , id] = store;
  return {
    sellerUrl: reading(`${link.origin}${link.pathname}`, link.href, 'dom', where),
    ...(id && { sellerId: reading(id, link.href, 'dom', where) }),
  };
}

function productPage(document: Document, page: URL, id: string): PageFindings {
  const languages = [document.documentElement.lang.toLowerCase(), 'en'].filter(Boolean);
  const title = drawnTitle(document, PRODUCT);
  const stated = attempt(() => statedProduct(productBlock(document), page), {});
  // What the data calls the brand is DHgate itself.
  const { brand: _dhgate, ...facts } = stated;
  const rows = [
    ...domRows(document, '[class*="prodSpecifications"] li', 'span', '[class*="deswrap"]'),
    ...domRows(document, '.item-specifics li', 'strong', '.des-wrap'),
  ];
  const listing = compact({
    ...shownOver(
      { ...facts, ...attempt(() => fromFlight(document), {}) },
      attempt(() => drawnProduct(document, page, PRODUCT, languages), {}),
    ),
    ...attempt(() => shownStock(document, languages), {}),
    ...attempt(() => shownShipping(document, languages), {}),
    ...fromRows(rows, 'dom', languages),
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
  });
  const reason = refusedProduct(document, page, listing);
  if (reason) return noListing(reason);
  return { page: 'product', listings: [{ listing, anchor: title?.element ?? null }], reason: null };
}

/** '399896 in stock ( CN )': where the goods lie. */
function shownStock(document: Document, languages: readonly string[]): Listing {
  const where = '[class*="productQuantity_stockin"]';
  const place = /\(\s{0,5}([^()]{2,40}?)\s{0,5}\)\s*$/.exec(textOf(document.querySelector(where)))?.[1];
  const country = place ? countryCode(place, languages) : null;
  return place && country ? { shipsFrom: reading(country, place, 'dom', where) } : {};
}

const SHIPPING = ['#shippingCostChooseButton', '[class*="shipping_shipping_"]', '[class*="shipping_ship"]'];
const REFUSED = '.choose-shipping-cannot, [id^="_init_buyer"], [class*="cannot"], [class*="cantShip"]';

/** 'Free Shipping to United States Via China Post Air', or 'This item cannot be shipped to United States'. */
function shownShipping(document: Document, languages: readonly string[]): Listing {
  for (const block of document.querySelectorAll(REFUSED)) {
    const to = /cannot be shipped to ([^,.]{2,60})/i.exec(textOf(block))?.[1];
    const country = to ? countryCode(to, languages) : null;
    if (!to || !country || isHidden(block)) continue;
    return { shipsTo: reading({ included: [], excluded: [country], worldwide: false }, to, 'dom', REFUSED) };
  }
  for (const where of SHIPPING) {
    const text = textOf(document.querySelector(where));
    const found = /^(?:.{0,60}\bto )?([\p{Lu}][^,]{1,50}?) via ([^,:.]{2,60}?)(?= estimated|$)/iu.exec(text);
    const country = found?.[1] ? countryCode(found[1], languages) : null;
    if (!found?.[2] || !country) continue;
    const carrier = textReading(found[2], 'dom', where);
    return {
      shipsTo: reading({ included: [country], excluded: [], worldwide: false }, text, 'dom', where),
      ...(carrier && { services: reading([carrier.value], found[2], 'dom', where) }),
    };
  }
  return {};
}

/** Whether the page itself keeps an element out of sight. */
function isHidden(element: Element): boolean {
  for (let one: Element | null = element; one; one = nativeOf(one, 'parentElement')) {
    if (/display\s{0,3}:\s{0,3}none/i.test(one.getAttribute('style') ?? '')) return true;
  }
  return false;
}
