import { assessmentSchema, basisSchema } from '../assessment/assessment.ts';
import type { BadgeText } from '../assessment/badge-text.ts';
import type { Words } from '../assessment/fill.ts';
import { LEVELS } from '../assessment/levels.ts';
import { LISTINGS_MAX, NO_LISTING_REASONS, PAGE_KINDS, TEXT_MAX } from '../listing/fields.ts';
import { listingSchema, pageReadingSchema } from '../listing/listing.ts';
import { z } from '../listing/zod.ts';
import { dismissalSchema } from '../settings/dismissals.ts';
import { CARD_MODES, type Settings } from '../settings/settings.ts';

// Content scripts import only types from this file, so that zod stays out of them.

/** How many listings of a page have findings, and how high the highest is: what the toolbar shows. */
const tallySchema = z.strictObject({
  flagged: z.number().int().min(0).max(LISTINGS_MAX),
  level: z.enum(LEVELS),
});

/** What a page says of itself; of what it does not say, ''. */
const pageSelfSchema = z.strictObject({
  /** BCP 47. */
  language: z.string().max(40),
  /** The address that it gives as its own, whichever way it was reached. */
  canonical: z.string().max(TEXT_MAX),
});

/**
 * What the page makes of badges: they stand; it takes them away again and again, so that none is drawn any more; or they stand where
 * they cannot be seen.
 */
const BADGES = ['drawn', 'removed', 'hidden'] as const;
export type BadgeState = (typeof BADGES)[number];

/**
 * A page's script asks the worker to judge what it has newly read. `standing` counts the listings that were judged
 * before and are still on the page, so that the worker needs no memory of it.
 */
const assessRequestSchema = z.strictObject({
  type: z.literal('assess'),
  reading: pageReadingSchema,
  self: pageSelfSchema,
  standing: tallySchema,
  badges: z.enum(BADGES),
});

/** A page's script asks for the card: its code comes into a page when a badge there is first opened. */
const cardRequestSchema = z.strictObject({ type: z.literal('card') });

/** A page's script asks to log one of its listings. The address and all that is judged come from the worker itself. */
const logRequestSchema = z.strictObject({
  type: z.literal('log'),
  shop: z.string().min(1).max(40),
  page: z.enum(PAGE_KINDS),
  listing: listingSchema,
  place: z.number().int().min(0).max(LISTINGS_MAX),
  self: pageSelfSchema,
});

/** A page's script passes on that the user says of a Finding that it is about somebody else. */
const dismissRequestSchema = z.strictObject({
  type: z.literal('dismiss'),
  dismissal: dismissalSchema.omit({ at: true }),
});

/** A page's script asks for the side panel beside its tab. */
const panelRequestSchema = z.strictObject({ type: z.literal('open-panel') });

/** A page's script passes on what the user chose in the page's bar: the lowest level shown on this shop, or what happens to cards. */
const chooseRequestSchema = z.strictObject({
  type: z.literal('choose'),
  shop: z.string().regex(/^[a-z0-9-]{1,40}$/),
  minLevel: z.enum(LEVELS).optional(),
  cards: z.enum(CARD_MODES).optional(),
});

/** A page's script says which listing has the focus, for the side panel; nobody answers. */
export const focusedSchema = z.strictObject({
  type: z.literal('focused'),
  place: z.number().int().min(0).max(LISTINGS_MAX),
});

/** A page of a shop begins to load: the worker will soon be asked. Nobody waits for an answer. */
const wakeRequestSchema = z.strictObject({ type: z.literal('wake') });

/** Whatever a page's script asks the worker. */
export const workerRequestSchema = z.discriminatedUnion('type', [
  assessRequestSchema,
  wakeRequestSchema,
  cardRequestSchema,
  logRequestSchema,
  dismissRequestSchema,
  panelRequestSchema,
  chooseRequestSchema,
]);

/** What is no request, or what the worker could not do. */
export interface Refusal<E extends string = never> {
  readonly ok: false;
  readonly error: 'bad-request' | E;
}

/** How the user wants pages to show what was found. */
export type View = Pick<Settings, 'cards' | 'pageBar' | 'showNone' | 'minLevel'>;

/** The worker's answer to `assess`: one Assessment a Listing, in order, as the user wants to see them, and what its badge says. */
export type AssessReply =
  | {
      readonly ok: true;
      readonly basis: Basis;
      readonly view: View;
      readonly assessments: readonly Assessment[];
      readonly badgeTexts: readonly BadgeText[];
    }
  | Refusal<'no-data'>;

/** The worker's answer to what a card's buttons ask: done, or not, or not for want of room. */
export type DoneReply = { readonly ok: true } | Refusal<'failed' | 'full'>;

/** The worker's answer to `card`: the card is in the page now, and speaks these words; null where the browser's language is the one. */
export type CardReply = { readonly ok: true; readonly words: Words | null } | Refusal<'no-card'>;

/** The popup asks a page's script what it shows, or to bring a listing into view; the worker ends the scripts of shops. */
export type PageRequest =
  | { readonly type: 'page-state' }
  | { readonly type: 'show-listing'; readonly place: number }
  /** Brings the next listing with findings into view. */
  | { readonly type: 'next-finding' }
  /** Which listing a link or picture belongs to; without either, the one that has the focus. */
  | { readonly type: 'place-of'; readonly link: string; readonly image: string }
  | { readonly type: 'stop'; readonly shops: readonly string[] };

/** What the popup learns of a page. */
export const pageStateSchema = z.strictObject({
  shop: z.string(),
  self: pageSelfSchema,
  page: z.enum(PAGE_KINDS),
  reason: z.enum(NO_LISTING_REASONS).nullable(),
  /** Null when the dataset could not be loaded: then nothing was compared. */
  basis: basisSchema.nullable(),
  badges: z.enum(BADGES),
  assessments: z.array(assessmentSchema).max(LISTINGS_MAX),
});

export type PageSelf = z.infer<typeof pageSelfSchema>;
export type Tally = z.infer<typeof tallySchema>;
export type AssessRequest = z.infer<typeof assessRequestSchema>;
export type WorkerRequest = z.infer<typeof workerRequestSchema>;
export type Focused = z.infer<typeof focusedSchema>;
export type ChooseRequest = z.infer<typeof chooseRequestSchema>;
export type LogRequest = z.infer<typeof logRequestSchema>;
export type PageState = z.infer<typeof pageStateSchema>;
type Assessment = z.infer<typeof assessmentSchema>;
type Basis = z.infer<typeof basisSchema>;
