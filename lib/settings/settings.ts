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
  /** Families that are not shown there, besides those that are shown nowhere. */
  hiddenFamilies: unique(z.enum(FINDING_FAMILIES)).default([]),
});
export type ShopSettings = z.infer<typeof shopSchema>;

/** What a shop has of which nothing was chosen. */
export const SHOP_DEFAULTS: ShopSettings = { on: true, minLevel: null, hiddenFamilies: [] };

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
  keepDays: z.int().min(1).max(36_500).nullable(),
  /** Id of the Case into which listings are logged; null for none. */
  logInto: z.uuid().nullable(),
  /** Null follows the browser. */
  language: z.enum(LANGUAGES).nullable(),
};

type Choices = { [Choice in keyof typeof shape]: z.infer<(typeof shape)[Choice]> };

/** What the user chose, in one place. */
export interface Settings extends Choices {
  readonly version: typeof SETTINGS_VERSION;
}

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

/** What somebody else has set for the user, and which choices cannot be made otherwise. */
export interface Imposed {
  readonly settings: Partial<Settings>;
  readonly locked: ReadonlySet<string>;
}

/** The names of what can be chosen. */
export const CHOICES = Object.keys(shape) as readonly (keyof typeof shape)[];

/**
 * The choices among what was stored, whatever it is: each that is of its kind is kept, any other is as if it had never been made, so
 * that one damaged value costs only itself. Never throws.
 */
export function readChoices(stored: unknown): Partial<Settings> {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const parsed = Object.hasOwn(given, key) ? schema.safeParse(given[key]) : undefined;
    if (parsed?.success) read[key] = parsed.data;
  }
  return read;
}

/**
 * The settings that hold: what a policy locks, then what the user chose, then the policy, then the defaults. What was stored may be
 * anything. Never throws.
 */
export function readSettings(
  stored: unknown,
  { settings: set, locked }: Imposed = { settings: {}, locked: new Set() },
): Settings {
  const chosen = Object.entries(readChoices(stored)).filter(([key]) => !locked.has(key));
  const held: Settings = { ...DEFAULTS, ...set, ...Object.fromEntries(chosen) };
  const isLocked = (choice: 'minLevel' | 'hiddenFamilies') => locked.has(choice) && !locked.has('shops');
  if (!isLocked('minLevel') && !isLocked('hiddenFamilies')) return held;
  // What is locked for all shops is not got round by a choice for each.
  const shops = Object.entries(held.shops).map(([id, shop]) => {
    const own = (set.shops && Object.hasOwn(set.shops, id) ? set.shops[id] : undefined) ?? SHOP_DEFAULTS;
    return [
      id,
      {
        ...shop,
        ...(isLocked('minLevel') && { minLevel: own.minLevel }),
        ...(isLocked('hiddenFamilies') && { hiddenFamilies: own.hiddenFamilies }),
      },
    ] as const;
  });
  return { ...held, shops: Object.fromEntries(shops) };
}

/** What a shop has of its own: what all have where nothing was chosen for it. */
export function shopSettings({ shops }: Settings, shop: string): ShopSettings {
  const own = Object.hasOwn(shops, shop) ? shops[shop] : undefined;
  return own ?? SHOP_DEFAULTS;
}

/** Whether pages of a shop are read. */
export function isShopOn(settings: Settings, shop: string): boolean {
  return shopSettings(settings, shop).on;
}

/** The lowest level that is shown on a shop's pages. */
export function minLevelOf(settings: Settings, shop: string): Level {
  return shopSettings(settings, shop).minLevel ?? settings.minLevel;
}
