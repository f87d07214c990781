import { mappingText } from '../mapping.ts';
import { type Change, changesBetween } from '../store/compare.ts';
import { reviewState } from '../store/decision.ts';
import { type Decided, keyOfRow } from '../store/decisions.ts';
import type { Run } from '../store/run.ts';
import type { KeptRow, SupplierStore } from '../store/store.ts';
import { basisOf, hashOf } from '../supplier-key.ts';
import type { Provenance } from './provenance.ts';
import { isTold, type Report, type ReportRow } from './report.ts';

/** What a report of a run is to hold. */
export interface KeptReportOptions {
  /** Version of the extension. */
  readonly version: string;
  readonly language: string;
  readonly decided: Decided;
  /** The run to compare with; null for none. */
  readonly before: string | null;
  /** Only rows of which there is something to tell. */
  readonly onlyTold: boolean;
}

function provenanceOf(
  run: Run,
  before: Run | null,
  { version, language, onlyTold }: KeptReportOptions,
): Provenance {
  const { header: _, ...table } = run.table;
  return {
    version,
    dataset: run.basis.dataset,
    rules: run.basis.rules,
    lists: run.basis.lists.map(({ id: _, revision: __, ...list }) => list),
    table,
    columns: mappingText(run.mapping),
    minScore: 0,
    onlyTold,
    before: before && {
      made: before.created,
      dataset: before.basis.dataset,
      table: { name: before.table.name, sha256: before.table.sha256 },
    },
    made: run.created,
    language,
  };
}

/** The report of a run, of which one batch at a time is in memory. Throws StoreError ('gone'). */
export async function keptReport(
  store: SupplierStore,
  id: string,
  options: KeptReportOptions,
): Promise<Report> {
  const run = await store.run(id);
  const before = options.before ? await store.run(options.before) : null;
  const changes = options.before ? await changesBetween(store, options.before, id) : [];
  const since = new Map(
    changes.flatMap(({ now, what, cause }) => (now ? [[now.place, { what, cause }] as const] : [])),
  );
  return {
    provenance: provenanceOf(run, before, options),
    header: run.table.header,
    rows: rowsOf(store, run, options, since),
  };
}

async function* rowsOf(
  store: SupplierStore,
  run: Run,
  { decided, onlyTold }: KeptReportOptions,
  since: ReadonlyMap<number, Pick<Change, 'what' | 'cause'>>,
): AsyncGenerator<ReportRow> {
  const lookup = await store.lookup(run.id);
  for (let batch = 0; batch < run.batches; batch += 1) {
    for (const row of await store.batch(run.id, batch, lookup)) {
      const told = { ...reportRow(run, row, decided), since: since.get(row.place) ?? null };
      if (!onlyTold || isTold(told)) yield told;
    }
  }
}

/** A row of a run as a report tells it. */
export function reportRow(run: Run, row: KeptRow, decided: Decided): ReportRow {
  const { input, outcome } = row;
  const hasOutcome = outcome.matches.length > 0 || outcome.risk.level !== 'none';
  const decision = hasOutcome && decided.size > 0 ? decided.get(hashOf(keyOfRow(run, row))) : undefined;
  return {
    row: input.row,
    cells: input.cells,
    problem: input.problem,
    ...outcome,
    review: reviewState(decision, basisOf(outcome)),
    decision: decision ?? null,
    since: null,
  };
}
