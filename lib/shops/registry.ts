import { isUnderDomain } from '../listing/urls.ts';
import { aliexpress } from './aliexpress.ts';
import type { ShopReader } from './reader.ts';

/** Every shop with a reader of its own. To add one: write its file, add its line. */
export const SHOPS: readonly ShopReader[] = Object.freeze([aliexpress]);

/** The reader of the shop that `url` belongs to, or null when no shop claims it. */
export function readerOf(url: URL): ShopReader | null {
  return SHOPS.find(({ domains }) => domains.some((domain) => isUnderDomain(url.hostname, domain))) ?? null;
}

/** Match patterns of all shops' pages, for the manifest. */
export const SHOP_PATTERNS: readonly string[] = SHOPS.flatMap(({ domains }) =>
  domains.map((domain) => `https://*.${domain}/*`),
);
