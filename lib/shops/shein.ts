import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { isUnderDomain } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { domRows } from './dom-rows.ts';
import { drawnProduct } from './drawn-product.ts';
import { ownStatedProduct } from './own-block.ts';
import { fromRows } from './rows.ts';
import { drawnCards } from './shein/cards.ts';
import { INDIA, indiaCards, indiaItemIn, indiaProduct } from './shein/india.ts';
import { currencyOf, statedCards, statedItem } from './shein/state.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';

const TITLES = [
  'h1.product-intro__head-name',
  '.product-intro__head-name',
  '#goods-name-container h1',
  'h1.goods-name, h1[class*="goods-name"], h1.detail-title-h1',
  '.prod-name',
  'h1',
];
const ROW = '.product-intro__description-table-item';

const isIndia = (page: URL) => isUnderDomain(page.hostname, INDIA);

/** An item's number: '/Name-of-it-p-460570094.html', with '-cat-1738' behind it on older pages. */
function itemIn(page: URL): string | undefined {
  return isIndia(page)
    ? indiaItemIn(page.pathname)
    : /-p-(\d{4,14})(?:-cat-\d+)?\.html$/.exec(page.pathname)?.[1];
}

function product(document: Document, page: URL, id: string): Listing {
  const drawn = drawnProduct(
    document,
    page,
    {
      title: TITLES,
      seller: [
        '.shop-entry__title',
        '[class*="shop-entry"] [class*="shop-name"]',
        '.product-intro__brand-shop-name',
      ],
      price: [
        '#productMainPriceId',
        '.productPrice__main',
        '.product-intro__head-mainprice .original',
        '.product-intro__head-price',
        '.prod-sp',
      ],
      image: [
        '.product-intro__main-item img',
        '.main-picture img',
        '.product-intro__main img',
        '.rilrtl-lazy-img',
      ],
      category: '.bread-crumb__item, .bread-crumb__inner .bread-crumb__item-link',
      currencyOf: () => undefined,
    },
    [document.documentElement.lang],
  );
  const rows = domRows(document, ROW, '.key', '.val');
  const shopName = isIndia(page) ? undefined : /^shein$/i;
  const stated = ownStatedProduct(document, page, id.replace(/_.*$/, ''), shopName);
  const state = attempt(
    () => (isIndia(page) ? indiaProduct(document, page, id) : statedItem(document, page, id)),
    {},
  );
  const { price, currency = state.currency ?? stated.currency, ...shown } = drawn;
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    ...stated,
    ...fromRows(rows, 'dom', [document.documentElement.lang]),
    ...shown,
    ...(stated.title && { title: stated.title }),
    ...state,
    ...(price && { price, ...(currency && { currency }) }),
  };
}

const plan: ShopPlan = {
  id: 'shein',
  name: 'SHEIN',
  domains: [
    'shein.com',
    'shein.co.uk',
    'shein.se',
    'shein.tw',
    'shein.com.hk',
    'shein.com.mx',
    'shein.com.vn',
    INDIA,
  ],
  titles: TITLES,
  itemIn,
  product,
  cards: (document, page) =>
    isIndia(page)
      ? indiaCards(document, page)
      : withStated(
          drawnCards(document, page, currencyOf(document)),
          attempt(() => statedCards(document, page), []),
        ),
  listKind: ({ pathname }) => {
    if (/\/cart\b|\/bag\b/.test(pathname)) return 'cart';
    return /\/store\//.test(pathname) ? 'store' : 'results';
  },
  empty: /no results|no matching|bag is empty|cart is empty|your shopping bag is empty/i,
  wall: /\/risk\/challenge/,
};

/** SHEIN in all its countries; India has a shop of another make. */
export const shein = planReader(plan);
