import { FINDING_FAMILIES } from '../../assessment/assessment.ts';
import { LEVELS, type Level } from '../../assessment/levels.ts';
import { countryOf, hasBit, weightAt } from '../marks.ts';
import type { ReviewState } from './decision.ts';
import type { Decided } from './decisions.ts';
import { reviewAt } from './query.ts';
import type { SupplierStore } from './store.ts';

/** How often each value occurs, the most frequent first. */
export type Counts = readonly (readonly [value: string, count: number])[];

/** Figures over all rows of a run that were screened. */
export interface Figures {
  readonly rows: number;
  readonly screened: number;
  readonly unscreened: number;
  /** Rows that could not be read whole; they are among the screened. */
  readonly part: number;
  /** By the matches alone. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Rows without a level that have a match which is only possible. */
  readonly possible: number;
  /** Rows of which a list of cleared names set matches aside. */
  readonly aside: number;
  /** Rows of which goods and country warn, by level. */
  readonly risks: Readonly<Record<Level, number>>;
  readonly families: Counts;
  /** Countries of rows with a match or a warning; '' for none. */
  readonly countries: Counts;
  /** All countries of the table, for the choices of a filter. */
  readonly allCountries: readonly string[];
  readonly review: Readonly<Record<ReviewState, number>>;
}

/** Counts over a whole run, from its marks alone. */
export async function figuresOf(store: SupplierStore, id: string, decided: Decided): Promise<Figures> {
  const run = await store.run(id);
  const levels = noLevels();
  const risks = noLevels();
  const review: Record<ReviewState, number> = { open: 0, again: 0, confirmed: 0, rejected: 0, undecided: 0 };
  const states = [0, 0, 0];
  const families = new Map<string, number>();
  const countries = new Map<string, number>();
  const allCountries = new Set<number>();
  let possible = 0;
  let aside = 0;
  for await (const marks of store.marks(id)) {
    for (let at = 0; at < marks.level.length; at += 1) {
      const state = marks.state[at] ?? 0;
      states[state] = (states[state] ?? 0) + 1;
      allCountries.add(marks.country[at] ?? 0);
      if (state === 2) continue;
      levels[LEVELS[marks.level[at] ?? 0] ?? 'none'] += 1;
      risks[LEVELS[marks.risk[at] ?? 0] ?? 'none'] += 1;
      if (marks.level[at] === 0 && marks.strength[at] === 1) possible += 1;
      aside += marks.aside[at] ?? 0;
      if (weightAt(marks, at) === 0) continue;
      review[reviewAt(marks, at, decided)] += 1;
      add(countries, countryOf(marks.country[at] ?? 0));
      for (const family of FINDING_FAMILIES)
        if (hasBit(FINDING_FAMILIES, marks.families[at] ?? 0, family)) add(families, family);
    }
  }
  const [yes = 0, part = 0, no = 0] = states;
  return {
    rows: run.rows,
    screened: yes + part,
    unscreened: no + (run.rows - yes - part - no),
    part,
    levels,
    possible,
    aside,
    risks,
    families: byCount(families),
    countries: byCount(countries),
    allCountries: [...allCountries]
      .filter((mark) => mark !== 0)
      .map(countryOf)
      .sort(),
    review,
  };
}

const noLevels = () => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const byCount = (counts: ReadonlyMap<string, number>): Counts =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
