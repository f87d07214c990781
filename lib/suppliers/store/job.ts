import type { Engine } from '../outcome.ts';
import type { InputRow } from '../row.ts';
import { StoreError } from './database.ts';
import { BATCH, type Run } from './run.ts';
import type { SupplierStore } from './store.ts';

/** How a job is asked to stop: it looks between batches. */
export interface Control {
  wish: 'go' | 'pause' | 'cancel';
}

/** How far a job is. */
export interface Progress {
  readonly phase: 'reading' | 'screening';
  /** Rows done, and all of them; 0 while that is not known. */
  readonly done: number;
  readonly all: number;
}

/**
 * Reads the rows of a table into its run, batch by batch. False where it was stopped: the run is then cancelled, for half a
 * table is none. Throws StoreError, and what reading throws.
 */
export async function readInto(
  store: SupplierStore,
  run: Run,
  rows: AsyncIterable<InputRow>,
  control: Control,
  tell: (progress: Progress) => void,
): Promise<boolean> {
  await store.begin(run);
  let batch: InputRow[] = [];
  let done = 0;
  const keep = async () => {
    if (batch.length === 0) return;
    await store.addRows(run.id, batch);
    done += batch.length;
    batch = [];
    tell({ phase: 'reading', done, all: 0 });
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await keep();
    if (control.wish === 'cancel') {
      await store.setState(run.id, 'cancelled');
      return false;
    }
  }
  await keep();
  await store.setState(run.id, 'screening');
  return true;
}

/**
 * Screens what is left of a run, batch by batch, until it is done or asked to stop, and notes which. A run that goes on gives the same
 * results as one that was never stopped. Throws StoreError ('gone' for a run whose table was not read to its end).
 */
export async function screenRest(
  store: SupplierStore,
  id: string,
  engine: Engine,
  control: Control,
  tell: (progress: Progress) => void,
): Promise<Run> {
  const run = await store.run(id);
  if (run.state === 'reading') throw new StoreError('gone', `the table of run ${id} was not read to its end`);
  const risks = await store.risksOf(id);
  let { screened } = run;
  await store.setState(id, 'screening');
  while (control.wish === 'go' && (await store.screenNext(id, engine, risks))) {
    screened += 1;
    tell({ phase: 'screening', done: Math.min(run.rows, screened * BATCH), all: run.rows });
  }
  const isDone = screened >= run.batches;
  await store.setState(id, isDone ? 'done' : control.wish === 'cancel' ? 'cancelled' : 'paused');
  return store.run(id);
}
