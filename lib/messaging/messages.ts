import { assessmentSchema, basisSchema } from '../assessment/assessment.ts';
import { LEVELS } from '../assessment/levels.ts';
import { LISTINGS_MAX, NO_LISTING_REASONS, PAGE_KINDS } from '../listing/fields.ts';
import { pageReadingSchema } from '../listing/listing.ts';
import { z } from '../listing/zod.ts';

// Content scripts import only types from this file, so that zod stays out of them.

/** How many listings of a page have findings, and how high the highest is: what the toolbar shows. */
const tallySchema = z.strictObject({
  flagged: z.number().int().min(0).max(LISTINGS_MAX),
  level: z.enum(LEVELS),
});

/**
 * A page's script asks the worker to judge what it has newly read. `standing` counts the listings that were judged
 * before and are still on the page, so that the worker needs no memory of it.
 */
export const assessRequestSchema = z.strictObject({
  type: z.literal('assess'),
  reading: pageReadingSchema,
  standing: tallySchema,
});

/** The worker's answer: one Assessment a Listing, in order. */
export type AssessReply =
  | { readonly ok: true; readonly basis: Basis; readonly assessments: readonly Assessment[] }
  | { readonly ok: false; readonly error: 'no-data' | 'bad-request' };

/** The popup asks a page's script what it shows, or to bring a listing into view. */
export type PageRequest =
  | { readonly type: 'page-state' }
  | { readonly type: 'show-listing'; readonly place: number };

/** What the popup learns of a page. */
export const pageStateSchema = z.strictObject({
  shop: z.string(),
  page: z.enum(PAGE_KINDS),
  reason: z.enum(NO_LISTING_REASONS).nullable(),
  /** Null when the dataset could not be loaded: then nothing was compared. */
  basis: basisSchema.nullable(),
  assessments: z.array(assessmentSchema).max(LISTINGS_MAX),
});

export type Tally = z.infer<typeof tallySchema>;
export type AssessRequest = z.infer<typeof assessRequestSchema>;
export type PageState = z.infer<typeof pageStateSchema>;
type Assessment = z.infer<typeof assessmentSchema>;
type Basis = z.infer<typeof basisSchema>;
