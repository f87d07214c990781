import { LIST_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { isAside } from './aside.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { drawnProduct } from './drawn-product.ts';
import { findObjects } from './find-objects.ts';
import { asList, at, textAt } from './json.ts';
import { looseRows } from './loose-rows.ts';
import { ownStatedProduct } from './own-block.ts';
import { pageStates } from './page-states.ts';
import { compact } from './readings.ts';
import { fromRows, type Row } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';
import { type StatePaths, stateFields } from './state-fields.ts';
import { textOf } from './text.ts';

const MARKERS = ['window.rawData=', 'window.rawData ='];
/** What is neither a brand nor a seller nor a title. */
const SHOP_NAME = /^temu$/i;
const TITLES = ['h1[class*="title" i]', '#goods_title', '[data-testid="goods-title"]', 'h1:not(header h1)'];

/** An item's number: '/name-of-it-g-601099512345678.html', '/goods.html?goods_id=…'. */
function itemIn(address: string): string | undefined {
  return (
    /-g-(\d{10,20})\.html/.exec(address)?.[1] ??
    /\/goods\.html\?(?:[^#]{0,800}&)?goods_id=(\d{10,20})/.exec(address)?.[1]
  );
}

const ITEM_PATHS: StatePaths = {
  title: ['goodsName', 'title', 'goods_name'],
  brand: ['brandInfo.brandName', 'brandName', 'brand.name'],
  sellerName: ['mallInfo.mallName', 'mall.mallName', 'mallName'],
  sellerId: ['mallInfo.mallId', 'mall.mallId', 'mallId'],
  price: ['priceInfo.priceStr', 'priceInfo.priceText.0', 'priceInfo.splitPriceText', 'minOnSalePriceStr'],
  image: ['hdThumbUrl', 'thumbUrl', 'image.url', 'gallery.0.url'],
};
const MALL_PATHS: StatePaths = {
  sellerName: ['mallName'],
  sellerId: ['mallId'],
  sellerLegalName: ['companyName', 'businessName', 'mallCompanyName'],
  sellerAddress: ['businessAddress', 'companyAddress'],
};

function product(document: Document, page: URL, id: string): Listing {
  const hooks = {
    title: TITLES,
    seller: [],
    price: ['#goods_price [aria-label]', '[data-testid="goods-price"]'],
    image: ['#leftContent img', '[data-testid="goods-gallery"] img'],
    currencyOf: () => undefined,
  };
  const languages = [document.documentElement.lang];
  const { title, ...drawn } = drawnProduct(document, page, hooks, languages);
  const state = attempt(() => fromState(document, page, id), {});
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(addressOf(page, id), page.href, 'dom', 'location'),
    ...(title && !SHOP_NAME.test(title.value) && { title }),
    ...drawn,
    ...attempt(() => drawnMall(document), {}),
    // Where the data is there it has the same rows.
    ...(state.title ? {} : fromRows(looseRows(document.body), 'dom', languages)),
    ...ownStatedProduct(document, page, id, SHOP_NAME),
    ...state,
  };
}

/** The shop that the page leads to beside its item; every other name in the link is a count or a rating. */
function drawnMall(document: Document): Listing {
  const where = 'a[href*="-m-"], a[href*="mall_id="]';
  for (const link of [...document.querySelectorAll(where)].slice(0, LIST_MAX)) {
    const href = link.getAttribute('href') ?? '';
    const id = /-m-(\d{6,20})\.html|[?&]mall_id=(\d{6,20})/.exec(href)?.slice(1).find(Boolean);
    const texts = [link, ...link.querySelectorAll('*')].filter((part) => part.childElementCount === 0);
    const name = texts.map(textOf).find((text) => /\p{L}/u.test(text));
    if (!id || !name || isAside(link)) continue;
    return compact({
      sellerName: textReading(name, 'dom', where),
      sellerId: reading(id, href, 'dom', where),
    });
  }
  return {};
}

/** An item's address without what tells how the visitor came to it. */
function addressOf(page: URL, id: string): string {
  return page.search.includes('goods_id=')
    ? `${page.origin}${page.pathname}?goods_id=${id}`
    : `${page.origin}${page.pathname}`;
}

function fromState(document: Document, page: URL, id: string): Listing {
  const states = pageStates(document, ...MARKERS);
  const store = states.map((state) => at(state, 'store')).find((one) => textAt(one, 'goods.goodsName'));
  if (!store || (textAt(store, 'goodsId') ?? textAt(store, 'goods.goodsId')) !== id) return {};
  const currency = textAt(store, 'currency') ?? textAt(store, 'goods.currency');
  const [mall] = findObjects([store], (value) =>
    Boolean(textAt(value, 'mallName') && textAt(value, 'mallId')),
  );
  const trail = asList(at(store, 'crumbOptList')).map((step) => textAt(step, 'optName') ?? '');
  return {
    ...fromRows(propertyRows(store), 'state', [document.documentElement.lang]),
    ...(mall ? stateFields(mall.value, MALL_PATHS, `store.${mall.path}`, page) : {}),
    ...stateFields(at(store, 'goods'), ITEM_PATHS, 'store.goods', page, currency),
    category: textReading(trail.filter(Boolean).slice(1, -1).join(' > '), 'state', 'store.crumbOptList'),
  };
}

function propertyRows(store: unknown): Row[] {
  return asList(at(store, 'goods.goodsProperty')).map((row) => ({
    label: textAt(row, 'key') ?? textAt(row, 'name') ?? '',
    value: asList(at(row, 'values') ?? at(row, 'value'))
      .map(String)
      .join(', '),
    where: 'store.goods.goodsProperty',
  }));
}

const CARDS: CardHooks = {
  links: 'a[href*="-g-"], a[href*="goods_id="]',
  idOf: itemIn,
  title: ['h2', 'h3', '[class*="title" i]'],
  price: ['[data-type="price"]', '[class*="price" i][aria-label]', '[class*="price" i]'],
  currencyOf: () => undefined,
};

/** The goods that the page's data lists. */
function statedCards(document: Document, page: URL): Listing[] {
  const isItem = (value: object) =>
    Boolean(
      (textAt(value, 'goodsId') ?? textAt(value, 'goods_id')) &&
        (textAt(value, 'title') ?? textAt(value, 'goodsName')) &&
        at(value, 'priceInfo'),
    );
  return findObjects(pageStates(document, ...MARKERS), isItem).map(({ value, path }) => {
    const id = textAt(value, 'goodsId') ?? textAt(value, 'goods_id') ?? '';
    const address = `${page.origin}/goods.html?goods_id=${id}`;
    return {
      ...stateFields(value, ITEM_PATHS, path, page, textAt(value, 'priceInfo.currency')),
      id: reading(id, id, 'state', `${path}.goodsId`),
      url: reading(address, id, 'state', `${path}.goodsId`),
    };
  });
}

const isStore = ({ pathname }: URL) => /-m-\d+\.html|\/mall\.html/.test(pathname);

const plan: ShopPlan = {
  id: 'temu',
  name: 'Temu',
  domains: ['temu.com'],
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname + page.search),
  product,
  cards: (document, page) =>
    withStated(
      cardListings(document, page, CARDS),
      attempt(() => statedCards(document, page), []),
    ),
  listKind: (page) => {
    if (/\/(?:bgt_)?cart\b|shopping_cart/.test(page.pathname)) return 'cart';
    return isStore(page) ? 'store' : 'results';
  },
  empty: /no results|no items found|cart is empty/i,
  wall: /\/bgn_verification|verification\.html|security verification/i,
};

/** Temu in all its countries, which are parts of the path. */
export const temu = planReader(plan);
