import { LIST_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { drawnProduct } from './drawn-product.ts';
import { findObjects } from './find-objects.ts';
import { asList, at, textAt } from './json.ts';
import { ownStatedProduct } from './own-block.ts';
import { pageStates } from './page-states.ts';
import { noListing, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows, type Row } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';
import { stateFields } from './state-fields.ts';

const STATE = 'product_info';
const TITLES = ['h1[class*="title" i]', 'h1'];

/** An item's number: '/shop/pdp/<name>/1732432759321694958', '/view/product/1732…'. */
function itemIn(address: string): string | undefined {
  return /\/(?:pdp|view\/product|product)\/(?:[^/?#]{1,400}\/)?(\d{15,21})(?=[/?#]|$)/.exec(address)?.[1];
}

const addressOf = (id: string) => `https://www.tiktok.com/shop/pdp/${id}`;

function product(document: Document, page: URL, id: string): Listing {
  const stated = attempt(() => fromState(document, page, id), {});
  const drawn = drawnProduct(
    document,
    page,
    { title: TITLES, seller: [], price: [], image: [], currencyOf: () => undefined },
    [],
  );
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(addressOf(id), page.href, 'dom', 'location'),
    ...drawn,
    ...ownStatedProduct(document, page, id, /^tiktok(?: shop)?$/i),
    ...stated,
  };
}

function fromState(document: Document, page: URL, id: string): Listing {
  const found = findObjects(
    pageStates(document),
    (value) => textAt(value, 'product_info.product_model.product_id') === id,
  )[0];
  if (!found) return {};
  const info = at(found.value, STATE);
  const path = `${found.path}.${STATE}`;
  const currency = textAt(info, 'promotion_model.promotion_product_price.min_price.currency_name');
  const categories = asList(at(found.value, 'categories')).map((step) => textAt(step, 'category_name') ?? '');
  const services = asList(at(info, 'promotion_model.promotion_logistic_list'))
    .map((option) => textAt(option, 'deliveryName') ?? '')
    .filter(Boolean);
  const where = 'promotion_model.promotion_logistic_list';
  return compact({
    ...fromRows(propertyRows(info, path), 'state', ['en']),
    ...stateFields(info, PATHS, path, page, currency),
    ...business(info, path),
    category: textReading(categories.filter(Boolean).join(' > '), 'state', `${found.path}.categories`),
    services: services.length
      ? reading([...new Set(services)], services.join(', '), 'state', `${path}.${where}`)
      : undefined,
  });
}

const PATHS = {
  title: ['product_model.name'],
  sellerId: ['product_model.seller_id', 'seller_model.seller_id'],
  sellerName: ['seller_model.shop_name', 'seller_model.shop_base_info.shop_name'],
  price: [
    'promotion_model.promotion_product_price.min_price.sale_price_decimal',
    'promotion_model.promotion_product_price.min_price.sale_price_format',
  ],
  image: ['product_model.images.0.url_list.0'],
} as const;

/** The company behind the shop; some names arrive with quotation marks around them. */
function business(info: unknown, path: string): Listing {
  const where = `${path}.safety_model.business_compliance_info`;
  const said = at(info, 'safety_model.business_compliance_info');
  const bare = (key: string) => textAt(said, key)?.replace(/^\s*"+|"+\s*$/g, '');
  return {
    sellerLegalName: textReading(bare('business_name'), 'state', `${where}.business_name`),
    sellerAddress: textReading(bare('business_address'), 'state', `${where}.business_address`),
  };
}

function propertyRows(info: unknown, path: string): Row[] {
  const where = `${path}.product_model.product_properties`;
  return asList(at(info, 'product_model.product_properties'), LIST_MAX).map((property) => ({
    label: textAt(property, 'property_name') ?? '',
    value: asList(at(property, 'property_values'))
      .map((value) => textAt(value, 'property_value_name') ?? '')
      .join(', '),
    where,
  }));
}

const CARDS: CardHooks = {
  links: 'a[href*="/pdp/"], a[href*="/view/product/"]',
  idOf: itemIn,
  title: ['h3', '[class*="title" i]'],
  price: ['[class*="price" i]'],
  currencyOf: () => undefined,
};

/** The products of the page's data: lists of a search, a category or a seller. */
function statedCards(document: Document, page: URL): Listing[] {
  const isItem = (value: object) =>
    Boolean(textAt(value, 'product_id') && textAt(value, 'title') && at(value, 'product_price_info'));
  return findObjects(pageStates(document), isItem).map(({ value, path }) => {
    const id = textAt(value, 'product_id') ?? '';
    const address = httpUrl(textAt(value, 'seo_url.canonical_url'), page) ?? addressOf(id);
    return {
      ...stateFields(value, CARD_PATHS, path, page, textAt(value, 'product_price_info.currency_name')),
      url: reading(address, address, 'state', `${path}.seo_url.canonical_url`),
    };
  });
}

const CARD_PATHS = {
  id: ['product_id'],
  title: ['title'],
  sellerName: ['seller_info.shop_name'],
  sellerId: ['seller_info.seller_id'],
  price: ['product_price_info.sale_price_decimal', 'product_price_info.sale_price_format'],
  image: ['image.url_list.0'],
} as const;

const plan: ShopPlan = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  domains: ['shop.tiktok.com', 'www.tiktok.com'],
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname),
  product,
  cards: (document, page) =>
    withStated(
      cardListings(document, page, CARDS),
      attempt(() => statedCards(document, page), []),
    ),
  listKind: ({ pathname }) => {
    if (/\/cart\b/.test(pathname)) return 'cart';
    return /\/store\//.test(pathname) ? 'store' : 'results';
  },
  empty: /no results found|couldn[’']t find|your cart is empty/i,
};
const reader = planReader(plan);

/** TikTok's shop; the videos beside it are none of its pages. */
export const tiktokShop: ShopReader = {
  ...reader,
  readPage: (document, page) =>
    page.hostname === 'shop.tiktok.com' || /^\/(?:shop|view\/product)\b/.test(page.pathname)
      ? reader.readPage(document, page)
      : noListing('nothing readable'),
};
