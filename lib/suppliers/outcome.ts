import type { Reason } from '../assessment/assessment.ts';
import type { Level } from '../assessment/levels.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { GoodsList } from './goods-list.ts';
import { goodsRiskOf, NO_RISK, type Risk } from './goods-risk.ts';
import type { Mapping } from './mapping.ts';
import type { InputRow } from './row.ts';
import { type SupplierMatch, screenSupplier, type Targets } from './screen-supplier.ts';
import { type Supplier, supplierOf } from './supplier.ts';

/** Why a row was not screened; each has its wording under `suppliers_problem_…`. */
export const UNSCREENED = ['name', 'json', 'pending'] as const;
export type Unscreened = (typeof UNSCREENED)[number];

/** What was found of one row. */
export interface Outcome {
  readonly unscreened: Unscreened | null;
  /** By the matches alone; what goods and country say has a level of its own. */
  readonly level: Level;
  readonly matches: readonly SupplierMatch[];
  /** Which matches a list of cleared names set aside. */
  readonly aside: readonly Reason[];
  readonly risk: Risk;
}

/** What rows are screened with. */
export interface Engine extends Targets {
  /** The data by which goods and country are judged; null for a list of the user's own, which says nothing of them. */
  readonly data: LoadedData | null;
  readonly goods: GoodsList | null;
  readonly minScore: number;
}

/** The outcome of a row that the run has not come to. */
export const PENDING: Outcome = {
  unscreened: 'pending',
  level: 'none',
  matches: [],
  aside: [],
  risk: NO_RISK,
};

/** Screens one row of a table. A row without a name, or that is no row, is not compared, and says why. */
export function screenRow(
  { row, cells, problem }: InputRow,
  mapping: Mapping,
  engine: Engine,
): { readonly supplier: Supplier; readonly outcome: Outcome } {
  const supplier = supplierOf(row, problem === 'json' ? [] : cells, mapping);
  if (problem === 'json') return { supplier, outcome: { ...PENDING, unscreened: 'json' } };
  const { level, matches, aside, isNameless } = screenSupplier(supplier, engine, engine.minScore);
  if (isNameless) return { supplier, outcome: { ...PENDING, unscreened: 'name' } };
  const risk = engine.data ? goodsRiskOf(supplier, engine.data, engine.goods) : NO_RISK;
  return { supplier, outcome: { unscreened: null, level, matches, aside, risk } };
}
