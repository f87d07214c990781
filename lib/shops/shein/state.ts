import { asCountryCode } from '../../listing/countries.ts';
import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { findObjects } from '../find-objects.ts';
import { asList, at, balancedObject, parseJson, textAt } from '../json.ts';
import { pageStates } from '../page-states.ts';
import { compact } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { fromRows } from '../rows.ts';
import { type StatePaths, stateFields, statePrice } from '../state-fields.ts';

/** 'gbProductListSsrData =', 'goodsDetailv2SsrData =', 'gbProductDetailSsrData ='. */
const MARKERS = ['gbRawData =', 'gbRawData=', 'SsrData =', 'SsrData=', 'productIntroData:'];
const PATHS: StatePaths = {
  id: ['goods_id'],
  title: ['goods_name'],
  brand: ['premiumFlagNew.brandName', 'premiumFlagNew.brand_badge_name', 'brandName', 'brand.name', 'brand'],
  sellerId: ['store_code'],
  sellerName: ['storeInfo.title', 'storeInfo.storeName', 'store_name'],
  category: ['cate_name'],
  price: [
    'salePrice.amountWithSymbol',
    'salePrice.amount',
    'retailPrice.amountWithSymbol',
    'retailPrice.amount',
  ],
  image: ['goodsColorImage', 'goods_img', 'original_img', 'main_image.origin_image'],
};

/** What the page's data says of the item with this id. */
export function statedItem(document: Document, page: URL, id: string): Listing {
  const roots = pageStates(document, ...MARKERS);
  const items = findObjects(
    roots,
    (value) => textAt(value, 'goods_id') === id && Boolean(textAt(value, 'goods_name')),
  );
  const [item] = items;
  if (!item) return {};
  const { url, ...listing } = itemListing(item.value, item.path, page, currencyOf(document));
  const part = (name: string) =>
    roots.map((root) => at(root, `productIntroData.${name}`) ?? at(root, `modules.${name}`)).find(Boolean);
  const seller = part('storeInfo');
  return {
    // Today the price is a part of its own.
    ...statePrice(part('priceInfo'), PATHS.price ?? [], 'priceInfo', currencyOf(document)),
    ...(seller ? stateFields(seller, SELLER_PATHS, 'storeInfo', page) : {}),
    ...fromRows(attributeRows(item.value, item.path), 'state', [document.documentElement.lang]),
    ...listing,
  };
}

const SELLER_PATHS: StatePaths = {
  sellerName: ['title', 'storeName', 'store_name'],
  sellerId: ['store_code', 'storeCode'],
};

function attributeRows(value: unknown, path: string) {
  return asList(at(value, 'productDetails')).map((row) => ({
    label: textAt(row, 'attr_name_en') ?? textAt(row, 'attr_name') ?? '',
    value: textAt(row, 'attr_value_en') ?? textAt(row, 'attr_value') ?? '',
    where: `${path}.productDetails`,
  }));
}

/** The items of the page's data, in its order. */
export function statedCards(document: Document, page: URL): Listing[] {
  const currency = currencyOf(document);
  const roots = [...pageStates(document, ...MARKERS), ...looseLists(document)];
  return findObjects(roots, isItem)
    .slice(0, LISTINGS_MAX)
    .map(({ value, path }) => itemListing(value, path, page, currency));
}

function isItem(value: object): boolean {
  return Boolean(textAt(value, 'goods_id') && textAt(value, 'goods_name') && at(value, 'salePrice'));
}

function itemListing(value: unknown, path: string, page: URL, currency: string | undefined): Listing {
  const id = textAt(value, 'goods_id') ?? '';
  const name = (textAt(value, 'goods_url_name') ?? '').replace(/[^\p{L}\p{N}]+/gu, '-');
  const address = httpUrl(textAt(value, 'detail_url') ?? `/${name}-p-${id}.html`, page)?.replace(
    /[?#].*$/,
    '',
  );
  return compact({
    ...stateFields(value, PATHS, path, page, currency),
    url: address ? reading(address, address, 'state', `${path}.detail_url`) : undefined,
    origin: originOf(value, path),
  });
}

/** Codes of where an item is from; the field is empty on most pages, and several codes name no single country. */
function originOf(value: unknown, path: string): Listing['origin'] {
  const codes = asList(at(value, 'originAreaCodeList'))
    .filter((code) => typeof code === 'string' && !saysNothing(code))
    .map(String);
  if (codes.length === 0) return undefined;
  const country = codes.length === 1 ? asCountryCode(codes[0] ?? '') : null;
  return reading(country, codes.join(', '), 'state', `${path}.originAreaCodeList`);
}

/** The currency of the page's prices, as its settings or its data say. */
export function currencyOf(document: Document): string | undefined {
  for (const { src, textContent } of document.scripts) {
    const found = src
      ? null
      : /"currency"\s?:\s?"([A-Z]{3})"\s?,\s?"(?:currencies|results)"/.exec(textContent ?? '');
    if (found) return found[1];
  }
  return undefined;
}

const ITEM = '"goods_name":';
const LISTS_MAX = 20;

/**
 * Product lists inside scripts that are no plain assignment: every object from `"products":{"list":[…]}` of a script that
 * names goods.
 */
function looseLists(document: Document): unknown[] {
  const lists: unknown[] = [];
  for (const { src, textContent } of document.scripts) {
    const text = src ? '' : (textContent ?? '');
    if (!text.includes(ITEM)) continue;
    for (const start of text.matchAll(/"products":\{"list":\[/g)) {
      if (lists.length >= LISTS_MAX) return lists;
      lists.push(parseJson(balancedObject(text, start.index + '"products":'.length) ?? ''));
    }
  }
  return lists;
}
