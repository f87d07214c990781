import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { asList, at, objectAfter, textAt } from '../json.ts';
import { parsePrice } from '../money.ts';
import { assignedObject } from '../page-data.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { fromRows, type Row } from '../rows.ts';
import { decodeEntities } from '../text.ts';
import { plainAddress, supplierAt } from './address.ts';

const PROPERTIES = ['productBasicProperties', 'productKeyIndustryProperties', 'productOtherProperties'];
const SCRIPTS_MAX = 300;
const RESULTS = '"offerResultData"';

/** What a product page's `detailData` says. */
export function statedProduct(document: Document, page: URL, languages: readonly string[]): Listing {
  const data = at(assignedObject(document, 'window.detailData'), 'globalData');
  const text = (path: string) => textReading(textAt(data, path), 'state', `detailData.globalData.${path}`);
  const rows = PROPERTIES.flatMap((key): Row[] =>
    asList(at(data, `product.${key}`)).map((row) => ({
      label: textAt(row, 'attrName') ?? '',
      value: textAt(row, 'attrValue') ?? '',
      where: `detailData.globalData.product.${key}`,
    })),
  );
  const steps = asList(at(data, 'seo.breadCrumb.pathList')).map(
    (step) => textAt(step, 'hrefObject.name') ?? textAt(step, 'name') ?? '',
  );
  const names = steps.filter((name) => name && !/^home$/i.test(name));
  const pictures = asList(at(data, 'product.mediaItems')).map((item) => textAt(item, 'imageUrl.big'));
  return compact({
    id: text('product.productId'),
    title: text('product.subject'),
    sellerName: text('seller.companyName'),
    sellerId: text('seller.companyId'),
    ...statedPrice(at(data, 'product.price')),
    category: textReading(names.join(' > '), 'state', 'detailData.globalData.seo.breadCrumb'),
    image: imageReading(pictures.find(Boolean), 'state', 'detailData.globalData.product.mediaItems', page),
    ...fromRows(rows, 'state', languages),
  });
}

/** The lowest price in US dollars; those in the visitor's currency name it only as shown. */
function statedPrice(price: unknown): Listing {
  const ladder = asList(at(price, 'productLadderPrices')).map((step) => at(step, 'dollarPrice'));
  const amounts = [...ladder, at(price, 'productRangePrices.dollarPriceRangeLow')].map((amount) =>
    amount === undefined || amount === null || amount === '' ? Number.NaN : Number(amount),
  );
  const lowest = Math.min(...amounts.filter(Number.isFinite));
  if (!Number.isFinite(lowest)) return {};
  return priceReadings(lowest, 'USD', String(lowest), 'state', 'detailData.globalData.product.price');
}

// Where the offers of a results page keep what: 2022 on the left, today on the right.
const OFFER = {
  id: ['id', 'productId'],
  title: ['information.puretitle', 'title'],
  name: ['supplier.supplierName', 'companyName'],
  seller: ['supplier.supplierId', 'companyId'],
  home: ['supplier.supplierHomeHref', 'supplierHomeHref', 'supplierHref'],
  url: ['information.productUrl', 'productUrl'],
  price: ['tradePrice.price', 'price'],
  image: ['image.mainImage', 'mainImage'],
} as const;

/** The offers that a results page's data lists, in its order. */
export function statedOffers(document: Document, page: URL): Listing[] {
  const scripts = [...document.scripts].slice(0, SCRIPTS_MAX).map(({ textContent }) => textContent ?? '');
  const text = scripts.find((one) => one.includes(RESULTS));
  const results = text === undefined ? undefined : objectAfter(text, RESULTS);
  const key = ['offerList', 'offers'].find((name) => at(results, name) !== undefined) ?? 'offers';
  return asList(at(results, key)).map((offer, place) =>
    statedOffer(offer, page, `offerResultData.${key}.${place}`),
  );
}

function statedOffer(offer: unknown, page: URL, where: string): Listing {
  const find = (key: keyof typeof OFFER) => OFFER[key].map((path) => textAt(offer, path)).find(Boolean);
  const read = (key: keyof typeof OFFER) => textReading(find(key), 'state', `${where}.${OFFER[key][0]}`);
  const link = httpUrl(find('url'), page);
  const home = httpUrl(find('home'), page);
  const supplier = home ? supplierAt(new URL(home), where).sellerUrl : undefined;
  const title = find('title')?.replace(/<[^<>]{0,60}>/g, '');
  const cost = find('price') ?? '';
  const price = parsePrice(cost);
  const id = read('id');
  return compact({
    id,
    url: id && link ? reading(plainAddress(link, id.value), link, 'state', where) : undefined,
    title: title ? textReading(decodeEntities(title), 'state', where) : undefined,
    sellerName: read('name'),
    sellerId: read('seller'),
    sellerUrl: supplier && { ...supplier, from: 'state' },
    ...priceReadings(price?.amount, price?.currency, cost, 'state', `${where}.${OFFER.price[0]}`),
    image: imageReading(find('image'), 'state', `${where}.${OFFER.image[0]}`, page),
  });
}
