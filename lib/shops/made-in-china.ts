import { LISTINGS_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { cleanText, reading, textReading } from '../listing/reading.ts';
import { isAside } from './aside.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { chineseRefusal, refusedProduct, yuan } from './chinese-shops.ts';
import { domRows } from './dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle, sellerOf, shownOver } from './drawn-product.ts';
import { asList, at, textAt } from './json.ts';
import { pairRows } from './label-rows.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows, type Row } from './rows.ts';
import { productBlock, statedCategory, statedProduct } from './stated-product.ts';
import { textOf } from './text.ts';

/** Made-in-China.com, its language sites, its Chinese site and its suppliers' own sites. */
export const madeInChina: ShopReader = {
  id: 'made-in-china',
  name: 'Made-in-China.com',
  domains: ['made-in-china.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const PRODUCT: DrawnHooks = {
  title: [
    '.sr-proMainInfo-baseInfo-name h1',
    'h1.sr-proMainInfo-baseInfoH1',
    '.sr-proMainInfo-baseInfoH1',
    '.J-baseInfo-name',
    '.pro-name',
    'h1',
  ],
  seller: [
    '.sr-comInfo-title .title-txt a',
    '.sr-comInfo-title a',
    '.sr-com-info .title-txt a',
    '.sr-virtual-base-info .name a',
    '.company-name a',
    '.com-name a',
  ],
  price: [
    '.only-one-priceNum-td-left',
    '.swiper-money-container',
    '.sr-proMainInfo-baseInfo-propertyPrice .price',
    '.sr-proMainInfo-baseInfo-propertyPrice',
  ],
  image: ['.sr-proMainInfo-slide-picMain img', '.J-pic-item img', '.sr-proMainInfo-slide-picItem img'],
  category: '.sr-QPWords-cont a, .sr-nav-wrap .crumb a',
  sellerAddress: ['.company-location .tip-con', '.detail-address'],
  currencyOf: (text) => (/[¥￥]/.test(text) ? 'CNY' : undefined),
  sellerAt: supplierAt,
};

const SELLERS = {
  // The site's own spelling.
  seller: ['a.compnay-name', '.compnay-name', '.company-name a', '.company-name'],
  sellerAt: supplierAt,
};

const CARDS: CardHooks = {
  links: 'a[href*="/product/"], a[href*="/gongying/"]',
  idOf: productIn,
  title: ['.product-name', '.prod-title a', '.pro-name', 'h2, h3'],
  price: ['.product-property .price', '.price-new', 'strong.price', '.prod-price', '.price'],
  currencyOf: (text) => (/[¥￥]/.test(text) ? yuan(text) : undefined),
  more: ({ element }, page) => sellerOf([element], SELLERS, page),
  isOffer: ({ price, sellerName }) => Boolean(price ?? sellerName),
};

function readPage(document: Document, page: URL): PageFindings {
  const id = productIn(page.pathname);
  if (id ?? /^\/item\//.test(page.pathname)) return productPage(document, page, id);
  const products = cardListings(document, page, CARDS);
  const listings = products.length > 0 ? products : companies(document, page);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  return { page: supplierHost(page) ? 'store' : 'results', listings, reason: null };
}

/** 'x.en.made-in-china.com/product/IEFUtrGOCdRZ/China-….html', 'cn.made-in-china.com/gongying/x-IEFUtrGOCdRZ.html'. */
function productIn(address: string): string | undefined {
  return /\/product\/([A-Za-z]{10,16})\/|\/gongying\/[\w-]{1,80}?-?([A-Za-z]{10,16})\.html/
    .exec(address)
    ?.slice(1)
    .find(Boolean);
}

function supplierHost({ hostname }: URL): string | undefined {
  const name = /^([\w-]{2,60})\.(?:en|[a-z]{2}|m)\.made-in-china\.com$/.exec(hostname)?.[1];
  return name && name !== 'www' ? name : undefined;
}

function supplierAt(link: URL, where: string): Listing {
  const name = supplierHost(link);
  if (!name) return {};
  return {
    sellerId: reading(name, link.href, 'dom', where),
    sellerUrl: reading(`${link.origin}/`, link.href, 'dom', where),
  };
}

function productPage(document: Document, page: URL, id: string | undefined): PageFindings {
  const languages = [document.documentElement.lang, 'en', 'zh'].filter(Boolean);
  const block = productBlock(document);
  const stated = attempt(() => statedProduct(block, page), {});
  // What the data calls the brand is the supplier.
  const { brand: _supplier, ...facts } = stated;
  const drawn = attempt(() => drawnProduct(document, page, PRODUCT, languages), {});
  const category = statedCategory(document);
  const known = compact({ ...named(document), ...facts, category, ...supplierAt(page, 'location') });
  const listing = compact({
    ...shownOver(known, drawn),
    ...fromRows(propertyRows(block), 'json-ld', languages),
    ...fromRows(shownRows(document), 'dom', languages),
    ...(id && { id: reading(id, page.href, 'dom', 'location') }),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
  });
  const reason = refusedProduct(document, page, listing);
  if (reason) return noListing(reason);
  const anchor = drawnTitle(document, PRODUCT)?.element ?? elementOf(document, listing.title?.value);
  return { page: 'product', listings: [{ listing, anchor }], reason: null };
}

/** The Chinese site's page name: 'PRODUCT【价格，厂家，求购，使用说明】-中国制造网，COMPANY'. */
function named(document: Document): Listing {
  const found = /^([^【]{2,300})【价格，厂家[^】]{0,40}】-中国制造网，(.{4,100})$/.exec(
    cleanText(document.title),
  );
  return compact({
    title: textReading(found?.[1], 'dom', 'title'),
    sellerName: textReading(found?.[2], 'dom', 'title'),
  });
}

/** The element that shows just this text, for pages whose title has no mark of its own. */
function elementOf(document: Document, text: string | undefined): Element | null {
  const candidates = [...document.querySelectorAll('h2, h3, p')].slice(0, LISTINGS_MAX);
  return candidates.find((element) => textOf(element) === text) ?? null;
}

const TRADEMARK = /^trademark$/i;

/** Here a brand is called a trademark. */
function withTrademark(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    TRADEMARK.test(row.label.replace(/[:：]\s*$/, '')) ? { ...row, field: 'brand' } : row,
  );
}

function shownRows(document: Document): Row[] {
  return withTrademark([
    ...domRows(document, '.basic-info-list .bsc-item', '.bac-item-label', '.bac-item-value'),
    ...pairRows(
      document,
      '.sr-proMainInfo-baseInfo-propertyAttr th, .sr-proMainInfo-baseInfo-propertyAttr .label',
    ),
    ...pairRows(document, 'td:nth-child(odd), th, dt, li > span:first-child', (label) => !isAside(label)),
  ]);
}

function propertyRows(block: unknown): Row[] {
  const where = 'Product.additionalProperty';
  return withTrademark(
    asList(at(block, 'additionalProperty')).map((row) => ({
      label: textAt(row, 'name') ?? '',
      value: textAt(row, 'value') ?? '',
      where,
    })),
  );
}

/** A directory lists companies: each is shown with what it sells, and is a seller to look at. */
function companies(document: Document, page: URL): FoundListing[] {
  const nodes = [...document.querySelectorAll('.list-node, .company-list .list-item')].slice(0, LISTINGS_MAX);
  return nodes.flatMap((node) => {
    const seller = attempt(() => sellerOf([node], SELLERS, page), {});
    const row = pairRows(node, 'td.subject, .subject').find(({ label }) =>
      /^(?:city|province|address)/i.test(label),
    );
    const sellerAddress = row && textReading(row.value, 'dom', row.where);
    const listing = compact({ ...seller, sellerAddress });
    return seller.sellerName && textOf(node) ? [{ listing, anchor: node }] : [];
  });
}
