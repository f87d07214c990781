import type { Reason } from '../../assessment/assessment.ts';
import type { Level } from '../../assessment/levels.ts';
import type { Source } from '../../dataset/record.ts';
import type { Strength } from '../../screening/match.ts';
import type { Risk } from '../goods-risk.ts';
import type { Unscreened } from '../outcome.ts';
import type { RowProblem } from '../row.ts';
import type { Change } from '../store/compare.ts';
import type { Decision, ReviewState } from '../store/decision.ts';
import type { Provenance } from './provenance.ts';

/** A match as a report tells it. */
export interface ReportMatch {
  readonly record: string;
  readonly name: string;
  readonly score: number;
  readonly strength: Strength;
  readonly level: Level;
  readonly matched: readonly Reason[];
  readonly judgement: {
    readonly list: string | null;
    readonly why: readonly Reason[];
    readonly sources: readonly Source[];
  };
}

/** One row of a report: the table's own cells, and what was found. */
export interface ReportRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: RowProblem | null;
  readonly unscreened: Unscreened | null;
  readonly level: Level;
  readonly matches: readonly ReportMatch[];
  readonly aside: readonly Reason[];
  readonly risk: Risk;
  readonly review: ReviewState;
  readonly decision: Decision | null;
  readonly since: Pick<Change, 'what' | 'cause'> | null;
}

/** A report to be written: where it comes from, the table's headings, and its rows, which are read once. */
export interface Report {
  readonly provenance: Provenance;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<ReportRow>;
}

/** Whether there is anything to tell of a row: a match, a warning, a problem, or that it was not screened. */
export function isTold({ matches, aside, risk, problem, unscreened }: ReportRow): boolean {
  return (
    matches.length > 0 || aside.length > 0 || risk.level !== 'none' || problem !== null || unscreened !== null
  );
}
