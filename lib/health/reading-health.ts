import { PAGE_KINDS, type PageKind } from '../listing/fields.ts';
import type { FieldName, PageReading } from '../listing/listing.ts';
import { z } from '../listing/zod.ts';

// Shops change their pages without telling anyone. What a reader found yesterday and no longer finds today is said, instead of silence.

/** The fields whose loss would leave names uncompared. */
const WATCHED = [
  'title',
  'sellerName',
  'brand',
  'origin',
  'shipsFrom',
  'price',
] as const satisfies readonly FieldName[];
export type WatchedField = (typeof WATCHED)[number];

/** Pages of one kind on which a field must have been found before its loss means anything, and pages in a row without it that mean a change. */
const KNOWN = 5;
const LOST = 5;
/** A field that was found on fewer of the pages than this share is one that listings may lack. */
const USUAL = 0.6;

const tally = z.strictObject({
  /** Pages that had it, and pages that had not, of the last some hundred. */
  found: z.number().int().nonnegative(),
  missed: z.number().int().nonnegative(),
  /** Pages in a row without it. */
  row: z.number().int().nonnegative(),
  /** The day on which it was last found, ISO 8601; '' for never. */
  last: z.string().max(10),
});
const healthSchema = z.record(z.string().max(40), z.record(z.string().max(60), tally));

/** What was found lately, by shop, then by page kind and field ('product brand'). */
export type Health = z.infer<typeof healthSchema>;

/** A field that a shop's pages no longer give. */
export interface Loss {
  readonly field: WatchedField;
  /** The last day on which it was found, ISO 8601. */
  readonly since: string;
}

/** Old pages count less: beyond so many, all counts are halved. */
const KEPT = 200;

/** Health from what was stored; nothing of another shape. Never throws. */
export function readHealth(stored: unknown): Health {
  const parsed = healthSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

/** Health after one more page. A page without listings says nothing of fields: it may be a captcha. `day` is ISO 8601. */
export function noted(health: Health, { shop, page, listings }: PageReading, day: string): Health {
  if (listings.length === 0) return health;
  const before = Object.hasOwn(health, shop) ? (health[shop] ?? {}) : {};
  const after = { ...before };
  for (const field of WATCHED) {
    const key = `${page} ${field}`;
    const known = Object.hasOwn(before, key) ? before[key] : undefined;
    const { found, missed, row, last } = known ?? { found: 0, missed: 0, row: 0, last: '' };
    const half = found + missed >= KEPT ? 2 : 1;
    const kept = { found: Math.floor(found / half), missed: Math.floor(missed / half) };
    const isFound = listings.some((listing) => listing[field] !== undefined);
    after[key] = isFound
      ? { ...kept, found: kept.found + 1, row: 0, last: day }
      : { ...kept, missed: kept.missed + 1, row: row + 1, last };
  }
  return { ...health, [shop]: after };
}

/** The fields that pages of this kind used to give and have not given for several pages in a row. */
export function lossesOf(health: Health, shop: string, page: PageKind): Loss[] {
  const fields = Object.hasOwn(health, shop) ? (health[shop] ?? {}) : {};
  return WATCHED.flatMap((field) => {
    const key = `${page} ${field}`;
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!known || known.found < KNOWN || known.row < LOST) return [];
    // What stood on half of the pages only may well be missing on five.
    const earlier = known.missed - known.row;
    return known.found / (known.found + earlier) >= USUAL ? [{ field, since: known.last }] : [];
  });
}

/** How many pages of each kind had each field: one line a kind, for people who look after a reader. */
export function healthTable(
  health: Health,
  shop: string,
): readonly (readonly [PageKind, WatchedField, number, number])[] {
  const fields = Object.hasOwn(health, shop) ? (health[shop] ?? {}) : {};
  return PAGE_KINDS.flatMap((page) =>
    WATCHED.flatMap((field) => {
      const known = fields[`${page} ${field}`];
      return known ? [[page, field, known.found, known.found + known.missed] as const] : [];
    }),
  );
}
