import { say, type Wording } from '../../assessment/wording.ts';
import { csvCell, ownCsvCell } from '../../listing/csv-cell.ts';
import { cellsOf, headings, sourcesOf } from './cells.ts';
import { provenanceText } from './provenance.ts';
import type { Report, ReportMatch, ReportRow } from './report.ts';

/** The form of the lines of JSON below; raised when they change. */
const JSONL_VERSION = 1;
/** Marks UTF-8, without which Excel misreads letters beyond English. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A report as a CSV file: every column of the table as it was, then what was found. The heading of the last column, which is empty below,
 * says what the report follows from. Cells that a spreadsheet would run as a formula begin with an apostrophe.
 */
export async function* csvReport(report: Report, wording: Wording): AsyncGenerator<string> {
  const { header, rows, provenance } = report;
  const line = (cells: readonly (string | number)[]) => {
    const own = cells.slice(0, header.length).map((cell) => ownCsvCell(String(cell)));
    return `${[...own, ...cells.slice(header.length).map(csvCell)].join(',')}\r\n`;
  };
  yield BYTE_ORDER_MARK + line([...headings(header, wording), provenanceText(provenance)]);
  for await (const row of rows) yield line([...cellsOf(row, header.length, wording), '']);
}

/** A report as lines of JSON for other systems: what it follows from, then one line a row. */
export async function* jsonlReport(report: Report, wording: Wording): AsyncGenerator<string> {
  const { provenance, header, rows } = report;
  const first = { format: 'origin-check-suppliers', version: JSONL_VERSION, provenance, columns: header };
  yield `${JSON.stringify(first)}\n`;
  for await (const row of rows) yield `${JSON.stringify(jsonOf(row, wording))}\n`;
}

function jsonOf(row: ReportRow, wording: Wording) {
  const { risk, decision } = row;
  const sentences = (reasons: Parameters<typeof say>[0][]) => reasons.map((reason) => say(reason, wording));
  return {
    row: row.row,
    cells: row.cells,
    screened: row.unscreened === null,
    ...((row.unscreened || row.problem) && { problem: row.unscreened ?? row.problem }),
    level: row.unscreened === null ? row.level : null,
    matches: row.matches.map(({ record, name, score, strength, level, matched, judgement }: ReportMatch) => ({
      record,
      list: judgement.list,
      name,
      score,
      strength,
      level,
      why: sentences([...matched, ...judgement.why]),
    })),
    aside: sentences([...row.aside]),
    goods: {
      level: risk.level,
      kinds: risk.kinds,
      why: sentences([...risk.why]),
      against: sentences([...risk.against]),
    },
    sources: sourcesOf(row).map(({ title, publisher, date, url }) => ({ title, publisher, date, url })),
    decision: decision && {
      verdict: decision.verdict,
      reason: decision.reason,
      initials: decision.initials,
      at: decision.at,
      stands: row.review !== 'again',
    },
    since: row.since,
  };
}
