import { messageKey, type Wording } from '../../assessment/wording.ts';
import { levelWord } from './cells.ts';
import type { Provenance } from './provenance.ts';
import type { ReportRow } from './report.ts';

/** How often each result came up, by its words. */
export type Counts = Map<string, number>;

/** Counts what was found of one row. */
export function countRow(counts: Counts, row: ReportRow, wording: Wording): void {
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  if (row.unscreened) {
    const why = wording.message(messageKey('suppliers_problem', row.unscreened));
    add(wording.message('suppliers_not_screened', [why]));
    return;
  }
  add(levelWord(row, wording));
  if (row.aside.length > 0) add(wording.message('suppliers_strength_aside'));
  if (row.risk.level !== 'none') {
    const level = wording.message(messageKey('level', row.risk.level));
    add(`${wording.message('suppliers_head_goods')}: ${level}`);
  }
  if (row.decision) add(wording.message(messageKey('suppliers_decision', row.decision.verdict)));
}

/** The counts in an order that is the same in each report of the same rows. */
export const sortedCounts = (counts: Counts): (readonly [what: string, count: number])[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** How a report was made, in one text. */
export function methodText({ dataset, rules, lists }: Provenance, wording: Wording): string {
  const entries = lists.filter(({ kind }) => kind === 'watch').reduce((sum, one) => sum + one.entries, 0);
  const records = String((dataset?.records ?? 0) + entries);
  return wording.message('suppliers_report_method_text', [records, String(rules)]);
}
