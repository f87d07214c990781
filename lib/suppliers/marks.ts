import { FINDING_FAMILIES, type FindingFamily } from '../assessment/assessment.ts';
import { LEVELS, type Level } from '../assessment/levels.ts';

import { STRENGTHS, type Strength } from '../screening/match.ts';
import { tableCountry } from './country.ts';
import { RISK_KINDS, type RiskKind } from './goods-risk.ts';
import type { Outcome } from './outcome.ts';
import type { InputRow } from './row.ts';
import type { Supplier } from './supplier.ts';
import { basisOf, contentOf, hashOf, supplierKey } from './supplier-key.ts';

/** Whether rows were screened, a number each. */
export const STATES = ['yes', 'part', 'no'] as const;
export type ScreenedState = (typeof STATES)[number];

/** What filters, charts and comparisons ask of rows, in columns: some thirty bytes a row, whatever its cells hold. */
export interface Marks {
  /** Places in LEVELS: by the matches, and by goods and country. */
  readonly level: Uint8Array;
  readonly risk: Uint8Array;
  /** 0 for no match, else 1 for `possible` up to 3 for `exact`. */
  readonly strength: Uint8Array;
  /** A bit for each of FINDING_FAMILIES, and of RISK_KINDS. */
  readonly families: Uint16Array;
  readonly kinds: Uint8Array;
  /** 1 where a list of cleared names set matches aside. */
  readonly aside: Uint8Array;
  /** Places in STATES. */
  readonly state: Uint8Array;
  /** The two letters of the country, 0 where none was understood. */
  readonly country: Uint16Array;
  /** `hashOf` the supplier's key. */
  readonly key: Float64Array;
  readonly basis: Uint32Array;
  readonly content: Uint32Array;
  /** The number of what is said of goods and country in this run; 0 for nothing. */
  readonly riskId: Uint32Array;
}

/** Room for the marks of so many rows. */
export function emptyMarks(rows: number): Marks {
  return {
    level: new Uint8Array(rows),
    risk: new Uint8Array(rows),
    strength: new Uint8Array(rows),
    families: new Uint16Array(rows),
    kinds: new Uint8Array(rows),
    aside: new Uint8Array(rows),
    state: new Uint8Array(rows),
    country: new Uint16Array(rows),
    key: new Float64Array(rows),
    basis: new Uint32Array(rows),
    content: new Uint32Array(rows),
    riskId: new Uint32Array(rows),
  };
}

/** Writes the marks of one row. */
export function markRow(
  marks: Marks,
  at: number,
  input: InputRow,
  supplier: Supplier,
  outcome: Outcome,
  riskId: number,
): void {
  marks.level[at] = LEVELS.indexOf(outcome.level);
  marks.risk[at] = LEVELS.indexOf(outcome.risk.level);
  marks.strength[at] = Math.max(0, ...outcome.matches.map(({ strength }) => strengthMark(strength)));
  const sure = outcome.matches.filter(({ strength }) => strength !== 'possible');
  marks.families[at] = bits(FINDING_FAMILIES, [
    ...sure.flatMap(({ judgement }) => judgement.families),
    ...outcome.risk.families,
  ]);
  marks.kinds[at] = bits(RISK_KINDS, outcome.risk.kinds);
  marks.aside[at] = outcome.aside.length > 0 ? 1 : 0;
  marks.state[at] = STATES.indexOf(outcome.unscreened ? 'no' : input.problem ? 'part' : 'yes');
  const code = tableCountry(supplier.country);
  marks.country[at] = code ? code.charCodeAt(0) * 256 + code.charCodeAt(1) : 0;
  marks.key[at] = hashOf(supplierKey(supplier));
  marks.basis[at] = basisOf(outcome);
  marks.content[at] = contentOf(supplier);
  marks.riskId[at] = riskId;
}

/** How much a row weighs, 0 to 15: its higher level first, then how sure its best match is. 0 has nothing to be reviewed. */
export function weightAt(marks: Marks, at: number): number {
  return Math.max(marks.level[at] ?? 0, marks.risk[at] ?? 0) * 4 + (marks.strength[at] ?? 0);
}

/** The number of a strength, 1 for `possible` up to 3 for `exact`. */
export const strengthMark = (strength: Strength): number => STRENGTHS.length - STRENGTHS.indexOf(strength);

/** The strength of a number that `strengthMark` gives; null for 0. */
export const strengthOf = (mark: number): Strength | null => STRENGTHS[STRENGTHS.length - mark] ?? null;

/** The level at a place of LEVELS. */
export const levelOf = (mark: number | undefined): Level => LEVELS[mark ?? 0] ?? 'none';

/** The letters of a country's mark; '' for 0. */
export const countryOf = (mark: number): string =>
  mark === 0 ? '' : String.fromCharCode(mark >> 8, mark & 255);

/** Whether a bit is set for a value of a list. */
export const hasBit = <T extends FindingFamily | RiskKind>(
  list: readonly T[],
  mark: number,
  value: T,
): boolean => (mark & (1 << list.indexOf(value))) !== 0;

function bits<T>(list: readonly T[], values: readonly T[]): number {
  let mark = 0;
  for (const value of values) mark |= 1 << list.indexOf(value);
  return mark;
}
