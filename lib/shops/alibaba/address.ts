import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

/** The product an address leads to: '/product-detail/Name_1600353795582.html', '/product/1600…-2130…/Name.html'. */
export function productIn(address: string): string | undefined {
  return /\/(?:p|product)-detail\/(?:[^/?#]{1,300}_)?(\d{6,20})\.html|\/product\/(\d{8,20})(?=[-/.?#]|$)/
    .exec(address)
    ?.slice(1)
    .find(Boolean);
}

/** The address of a product without what tells how the visitor came to it. */
export function plainAddress(link: string, id: string): string {
  const known = /^https?:\/\/[^?#]+/.exec(link)?.[0];
  return known ?? `https://www.alibaba.com/product-detail/_${id}.html`;
}

const SUPPLIER = /^([\w-]{2,60})\.(?:m\.)?(?:en|trustpass|fm|[a-z]{2})\.alibaba\.com$/;

/** Whether a page is a supplier's own: 'hytek6688.en.alibaba.com'. */
export function isSuppliers(page: URL): boolean {
  return SUPPLIER.test(page.hostname);
}

/** What the address of a supplier's own pages says. */
export function supplierAt(link: URL, where: string): Listing {
  const name = SUPPLIER.exec(link.hostname)?.[1];
  if (!name) return {};
  const host = link.hostname.replace('.m.', '.');
  return { sellerUrl: reading(`https://${host}/`, link.href, 'dom', where) };
}
