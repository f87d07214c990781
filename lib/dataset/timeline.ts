import { z } from '../listing/zod.ts';
import { type Act, DIRECTIONS, goodsSchema } from './act.ts';
import { line, partialDate, slug } from './shapes.ts';

const goodsOrAll = z.union([z.literal('all'), z.array(goodsSchema).min(1)]);

const banSchema = z.strictObject({
  direction: z.enum(DIRECTIONS),
  goods: goodsOrAll,
  /** With a cap, a licence or an exception, so that the date alone does not tell whether a trade was lawful. */
  partial: z.boolean().default(false),
});

const labelSchema = z.strictObject({
  goods: goodsOrAll,
  /** What has to stand on the goods, in our own words. */
  rule: line,
});

/** One paragraph of law, as in `data/timeline.json`. */
export const timelineEntrySchema = z.strictObject({
  id: slug,
  /** In force from this day; where the source gives only the date of the act, that. */
  date: partialDate,
  /** `by`: in force on this date at the latest; the first day was not found. */
  dateMeans: z.enum(['on', 'by']).default('on'),
  /** Last day in force; null while it stands. */
  until: partialDate.nullable().default(null),
  /** `UN`, `EU`, or ISO 3166-1 alpha-2. */
  jurisdiction: z.string().regex(/^[A-Z]{2}$/),
  instrument: line,
  summary: line,
  bans: z.array(banSchema).default([]),
  labels: z.array(labelSchema).default([]),
  /** Id in `data/sources.json`. */
  source: slug,
});

export const timelineSchema = z.array(timelineEntrySchema);

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type Timeline = readonly TimelineEntry[];

/** An act with the date on which it was done, or the period. Dates as exact as known. */
export interface DatedAct extends Act {
  readonly date: string;
  readonly until?: string | null;
}

/** What the law said of an act when it was done, and what it says now. */
export interface Lawfulness {
  /** Null where the dates alone do not tell: a ban with exceptions, or one that began within the period. */
  readonly lawful: boolean | null;
  /** The first law without exceptions that bars such an act and still stands. */
  readonly bannedSince: {
    readonly date: string;
    readonly instrument: string;
    readonly source: string;
  } | null;
}

/** Where regulations of the European Union apply. */
const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10));

/**
 * Looks up what the law said of an act on its date, or over its whole period, and since when it has been banned. Security
 * Council resolutions under Chapter VII bind every member (Article 25 of the UN Charter); those of the European Union bind
 * its members; all else only the country itself. Whoever bought or sold may in addition have been under the law of a third
 * country, which this does not judge.
 */
export function lawfulWhen(act: DatedAct, timeline: Timeline): Lawfulness {
  const [first, last] = [firstDay(act.date), lastDay(act.until ?? act.date)];
  const laws = timeline.flatMap((entry) => {
    if (!applies(entry.jurisdiction, act.from)) return [];
    const bans = entry.bans.filter(
      ({ direction, goods }) => direction === act.direction && (goods === 'all' || goods.includes(act.goods)),
    );
    if (bans.length === 0) return [];
    return [{ entry, partial: bans.every((ban) => ban.partial) }];
  });
  const full = laws.filter(({ partial }) => !partial).map(({ entry }) => entry);
  const overAllOfIt = full.some(
    (entry) => lastDay(entry.date) <= first && (entry.until === null || firstDay(entry.until) >= last),
  );
  const overSomeOfIt = laws.some(
    ({ entry }) => firstDay(entry.date) <= last && (entry.until === null || lastDay(entry.until) >= first),
  );
  const since = full
    .filter((entry) => entry.until === null)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
  return {
    lawful: overAllOfIt ? false : overSomeOfIt ? null : true,
    bannedSince: since ? { date: since.date, instrument: since.instrument, source: since.source } : null,
  };
}

function applies(jurisdiction: string, country: string): boolean {
  return jurisdiction === 'UN' || jurisdiction === country || (jurisdiction === 'EU' && EU.has(country));
}
