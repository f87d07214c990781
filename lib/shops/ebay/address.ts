import type { ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { httpUrl, isUnderDomain } from '../../listing/urls.ts';
import { decodeEntities } from '../text.ts';

/** eBay's country sites. */
export const DOMAINS: readonly string[] =
  'ebay.com ebay.co.uk ebay.de ebay.fr ebay.it ebay.es ebay.at ebay.ch ebay.nl ebay.be ebay.ie ebay.pl ebay.ca ebay.com.au ebay.com.hk ebay.com.my ebay.com.sg ebay.ph ebay.in ebay.vn'.split(
    ' ',
  );

/** Languages of sites that have one of their own; the page's declaration is often missing on older ones. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:de|at|ch)$/, 'de'],
  [/\.fr$|^(?:www\.)?(?:cafr|befr)\./, 'fr'],
  [/\.it$/, 'it'],
  [/\.es$/, 'es'],
  [/\.nl$|^(?:www\.)?benl\./, 'nl'],
  [/\.pl$/, 'pl'],
  [/\.hk$/, 'zh-Hant'],
];

/** The languages that a page may name countries in, besides English. */
export function languagesOf(document: Document, page: URL): string[] {
  const declared = document.documentElement.lang;
  const ofSite = LANGUAGES.find(([host]) => host.test(page.hostname))?.[1];
  return [declared, ofSite].filter((language): language is string => Boolean(language));
}

/** The item that an address leads to: '/itm/1234…', '/itm/Some-Name/1234…', a catalogue page's '?iid=', an old form's '?item='. */
export function itemIdIn(address: string): string | undefined {
  return /(?:\/itm\/(?:[^/?#]{1,300}\/)?|[?&]iid=|ViewItem[^#]{0,300}[?&]item=|\/itm\/[^/?#]{1,300}-)(\d{9,15})(?:[/?&#]|$)/i.exec(
    address,
  )?.[1];
}

/** The catalogue product that an address leads to: '/p/1701411334'. */
export function productIdIn(address: string): string | undefined {
  return /\/p\/(?:[^/?#]{1,300}\/)?(\d{3,15})(?:[/?#]|$)/.exec(address)?.[1];
}

/** The site that `page` belongs to, as the https origin under which it serves items. */
export function siteOf(page: URL): string {
  const domain = DOMAINS.find((one) => isUnderDomain(page.hostname, one)) ?? 'ebay.com';
  const language = /(?:^|\.)((?:cafr|befr|benl)\.)/.exec(page.hostname)?.[1] ?? '';
  return `https://www.${language}${domain}`;
}

/** The canonical address of a listing whose id is known, read where the id was read. */
export function itemAddress(id: NonNullable<Listing['id']>, page: URL): NonNullable<Listing['url']> {
  return reading(`${siteOf(page)}/itm/${id.value}`, id.raw, id.from, id.where);
}

/** A member's name in a link to the member: '/usr/name', '/sch/name/m.html', '?_ssn=name'. */
export function memberIn(address: string): string | undefined {
  const name = /\/usr\/([^/?#]{1,64})|\/sch\/([^/?#]{1,64})\/m\.html|[?&]_ssn=([^&#]{1,64})/.exec(address);
  const found = name?.[1] ?? name?.[2] ?? name?.[3];
  return found === undefined ? undefined : decoded(found);
}

/** A seller by the member name, or by a link to the seller's store where no member is named. */
export function sellerReadings(
  member: string | undefined,
  link: string,
  from: ReadingSource,
  where: string,
  page: URL,
): Listing {
  if (member) {
    const name = decodeEntities(member);
    return {
      sellerId: reading(name, link || member, from, where),
      sellerUrl: reading(`${siteOf(page)}/usr/${encodeURIComponent(name)}`, link || member, from, where),
    };
  }
  const store = /^https?:\/\/[^/]+\/str\/[^/?#]+|^https?:\/\/stores\.ebay\.[^/]+\/[^/?#]+/.exec(
    httpUrl(link, page) ?? '',
  );
  return store ? { sellerUrl: reading(store[0], link, from, where) } : {};
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
