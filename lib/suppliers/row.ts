/** What may be wrong with a row; each has its wording under `suppliers_problem_…`. */
export const PROBLEMS = ['cells', 'quote', 'json', 'long'] as const;
export type RowProblem = (typeof PROBLEMS)[number];

/** One row of a table as it was read. */
export interface InputRow {
  /** As a spreadsheet numbers it: the header is 1 where nothing stands above it. */
  readonly row: number;
  /** Its line in the file, which differs where cells hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: RowProblem | null;
}

/** The problem of a row in words for the command line. */
export function problemText(problem: RowProblem, cells: number, columns: number): string {
  if (problem === 'cells') return `${cells} cells instead of ${columns}`;
  if (problem === 'quote') return 'a quotation mark that does not close';
  return problem === 'json' ? 'is not a JSON object' : 'a cell that is too long was cut';
}
