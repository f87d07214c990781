import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';

/** What follows 'amazon.' in the address of every country site, and the currency in which that site sells. */
const SITES: Readonly<Record<string, string>> = {
  com: 'USD',
  ca: 'CAD',
  'com.mx': 'MXN',
  'com.br': 'BRL',
  'co.uk': 'GBP',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  es: 'EUR',
  nl: 'EUR',
  'com.be': 'EUR',
  ie: 'EUR',
  se: 'SEK',
  pl: 'PLN',
  'com.tr': 'TRY',
  ae: 'AED',
  sa: 'SAR',
  eg: 'EGP',
  in: 'INR',
  'co.jp': 'JPY',
  sg: 'SGD',
  'com.au': 'AUD',
  cn: 'CNY',
  'co.za': 'ZAR',
};

/** The domains of all country sites. */
export const DOMAINS: readonly string[] = Object.keys(SITES).map((site) => `amazon.${site}`);

/** What an id looks like: ten letters and digits, for books their ISBN. */
const ASIN = /^(?:B[\dA-Z]{9}|\d{9}[\dX])$/;

/** The text when it is an item's id, else undefined. */
export function asAsin(text: string | null | undefined): string | undefined {
  const id = text?.trim() ?? '';
  return ASIN.test(id) ? id : undefined;
}

/** The item an address leads to: '/Some-Name/dp/B0…', '/gp/product/B0…', and an advertisement's '…url=%2Fdp%2FB0…'. */
export function asinIn(address: string): string | undefined {
  return asAsin(
    /(?:\/|%2F)(?:dp|gp(?:\/|%2F)(?:product|aw(?:\/|%2F)d))(?:\/|%2F)(\w{10})(?!\w)/i.exec(address)?.[1],
  );
}

/** The seller whom a link names: '…/at-a-glance.html?seller=A2…', '/sp?…&seller=A2…'. */
export function sellerIdIn(address: string): string | undefined {
  return /[?&](?:seller|merchant(?:ID)?|me)=([A-Z\d]{10,20})(?![A-Z\d])/.exec(address)?.[1];
}

/** The canonical address of an item whose id is known, read where the id was read. */
export function itemAddress(id: NonNullable<Listing['id']>, page: URL): NonNullable<Listing['url']> {
  return reading(`https://${page.hostname}/dp/${id.value}`, id.raw, id.from, id.where);
}

/** A seller's id and page, as far as `link` tells them. */
export function sellerReadings(link: string, where: string, page: URL): Listing {
  const id = sellerIdIn(link);
  if (!id) return {};
  return {
    sellerId: reading(id, link, 'dom', where),
    sellerUrl: reading(`https://${page.hostname}/sp?seller=${id}`, link, 'dom', where),
  };
}

/** The currency in which the page's site sells, for prices whose sign several countries use. */
export function currencyOf(page: URL): string | undefined {
  const site = /(?:^|\.)amazon\.([a-z.]{2,6})$/.exec(page.hostname)?.[1] ?? '';
  return Object.hasOwn(SITES, site) ? SITES[site] : undefined;
}

/** The languages that the page declares. */
export function languagesOf(document: Document): string[] {
  const { lang } = document.documentElement;
  return lang ? [lang] : [];
}

/** An element's text as a Reading; undefined when there is none. */
export function textFrom(element: Element | null | undefined, where: string): Listing['title'] {
  return textReading(element?.textContent, 'dom', where);
}
