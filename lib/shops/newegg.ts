import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings, shownPrice } from './card-listings.ts';
import { domRows } from './dom-rows.ts';
import { at, textAt } from './json.ts';
import { assignedObject } from './page-data.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { productBlock, statedCategory, statedProduct } from './stated-product.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { firstOf, textOf } from './text.ts';
import { textAfter } from './text-after.ts';

/** Newegg of the United States and Canada and its pages for other countries. */
export const newegg: ShopReader = {
  id: 'newegg',
  name: 'Newegg',
  domains: ['newegg.com', 'newegg.ca'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const TITLE = ['h1.product-title', '#grpDescrip_h, #grpDescrip_0', '[itemprop="name"]#productTitle'];
const SHIPS_FROM = '.product-ship-from';
const STATE = '__initialState__';

function readPage(document: Document, page: URL): PageFindings {
  const isStated = itemIn(page.href) !== undefined && productBlock(document) !== undefined;
  const title = firstOf(document, ...TITLE, ...(isStated ? ['h1'] : []));
  const listing = title ? productListing(document, page, title) : {};
  // A heading without text is that of a page whose content has not come yet.
  if (listing.title) return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
  const isItem = itemIn(page.pathname) !== undefined;
  const listings = isItem ? [] : cardListings(document, page, hooksOf(page));
  if (listings.length === 0) return noListing(anyRefusalOf(document, textOf(document.body), isItem));
  const kind = /\/(?:cart|shoppingcart)\b/i.test(page.pathname)
    ? 'cart'
    : isStore(page)
      ? 'store'
      : 'results';
  return { page: kind, listings, reason: null };
}

/** The item's number in an address: '/p/N82E16824026052', '/Product/Product.aspx?Item=N82E…'. */
function itemIn(address: string): string | undefined {
  return /(?:\/p\/|[?&]Item=)([\w-]{6,30})(?=[/?&#]|$)/i.exec(address)?.[1];
}

function isStore(page: URL): boolean {
  return /\/(?:Seller-Store|[^/]+\/about)\b/i.test(page.pathname);
}

/** A dollar without letters is that of the site's country; pages for other countries name their currency. */
function siteCurrency(page: URL, text: string): string | undefined {
  if (!text.includes('$') || page.pathname.startsWith('/global/')) return undefined;
  return page.hostname.endsWith('.ca') ? 'CAD' : 'USD';
}

function hooksOf(page: URL): CardHooks {
  return {
    links: 'a.item-title, a.item-img, .goods-info a.goods-title',
    idOf: itemIn,
    title: ['.item-title', '.goods-title'],
    price: ['.price-current', '.goods-price-current'],
    currencyOf: (text) => siteCurrency(page, text),
    more: ({ element }) => {
      const logo = element.querySelector('.item-brand img')?.getAttribute('title');
      const brand = textReading(logo, 'dom', '.item-brand img');
      return brand ? { brand } : {};
    },
  };
}

function productListing(document: Document, page: URL, title: Element): Listing {
  const stated = attempt(() => statedProduct(productBlock(document), page), {});
  const state = attempt(() => at(assignedObject(document, `${STATE} = {`), 'ItemDetail'), undefined);
  const rows = domRows(document, '.table-horizontal tr, #detailSpecContent dl', 'th, dt', 'td, dd');
  const price = shownPrice(document, {
    price: ['.product-price .price-current', '.product-buy-box .price-current', '.price-current'],
    currencyOf: (text) => siteCurrency(page, text),
  });
  return compact({
    ...stated,
    ...identity(document, page),
    title: textReading(title.textContent, 'dom', TITLE[0] ?? ''),
    // What the specification calls the brand, the page's own data calls by the company's name.
    ...fromRows(rows, 'dom', ['en']),
    ...seller(document, state, page),
    ...price,
    shipsFrom: shipsFrom(document, state),
    category: statedCategory(document),
  });
}

function identity(document: Document, page: URL): Listing {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? '';
  const id = itemIn(canonical) ?? itemIn(page.href);
  if (!id) return {};
  const address = itemIn(canonical) ? canonical : `${page.origin}${page.pathname}`;
  const [from, where] = itemIn(canonical)
    ? (['meta', 'link[rel=canonical]'] as const)
    : (['dom', 'location'] as const);
  return { id: reading(id, address, from, where), url: reading(address, address, from, where) };
}

/** 'Sold by: …'; of its own goods Newegg's data names no seller. */
function seller(document: Document, state: unknown, page: URL): Listing {
  const where = '.product-seller';
  const box = firstOf(
    document,
    '.product-seller-sold-by',
    where,
    '.product-seller-box',
    '.product-buy-box',
    'main',
  );
  const shown = box ? textAfter(box, /^sold (?:and shipped )?by\b[\s:]*/i) : undefined;
  const path = `${STATE}.ItemDetail.Seller`;
  const stated = textAt(state, 'Seller.SellerName');
  const name = shown ? textReading(shown, 'dom', where) : textReading(stated, 'state', `${path}.SellerName`);
  const id = textAt(state, 'Seller.SellerId');
  const key = textAt(state, 'Seller.SellerUrlKey');
  const isSame = stated !== undefined && (!shown || shown === stated);
  return compact({
    sellerName: name,
    sellerId: isSame && id ? reading(id, id, 'state', `${path}.SellerId`) : undefined,
    sellerUrl:
      isSame && key
        ? reading(`${page.origin}/${key}/about`, key, 'state', `${path}.SellerUrlKey`)
        : undefined,
  });
}

function shipsFrom(document: Document, state: unknown): Listing['shipsFrom'] {
  const shown = textAfter(document.querySelector(SHIPS_FROM), /^ships from\b[\s:]*/i);
  if (shown) return reading(countryCode(shown, ['en']), shown, 'dom', SHIPS_FROM);
  const stated = textAt(state, 'ShipFromCountryName');
  const where = `${STATE}.ItemDetail.ShipFromCountryName`;
  return stated ? reading(countryCode(stated, ['en']), stated, 'state', where) : undefined;
}
