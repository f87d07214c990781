import { countryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { type CardHooks, cardListings } from '../card-listings.ts';
import { chineseRefusal, fromChineseRows, refusedProduct, yuan } from '../chinese-shops.ts';
import { domRows } from '../dom-rows.ts';
import { type DrawnHooks, drawnProduct, drawnTitle, shownOver } from '../drawn-product.ts';
import { colonRows } from '../label-rows.ts';
import { type FoundListing, noListing, type PageFindings } from '../reader.ts';
import { type CardTable, tableCards } from '../table-cards.ts';
import { itemAddress, itemIn, shopAt } from './address.ts';
import { statedProduct } from './stated.ts';

const LANGUAGES = ['zh'];

const PRODUCT: DrawnHooks = {
  title: [
    '[class*="mainTitle--"]',
    '[class*="MainTitle--"]',
    '.tb-main-title',
    '.tb-detail-hd h1',
    '#J_Title h3',
    '.module-title .main',
  ],
  seller: [
    '[class*="shopName--"]',
    '[class*="ShopName--"]',
    '[class*="ShopHeader--title"]',
    '[data-spm="shop_block"] [class*="shopName"]',
    '.tb-shop-name a',
    '.slogo-shopname',
    '.shop-name-link',
    '.shopLink',
    '.tb-seller-name',
    '.shop-name',
  ],
  price: [
    '[class*="highlightPrice--"] [class*="text--"]',
    '[class*="highlightPrice--"]',
    '[class*="Price--priceText--"]',
    '[class*="priceText--"]',
    '#J_PromoPriceNum',
    '.tm-promo-price .tm-price',
    '.tm-price',
    '#J_StrPrice .tb-rmb-num',
    '#J_StrPrice',
  ],
  image: ['#J_ImgBooth', '#mainPicImageEl', '[class*="mainPic--"]', '[class*="PicGallery--"] img'],
  shipsFrom: [
    '[class*="deliveryFromAddr"]',
    '[class*="delivery-from-addr"]',
    '[class*="deliveryAddrWrap"] > span',
    '[class*="deliveryAddrWrap"]',
    '#J-From',
    '#J_deliveryAdd',
    '.tb-deliveryAdd',
    '.tb-from',
  ],
  services: ['[class*="freight--"]', '#J_PostageToggleCont', '.tb-postAge-info', '#J_WlServiceTitle'],
  currencyOf: yuan,
  sellerAt: shopAt,
};

const CARDS: CardTable = {
  cards:
    'a[id^="item_id_"], a[class*="oubleCardWrapper"], .J_MouserOnverReq, #mainsrp-itemlist .item, .product[data-id]',
  idOf: cardItem,
  addressOf: (id) => itemAddress(id, false),
  title: [
    '[class*="Title--title--"]',
    '[class*="title--"]',
    '.title a',
    '.title',
    '.productTitle',
    '.item-name',
  ],
  seller: [
    '[class*="shopNameText--"]',
    '[class*="ShopInfo--shopName--"]',
    '[class*="shopName--"]',
    '.shop .shopname',
    '.shop a',
    '.productShop-name',
  ],
  price: [
    '[class*="innerPriceWrapper--"]',
    '[class*="rice--priceWrapper--"] > div:first-child',
    '.price strong',
    '.price',
    '.productPrice em',
    '[class*="priceInt--"]',
    '[class*="priceWrapper--"]',
  ],
  shipsFrom: ['.location'],
  image: ['img[class*="mainPic--"]', 'img[class*="mainImg--"]', '.J_ItemPic', '.productImg img', 'img'],
  languages: LANGUAGES,
  currencyOf: yuan,
  sellerAt: shopAt,
  more: (parts) => placeOf(parts),
};

/** Lists that show their products otherwise: shops' own pages, the cart. */
const LINKED: CardHooks = {
  links: 'a[href*="item.htm"], a[href*="/item/"], a[href*="detail.htm"]',
  idOf: itemIn,
  title: ['.item-name', '[class*="title--"]', '.title'],
  price: ['.c-price', '.item-price', '.price-now', '[class*="rice--"]', '.price'],
  currencyOf: yuan,
};

/** What one look at a page of Taobao or Tmall gives; both are made of the same pages. */
export function readPage(document: Document, page: URL): PageFindings {
  const id = itemIn(page.href);
  if (id) return productPage(document, page, id);
  const tabled = tableCards(document, page, CARDS);
  const listings = tabled.length > 0 ? tabled : cardListings(document, page, LINKED);
  if (listings.length === 0) return noListing(chineseRefusal(document, page, false));
  return { page: kindOf(page), listings: listings.map(withAddress), reason: null };
}

function kindOf({ hostname }: URL): 'cart' | 'store' | 'results' {
  if (/^(?:cart|buy)\b/.test(hostname)) return 'cart';
  return /^(?:www|s|list|re|uland|ju|world|pages|sale|market|guang|h5|m|main|search|temai)\b/.test(hostname)
    ? 'results'
    : 'store';
}

function productPage(document: Document, page: URL, id: string): PageFindings {
  const stated = attempt(() => statedProduct(document, page, LANGUAGES), {});
  const drawn = attempt(() => drawnProduct(document, page, PRODUCT, LANGUAGES), {});
  const isTmall = /\btmall\.(?:com|hk)$/.test(page.hostname);
  const listing: Listing = {
    ...shownOver(stated, drawn),
    ...attempt(() => shownRows(document), {}),
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(itemAddress(id, isTmall), page.href, 'dom', 'location'),
  };
  const reason = refusedProduct(document, page, listing);
  if (reason) return noListing(reason);
  const anchor = drawnTitle(document, PRODUCT)?.element ?? null;
  return { page: 'product', listings: [{ listing, anchor }], reason: null };
}

/** The attributes: today's that stand out have their label below the value. */
function shownRows(document: Document): Listing {
  const rows = [
    ...domRows(
      document,
      '[class*="generalParamsInfoItem--"]',
      '[class*="generalParamsInfoItemTitle--"]',
      '[class*="generalParamsInfoItemSubTitle--"]',
    ),
    ...domRows(
      document,
      '[class*="emphasisParamsInfoItem--"]',
      '[class*="emphasisParamsInfoItemSubTitle--"]',
      '[class*="emphasisParamsInfoItemTitle--"]',
    ),
    ...colonRows(
      document,
      '.attributes-list li, .tb-attributes-list p, #J_AttrUL li, [class*="Attrs--attr--"]',
    ),
    ...domRows(document, '#J_Attrs tr, .tm-tableAttr tr', 'th', 'td'),
  ];
  return fromChineseRows(rows, 'dom');
}

function cardItem(card: Element): string | undefined {
  const own = /^(?:item_id_)?(\d{6,20})$/.exec(
    card.getAttribute('data-id') ?? card.getAttribute('data-nid') ?? card.id,
  )?.[1];
  if (own) return own;
  const nid = card.querySelector('[data-nid]')?.getAttribute('data-nid');
  if (nid && /^\d{6,20}$/.test(nid)) return nid;
  const links = [card, ...card.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return links.map(itemIn).find((id) => id !== undefined);
}

/** Today's cards name province and city apart. */
function placeOf(parts: readonly Element[]): Listing {
  const where = '[class*="procity--"]';
  const names = parts
    .flatMap((part) => [...part.querySelectorAll(where)])
    .map((name) => name.textContent?.trim());
  const place = [...new Set(names.filter(Boolean))].join(' ');
  return place ? { shipsFrom: reading(countryCode(place, LANGUAGES), place, 'dom', where) } : {};
}

/** A card's own link tells whether its item is Taobao's or Tmall's. */
function withAddress(found: FoundListing): FoundListing {
  const { listing, anchor } = found;
  if (!listing.id) return found;
  const link = anchor?.closest('a') ?? anchor?.querySelector('a[href*="tmall."]');
  const isTmall = /\btmall\.(?:com|hk)\//.test(link?.getAttribute('href') ?? '');
  const url = reading(itemAddress(listing.id.value, isTmall), listing.id.raw, 'dom', listing.id.where);
  return { ...found, listing: { ...listing, url } };
}
