import type { NoListingReason, PageKind } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';

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

/**
 * How one shop's pages are read. A reader is inert: it takes a Document and its address and gives what stands there;
 * no I/O, no timers, no extension API, no change to the page. It never throws on what a page holds.
 */
export interface ShopReader {
  /** Stable id, as in Assessments and files: 'aliexpress'. */
  readonly id: string;
  /** The shop's name as people know it. */
  readonly name: string;
  /** Domains whose https pages, on every subdomain, this reader reads. Empty: any page, when asked. */
  readonly domains: readonly string[];
  readPage(document: Document, url: URL): PageFindings;
}

/** A page without a listing, and why. */
export function noListing(reason: NoListingReason): PageFindings {
  return { page: 'none', listings: [], reason };
}
