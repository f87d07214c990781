import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

/** Where Wildberries is, by country; the sites for digital goods and other regions stand under these. */
export const DOMAINS: readonly string[] = [
  'wildberries.ru',
  'wildberries.by',
  'wildberries.kz',
  'wildberries.am',
  'wildberries.kg',
  'wildberries.uz',
  'wildberries.ge',
  'wildberries.az',
  'wildberries.tj',
  'wildberries.ua',
  'wildberries.eu',
  'wildberries.co.il',
  'wb.ru',
];

/** The item an address leads to: '/catalog/67858518/detail.aspx', on the site for digital goods '/offer/491728'. */
export function itemIdIn(address: string): string | undefined {
  const found = /\/catalog\/(\d{4,15})\/(?:detail|feedbacks|questions)|\/offer\/(\d{3,15})(?:[/?#]|$)/.exec(
    address,
  );
  return found?.[1] ?? found?.[2];
}

/** The seller an address leads to: '/seller/206198'. */
export function sellerIdIn(address: string): string | undefined {
  return /\/seller\/(\d{1,15})(?:[/?#]|$)/.exec(address)?.[1];
}

/** The canonical address of an item, read where its id was read. */
export function itemAddress(id: NonNullable<Listing['id']>, page: URL): NonNullable<Listing['url']> {
  const path = page.hostname.startsWith('digital.')
    ? `/offer/${id.value}`
    : `/catalog/${id.value}/detail.aspx`;
  return reading(`https://${page.hostname}${path}`, id.raw, id.from, id.where);
}

/** The address of a seller's page on this site. */
export function sellerAddress(id: string, page: URL): string {
  return `https://${page.hostname}/seller/${id}`;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  by: 'BYN',
  kz: 'KZT',
  am: 'AMD',
  kg: 'KGS',
  uz: 'UZS',
  ge: 'GEL',
};

/** The currency of a price: what its text names, unless that is a rouble that may be Belarus's; else the site's own. */
export function currencyAt(page: URL, stated: string | undefined): string | undefined {
  const own = CURRENCIES[page.hostname.split('.').at(-1) ?? ''];
  if (own === 'BYN' && stated === 'RUB') return own;
  return stated ?? own;
}
