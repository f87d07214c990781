import { FINDING_FAMILIES } from '../assessment/assessment.ts';
import { LEVELS, type Level } from '../assessment/levels.ts';
import { z } from '../listing/zod.ts';

/** Raised when the shape below changes; `migrated` then has one step more. */
export const SETTINGS_VERSION = 1;

/** Languages the extension speaks, as folders of `public/_locales`. */
export const LANGUAGES = ['en', 'zh_CN', 'zh_TW', 'ko', 'ja', 'es', 'pt_BR', 'fr', 'de', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Days for which Entries of the journal may be kept before they are deleted by themselves. */
export const KEEP_DAYS = [30, 90, 180, 365, 730, 1825] as const;

/** What happens to the cards of flagged listings besides their badge. */
export const CARD_MODES = ['mark', 'dim', 'hide'] as const;

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
const unique = <T extends z.ZodType>(value: T) => z.array(value).max(200);

/** What one shop has otherwise than all others. */
const shopSchema = z.strictObject({
  /** Whether pages of this shop are read at all. */
  on: z.boolean(),
  /** Findings below this level are not shown there; null leaves it to `minLevel`. */
  minLevel: z.enum(LEVELS).nullable(),
});

const shape = {
  /** Findings below this level are not shown. */
  minLevel: z.enum(LEVELS),
  /** Families of findings that are not shown. */
  hiddenFamilies: unique(z.enum(FINDING_FAMILIES)),
  /** Kinds of goods (ids of Records) on which label risk is not shown. */
  hiddenGoods: unique(slug),
  shops: z.record(slug, shopSchema),
  /** Also says 'no match' on listings without a finding. */
  showNone: z.boolean(),
  pageBar: z.boolean(),
  cards: z.enum(CARD_MODES),
  theme: z.enum(['system', 'light', 'dark']),
  /** Also logs every flagged listing that is seen. */
  logFlagged: z.boolean(),
  /** After how many days Entries are deleted by themselves; null for never. */
  keepDays: z.literal(KEEP_DAYS).nullable(),
  /** Id of the Case into which listings are logged; null for none. */
  logInto: z.uuid().nullable(),
  /** Null follows the browser. */
  language: z.enum(LANGUAGES).nullable(),
};

const settingsSchema = z.strictObject({ version: z.literal(SETTINGS_VERSION), ...shape });

/** What the user chose, in one place. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until the user chooses otherwise. */
export const DEFAULTS: Settings = Object.freeze({
  version: SETTINGS_VERSION,
  minLevel: 'notice',
  hiddenFamilies: [],
  hiddenGoods: [],
  shops: {},
  showNone: false,
  pageBar: false,
  cards: 'mark',
  theme: 'system',
  logFlagged: false,
  keepDays: null,
  logInto: null,
  language: null,
});

/**
 * Settings from what was stored, whatever it is: each choice that is of its kind is kept, any other is as if it had never been made, so
 * that one damaged value costs only itself. Never throws.
 */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const read: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, schema] of Object.entries(shape)) {
    const parsed = Object.hasOwn(given, key) ? schema.safeParse(given[key]) : undefined;
    if (parsed?.success) read[key] = parsed.data;
  }
  return settingsSchema.parse(read);
}

/** Whether pages of a shop are read. */
export function isShopOn({ shops }: Settings, shop: string): boolean {
  return Object.hasOwn(shops, shop) ? (shops[shop]?.on ?? true) : true;
}

/** The lowest level that is shown on a shop's pages. */
export function minLevelOf({ shops, minLevel }: Settings, shop: string): Level {
  return (Object.hasOwn(shops, shop) ? shops[shop]?.minLevel : null) ?? minLevel;
}
