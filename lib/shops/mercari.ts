import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { domRows } from './dom-rows.ts';
import { drawnProduct } from './drawn-product.ts';
import { ownStatedProduct } from './own-block.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { planReader, type ShopPlan } from './shop-plan.ts';
import { visibleText } from './structured-data/page-text.ts';
import { textOf } from './text.ts';

const TITLES = [
  '[data-testid="name"]',
  '[data-testid="ItemName"]',
  '[data-testid="product-name"]',
  '#item-info h1',
];
const IN_JAPAN = /^(?:北海道|東京都|(?:京都|大阪)府|\p{Script=Han}{2,3}県)$/u;

const isJapan = (page: URL) => page.hostname.startsWith('jp.') || page.hostname.endsWith('.jp');

/** An item's number: '/item/m38793557194', '/us/item/m…', '/shops/product/2JHx…'. */
function itemIn(address: string): string | undefined {
  return /\/(?:item|shops\/product)\/(\w{10,40})\/?(?=[?#]|$)/.exec(address)?.[1];
}

function currencyOf(page: URL): (text: string) => string | undefined {
  return (text) => (isJapan(page) ? (/[¥￥円]/.test(text) ? 'JPY' : undefined) : 'USD');
}

function product(document: Document, page: URL, id: string): Listing {
  const hooks = {
    title: TITLES,
    seller: [
      '[data-testid="seller-link"] [class*="name" i] p',
      '[data-testid="seller-link"] p',
      '[data-testid="shops-information"] p',
      '[data-testid="ItemDetailsSellerName"]',
      '[data-testid="ItemSellerName"]',
    ],
    sellerAt,
    price: ['[data-testid="price"]', '[data-testid="ItemPrice"]', '[data-testid="product-price"]'],
    image: ['[data-testid="image-0"] img', '[data-testid="carousel-item"] img'],
    category: '[data-testid="item-detail-category"] a, [data-testid="ItemDetailsCategory"] a',
    currencyOf: currencyOf(page),
  };
  const rows = domRows(document, '[class*="merDisplayRow"]', '[class*="title__"]', '[class*="body__"]');
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    ...ownStatedProduct(document, page, id, /^(?:mercari|メルカリ)$/i),
    ...fromRows(rows, 'dom', ['ja']),
    ...drawnProduct(document, page, hooks, ['ja']),
    ...brandOf(document),
    ...shippingOf(document),
  };
}

function sellerAt(link: URL, where: string): Listing {
  const [, id] = /\/(?:user\/profile|shops\/profile|u)\/(\w{4,40})/.exec(link.pathname) ?? [];
  return compact({
    sellerId: textReading(id, 'dom', where),
    sellerUrl: id ? reading(`${link.origin}${link.pathname}`, link.href, 'dom', where) : undefined,
  });
}

function brandOf(document: Document): Listing {
  const where =
    '[data-testid="ItemDetailsBrand"], [data-testid="ブランド"], [data-testid="item-detail-brand"]';
  const text = textOf(document.querySelector(where));
  return text && text.length <= 60 ? { brand: reading(text, text, 'dom', where) } : {};
}

/** How it is sent, and from which part of Japan; 未定 is a place yet to be named. */
function shippingOf(document: Document): Listing {
  const way = '[data-testid="配送の方法"]';
  const method = visibleText(document.querySelector(way), ' ');
  const from = '[data-testid="発送元の地域"]';
  const place = textOf(document.querySelector(from));
  return compact({
    services: method && !/^未定/.test(method) ? reading([method], method, 'dom', way) : undefined,
    shipsFrom:
      place && !/未定/.test(place)
        ? reading(IN_JAPAN.test(place) ? 'JP' : null, place, 'dom', from)
        : undefined,
  });
}

function cardHooks(page: URL): CardHooks {
  return {
    links: 'a[href*="/item/"], a[href*="/shops/product/"]',
    idOf: (href) => itemIn(href),
    title: ['[data-testid="thumbnail-item-name"]', '[class*="itemName"]', '[data-testid="ItemName"]'],
    price: [
      '.merPrice',
      '[class*="merPrice"]',
      '[data-testid="ThumbnailPrice"]',
      '[data-testid="ItemPrice"]',
      '[class*="rice"]',
    ],
    currencyOf: currencyOf(page),
    more: ({ element, links }) => thumbnailName(element, links[0], page),
  };
}

/** A card of pictures names its item in the words for the picture: 'X の画像 6,000円', 'Xのサムネイル'. */
function thumbnailName(card: Element, link: Element | undefined, page: URL): Listing {
  const shown = card.querySelector(
    '[data-testid="thumbnail-item-name"], [class*="itemName"], [data-testid="ItemName"]',
  );
  if (textOf(shown)) return {};
  const words =
    card.querySelector('[aria-label]')?.getAttribute('aria-label') ?? card.querySelector('img')?.alt;
  const name = words?.replace(/\s*(?:の(?:画像|サムネイル)).*$/, '');
  const address = httpUrl(link?.getAttribute('href'), page);
  return address && name ? compact({ title: textReading(name, 'dom', 'aria-label') }) : {};
}

const plan: ShopPlan = {
  id: 'mercari',
  name: 'Mercari',
  domains: ['mercari.com', 'mercari-shops.com'],
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname),
  product,
  cards: (document, page) => cardListings(document, page, cardHooks(page)),
  listKind: ({ pathname }) => {
    if (/\/cart\b/.test(pathname)) return 'cart';
    return /\/user\/profile|\/shops\/profile|\/u\//.test(pathname) ? 'store' : 'results';
  },
  empty:
    /出品された商品がありません|該当する商品は?(?:見つかりません|ありません)|no results found|couldn[’']t find any/i,
};

/** Mercari of Japan and of the United States. */
export const mercari = planReader(plan);
