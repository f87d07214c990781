import { FINDING_FAMILIES, type FindingFamily } from '../../assessment/assessment.ts';
import { LEVELS, type Level } from '../../assessment/levels.ts';
import type { Strength } from '../../screening/match.ts';
import { RISK_KINDS } from '../goods-risk.ts';
import {
  countryOf,
  hasBit,
  type Marks,
  type ScreenedState,
  STATES,
  strengthMark,
  weightAt,
} from '../marks.ts';
import { type ReviewState, reviewState } from './decision.ts';
import type { Decided } from './decisions.ts';
import { BATCH } from './run.ts';
import type { SupplierStore } from './store.ts';

/** What goods and country may be filtered by; each has its wording under `suppliers_goods_…`. */
export const GOODS_FILTERS = ['warning', 'listed', 'kind'] as const;

/** Which rows are asked for. Filters that are '' let everything through. */
export interface RowQuery {
  /** Words that stand in any cell of the row. */
  readonly text: string;
  readonly level: Level | '';
  /** `aside` for rows of which a list of cleared names set matches aside. */
  readonly strength: Strength | 'aside' | '';
  readonly family: FindingFamily | '';
  readonly goods: (typeof GOODS_FILTERS)[number] | '';
  readonly country: string;
  readonly decision: ReviewState | '';
  /** `problem` for all rows that were not screened, or not read whole. */
  readonly state: ScreenedState | 'problem' | '';
  /** Only rows with a match or a warning. */
  readonly review: boolean;
  readonly order: 'weight' | 'row';
}

/** All rows, those that weigh most first. */
export const ALL_ROWS: RowQuery = Object.freeze({
  text: '',
  level: '',
  strength: '',
  family: '',
  goods: '',
  country: '',
  decision: '',
  state: '',
  review: false,
  order: 'weight',
});

/** Weights that a row may have. */
const WEIGHTS = LEVELS.length * 4;

/**
 * The places of the rows that a query asks for, in its order. Reads marks alone, and cells where words are looked for; rows that were not
 * screened yet come last, where nothing else is asked of them.
 */
export async function findRows(
  store: SupplierStore,
  id: string,
  query: RowQuery,
  decided: Decided,
): Promise<Uint32Array> {
  const run = await store.run(id);
  const words = wordsOf(query.text);
  const buckets = Array.from({ length: query.order === 'weight' ? WEIGHTS : 1 }, (): number[] => []);
  for await (const marks of store.marks(id)) {
    const rows = marks.level.length;
    const has = words.length > 0 ? await textFilter(store, id, marks.batch, words) : null;
    for (let at = 0; at < rows; at += 1) {
      if (!fits(marks, at, query, decided) || (has && !has(at))) continue;
      const bucket = query.order === 'weight' ? weightAt(marks, at) : 0;
      buckets[bucket]?.push(marks.batch * BATCH + at);
    }
  }
  if (asksForPending(query)) {
    for (let at = run.screened * BATCH; at < run.rows; at += 1) buckets[0]?.push(at);
  }
  return Uint32Array.from(buckets.reverse().flat());
}

/** How many rows of a run are one supplier; `key` is `hashOf` its key. */
export async function countSame(store: SupplierStore, id: string, key: number): Promise<number> {
  let count = 0;
  if (key === 0) return count;
  for await (const marks of store.marks(id)) for (const one of marks.key) if (one === key) count += 1;
  return count;
}

/** The words of a search, as they are looked for. */
export const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);

/** Whether rows that the run has not come to are meant, of which only that is known. */
function asksForPending(query: RowQuery): boolean {
  const isOther = Object.entries(ALL_ROWS).some(
    ([key, value]) => key !== 'order' && key !== 'state' && query[key as keyof RowQuery] !== value,
  );
  return !isOther && query.state !== 'yes' && query.state !== 'part';
}

/** Whether the cells of a row hold all words; null work where the whole batch does not. */
async function textFilter(
  store: SupplierStore,
  id: string,
  batch: number,
  words: readonly string[],
): Promise<(at: number) => boolean> {
  const stored = await store.database.inputs.get([id, batch]);
  const all = stored?.cells.toLocaleLowerCase() ?? '';
  // What JSON writes with a backslash cannot be looked for in the whole.
  if (words.some((word) => !/["\\]/.test(word) && !all.includes(word))) return () => false;
  const rows = JSON.parse(stored?.cells ?? '[]') as string[][];
  return (at) => {
    const text = rows[at]?.join(' ').toLocaleLowerCase() ?? '';
    return words.every((word) => text.includes(word));
  };
}

function fits(marks: Marks, at: number, query: RowQuery, decided: Decided): boolean {
  const { level, strength, family, goods, country, decision, state, review } = query;
  if (level && marks.level[at] !== LEVELS.indexOf(level)) return false;
  if (
    strength === 'aside' ? marks.aside[at] === 0 : strength && marks.strength[at] !== strengthMark(strength)
  ) {
    return false;
  }
  if (family && !hasBit(FINDING_FAMILIES, marks.families[at] ?? 0, family)) return false;
  if (goods && !fitsGoods(marks, at, goods)) return false;
  if (country && countryOf(marks.country[at] ?? 0) !== (country === NO_COUNTRY ? '' : country)) return false;
  if (state === 'problem' ? marks.state[at] === 0 : state && marks.state[at] !== STATES.indexOf(state)) {
    return false;
  }
  if ((review || decision) && weightAt(marks, at) === 0) return false;
  return !decision || reviewAt(marks, at, decided) === decision;
}

/** The value of the filter by country for rows without one. */
export const NO_COUNTRY = '-';

function fitsGoods(marks: Marks, at: number, goods: (typeof GOODS_FILTERS)[number]): boolean {
  if (goods === 'warning') return (marks.risk[at] ?? 0) > 0;
  return hasBit(RISK_KINDS, marks.kinds[at] ?? 0, goods);
}

/** Where a row stands by the decision on its supplier. */
export function reviewAt(marks: Marks, at: number, decided: Decided): ReviewState {
  const key = marks.key[at] ?? 0;
  return reviewState(key === 0 ? undefined : decided.get(key), marks.basis[at] ?? 0);
}
