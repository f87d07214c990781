/** Where on a page a value was found. `state` is data that the page embeds for its own scripts. */
export const READING_SOURCES = ['state', 'json-ld', 'microdata', 'meta', 'dom'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

/** The kind of page a reader saw; `none` is a page without a listing. */
export const PAGE_KINDS = ['product', 'results', 'store', 'cart', 'none'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Why a page gives no listing. */
export const NO_LISTING_REASONS = [
  'captcha',
  'login',
  'not found',
  'empty',
  'shell',
  'nothing readable',
] as const;
export type NoListingReason = (typeof NO_LISTING_REASONS)[number];

/** Longest text kept of any one reading, in UTF-16 units: a hostile page may offer megabytes. */
export const TEXT_MAX = 2000;

/** Longest list kept of any one reading, and the most listings taken from one page. */
export const LIST_MAX = 300;
export const LISTINGS_MAX = 2500;
