import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { asList, at, balancedObject, objectAfter, parseJson, textAt } from '../json.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { plainReading, put, type Source } from './source.ts';

const SCRIPTS_MAX = 300;
const MARKER = /\bvar meta = \{\s*"product"/;

/**
 * What a Shopify storefront embeds of its product page for its own statistics (`var meta = {"product":{…,"vendor":…}}`),
 * also where its theme states no structured data: the brand is the 'vendor' there.
 */
export function shopifyListing(document: Document, source: Source): Listing {
  const listing: Listing = {};
  for (const text of scriptTexts(document)) {
    if (!text.includes('"vendor"') || !MARKER.test(text)) continue;
    const product = at(objectAfter(text, MARKER), 'product');
    put(listing, 'brand', plainReading(textAt(product, 'vendor'), source, 'meta.product.vendor'));
    put(listing, 'category', plainReading(textAt(product, 'type'), source, 'meta.product.type'));
    put(listing, 'id', plainReading(textAt(product, 'id'), source, 'meta.product.id'));
    return listing;
  }
  return listing;
}

/**
 * The products that a Shopify collection or search page notes for its statistics (`collection_viewed`, `search_submitted`), in
 * the order of the page; undefined when it notes none such, an empty list when the list itself is empty.
 */
export function shopifyResults(document: Document, source: Source): Listing[] | undefined {
  for (const text of scriptTexts(document)) {
    const found = /\\?"(?:collection_viewed|search_submitted)\\?",/.exec(text);
    if (!found) continue;
    // The events stand as JSON within a JSON text.
    const rest = text.slice(found.index + found[0].length, found.index + 2_000_000);
    const isQuoted = found[0].startsWith('\\');
    const plain = isQuoted ? rest.replace(/\\(["\\/])/g, '$1') : rest;
    const event = parseJson(balancedObject(plain) ?? '');
    const variants = at(event, 'collection.productVariants') ?? at(event, 'searchResult.productVariants');
    if (!Array.isArray(variants)) continue;
    return asList(variants, LISTINGS_MAX)
      .map((variant) => variantListing(variant, source))
      .filter(({ title }) => title);
  }
  return undefined;
}

function variantListing(variant: unknown, source: Source): Listing {
  const where = 'productVariants';
  const text = (path: string) => plainReading(textAt(variant, path), source, `${where}.${path}`);
  const path = textAt(variant, 'product.url');
  const address = path ? new URL(path.replace(/\?.*$/, ''), source.url).href : undefined;
  const amount = at(variant, 'price.amount');
  return compact({
    id: text('product.id'),
    title: text('product.title'),
    brand: text('product.vendor'),
    url: address && path ? reading(address, path, source.from, where) : undefined,
    category: text('product.type'),
    ...priceReadings(amount, textAt(variant, 'price.currencyCode'), String(amount), source.from, where),
    image: imageReading(textAt(variant, 'image.src'), source.from, where, source.url),
  });
}

function scriptTexts(document: Document): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .slice(0, SCRIPTS_MAX)
    .map((script) => script.textContent ?? '');
}
