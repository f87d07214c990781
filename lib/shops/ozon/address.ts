import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

/** Where Ozon is, by country. */
export const DOMAINS: readonly string[] = [
  'ozon.ru',
  'ozon.kz',
  'ozon.by',
  'ozon.am',
  'ozon.uz',
  'ozon.kg',
  'ozon.ge',
  'ozon.az',
  'ozon.com',
  'ozon.com.tr',
];

/** The item an address leads to: '/product/krem-dlya-lica-1849590918/', '/product/1849590918'. */
export function itemIdIn(address: string): string | undefined {
  return /\/product\/(?:[^/?#]{0,300}-)?(\d{5,15})(?:[/?#]|$)/.exec(address)?.[1];
}

/** The seller an address leads to: '/seller/1179237/', '/seller/some-shop-1179237/?miniapp=…'. */
export function sellerIdIn(address: string): string | undefined {
  return /\/seller\/(?:[^/?#]{0,200}-)?(\d{1,15})(?:[/?#]|$)/.exec(address)?.[1];
}

/** The canonical address of an item, read where its id was read. */
export function itemAddress(id: NonNullable<Listing['id']>, page: URL): NonNullable<Listing['url']> {
  return reading(`https://${page.hostname}/product/${id.value}/`, id.raw, id.from, id.where);
}

/**
 * The currency of a price on this site. Belarus writes its rouble as Russia does ('руб.'), so that there the sign alone
 * does not tell.
 */
export function currencyAt(page: URL, stated: string | undefined): string | undefined {
  if (page.hostname.endsWith('.by') && (!stated || stated === 'RUB')) return 'BYN';
  return stated;
}
