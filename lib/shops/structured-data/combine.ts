import type { FieldName, Listing } from '../../listing/listing.ts';
import { standsInAddress } from './ids.ts';
import { brandAmong, isShopName, type ShopNames } from './shop-name.ts';
import { put } from './source.ts';

/** Fields that each stand for themselves. */
const SINGLE: readonly FieldName[] = [
  'title',
  'url',
  'manufacturer',
  'origin',
  'shipsFrom',
  'shipsTo',
  'category',
  'image',
  'gtin',
];

/**
 * One listing of what several sources state of one product, best source first. What belongs together comes from one
 * source: an amount and its currency, the particulars of a seller. An id that stands in the page's address is the shop's.
 */
export function combined(sources: readonly Listing[], shop: ShopNames, url: URL): Listing {
  const listing: Listing = {};
  const copy = (from: Listing | undefined, field: FieldName) => {
    if (from?.[field] && !listing[field]) Object.assign(listing, { [field]: from[field] });
  };
  for (const field of SINGLE)
    copy(
      sources.find((source) => source[field]),
      field,
    );
  const ids = sources.flatMap(({ id }) => id ?? []);
  put(listing, 'id', ids.find(({ value }) => standsInAddress(value, url)) ?? ids[0]);
  const priced =
    sources.find(({ price, currency }) => price && currency) ?? sources.find(({ price }) => price);
  for (const field of ['price', 'currency'] as const) copy(priced, field);
  const sellers = sources.filter(({ sellerName }) => sellerName);
  // A marketplace may state itself as the seller of what the page says another one sells.
  const trader = sellers.find(({ sellerName }) => !isShopName(sellerName?.value ?? '', shop));
  const selling = (shop.isMarketplace && trader) || sellers[0];
  for (const field of ['sellerName', 'sellerUrl', 'sellerAddress', 'sellerLegalName'] as const)
    copy(selling, field);
  for (const field of ['sellerLegalName', 'sellerAddress'] as const) {
    copy(
      sources.find((source) => source[field]),
      field,
    );
  }
  put(
    listing,
    'brand',
    brandAmong(
      sources.map(({ brand }) => brand),
      listing.sellerName,
      shop,
    ),
  );
  return listing;
}
