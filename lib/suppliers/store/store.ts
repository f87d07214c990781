import type { Reason } from '../../assessment/assessment.ts';
import { NO_RISK, type Risk } from '../goods-risk.ts';
import { emptyMarks, levelOf, markRow } from '../marks.ts';
import { type Engine, type Outcome, PENDING, screenRow } from '../outcome.ts';
import { type InputRow, PROBLEMS } from '../row.ts';
import type { SupplierMatch } from '../screen-supplier.ts';
import type { Judgement } from '../target.ts';
import {
  type InputBatch,
  type MarkBatch,
  type StoredMatch,
  StoreError,
  type SupplierDatabase,
  storeError,
} from './database.ts';
import { BATCH, type Run, type RunState } from './run.ts';

/** A match as a run keeps it. */
export interface KeptMatch extends StoredMatch {
  readonly judgement: Judgement;
}

/** What a run keeps of a row. */
export interface KeptOutcome extends Omit<Outcome, 'matches'> {
  readonly matches: readonly KeptMatch[];
}

/** One row of a run: what the table says and what was found. `marks` is null for a row that was not come to. */
export interface KeptRow {
  /** Its place among the rows, from 0. */
  readonly place: number;
  readonly input: InputRow;
  readonly outcome: KeptOutcome;
}

/** What was said of goods and country, each once, by number. */
export type Risks = Map<string, number>;

const NO_JUDGEMENT: Judgement = {
  title: '',
  list: null,
  level: 'none',
  families: [],
  why: [],
  sources: [],
};
/** What is kept of one row of a batch. */
type Found = [at: number, matches: readonly StoredMatch[], aside?: readonly Reason[]];

/** The runs over their database. Every batch is one transaction: what was acknowledged is kept when the browser closes. */
export class SupplierStore {
  readonly database: SupplierDatabase;

  constructor(database: SupplierDatabase) {
    this.database = database;
  }

  /** A run. Throws StoreError ('gone'). */
  async run(id: string): Promise<Run> {
    const run = await this.database.runs.get(id);
    if (!run) throw new StoreError('gone', `there is no run ${id}`);
    return run;
  }

  /** All runs, the newest first. */
  runs(): Promise<Run[]> {
    return this.database.runs.orderBy('created').reverse().toArray();
  }

  /** Keeps a new run. Throws StoreError. */
  async begin(run: Run): Promise<void> {
    await this.#kept(() => this.database.runs.add(run));
  }

  /** Notes how far a run is. Throws StoreError. */
  async setState(id: string, state: RunState): Promise<void> {
    await this.#kept(() => this.database.runs.update(id, { state }));
  }

