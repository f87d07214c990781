import type { NoListingReason, PageKind } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { isUnderDomain } from '../listing/urls.ts';

/** A Listing and the element of the page that shows it: a card, or a product page's title. */
export interface FoundListing {
  readonly listing: Listing;
  /** Where a badge belongs; null while the page holds the listing only in its data. */
  readonly anchor: Element | null;
}

/** What one look at a page gave. `listings` is empty exactly when `reason` is set. */
export interface PageFindings {
  readonly page: PageKind;
  readonly listings: readonly FoundListing[];
  readonly reason: NoListingReason | null;
}

/** What is known of a shop without reading its pages. */
export interface Shop {
  /** Stable id, as in Assessments and files: 'aliexpress'. */
  readonly id: string;
  /** The shop's name as people know it. */
  readonly name: string;
  /** Domains whose https pages, on every subdomain, belong to the shop. Empty: any page, when asked. */
  readonly domains: readonly string[];
}

/**
 * How one shop's pages are read. A reader is inert: it takes a Document and its address and gives what stands there;
 * no I/O, no timers, no extension API, no change to the page. It never throws on what a page holds.
 */
export interface ShopReader extends Shop {
  readPage(document: Document, url: URL): PageFindings;
}

/** The shop among `shops` that `url` belongs to, or null when none claims it. */
export function shopAt<S extends Shop>(shops: readonly S[], url: URL): S | null {
  return shops.find(({ domains }) => domains.some((domain) => isUnderDomain(url.hostname, domain))) ?? null;
}

/** A shop's pages as match patterns, as manifests and permissions write them. */
export function patternsOf({ domains }: Shop): string[] {
  return domains.map((domain) => `https://*.${domain}/*`);
}

/** A page without a listing, and why. */
export function noListing(reason: NoListingReason): PageFindings {
  return { page: 'none', listings: [], reason };
}
