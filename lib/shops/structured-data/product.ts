import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing, Reading } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { bareBrand } from '../brand-element.ts';
import { breadcrumbSteps } from './collect.ts';
import { commonCountry } from './country.ts';
import { isGtin, standsInAddress } from './ids.ts';
import { type Item, isOf, itemsOf, mainType, nameOf, textIn, type Value, valuesOf } from './item.ts';
import { lowestPrice, offersOf, sellerOf } from './offers.ts';
import { propertyRows, rowsListing } from './rows.ts';
import { shipsFrom, shipsTo } from './shipping.ts';
import { addressReading, plainReading, plainText, put, type Source } from './source.ts';

/** What a product states by its own properties, then by its free ones. */
export function listingsOf(product: Item, source: Source): Listing[] {
  return [listingOf(product, source), rowsListing(propertyRows(product), source)];
}

/**
 * The Listing that a schema.org/Product states. What a variant does not say, its group says (schema.org/isVariantOf),
 * and what a group does not say, its first variant (schema.org/hasVariant): a group is one listing.
 */
function listingOf(product: Item, source: Source): Listing {
  const listing: Listing = {};
  const family = [
    product,
    ...itemsOf(product, 'isVariantOf').slice(0, 1),
    ...itemsOf(product, 'hasVariant').slice(0, 1),
  ];
  const offers = offersOf(product);
  put(listing, 'title', plainReading(textIn(product, 'name'), source, `${mainType(product)}.name`));
  put(listing, 'id', idOf(product, source));
  put(listing, 'url', urlOf(product, offers, source));
  put(listing, 'image', imageOf(family, source));
  put(listing, 'brand', nameIn(family, 'brand', source));
  put(listing, 'manufacturer', nameIn(family, 'manufacturer', source));
  put(listing, 'origin', originOf(family, source));
  put(listing, 'category', categoryOf(family, source));
  put(listing, 'gtin', gtinOf(product, source));
  put(listing, 'shipsFrom', shipsFrom(product, offers, source));
  put(listing, 'shipsTo', shipsTo(product, offers, source));
  return { ...listing, ...lowestPrice(product, offers, source), ...sellerOf(product, offers, source) };
}

/** What a property's value is called, by the first of the family that has one. An address is no name. */
function nameIn(family: readonly Item[], property: string, source: Source): Reading<string> | undefined {
  for (const item of family) {
    for (const value of valuesOf(item, property)) {
      const name = nameOf(value) ?? '';
      const where = `${mainType(item)}.${property}${typeof value === 'string' ? '' : '.name'}`;
      const text = property === 'brand' ? bareBrand(plainText(name)) : name;
      const found = isAddress(name) ? undefined : plainReading(text, source, where);
      if (found) return found;
    }
  }
  return undefined;
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//.test(text.trim());
}

/** schema.org has three properties for where goods come from; the one for where they were made comes first. */
const ORIGINS = ['countryOfOrigin', 'countryOfAssembly', 'countryOfLastProcessing'];

function originOf(family: readonly Item[], source: Source): Reading<string | null> | undefined {
  for (const item of family) {
    for (const property of ORIGINS) {
      const values = valuesOf(item, property).slice(0, LIST_MAX);
      const texts = values.map((value) => plainText(placeName(value))).filter(Boolean);
      const found = plainReading(texts.join(', '), source, `${mainType(item)}.${property}`);
      if (found) return { ...found, value: commonCountry(texts, source.languages) };
    }
  }
  return undefined;
}

function placeName(value: Value): string {
  return (
    nameOf(value) ?? (typeof value === 'string' ? '' : (textIn(value, 'addressCountry', 'identifier') ?? ''))
  );
}

/**
 * The shop's own number of the product: of what the page gives (schema.org/productID, sku, productGroupID) the one that
 * stands in its address, be it as the first part of a compound number, else the first. A variant's number and the maker's
 * (schema.org/mpn) are the shop's own only where they stand there.
 */
function idOf(product: Item, source: Source): Reading<string> | undefined {
  const idsIn = (item: Item, properties: readonly string[]) =>
    properties.flatMap((property) => {
      const raw = textIn(item, property)?.replace(/^\s*(?:sku|mpn|id|product_?id):\s*/i, '');
      return plainReading(raw, source, `${mainType(item)}.${property}`) ?? [];
    });
  const own = idsIn(product, ['productID', 'sku', 'productGroupID', 'identifier']);
  const variants = itemsOf(product, 'hasVariant').slice(0, LIST_MAX);
  const others = [
    ...variants.flatMap((variant) => idsIn(variant, ['productID', 'sku'])),
    ...idsIn(product, ['mpn']),
  ];
  const whole = [...own, ...others].find(({ value }) => standsInAddress(value, source.url));
  if (whole) return whole;
  const [first] = own;
  const part = /^([a-z\d]{5,})[-_]/i.exec(first?.value ?? '')?.[1] ?? '';
  return first && standsInAddress(part, source.url) ? { ...first, value: part } : first;
}

/** The product's address; that of its only offer where it has none of its own. */
function urlOf(product: Item, offers: readonly Item[], source: Source): Reading<string> | undefined {
  const offered = new Set(offers.flatMap((offer) => textIn(offer, 'url') ?? []));
  const address = textIn(product, 'url') ?? (offered.size === 1 ? [...offered][0] : undefined);
  return addressReading(address, source, `${mainType(product)}.url`);
}

function imageOf(family: readonly Item[], source: Source): Reading<string> | undefined {
  for (const item of family) {
    for (const value of valuesOf(item, 'image')) {
      const address =
        typeof value === 'string' ? value : (textIn(value, 'contentUrl', 'url', 'contentURL') ?? value.id);
      const found = addressReading(address, source, `${mainType(item)}.image`);
      if (found) return found;
    }
  }
  return undefined;
}

/** schema.org/category: text, a named thing, or a path. A code of a taxonomy is nothing that a person reads. */
function categoryOf(family: readonly Item[], source: Source): Reading<string> | undefined {
  for (const item of family) {
    for (const value of valuesOf(item, 'category')) {
      const isPath = typeof value !== 'string' && isOf(value, 'BreadcrumbList');
      const text = isPath ? breadcrumbSteps(value).join(' > ') : (nameOf(value) ?? '');
      if (isAddress(text) || !/\p{L}/u.test(text)) continue;
      const found = plainReading(text, source, `${mainType(item)}.category`);
      if (found) return found;
    }
  }
  return undefined;
}

const GTINS = ['gtin13', 'gtin', 'gtin14', 'gtin12', 'gtin8', 'isbn'];

/** The global trade item number (schema.org/gtin), if its check digit holds. */
function gtinOf(product: Item, source: Source): Reading<string> | undefined {
  for (const property of GTINS) {
    const raw = textIn(product, property) ?? '';
    const digits = plainText(raw).replace(/[\s-]/g, '');
    if (isGtin(digits)) return reading(digits, raw, source.from, `${mainType(product)}.${property}`);
  }
  return undefined;
}
