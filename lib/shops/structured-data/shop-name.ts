import type { Listing, Reading } from '../../listing/listing.ts';
import { isUnderDomain } from '../../listing/urls.ts';
import { type Item, isOf, nameOf, textIn } from './item.ts';
import { metaText, type PageMeta, siteName } from './open-graph.ts';
import { sellingCompany } from './sellers.ts';
import { addressReading, plainReading, plainText, put, type Source } from './source.ts';

/**
 * Marketplaces: sites on which others sell, and whose own name is put where a brand, or the name of a seller, is
 * missing. By the name in their address.
 */
const MARKETPLACES = new Set(
  '11st 1688 alibaba aliexpress allegro amazon auction banggood bol bonanza bukalapak catch cdiscount coupang daraz dhgate ebay ec21 ecplaza emag etsy faire flipkart fruugo gearbest globalsources gmarket hepsiburada indiamart jd joom jumia kaufland kilimall konga lazada leboncoin lightinthebox made-in-china manomano mercadolibre mercadolivre mercari miravia n11 naver newegg noon olx onbuy ozon pinduoduo poshmark rakuten rozetka shein shopee snapdeal taobao temu tiktok tmall tokopedia tradeindia tradekey trendyol vinted walmart wildberries wish yahoo'.split(
    ' ',
  ),
);

/** A name as it is compared: letters and digits only, without '.com' behind it. */
function nameKey(name: string): string {
  return plainText(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(?:com|net|org|shop|store|[a-z]{2})(?:\.[a-z]{2})?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names that a site goes by. */
export interface ShopNames {
  readonly keys: ReadonlySet<string>;
  readonly isMarketplace: boolean;
  /** The name that the site states of itself, for people. */
  readonly stated: Reading<string> | undefined;
}

/** The names of the site: in its address, in `og:site_name`, and as schema.org/WebSite or Organization of this host. */
export function shopNames(meta: PageMeta, sites: readonly Item[], source: Source): ShopNames {
  const host = source.url.hostname.replace(/^www\d?\./, '');
  const labels = host.split('.').slice(0, -1);
  const own = sites.filter((site) => isOwn(site, host));
  const names = [
    host,
    ...labels,
    metaText(meta, 'og:site_name') ?? '',
    ...own.map((site) => nameOf(site) ?? ''),
  ];
  const keys = new Set(names.map(nameKey).filter((key) => key.length > 1 && key !== 'shop'));
  const named = siteName(meta);
  const stated = named
    ? plainReading(named, { ...source, from: 'meta' }, 'meta[property="og:site_name"]')
    : own.map((site) => plainReading(nameOf(site), source, `${site.types[0] ?? ''}.name`)).find(Boolean);
  const isMarketplace =
    labels.some((label) => MARKETPLACES.has(label)) || [...keys].some((key) => MARKETPLACES.has(key));
  return { keys, isMarketplace, stated };
}

/** Whether a site or an organisation says that it stands on this host: others, such as a maker, may be named too. */
function isOwn(site: Item, host: string): boolean {
  const address = textIn(site, 'url') ?? site.id;
  const named = /^https?:\/\/(?:www\d?\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  return isOf(site, 'WebSite') || (!!named && (isUnderDomain(named, host) || isUnderDomain(host, named)));
}

/** Whether a name is one that the site goes by. */
export function isShopName(name: string, shop: ShopNames): boolean {
  return shop.keys.has(nameKey(name));
}

/** Whether a product is the shop itself: some write one of its name into every page, for the stars. */
export function isShopItself(product: Item, shop: ShopNames): boolean {
  const name = textIn(product, 'name') ?? '';
  return !product.properties.has('offers') && shop.keys.has(nameKey(name));
}

/**
 * The brand among what the sources name, best source first. The shop's own name is one only for want of another, and only
 * where shop and maker can be the same: not on a marketplace, and not when somebody else is named as the seller.
 */
export function brandAmong(
  brands: readonly (Reading<string> | undefined)[],
  seller: Reading<string> | undefined,
  shop: ShopNames,
): Reading<string> | undefined {
  const named = brands.filter((brand) => brand !== undefined);
  const other = named.find(({ value }) => !shop.keys.has(nameKey(value)));
  const [own] = named;
  if (other || !own || shop.isMarketplace) return other;
  return !seller || shop.keys.has(nameKey(seller.value)) ? own : undefined;
}

const LINKS_MAX = 3000;
const SHOP_LINK = /\/(?:shop|store|seller|vendor)\/([^/?#]+)/i;

/**
 * On a marketplace, the brand that is really the name of a trader there: the page links it as a shop ('/shop/NAME'). Gives
 * the listing with that name as its seller's.
 */
export function withoutTraderBrand(
  listing: Listing,
  shop: ShopNames,
  document: Document,
  source: Source,
): Listing {
  const { brand, ...rest } = listing;
  if (!brand || !shop.isMarketplace || listing.sellerName) return listing;
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, LINKS_MAX)) {
    const href = link.getAttribute('href') ?? '';
    if (nameKey(SHOP_LINK.exec(href)?.[1] ?? '') !== nameKey(brand.value)) continue;
    const found: Listing = { ...rest, sellerName: brand };
    put(found, 'sellerUrl', addressReading(href, { ...source, from: 'dom' }, 'a[href]'));
    return found;
  }
  return listing;
}

/** Words by which a page tells that several sellers trade on the site, wherever they stand on it. */
const SELLER_WORDS =
  /(?<!best[ -]?|top[ -]?|hot[ -]?)\bsellers?\b|\b(?:sold|fulfilled|dispatched) by\b|\bsell (?:on|with us)\b|\bmarketplace\b|verkäufer|verkauf(?:t)? (?:durch|von)|\bvend(?:u|ido|ida|uto) (?:par|por|da)\b|\bvendeur|\bvendedor|\bvenditor|verkocht door|verkoper|sprzedawc|sprzedawane przez|säljare|såld av|satıcı|продав(?:ец|ца|ець)|出品者|販売元|販売者|판매자|卖家|賣家|店铺|البائع|người bán|penjual|ผู้ขาย|prodejce|vândut de|eladó:|πωλητής|נמכר על ידי/iu;

/**
 * The shop itself as the seller: on a site that sells in its own name the page need not say so. Only where the site
 * states its name, is no known marketplace, and no word on the page speaks of sellers.
 */
export function shopAsSeller(
  listing: Listing,
  shop: ShopNames,
  visibleText: () => string,
): Reading<string> | undefined {
  if (listing.sellerName || listing.sellerLegalName || shop.isMarketplace || !shop.stated) return undefined;
  // A company that sells everything here is the one behind the shop, and no other seller.
  const text = visibleText();
  const company = sellingCompany(text);
  const others = company ? text.slice(0, company.from) + text.slice(company.to) : text;
  return SELLER_WORDS.test(others) ? undefined : shop.stated;
}
