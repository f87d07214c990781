import { countryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { fromChineseRows } from '../chinese-shops.ts';
import { asList, at, balancedObject, parseJson, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import type { Row } from '../rows.ts';
import { shopHome } from './address.ts';

const SCRIPTS_MAX = 300;

/** What stands before a product page's data: 2024 on, before that, and pages of goods made to order. */
const MARKERS = [/\bwindow\.context\s*=[^{]{0,20}\(/, /\b__INIT_DATA\s*=/, /\b__GLOBAL_DATA\s*=/];

// The parts of the data in which the paths below begin. 'global' is `globalData` of older pages, `model` a part of today's.
const PARTS: Readonly<Record<string, readonly string[]>> = {
  global: ['globalData', 'result.data.Root.fields.dataJson', ''],
  model: ['result.global.globalData.model'],
  data: ['result.data'],
};

const PATHS = {
  id: ['global.tempModel.offerId', 'model.offerDetail.offerId', 'data.gallery.fields.offerId'],
  title: ['global.tempModel.offerTitle', 'model.offerDetail.subject', 'data.gallery.fields.subject'],
  sellerName: [
    'global.tempModel.companyName',
    'model.sellerModel.companyName',
    'data.productTitle.fields.shopInfo.companyName',
    'global.offerBaseInfo.sellerLoginId',
  ],
  sellerId: [
    'global.tempModel.sellerMemberId',
    'global.offerBaseInfo.sellerMemberId',
    'model.sellerModel.memberId',
  ],
  sellerUrl: ['global.offerBaseInfo.sellerWinportUrl', 'model.sellerModel.winportUrl'],
  location: [
    'logistics.location',
    'logistics.freightInfo.location',
    'data.shippingServices.fields.location',
    'model.detailDescription.freightInfo.location',
  ],
  price: ['global.skuModel.skuPriceScale', 'model.tradeModel.priceDisplay', 'model.tradeModel.minPrice'],
  category: ['model.offerDetail.leafCategoryName'],
  image: ['data.gallery.fields.mainImage.0', 'global.images.0.fullPathImageURI'],
} as const;

const ROWS = ['attribute', 'model.offerDetail.featureAttributes', 'data.productAttributes.fields.dataJson'];
const PRICES = ['price.priceModel.currentPrices', 'data.mainPrice.fields.priceModel.currentPrices'];

/** What a product page's data says. */
export function statedProduct(document: Document, page: URL, languages: readonly string[]): Listing {
  const state = stateOf(document);
  if (state === undefined) return {};
  const parts = partsOf(state);
  const found = (paths: readonly string[]) => {
    const where = paths.find((path) => textAt(parts, path) !== undefined);
    return where === undefined ? undefined : { where, text: textAt(parts, where) ?? '' };
  };
  const text = (key: keyof typeof PATHS) => {
    const one = found(PATHS[key]);
    return one && textReading(one.text, 'state', one.where);
  };
  const [location, shop, image] = [found(PATHS.location), found(PATHS.sellerUrl), found(PATHS.image)];
  const home = shopHome(httpUrl(shop?.text, page));
  return compact({
    id: text('id'),
    title: text('title'),
    sellerName: text('sellerName'),
    sellerId: text('sellerId'),
    sellerUrl: home && shop ? reading(home, shop.text, 'state', shop.where) : undefined,
    shipsFrom:
      location && reading(countryCode(location.text, languages), location.text, 'state', location.where),
    ...priceOf(parts, found(PATHS.price)),
    category: text('category'),
    image: image && imageReading(image.text, 'state', image.where, page),
    ...fromChineseRows(rowsOf(parts), 'state'),
  });
}

function stateOf(document: Document): unknown {
  const captured = jsonScripts(document).find((data) => at(data, 'globalData') ?? at(data, 'result.data'));
  if (captured !== undefined) return captured;
  for (const { textContent } of [...document.scripts].slice(0, SCRIPTS_MAX)) {
    for (const marker of MARKERS) {
      const found = marker.exec(textContent ?? '');
      // Today's data is what a function is called with: the function comes first.
      const call = /\(\s{0,9}window\.contextPath\s{0,9},/.exec(textContent ?? '');
      const from = found && (call?.index ?? found.index + found[0].length);
      const body = from === null ? undefined : balancedObject(textContent ?? '', from);
      const data = body && (parseJson(body) ?? parseJson(withQuotedKeys(body)));
      if (data !== undefined && data !== '') return data;
    }
  }
  return undefined;
}

/** Keys that are bare numbers, as scripts may write them and JSON may not. */
function withQuotedKeys(body: string): string {
  return body.replace(/"(?:[^"\\]|\\.)*"|([{,])(\d{1,20}):/g, (whole, before, digits) =>
    digits === undefined ? whole : `${before}"${digits}":`,
  );
}

/** The named parts of the data; those of older pages are components, whose ids change and whose types do not. */
function partsOf(state: unknown): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  for (const [name, paths] of Object.entries(PARTS)) {
    parts[name] = paths.map((path) => (path ? at(state, path) : state)).find((part) => part !== undefined);
  }
  for (const component of Object.values(Object(at(state, 'data')))) {
    const name = /-(attribute|logistics|price)(?:-new)?$/.exec(textAt(component, 'componentType') ?? '')?.[1];
    if (name) parts[name] ??= at(component, 'data');
  }
  return parts;
}

function rowsOf(parts: unknown): Row[] {
  return ROWS.flatMap((where) =>
    asList(at(parts, where)).map((row) => ({
      label: textAt(row, 'name') ?? '',
      value: textAt(row, 'value') ?? asList(at(row, 'values')).map(String).join(','),
      where,
    })),
  );
}

/** '2.30-20.52', or the lowest of a list by amounts ordered. All in yuan. */
function priceOf(parts: unknown, scale: { where: string; text: string } | undefined): Listing {
  const amount = scale && parsePrice(scale.text)?.amount;
  if (scale && amount !== undefined) return priceReadings(amount, 'CNY', scale.text, 'state', scale.where);
  for (const where of PRICES) {
    const amounts = asList(at(parts, where)).map((price) => Number(textAt(price, 'price') ?? Number.NaN));
    const lowest = Math.min(...amounts.filter(Number.isFinite));
    if (Number.isFinite(lowest)) return priceReadings(lowest, 'CNY', String(lowest), 'state', where);
  }
  return {};
}
