import {
  LIST_MAX,
  LISTINGS_MAX,
  NO_LISTING_REASONS,
  PAGE_KINDS,
  READING_SOURCES,
  TEXT_MAX,
} from './fields.ts';
import { z } from './zod.ts';

// Content scripts import only types from this file, so that zod stays out of them.

const text = z.string().max(TEXT_MAX);
const country = z.string().regex(/^[A-Z]{2}$/);

/** One value as read: what it means, the text it came from, and where that text stood. */
const reading = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, raw: text, from: z.enum(READING_SOURCES), where: text });

const destinations = z.strictObject({
  included: z.array(country).max(LIST_MAX),
  excluded: z.array(country).max(LIST_MAX),
  worldwide: z.boolean(),
});

/**
 * One product offer as read from a page. A field that is missing was not read. `origin` and `shipsFrom` are ISO
 * 3166-1 alpha-2 codes, or null where the page states something that names no country ('Imported').
 */
export const listingSchema = z.strictObject({
  id: reading(text).optional(),
  url: reading(text).optional(),
  title: reading(text).optional(),
  brand: reading(text).optional(),
  manufacturer: reading(text).optional(),
  sellerName: reading(text).optional(),
  sellerLegalName: reading(text).optional(),
  sellerId: reading(text).optional(),
  sellerUrl: reading(text).optional(),
  sellerAddress: reading(text).optional(),
  origin: reading(country.nullable()).optional(),
  shipsFrom: reading(country.nullable()).optional(),
  shipsTo: reading(destinations).optional(),
  services: reading(z.array(text).max(LIST_MAX)).optional(),
  category: reading(text).optional(),
  /** The lowest price the listing shows, in units of `currency`. */
  price: reading(z.number().nonnegative()).optional(),
  /** ISO 4217. */
  currency: reading(z.string().regex(/^[A-Z]{3}$/)).optional(),
  image: reading(text).optional(),
  gtin: reading(text).optional(),
});

/** Everything a reader learned from one page, without references into the page. */
export const pageReadingSchema = z.strictObject({
  shop: z.string().min(1).max(40),
  page: z.enum(PAGE_KINDS),
  listings: z.array(listingSchema).max(LISTINGS_MAX),
  /** Why there is no listing; null when there is one. */
  reason: z.enum(NO_LISTING_REASONS).nullable(),
});

export type Listing = z.infer<typeof listingSchema>;
export type FieldName = keyof Listing;
export type Destinations = z.infer<typeof destinations>;
export type PageReading = z.infer<typeof pageReadingSchema>;
export type Reading<T> = { value: T; raw: string; from: (typeof READING_SOURCES)[number]; where: string };
