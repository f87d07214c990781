import type { DatasetInfo } from '../../dataset/dataset.ts';
import type { Mapping } from '../mapping.ts';
import type { ListBasis } from '../target.ts';

/** How far a run is. `reading` without anyone who reads is a table that was not read to its end. */
export const RUN_STATES = ['reading', 'screening', 'paused', 'done', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** The table of a run, as it came. */
export interface TableInfo {
  readonly name: string;
  readonly form: 'delimited' | 'jsonl' | 'workbook';
  readonly encoding: string;
  /** The sheet of a workbook; '' elsewhere. */
  readonly sheet: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** What a run was compared with. */
export interface Basis {
  readonly dataset: DatasetInfo;
  readonly rules: number;
  /** Lists of the user's own that were switched on for suppliers when it began. */
  readonly lists: readonly ListBasis[];
}

/** Whether two runs were compared with the same data, rules and lists. */
export function isSameBasis(a: Basis, b: Basis): boolean {
  const keys = ({ lists }: Basis) =>
    lists.map(({ id, revision, kind, level }) => [id, revision, kind, level].join(' ')).sort();
  return (
    a.dataset.sha256 === b.dataset.sha256 &&
    a.rules === b.rules &&
    JSON.stringify(keys(a)) === JSON.stringify(keys(b))
  );
}

/** One table of suppliers, how it was read, and by which data it was screened. */
export interface Run {
  readonly id: string;
  readonly name: string;
  /** ISO 8601; the time that the report gives. */
  readonly created: string;
  readonly state: RunState;
  readonly table: TableInfo;
  readonly mapping: Mapping;
  /** Rows that were read, and how many of the batches that hold them are screened. */
  readonly rows: number;
  readonly batches: number;
  readonly screened: number;
  readonly basis: Basis;
}

/** The run that one is held against: the last before it of a table of the same name, else with the same headings; null for none. */
export function lastOf({ id, created, table }: Run, runs: readonly Run[]): Run | null {
  const earlier = runs
    .filter((run) => run.id !== id && run.created < created && run.screened > 0)
    .sort((a, b) => (a.created < b.created ? 1 : -1));
  const headings = JSON.stringify(table.header);
  return (
    earlier.find((run) => run.table.name === table.name) ??
    earlier.find((run) => JSON.stringify(run.table.header) === headings) ??
    null
  );
}

/** Rows that are kept, read and written together. */
export const BATCH = 1000;
