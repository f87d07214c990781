import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { httpUrl, isUnderDomain } from '../../listing/urls.ts';

/** Where AliExpress is; aliexpress.ru is another shop. */
export const DOMAINS: readonly string[] = ['aliexpress.com', 'aliexpress.us'];

/** The item an address leads to: '/item/1005….html', '/item/Some-Name/1005….html', 'BundleDeals2?productIds=1005…'. */
export function itemIdIn(address: string): string | undefined {
  return /(?:\/i(?:tem)?\/(?:[^/?#]{1,200}\/)?|[?&]productIds=)(\d{6,20})(?:\.html|%3A|[:,&#]|$)/i.exec(
    address,
  )?.[1];
}

/** The store a link or address leads to: '/store/1101762222'. */
export function storeIdIn(address: string): string | undefined {
  return /\/store\/(\d{3,20})(?!\d)/.exec(address)?.[1];
}

/** Whether a link leads to AliExpress itself: aliexpress.ru and the sister shops are other shops. */
export function leadsToShop(href: string, page: URL): boolean {
  const address = httpUrl(href, page);
  const host = address && /^https?:\/\/([^/:]+)/.exec(address)?.[1];
  return DOMAINS.some((domain) => host && isUnderDomain(host, domain));
}

/** The https origin under which the site that `page` belongs to serves items and stores. */
function siteOf(page: URL): string {
  // Items and stores are served by the language sites alone, not by login., campaign. or the mobile site.
  return /^(?:www|[a-z]{2})\.aliexpress\.(?:com|us)$/.test(page.hostname)
    ? `https://${page.hostname}`
    : 'https://www.aliexpress.com';
}

/** The canonical address of a listing whose id is known, read where the id was read. */
export function itemAddress(id: NonNullable<Listing['id']>, page: URL): NonNullable<Listing['url']> {
  return reading(`${siteOf(page)}/item/${id.value}.html`, id.raw, id.from, id.where);
}

/** The canonical address of a store, on the site that `link` leads to: a store has another number on another site. */
export function storeAddress(storeId: string, link: string, page: URL): string {
  return `${siteOf(new URL(httpUrl(link, page) ?? page))}/store/${storeId}`;
}

/** The languages a page is likely to be written in: what it declares, then the language of its site. */
export function languagesOf(document: Document, page: URL): string[] {
  const site = /^([a-z]{2})\.aliexpress\./.exec(page.hostname)?.[1];
  const languages = [document.documentElement.lang, site].filter((language) => language);
  return [...new Set(languages as string[])];
}
