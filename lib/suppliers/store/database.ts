import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Reason } from '../../assessment/assessment.ts';
import type { Level } from '../../assessment/levels.ts';
import type { Strength } from '../../screening/match.ts';
import { databaseFault } from '../../storage/database-fault.ts';
import { type Meta, openDatabase } from '../../storage/open-database.ts';
import type { Risk } from '../goods-risk.ts';
import type { Marks } from '../marks.ts';
import type { Judgement } from '../target.ts';
import type { Decision } from './decision.ts';
import type { Run } from './run.ts';

/** Raised with each change of the tables; this file then has one `version()` more, and the tests one example more. */
export const SCHEMA = 2;
/** The name of the database; tests give their own. */
export const SUPPLIERS = 'suppliers';

/** Rows of the table, as many as are kept, read and written together. */
export interface InputBatch {
  readonly run: string;
  readonly batch: number;
  readonly rows: Uint32Array;
  /** Places in PROBLEMS, counted from 1; 0 for none. */
  readonly problems: Uint8Array;
  /** The cells of all rows as JSON: thousands of small values cost a database more than one large one. */
  readonly cells: string;
}

/** One match as it is kept; what the Record says is kept once a run. */
export interface StoredMatch {
  readonly record: string;
  readonly name: string;
  readonly score: number;
  readonly strength: Strength;
  readonly level: Level;
  readonly matched: readonly Reason[];
}

/** The matches of a batch, of the rows that have or had any, as JSON of `[place, matches, aside][]`. */
interface ResultBatch {
  readonly run: string;
  readonly batch: number;
  readonly found: string;
}

/** The marks of a batch; there when its rows were screened. */
export interface MarkBatch extends Marks {
  readonly run: string;
  readonly batch: number;
}

/** What a Record meant in a run. */
export interface StoredJudgement extends Judgement {
  readonly run: string;
  readonly record: string;
}

/** What is said of goods and country, by its number in a run. */
interface StoredRisk extends Risk {
  readonly run: string;
  readonly id: number;
}

/** Why the runs cannot do what was asked. Each has its wording under `suppliers_error_…`. */
export type StoreFault = 'quota' | 'newer' | 'blocked' | 'unavailable' | 'gone' | 'busy';

/** The runs could not do what was asked; what was kept before is kept still. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** The user's tables of suppliers, what was found, and what was decided. */
export class SupplierDatabase extends Dexie {
  declare readonly runs: EntityTable<Run, 'id'>;
  declare readonly inputs: Table<InputBatch, [string, number]>;
  declare readonly results: Table<ResultBatch, [string, number]>;
  declare readonly marks: Table<MarkBatch, [string, number]>;
  declare readonly judgements: Table<StoredJudgement, [string, string]>;
  declare readonly risks: Table<StoredRisk, [string, number]>;
  declare readonly decisions: EntityTable<Decision, 'key'>;
  declare readonly meta: EntityTable<Meta, 'key'>;

  constructor(name = SUPPLIERS) {
    super(name);
    this.version(1).stores({
      runs: 'id, created',
      inputs: '[run+batch]',
      results: '[run+batch]',
      marks: '[run+batch]',
      judgements: '[run+record]',
      risks: '[run+id]',
      decisions: 'key, at',
      meta: 'key',
    });
    // Before, runs knew the data alone.
    this.version(2).upgrade(async (transaction) => {
      await transaction
        .table('runs')
        .toCollection()
        .modify((run) => {
          run.basis.lists = [];
        });
      await transaction
        .table('judgements')
        .toCollection()
        .modify((judgement) => {
          judgement.list = null;
        });
      await transaction
        .table('marks')
        .toCollection()
        .modify((marks) => {
          marks.aside = new Uint8Array(marks.level.length);
        });
    });
  }
}

/**
 * Opens the runs. Throws StoreError: 'newer' when a later version of the extension has written them (nothing is touched then),
 * 'blocked' when another page holds an older version open, 'quota' where there is no room, 'unavailable' where the browser gives no database (private windows).
 */
export function openSupplierDatabase(name = SUPPLIERS): Promise<SupplierDatabase> {
  return openDatabase(
    new SupplierDatabase(name),
    SCHEMA,
    // Tables that could not be brought to this version's form are as they were, and not to be had.
    (fault, message, cause) => new StoreError(fault === 'upgrade' ? 'unavailable' : fault, message, cause),
  );
}

/** An error of the database as one that says what it means; any other as it is. */
export function storeError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const fault = databaseFault(error);
  return fault ? new StoreError(fault, `the database says: ${fault}`, error) : error;
}
