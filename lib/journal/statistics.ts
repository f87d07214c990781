import { LEVELS, type Level } from '../assessment/levels.ts';
import type { JournalDatabase } from './database.ts';
import type { EntryRow } from './entry.ts';

/** How often each value occurs, the most frequent first. */
export type Counts = readonly (readonly [value: string, count: number])[];

/** Figures over all Entries with findings. */
export interface Statistics {
  readonly entries: number;
  /** By month ('YYYY-MM'), oldest first, months without any included: how many of each level. */
  readonly months: readonly { readonly month: string; readonly levels: Readonly<Record<Level, number>> }[];
  readonly shops: Counts;
  readonly families: Counts;
  readonly records: Counts;
  readonly origins: Counts;
  /** Which seller was found to match which Record, and how often; the most frequent first. */
  readonly pairs: readonly { readonly seller: string; readonly record: string; readonly count: number }[];
}

const BATCH = 2000;
/** Months that a picture can show. */
const MONTHS_MAX = 120;

/** Counts over the whole journal, read in batches. */
export async function statisticsOf({ entries }: JournalDatabase): Promise<Statistics> {
  const months = new Map<string, Record<Level, number>>();
  const counts = { shops: new Map(), families: new Map(), records: new Map(), origins: new Map() } as Record<
    'shops' | 'families' | 'records' | 'origins',
    Map<string, number>
  >;
  const pairs = new Map<string, { seller: string; record: string; count: number }>();
  let total = 0;
  for (let from = -1; ; ) {
    const batch = await entries.where('seq').above(from).limit(BATCH).toArray();
    const last = batch.at(-1);
    if (!last) break;
    from = last.seq;
    for (const row of batch) {
      total += 1;
      const month = row.at.slice(0, 7);
      const levels = months.get(month) ?? noLevels();
      levels[row.level as Level] += 1;
      months.set(month, levels);
      add(counts.shops, row.shop);
      if (row.origin) add(counts.origins, row.origin);
      for (const family of row.families) add(counts.families, family);
      for (const record of row.records) add(counts.records, record);
      countPairs(pairs, row);
    }
  }
  return {
    entries: total,
    months: everyMonth(months),
    shops: byCount(counts.shops),
    families: byCount(counts.families),
    records: byCount(counts.records),
    origins: byCount(counts.origins),
    pairs: [...pairs.values()].sort((a, b) => b.count - a.count || (a.seller < b.seller ? -1 : 1)),
  };
}

function countPairs(
  pairs: Map<string, { seller: string; record: string; count: number }>,
  { seller, records }: EntryRow,
): void {
  if (!seller) return;
  for (const record of records) {
    const key = JSON.stringify([seller, record]);
    const pair = pairs.get(key) ?? { seller, record, count: 0 };
    pair.count += 1;
    pairs.set(key, pair);
  }
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): Counts {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const noLevels = () => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

/** The months from the first to the last, the latest ones where there are too many. */
function everyMonth(months: ReadonlyMap<string, Record<Level, number>>): Statistics['months'] {
  const known = [...months.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const all: Statistics['months'][number][] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = year * 12 + month - 1; ; at += 1) {
    const name = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (name > last) break;
    all.push({ month: name, levels: months.get(name) ?? noLevels() });
  }
  return all.slice(-MONTHS_MAX);
}
