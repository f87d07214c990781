import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { cleanText, reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { isAside } from './aside.ts';
import { attempt } from './attempt.ts';
import { type CardHooks, cardListings } from './card-listings.ts';
import { drawnProduct } from './drawn-product.ts';
import { asList, at, textAt } from './json.ts';
import { pairRows } from './label-rows.ts';
import { ownStatedProduct } from './own-block.ts';
import { pageStates } from './page-states.ts';
import { compact } from './readings.ts';
import { rowField } from './row-labels.ts';
import { fromRows, type Row } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';
import { type StatePaths, stateFields } from './state-fields.ts';
import { statedCategory } from './stated-product.ts';

const LANGUAGES = ['ja'];
const TITLES = ['.normal_reserve_item_name', '[class*="item-name"]', '.item_name', '#productTitle h1'];
const NOT_ITEMS = /^(?:search|category|c|gold|event|info|shop|ranking|review|campaign)$/;

/** An item: 'shop/number' of the market, or the number of a book. */
function itemIn(address: string, host: string): string | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/^https?:\/\/[^/]+/, '');
  if (host.startsWith('books.')) return /^\/rb\/(\d{5,12})\b/.exec(path)?.[1];
  if (!host.startsWith('item.')) return undefined;
  const parts = path.split('/').filter(Boolean);
  const [shop = '', number = ''] = parts.slice(-2);
  return parts.length >= 2 && parts.length <= 3 && !NOT_ITEMS.test(shop) && !NOT_ITEMS.test(number)
    ? `${shop}/${number}`
    : undefined;
}

