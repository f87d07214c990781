import type { Dataset } from './dataset.ts';
import { FAMILIES, type Family } from './record.ts';

/** One official list as far as it is bundled. */
export interface ListOverview {
  readonly name: string;
  /** The day of the copy that was taken, as exact as it is known. */
  readonly asOf: string;
  readonly url: string;
  readonly records: number;
}

/** What the dataset holds, in figures. */
export interface Overview {
  readonly lists: readonly ListOverview[];
  readonly statements: number;
  readonly sources: number;
  /** How many Records have Evidence of each family. */
  readonly families: Readonly<Record<Family, number>>;
}

/** A list older than this many days is said to be old. */
export const OLD_AFTER_DAYS = 90;

/** Counts a Dataset. Lists come in the order of their names, each dated by the copy that most of its entries come from. */
export function overviewOf({ records, sources }: Dataset): Overview {
  const lists = new Map<string, { copies: Map<string, number>; records: Set<string> }>();
  const families = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<Family, number>;
  let statements = 0;
  for (const record of records) {
    for (const family of new Set(record.evidence.map((evidence) => evidence.family))) families[family] += 1;
    statements += record.evidence.length;
    for (const { list, source } of record.evidence) {
      if (!list) continue;
      const known = lists.get(list.name) ?? { copies: new Map(), records: new Set() };
      known.copies.set(source, (known.copies.get(source) ?? 0) + 1);
      known.records.add(record.id);
      lists.set(list.name, known);
    }
  }
  const rows = [...lists].flatMap(([name, { copies, records: on }]) => {
    const [copy] = [...copies].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    const source = copy && sources.get(copy[0]);
    return source ? [{ name, asOf: source.date, url: source.url, records: on.size }] : [];
  });
  return {
    lists: rows.sort((a, b) => (a.name < b.name ? -1 : 1)),
    statements,
    sources: sources.size,
    families,
  };
}

/** Whole days from a date (year, month or day; the first of what is open) to `now`. */
export function ageInDays(date: string, now: Date): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Math.floor((now.getTime() - Date.UTC(year, month - 1, day)) / 86_400_000);
}
