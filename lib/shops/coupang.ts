import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { essentialRows, fromEssentials, tableRows } from './coupang/essentials.ts';
import { sellerOf } from './coupang/seller.ts';
import { fromState } from './coupang/state.ts';
import { type DrawnHooks, drawnProduct } from './drawn-product.ts';
import { ownStatedProduct } from './own-block.ts';
import { planReader, type ShopPlan } from './shop-plan.ts';

const TITLES = ['h1.product-title', '.prod-buy-header__title', 'h1'];
const LANGUAGES = ['ko'];

/** A product's number: '/vp/products/7500439586?itemId=…'. */
function itemIn(address: string): string | undefined {
  return /\/products\/(\d{3,14})(?=[/?#]|$)/.exec(address)?.[1];
}

const HOOKS: DrawnHooks = {
  title: TITLES,
  seller: [],
  price: [
    '.final-price-amount',
    '.prod-coupon-price .total-price',
    '.total-price strong',
    '.prod-sale-price .total-price',
  ],
  image: ['img.prod-image__detail'],
  category: 'ul.breadcrumb li + li a, #breadcrumb li + li a',
  currencyOf: () => 'KRW',
};

function product(document: Document, page: URL, id: string): Listing {
  const drawn = drawnProduct(document, page, HOOKS, LANGUAGES);
  const stated = ownStatedProduct(document, page, id);
  const essentials = fromEssentials(
    [
      ...essentialRows(document),
      ...tableRows(document, '#itemBrief, .essential-info, .product-essential-info'),
    ],
    'dom',
  );
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    ...stated,
    ...attempt(() => fromState(document, page, id), {}),
    ...drawn,
    ...brandOf(document),
    ...essentials,
    ...attempt(() => sellerOf(document, page), {}),
  };
}

function brandOf(document: Document): Listing {
  const where = '.brand-info, .prod-brand-name';
  const text = document.querySelector(where)?.textContent?.trim();
  return text && text.length <= 60 ? { brand: reading(text, text, 'dom', where) } : {};
}

const CARDS: CardHooks = {
  links: 'a[href*="/vp/products/"], a[href*="/vm/products/"]',
  idOf: itemIn,
  title: ['[class*="ProductUnit_productName"]', '.name', '[class*="productName"]', '.product-name'],
  price: [
    '[class*="Price_priceValue"]',
    '.price-value',
    '[class*="PriceArea_priceArea"]',
    '[class*="fw-text-"]',
    '[class*="rice"]',
  ],
  currencyOf: () => 'KRW',
};

const plan: ShopPlan = {
  id: 'coupang',
  name: '쿠팡 (Coupang)',
  domains: ['coupang.com'],
  titles: TITLES,
  itemIn: (page) => (/^\/v[pm]\//.test(page.pathname) ? itemIn(page.pathname) : undefined),
  product,
  cards: (document, page) => cardListings(document, page, CARDS),
  listKind: ({ hostname, pathname }) => {
    if (hostname.startsWith('cart.') || /\/cart/.test(pathname)) return 'cart';
    return hostname.startsWith('shop.') || hostname.startsWith('store.') ? 'store' : 'results';
  },
  empty: /검색결과가 없습니다|검색 결과가 없습니다|장바구니에 담은 상품이 없습니다/,
  wall: /access denied/i,
};

/** Coupang of Korea. */
export const coupang = planReader(plan);
