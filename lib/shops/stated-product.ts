import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { cleanText, reading, textReading } from '../listing/reading.ts';
import { asList, at, textAt } from './json.ts';
import { parsePrice } from './money.ts';
import { jsonLdOf } from './page-data.ts';
import { compact, imageReading, priceReadings } from './readings.ts';
import { saysNothing } from './row-labels.ts';
import { decodeEntities } from './text.ts';

const WHERE = 'Product';
const GTIN_KEYS = ['gtin13', 'gtin12', 'gtin14', 'gtin8', 'gtin'];

/** The plain JSON-LD product of a page: the first that has a name, or undefined. */
export function productBlock(document: Document): unknown {
  return jsonLdOf(document, 'Product', 'ProductGroup').find((block) => textAt(block, 'name'));
}

/**
 * What a JSON-LD product says that shops state alike: title, brand, maker, origin, price, picture, GTIN, the seller of
 * its offer and where that ships from. For readers of known shops, which know which of these their shop gets wrong.
 */
export function statedProduct(block: unknown, page: URL): Listing {
  const offers = offersOf(block);
  const country = nameOf(at(block, 'countryOfOrigin'));
  const from = offers.map(shippingOrigin).find((code) => code);
  return compact({
    title: stated(textAt(block, 'name'), 'name'),
    brand: stated(nameOf(at(block, 'brand')), 'brand'),
    manufacturer: stated(nameOf(at(block, 'manufacturer')), 'manufacturer'),
    origin: country
      ? reading(countryCode(country), country, 'json-ld', `${WHERE}.countryOfOrigin`)
      : undefined,
    sellerName: stated(offers.map((offer) => nameOf(at(offer, 'seller'))).find(Boolean), 'offers.seller'),
    shipsFrom: from
      ? reading(countryCode(from), from, 'json-ld', `${WHERE}.offers.shippingDetails`)
      : undefined,
    ...lowestOffer(offers),
    image: statedImage(block, page),
    gtin: stated(gtinOf(block), 'gtin'),
  });
}

/** The picture of a JSON-LD product. */
export function statedImage(block: unknown, page: URL): Listing['image'] {
  return imageReading(pictureOf(at(block, 'image')), 'json-ld', `${WHERE}.image`, page);
}

/** The lowest price of a JSON-LD product's own offers. */
export function statedPrice(block: unknown): Listing {
  return lowestOffer(asList(at(block, 'offers')));
}

/** The page's breadcrumbs as one text, without the shop's own name at their start and the product's at their end. */
export function statedCategory(
  document: Document,
  isNone: RegExp = /^(?:home|start)/i,
  title = '',
): Listing['category'] {
  const [trail] = jsonLdOf(document, 'BreadcrumbList');
  const names = asList(at(trail, 'itemListElement'))
    .map((step) => textAt(step, 'name') ?? textAt(step, 'item.name') ?? '')
    .map((name) => cleanText(decodeEntities(name)))
    .filter((name) => name && name !== title && !isNone.test(name));
  return textReading(names.join(' > '), 'json-ld', 'BreadcrumbList');
}

/** Text of a product, unless it only says that there is none. */
function stated(text: string | undefined, key: string): Listing['title'] {
  if (text === undefined || saysNothing(text)) return undefined;
  return textReading(decodeEntities(text), 'json-ld', `${WHERE}.${key}`);
}

/** The name of a thing that is written as text or as an object with a name. */
function nameOf(thing: unknown): string | undefined {
  const [first] = asList(thing);
  return typeof first === 'string' ? first : textAt(first, 'name');
}

function offersOf(block: unknown): unknown[] {
  const own = asList(at(block, 'offers'));
  const variants = asList(at(block, 'hasVariant')).flatMap((variant) => asList(at(variant, 'offers')));
  return [...own, ...variants].flatMap((offer) => [offer, ...asList(at(offer, 'offers'))]);
}

function shippingOrigin(offer: unknown): string | undefined {
  return asList(at(offer, 'shippingDetails'))
    .map((details) => textAt(details, 'shippingOrigin.addressCountry'))
    .find((code) => code);
}

/** The lowest price of all offers; one currency only, the first that is named. */
function lowestOffer(offers: readonly unknown[]): Listing {
  const prices = offers.flatMap((offer) => {
    const text =
      textAt(offer, 'lowPrice') ?? textAt(offer, 'price') ?? textAt(offer, 'priceSpecification.price');
    if (text === undefined) return [];
    const currency = textAt(offer, 'priceCurrency') ?? textAt(offer, 'priceSpecification.priceCurrency');
    const amount = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : parsePrice(text)?.amount;
    return amount === undefined ? [] : [{ amount, text, currency }];
  });
  const [first] = prices;
  if (!first) return {};
  const lowest = prices
    .filter(({ currency }) => currency === first.currency)
    .reduce((low, price) => (price.amount < low.amount ? price : low));
  return priceReadings(lowest.amount, lowest.currency, lowest.text, 'json-ld', `${WHERE}.offers`);
}

function pictureOf(image: unknown): string | undefined {
  const [first] = asList(image);
  if (typeof first === 'string') return first;
  return textAt(first, 'contentURL') ?? textAt(first, 'contentUrl') ?? textAt(first, 'url');
}

function gtinOf(block: unknown): string | undefined {
  const found = GTIN_KEYS.map((key) => textAt(block, key)?.trim() ?? '');
  return found.find((code) => /^\d{8,14}$/.test(code));
}
