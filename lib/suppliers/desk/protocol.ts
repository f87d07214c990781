import type { Mapping } from '../mapping.ts';
import type { InputRow } from '../row.ts';
import type { Change } from '../store/compare.ts';
import type { Figures } from '../store/figures.ts';
import type { Progress } from '../store/job.ts';
import type { RowQuery } from '../store/query.ts';
import type { Run, TableInfo } from '../store/run.ts';

/** A table that was chosen: its text, and what is known of where it comes from. */
export interface TableSource {
  readonly name: string;
  readonly text: Blob;
  /** For a sheet of a workbook, whose text was made here: the sheet, and the SHA-256 of the file. */
  readonly workbook: { readonly sheet: string; readonly sha256: string } | null;
}

/** What a table looks like: how it was read, its headings, what they suggest, and its first rows. */
export interface Look {
  readonly info: Omit<TableInfo, 'sha256'>;
  readonly mapping: Mapping;
  readonly rows: readonly InputRow[];
}

/** Forms in which results are saved. */
export const REPORT_FORMS = ['csv', 'xlsx', 'jsonl', 'html'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** What a report is asked to hold. */
export interface ReportWish {
  readonly form: ReportForm;
  readonly before: string | null;
  readonly onlyTold: boolean;
  /** Version of the extension, and the folder of the words. */
  readonly version: string;
  readonly language: string;
}

/** What the page asks of the worker: a name, what it needs, and what comes back. */
export interface Asked {
  look: { with: TableSource; gives: Look };
  /** Reads and screens a table; `gives` the run as it stands when it is done or was stopped. */
  start: { with: { source: TableSource; mapping: Mapping; name: string; id: string }; gives: Run };
  resume: { with: string; gives: Run };
  pause: { with: null; gives: null };
  cancel: { with: string; gives: null };
  find: { with: { run: string; query: RowQuery }; gives: Uint32Array };
  /** How many rows are the supplier with this `hashOf` its key. */
  same: { with: { run: string; key: number }; gives: number };
  figures: { with: string; gives: Figures };
  changes: { with: { before: string; now: string }; gives: readonly Change[] };
  report: { with: { run: string; wish: ReportWish }; gives: Blob };
  remove: { with: string; gives: null };
}
export type Ask = keyof Asked;

/** One request; answers carry its number. */
export type Request = {
  [A in Ask]: { readonly number: number; readonly ask: A; readonly with: Asked[A]['with'] };
}[Ask];

/** Why something did not work: a message's key, and what fills it. */
export interface Fault {
  readonly key: string;
  readonly text: string;
}

/** What the worker says: an answer, a failure, or how far a run is. */
export type Said =
  | { readonly number: number; readonly gives: unknown }
  | { readonly number: number; readonly fault: Fault }
  | { readonly run: string; readonly progress: Progress };

/** The worker could not do what was asked. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.key} ${fault.text}`.trim());
    this.fault = fault;
  }
}
