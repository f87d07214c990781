import type { DatasetInfo } from '../../dataset/dataset.ts';
import type { Mapping } from '../mapping.ts';

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
  readonly basis: { readonly dataset: DatasetInfo; readonly rules: number };
}

/** Rows that are kept, read and written together. */
export const BATCH = 1000;
