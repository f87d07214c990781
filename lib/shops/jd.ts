import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { chineseRefusal, fromChineseRows, yuan } from './chinese-shops.ts';
import { domRows } from './dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle } from './drawn-product.ts';
import { colonRows, pairRows } from './label-rows.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { type CardTable, tableCards } from './table-cards.ts';

/** JD (Jingdong) and its shop for imported goods. */
export const jd: ShopReader = {
  id: 'jd',
  name: 'JD',
  domains: ['jd.com', 'jd.hk'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const LANGUAGES = ['zh'];

const PRODUCT: DrawnHooks = {
  title: ['.sku-title-name', '.sku-name', '#sku-name-container', '.itemInfo-wrap h1', '#name h1'],
  seller: [
    '.top-shop-info .top-name',
    '.top-name-tag .top-name',
    '.top-name-tag',
    '.top-name',
    '#popbox .mt h3 a',
    '.J-hove-wrap .name a',
    '.contact .name a',
    '.shopName a',
  ],
  price: [
    '.product-price--main .product-price--value',
    '#J_FinalPrice .price',
    '.summary-price .p-price .price',
    '.p-price .price',
    '#jd-price',
    '.product-price',
  ],
  image: ['#spec-img', '.image-carousel-track img', '#spec-n1 img'],
  category: '.crumb-wrap .crumb > .item > a, .breadcrumb a',
  currencyOf: yuan,
  sellerAt: shopAt,
};

const CARDS: CardTable = {
  cards: 'li.gl-item[data-sku], [data-sku][class*="goodsCardWrapper"]',
  idOf: (card) => /^\d{4,20}$/.exec(card.getAttribute('data-sku') ?? '')?.[0],
  addressOf,
  title: ['.p-name em', '[class*="_goods_title"] [title]', '[class*="_text_"][title]', '.p-name a'],
  seller: ['.p-shop a', '.p-shopnum a', '[class*="_shopFloor_"] [class*="_name_"]', '[class^="_name_"]'],
  price: ['.p-price i', '.p-price', '[class*="_price_"]'],
  image: ['.p-img img', 'img[class*="_img_"]', 'img'],
  languages: LANGUAGES,
  currencyOf: yuan,
  sellerAt: shopAt,
};

/** Lists that show their products otherwise: shops' own pages, the cart. */
const LINKED: CardHooks = {
  links: 'a[href*="item.jd.com/"], a[href*="item.jd.hk/"]',
  idOf: (href) => itemIn(href),
  title: ['.p-name', '.jDesc'],
  price: ['.p-price', '.jdNum', '.jPrice'],
  currencyOf: yuan,
};

function readPage(document: Document, page: URL): PageFindings {
  const id = itemIn(page.href);
  if (id) return productPage(document, page, id);
  const tabled = tableCards(document, page, CARDS);
  const listings = tabled.length > 0 ? tabled : cardListings(document, page, LINKED).map(asItem);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  return { page: kindOf(page), listings, reason: null };
}

function kindOf({ hostname }: URL): 'cart' | 'store' | 'results' {
  if (/^cart\b/.test(hostname)) return 'cart';
  return /^(?:mall|shop)\b/.test(hostname) ? 'store' : 'results';
}

/** The item an address leads to: 'item.jd.com/100105483276.html', 'npcitem.jd.hk/…', 'item.m.jd.com/product/…'. */
function itemIn(address: string): string | undefined {
  return /(?:^|\/)\w{0,8}item(?:\.m)?\.jd\.(?:com|hk)\/(?:product\/)?(\d{4,20})(?=\.html|[/?#]|$)/.exec(
    address,
  )?.[1];
}

function addressOf(id: string): string {
  return `https://item.jd.com/${id}.html`;
}

/** A shop's address holds its number: 'mall.jd.com/index-1000310642.html'. */
function shopAt(link: URL, where: string): Listing {
  const id = /\/index-(\d{2,20})\b/.exec(link.pathname)?.[1];
  if (!id) return {};
  const address = `${link.origin}/index-${id}.html`;
  return {
    sellerId: reading(id, link.href, 'dom', where),
    sellerUrl: reading(address, link.href, 'dom', where),
  };
}

function asItem(found: FoundListing): FoundListing {
  const { id } = found.listing;
  if (!id) return found;
  const url = reading(addressOf(id.value), id.raw, 'dom', id.where);
  return { ...found, listing: { ...found.listing, url } };
}

function productPage(document: Document, page: URL, id: string): PageFindings {
  const title = drawnTitle(document, PRODUCT);
  if (!title) return noListing(chineseRefusal(document, page, true));
  const rows = [
    ...colonRows(document, '#parameter-brand li, .p-parameter-list li, .parameter2 li'),
    ...pairRows(document, '.Ptable-item dt'),
    ...domRows(document, '.attrs .item, .attribute .list .item', '.label, .name', '.value'),
    // The attributes that stand out have their label below the value.
    ...domRows(document, '.highlight-attrs .item', '.desc', '.title'),
  ];
  const listing: Listing = {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(addressOf(id), page.href, 'dom', 'location'),
    ...drawnProduct(document, page, PRODUCT, LANGUAGES),
    ...fromChineseRows(rows, 'dom'),
  };
  return { page: 'product', listings: [{ listing, anchor: title.element }], reason: null };
}
