import type { Listing } from '../../listing/listing.ts';
import { at, objectAfter, textAt } from '../json.ts';
import { plainReading, put, type Source } from './source.ts';

const SCRIPTS_MAX = 300;
const MARKER = /\bvar meta = \{\s*"product"/;

/**
 * What a Shopify storefront embeds of its product page for its own statistics (`var meta = {"product":{…,"vendor":…}}`),
 * also where its theme states no structured data: the brand is the 'vendor' there.
 */
export function shopifyListing(document: Document, source: Source): Listing {
  const listing: Listing = {};
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, SCRIPTS_MAX)) {
    const text = script.textContent ?? '';
    if (!text.includes('"vendor"') || !MARKER.test(text)) continue;
    const product = at(objectAfter(text, MARKER), 'product');
    put(listing, 'brand', plainReading(textAt(product, 'vendor'), source, 'meta.product.vendor'));
    put(listing, 'category', plainReading(textAt(product, 'type'), source, 'meta.product.type'));
    put(listing, 'id', plainReading(textAt(product, 'id'), source, 'meta.product.id'));
    return listing;
  }
  return listing;
}
