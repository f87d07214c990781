import { asCountryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import { asList, at, textAt } from './json.ts';
import { jsonLdOf } from './page-data.ts';
import { statedProduct } from './stated-product.ts';

/**
 * What a page's JSON-LD states of the item with this id: the first product that names the id in its address, number or
 * offers. Pages that change without loading keep the block of the item before; lists hold one of some other item.
 * `shopName` is what no brand and no seller is: marketplaces put their own name there.
 */
export function ownStatedProduct(document: Document, page: URL, id: string, shopName?: RegExp): Listing {
  const block = jsonLdOf(document, 'Product', 'ProductGroup').find(
    (one) => textAt(one, 'name') && JSON.stringify(one).includes(id),
  );
  if (!block) return {};
  const { brand, sellerName, ...rest } = statedProduct(block, page);
  return {
    ...rest,
    ...destinationsOf(block),
    ...(brand && !shopName?.test(brand.value) && { brand }),
    ...(sellerName && !shopName?.test(sellerName.value) && { sellerName }),
  };
}

/** Countries to which the offers say they are shipped. */
function destinationsOf(block: unknown): Listing {
  const codes = asList(at(block, 'offers'))
    .flatMap((offer) => asList(at(offer, 'shippingDetails')))
    .flatMap((details) => asList(at(details, 'shippingDestination')))
    .flatMap((place) => asList(at(place, 'addressCountry')))
    .flatMap((code) => asCountryCode(String(code)) ?? []);
  if (codes.length === 0) return {};
  const included = [...new Set(codes)];
  const told = { included, excluded: [], worldwide: false };
  return {
    shipsTo: reading(
      told,
      included.join(', '),
      'json-ld',
      'Product.offers.shippingDetails.shippingDestination',
    ),
  };
}
