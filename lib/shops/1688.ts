import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { offerAddress, offerIn, shopHome } from './1688/address.ts';
import { statedProduct } from './1688/stated.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { chineseRefusal, fromChineseRows, refusedProduct, yuan } from './chinese-shops.ts';
import { domRows } from './dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle, shownOver } from './drawn-product.ts';
import { colonRows, pairRows } from './label-rows.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { type CardTable, tableCards } from './table-cards.ts';

/** 1688, Alibaba's market for trade within China. */
export const shop1688: ShopReader = {
  id: '1688',
  name: '1688',
  domains: ['1688.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const LANGUAGES = ['zh'];

// The first heading of a product page is the name of the company.
const PRODUCT: DrawnHooks = {
  title: [
    '.module-od-title .title-content h1',
    '.title-content h1',
    '.title-content',
    '.module-od-title h1',
    '.title-first-column .title-text',
    '.title-text',
    '#mod-detail-title .d-title',
    'h1.d-title',
  ],
  seller: [
    '.shop-company-name h1',
    '.shop-company-name',
    '[data-trace="SHOP_CREDIT"] h1',
    '.company-name a',
    '.company-name',
    '#hd_0_container_0 [title*="公司"]',
  ],
  price: [
    '.module-od-main-price .price-info',
    '.module-od-main-price .price-comp',
    '.od-pc-offer-price-contain .price-text',
    '.price-content .price-text',
    '.mod-detail-price .price .value',
  ],
  image: ['.od-gallery-preview img', '.module-od-picture-gallery img', '.detail-gallery-img', '.box-img img'],
  shipsFrom: ['.cart-content .location', '.logistics-city', '.delivery-addr'],
  currencyOf: yuan,
  sellerAt: shopAt,
};

const CARDS: CardTable = {
  cards: '[data-renderkey], a.search-offer-wrapper',
  idOf: cardOffer,
  addressOf: offerAddress,
  title: ['.offer-title-row .title-text', '.title-text', '[class*="offer-title"]', '[class*="titleText"]'],
  seller: [
    '.offer-shop-row a[href*=".1688.com"] .desc-text',
    '.offer-shop-row .desc-text',
    '.offer-hover-wrapper .desc-text',
    '[class*="company"]',
  ],
  price: ['.offer-price-row .price-item', '.price-item', '[class*="priceItem"]'],
  image: ['img.main-img', 'img'],
  languages: LANGUAGES,
  currencyOf: yuan,
  sellerAt: shopAt,
  more: cardMore,
};

/** Lists that show their offers otherwise: shops' own pages, the cart. */
const LINKED: CardHooks = {
  links: 'a[href*="/offer/"], a[href*="offerId="]',
  idOf: offerIn,
  title: ['.title-text', '[class*="itle"]'],
  price: ['.price-item', '[class*="rice"]'],
  currencyOf: yuan,
};

function readPage(document: Document, page: URL): PageFindings {
  const id = offerIn(page.href);
  if (id) return productPage(document, page, id);
  const tabled = tableCards(document, page, CARDS);
  const listings = tabled.length > 0 ? tabled : cardListings(document, page, LINKED).map(withAddress);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  return { page: kindOf(page), listings, reason: null };
}

function kindOf(page: URL): 'cart' | 'store' | 'results' {
  if (/^cart\b/.test(page.hostname)) return 'cart';
  return shopHome(page.href) ? 'store' : 'results';
}

function productPage(document: Document, page: URL, id: string): PageFindings {
  const stated = attempt(() => statedProduct(document, page, LANGUAGES), {});
  const drawn = attempt(() => drawnProduct(document, page, PRODUCT, LANGUAGES), {});
  const listing: Listing = {
    ...shownOver(stated, drawn),
    ...attempt(() => shownRows(document), {}),
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(offerAddress(id), page.href, 'dom', 'location'),
  };
  // The page's name is the offer's, before there is anything else of it to read.
  const name = /^(.{4,300}?)\s{0,9}[-–]\s{0,9}(?:阿里巴巴|1688)/.exec(document.title)?.[1];
  const title = listing.title ?? textReading(name, 'dom', 'title');
  if (title) listing.title = title;
  const reason = refusedProduct(document, page, listing);
  if (reason) return noListing(reason);
  const anchor = drawnTitle(document, PRODUCT)?.element ?? document.querySelector('h1');
  return { page: 'product', listings: [{ listing, anchor }], reason: null };
}

function shownRows(document: Document): Listing {
  const rows = [
    ...pairRows(document, '.ant-descriptions-item-label, td.de-feature'),
    ...domRows(document, '.offer-attr-item', '.offer-attr-item-name', '.offer-attr-item-value'),
    ...colonRows(document, '.od-pc-attribute li'),
  ];
  return fromChineseRows(rows, 'dom');
}

/** A card's key ends with the shop's and the offer's: '1_0_bid_b2b-221388559985979cff_1035143160928'. */
function cardOffer(card: Element): string | undefined {
  const key = card.getAttribute('data-renderkey') ?? '';
  return /_(\d{8,20})$/.exec(key)?.[1] ?? offerIn(card.getAttribute('href') ?? '');
}

function cardMore(parts: readonly Element[], card: Element): Listing {
  const member = /_(b2b-\w{4,40})_\d{8,20}$/.exec(card.getAttribute('data-renderkey') ?? '')?.[1];
  const where = '.brand-icon-wrap .badge-text';
  const brand = parts.map((part) => part.querySelector(where)).find((found) => found !== null);
  return {
    ...(member && { sellerId: reading(member, member, 'dom', '[data-renderkey]') }),
    ...(brand && { brand: textReading(brand.textContent, 'dom', where) }),
  };
}

function shopAt(link: URL, where: string): Listing {
  const home = shopHome(link.href);
  return home ? { sellerUrl: reading(home, link.href, 'dom', where) } : {};
}

function withAddress(found: FoundListing): FoundListing {
  const { id } = found.listing;
  if (!id) return found;
  const url = reading(offerAddress(id.value), id.raw, 'dom', id.where);
  return { ...found, listing: { ...found.listing, url } };
}