  /** Keeps rows of the table as the next batch. Throws StoreError. */
  async addRows(id: string, rows: readonly InputRow[]): Promise<void> {
    const { runs, inputs } = this.database;
    await this.#kept(() =>
      this.database.transaction('rw', [runs, inputs], async () => {
        const run = await this.run(id);
        const batch: InputBatch = {
          run: id,
          batch: run.batches,
          rows: Uint32Array.from(rows, ({ row }) => row),
          problems: Uint8Array.from(rows, ({ problem }) => (problem ? PROBLEMS.indexOf(problem) + 1 : 0)),
          cells: JSON.stringify(rows.map(({ cells }) => cells)),
        };
        await inputs.put(batch);
        await runs.update(id, { batches: run.batches + 1, rows: run.rows + rows.length });
      }),
    );
  }

  /** Screens the next batch of a run and keeps what was found; false when there is none left. Throws StoreError. */
  async screenNext(id: string, engine: Engine, risks: Risks): Promise<boolean> {
    const run = await this.run(id);
    if (run.screened >= run.batches) return false;
    const rows = await this.input(id, run.screened);
    const marks: MarkBatch = { run: id, batch: run.screened, ...emptyMarks(rows.length) };
    const found: Found[] = [];
    const judged = new Map<string, SupplierMatch>();
    const newRisks: (Risk & { run: string; id: number })[] = [];
    rows.forEach((input, at) => {
      const { supplier, outcome } = screenRow(input, run.mapping, engine);
      const riskId = numbered(outcome.risk, risks, (number) => {
        newRisks.push({ ...outcome.risk, run: id, id: number });
      });
      markRow(marks, at, input, supplier, outcome, riskId);
      if (outcome.matches.length > 0 || outcome.aside.length > 0) {
        found.push([at, outcome.matches.map(storedMatch), outcome.aside]);
      }
      for (const match of outcome.matches) judged.set(match.record, match);
    });
    await this.#keepBatch(run, marks, found, judged, newRisks);
    return true;
  }

  async #keepBatch(
    run: Run,
    marks: MarkBatch,
    found: readonly Found[],
    judged: ReadonlyMap<string, SupplierMatch>,
    newRisks: readonly (Risk & { run: string; id: number })[],
  ): Promise<void> {
    const { runs, results, marks: allMarks, judgements, risks } = this.database;
    const key = { run: run.id, batch: run.screened };
    await this.#kept(() =>
      this.database.transaction('rw', [runs, results, allMarks, judgements, risks], async () => {
        await allMarks.put(marks);
        if (found.length > 0) await results.put({ ...key, found: JSON.stringify(found) });
        await judgements.bulkPut(
          [...judged].map(([record, { judgement }]) => ({ ...judgement, run: run.id, record })),
        );
        await risks.bulkPut([...newRisks]);
        await runs.update(run.id, { screened: run.screened + 1 });
      }),
    );
  }

  /** What was said of goods and country in a run so far, for one that goes on. */
  async risksOf(id: string): Promise<Risks> {
    const known = await this.database.risks.where('[run+id]').between([id, 0], [id, Infinity]).toArray();
    return new Map(known.map(({ run: _, id: number, ...risk }) => [riskText(risk), number]));
  }

  /** The rows of one batch, as they were read. Throws StoreError ('gone'). */
  async input(id: string, batch: number): Promise<InputRow[]> {
    const stored = await this.database.inputs.get([id, batch]);
    if (!stored) throw new StoreError('gone', `run ${id} has no batch ${batch}`);
    const cells = JSON.parse(stored.cells) as string[][];
    return cells.map((one, at) => ({
      row: stored.rows[at] ?? 0,
      line: 0,
      cells: one,
      problem: PROBLEMS[(stored.problems[at] ?? 0) - 1] ?? null,
    }));
  }

  /** The marks of a run, batch by batch, of those that were screened. */
  async *marks(id: string): AsyncGenerator<MarkBatch> {
    const STEP = 50;
    for (let from = 0; ; from += STEP) {
      const some = await this.database.marks
        .where('[run+batch]')
        .between([id, from], [id, from + STEP], true, false)
        .toArray();
      yield* some;
      if (some.length < STEP) return;
    }
  }

  /** The rows of one batch with what was found of each. Throws StoreError ('gone'). */
  async batch(id: string, batch: number, kept: KeptLookup): Promise<KeptRow[]> {
    const [rows, marks, results] = await Promise.all([
      this.input(id, batch),
      this.database.marks.get([id, batch]),
      this.database.results.get([id, batch]),
    ]);
    const found = new Map(
      (results ? (JSON.parse(results.found) as Found[]) : []).map((one) => [one[0], one] as const),
    );
    return rows.map((input, at) => ({
      place: batch * BATCH + at,
      input,
      outcome: marks ? outcomeOf(input, marks, at, found.get(at), kept) : { ...PENDING, matches: [] },
    }));
  }

  /** What Records and goods mean in a run, to be looked up while its rows are read. */
  async lookup(id: string): Promise<KeptLookup> {
    const judgements = await this.database.judgements
      .where('[run+record]')
      .between([id, ''], [id, '\uffff'])
      .toArray();
    const risks = await this.database.risks.where('[run+id]').between([id, 0], [id, Infinity]).toArray();
    return {
      judgements: new Map(judgements.map((one) => [one.record, one])),
      risks: new Map(risks.map((one) => [one.id, one])),
    };
  }

  /** Deletes a run with its table. Decisions stay. */
  async remove(id: string): Promise<void> {
    const { runs, inputs, results, marks, judgements, risks } = this.database;
    const all = [inputs, results, marks] as const;
    await this.#kept(() =>
      this.database.transaction('rw', [runs, inputs, results, marks, judgements, risks], async () => {
        await runs.delete(id);
        for (const table of all) await table.where('[run+batch]').between([id, 0], [id, Infinity]).delete();
        await judgements.where('[run+record]').between([id, ''], [id, '\uffff']).delete();
        await risks.where('[run+id]').between([id, 0], [id, Infinity]).delete();
      }),
    );
  }

  async #kept<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error);
    }
  }
}

/** What Records and goods mean in a run. */
export interface KeptLookup {
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly risks: ReadonlyMap<number, Risk>;
}

function storedMatch({ record, name, score, strength, level, matched }: SupplierMatch): StoredMatch {
  return { record, name, score, strength, level, matched };
}

const riskText = (risk: Risk): string =>
  JSON.stringify([risk.level, risk.kinds, risk.families, risk.why, risk.against, risk.sources]);

/** The number of what is said, given in the order in which it comes up, so that a run that goes on gives the same ones. */
function numbered(risk: Risk, risks: Risks, isNew: (number: number) => void): number {
  if (risk === NO_RISK) return 0;
  const text = riskText(risk);
  const known = risks.get(text);
  if (known) return known;
  const number = risks.size + 1;
  risks.set(text, number);
  isNew(number);
  return number;
}

function outcomeOf(
  input: InputRow,
  marks: MarkBatch,
  at: number,
  found: Found | undefined,
  { judgements, risks }: KeptLookup,
): KeptOutcome {
  const isScreened = (marks.state[at] ?? 0) < 2;
  const [, matches = [], aside = []] = found ?? [];
  return {
    unscreened: isScreened ? null : input.problem === 'json' ? 'json' : 'name',
    level: levelOf(marks.level[at]),
    matches: matches.map((match) => ({
      ...match,
      judgement: judgements.get(match.record) ?? NO_JUDGEMENT,
    })),
    aside,
    risk: risks.get(marks.riskId[at] ?? 0) ?? NO_RISK,
  };
}