function product(document: Document, page: URL, id: string): Listing {
  const drawn = drawnProduct(document, page, HOOKS, LANGUAGES);
  return {
    ...ownStatedProduct(document, page, id.replace(/^.*\//, '')),
    ...shopOf(document, page, id),
    ...fromRows(labelled([...pairRows(document, ROWS), ...freeRows(document)]), 'dom', LANGUAGES),
    ...drawn,
    ...attempt(() => fromState(document, page), {}),
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    category: statedCategory(document, /^(?:楽天市場|楽天ブックス)?(?:トップ|home|\s)*$/i) ?? drawn.category,
  };
}

const ROWS =
  '[class*="spec-table"] th, table[class*="attribute"] th, [class*="attributes"] dt, .productInfo .category';
/** Rows of the tables that shops write into their pages themselves. */
function freeRows(document: Document): Row[] {
  return pairRows(document, 'table th, table td:first-child', (label) => !isAside(label));
}

const HOOKS = {
  title: TITLES,
  seller: [],
  price: [
    '[itemprop="price"]',
    '.price2',
    '[class*="number--"]',
    '.productPrice .price',
    '#priceCalculationConfig',
  ],
  image: ['[class*="image-main"] img', '.rakutenLimitedId_ImageMain1-3 img', '#productMain img'],
  currencyOf: () => 'JPY',
};

function titleOf(document: Document): string {
  const stated = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return cleanText(document.title.includes('楽天市場') ? document.title : (stated ?? document.title));
}

/** What the page's title ('【楽天市場】ITEM：SHOP') and the shop's code in the address say. */
function shopOf(document: Document, page: URL, id: string): Listing {
  if (page.hostname.startsWith('books.'))
    return { sellerName: reading('楽天ブックス', page.hostname, 'dom', 'location') };
  const code = id.split('/')[0] ?? '';
  const [, title, name] = /^【楽天市場】(.+)[：:]([^：:]{1,80})$/.exec(titleOf(document)) ?? [];
  return compact({
    title: textReading(title, 'dom', 'title'),
    sellerName: textReading(name ?? code, 'dom', name ? 'title' : 'location'),
    sellerId: textReading(code, 'dom', 'location'),
    sellerUrl: reading(`https://www.rakuten.co.jp/${code}/`, page.href, 'dom', 'location'),
  });
}

/** What the item page's own data says; the shop's name may stand in it. */
function fromState(document: Document, page: URL): Listing {
  const [state, path] =
    pageStates(document)
      .flatMap((root) =>
        ['newApi.itemInfoSku', 'api.data.itemInfoSku'].map((key) => [at(root, key), key] as const),
      )
      .find(([info]) => info !== undefined) ?? [];
  if (!state || !path) return {};
  const skus = asList(at(state, 'sku'));
  const rows = asList(at(skus[0], 'attributes')).map((row) => ({
    label: textAt(row, 'title') ?? '',
    value: textAt(row, 'value') ?? '',
    where: `${path}.sku.0.attributes`,
  }));
  const listing = stateFields(state, STATE_PATHS, path, page, 'JPY');
  const code = skus
    .map((sku) => textAt(sku, 'articleNumber.value') ?? '')
    .find((one) => /^\d{8,14}$/.test(one));
  return compact({
    origin: rawMaterials(rows),
    ...fromRows(labelled(rows), 'state', LANGUAGES),
    ...listing,
    title: listing.title && { ...listing.title, value: withoutMarkup(listing.title.value) },
    gtin: textReading(code, 'state', `${path}.sku.articleNumber`),
  });
}

const STATE_PATHS: StatePaths = {
  title: ['title', 'itemName'],
  sellerName: ['shopName', 'shopInfo.shopName', 'shop.shopName'],
  price: [
    'purchaseInfo.purchaseBySellType.normalPurchase.price.minPrice',
    'taxIncludedPrice',
    'sku.0.taxIncludedPrice',
  ],
  image: ['media.images.0.location', 'images.0.url'],
};

const withoutMarkup = (text: string) =>
  text
    .replace(/<\/?[a-z]{1,10}\s?\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Labels of one kind of goods are longer than the words for their field: 'コーヒー・茶の原産地', '原産国／製造国'. */
function labelled(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (rowField(row.label) || /原料|原材料/.test(row.label)) return row;
    return /原産|製造国|生産国|産地$/.test(row.label) ? { ...row, field: 'origin' } : row;
  });
}

/** Where raw materials are from is a statement, and yet names no country in which the goods were made. */
function rawMaterials(rows: readonly Row[]): Listing['origin'] {
  const row = rows.find(({ label, value }) => value && /(?:原料|原材料).*(?:産地|原産)/.test(label));
  return row && reading(null, row.value, 'state', row.where);
}

/** The items of a search's data. Brand and origin stand in it as tags; of two countries none is the item's. */
function statedCards(document: Document, page: URL): Listing[] {
  const items = pageStates(document, '__INITIAL_STATE__').flatMap((root) => asList(at(root, ITEMS), 2500));
  return items.map((item, place) => {
    const where = `${ITEMS}.${place}`;
    const address = httpUrl(textAt(item, 'originalItemUrl') ?? textAt(item, 'url'), page) ?? '';
    const id = address ? itemIn(address, new URL(address).hostname) : undefined;
    const shop = httpUrl(textAt(item, 'shop.url'), page);
    const plain = address.replace(/[?#].*$/, '');
    return compact({
      ...tagFields(item, `${where}.tags`),
      ...stateFields(item, CARD_PATHS, where, page, 'JPY'),
      id: id ? reading(id, address, 'state', `${where}.url`) : undefined,
      url: plain ? reading(plain, address, 'state', `${where}.url`) : undefined,
      sellerUrl: shop ? reading(shop, shop, 'state', `${where}.shop.url`) : undefined,
    });
  });
}

const ITEMS = 'state.data.ichibaSearch.items';
const CARD_PATHS: StatePaths = {
  title: ['name'],
  brand: ['brand.name'],
  sellerName: ['shop.name'],
  sellerId: ['shop.urlCode'],
  price: ['price'],
  image: ['images.0', 'imageUrl', 'image.url'],
};

function tagFields(item: unknown, where: string): Listing {
  const values = (group: RegExp) =>
    asList(at(item, 'tags'))
      .filter((tag) => group.test(textAt(tag, 'tag_group.name') ?? ''))
      .map((tag) => textAt(tag, 'name') ?? '')
      .filter(Boolean);
  const brands = values(/^ブランド(?:名)?$/);
  const origins = [...new Set(values(/^(?!.*原料|.*原材料).*(?:原産|製造国|生産国)/))];
  const [only] = origins;
  return compact({
    brand: brands.length === 1 ? textReading(brands[0], 'state', where) : undefined,
    origin: only
      ? reading(
          origins.length === 1 ? countryCode(only, LANGUAGES) : null,
          origins.join(', '),
          'state',
          where,
        )
      : undefined,
  });
}

const CARDS: CardHooks = {
  links: 'a[href*="item.rakuten.co.jp/"], a[href*="books.rakuten.co.jp/rb/"]',
  idOf: (href) => {
    const host = /^https?:\/\/([^/?#]+)/.exec(href)?.[1];
    return host ? itemIn(href, host) : undefined;
  },
  title: ['[class*="title-link"]', '.title a', '.title', 'h2'],
  price: ['[class*="price--"]', '.price', '[class*="price"]'],
  currencyOf: () => 'JPY',
  more: ({ element }) => {
    const where = '.merchant a, [class*="merchant"] a';
    const seller = textReading(element.querySelector(where)?.textContent, 'dom', where);
    return seller ? { sellerName: seller } : {};
  },
};

const plan: ShopPlan = {
  id: 'rakuten',
  name: '楽天市場 (Rakuten)',
  domains: ['rakuten.co.jp'],
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname, page.hostname),
  product,
  cards: (document, page) =>
    withStated(
      cardListings(document, page, CARDS),
      attempt(() => statedCards(document, page), []),
    ),
  listKind: ({ hostname, pathname }) => {
    if (/^(?:basket|sp\.basket)/.test(hostname) || /\/cart\b/.test(pathname)) return 'cart';
    return hostname === 'www.rakuten.co.jp' ? 'store' : 'results';
  },
  empty:
    /検索結果(?:は|が)?(?:0件|ありません)|一致する商品は?(?:見つかりません|ありません)|買い物かごに商品がありません/,
};

/** Rakuten's market of Japan, and its books. */
export const rakuten = planReader(plan);
