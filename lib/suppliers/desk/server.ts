import { RULES_VERSION } from '../../assessment/assessment.ts';
import { messageKey, type Wording } from '../../assessment/wording.ts';
import { ListFormatError } from '../../dataset/lists/entry.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import type { Engine } from '../outcome.ts';
import { htmlReport } from '../report/html-report.ts';
import { keptReport } from '../report/kept-report.ts';
import { csvReport, jsonlReport } from '../report/text-report.ts';
import { xlsxReport } from '../report/xlsx-report.ts';
import { changesBetween } from '../store/compare.ts';
import { StoreError } from '../store/database.ts';
import { decidedIn } from '../store/decisions.ts';
import { figuresOf } from '../store/figures.ts';
import { type Control, readInto, screenRest } from '../store/job.ts';
import { countSame, findRows } from '../store/query.ts';
import { type Basis, isSameBasis, type Run } from '../store/run.ts';
import type { SupplierStore } from '../store/store.ts';
import { COLUMNS_MAX } from '../table.ts';
import type { ListBasis } from '../target.ts';
import { type Ask, type Asked, DeskError, type Fault, type Request, type Said } from './protocol.ts';
import { hashOfBlob, lookAt, openSource } from './source.ts';

/** What rows are screened with, and what a run notes of it. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly data: LoadedData;
  readonly lists: readonly ListBasis[];
}

/** What the worker is given by whoever starts it. */
export interface ServerShell {
  readonly store: () => Promise<SupplierStore>;
  /**
   * The data with the lists that a run began with, or, for null, with those that are switched on for suppliers now. Rejects with
   * DeskError where one of them was changed or removed, or cannot be read.
   */
  readonly engine: (lists: readonly ListBasis[] | null) => Promise<OpenEngine>;
  readonly wording: (language: string) => Promise<Wording>;
  readonly now: () => Date;
  /** Runs work while no other page works on the same run; rejects with StoreError ('busy') where one does. */
  readonly alone: <T>(run: string, work: () => Promise<T>) => Promise<T>;
  readonly say: (said: Said) => void;
}

/** Rows of a batch are told of so often, in ms. */
const TELL_EVERY = 100;
/** Pieces of a report are gathered to files of so many bytes, which the browser may put on disk. */
const PART = 4 * 2 ** 20;

const WRITERS = {
  csv: [csvReport, 'text/csv'],
  xlsx: [xlsxReport, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  jsonl: [jsonlReport, 'application/x-ndjson'],
  html: [htmlReport, 'text/html'],
} as const;

/** The worker's side: answers requests, and tells how far runs are. One run is worked on at a time. */
export class DeskServer {
  readonly #shell: ServerShell;
  #job: { readonly run: string; readonly control: Control } | null = null;

  constructor(shell: ServerShell) {
    this.#shell = shell;
  }

  /** Takes a request and answers it. */
  async take(request: Request): Promise<void> {
    const { number } = request;
    try {
      this.#shell.say({ number, gives: await this.#answer(request) });
    } catch (error) {
      console.error(error);
      this.#shell.say({ number, fault: faultOf(error) });
    }
  }

  async #answer(request: Request): Promise<Asked[Ask]['gives']> {
    if (request.ask === 'look') return lookAt(request.with);
    if (request.ask === 'pause') return this.#wish('pause');
    const store = await this.#shell.store();
    switch (request.ask) {
      case 'start':
        return this.#start(store, request.with);
      case 'resume':
        return this.#work(request.with, (control) => this.#resume(store, request.with, control));
      case 'cancel':
        return this.#cancel(store, request.with);
      case 'find':
        return findRows(store, request.with.run, request.with.query, await decidedIn(store));
      case 'same':
        return countSame(store, request.with.run, request.with.key);
      case 'figures':
        return figuresOf(store, request.with, await decidedIn(store));
      case 'changes':
        return changesBetween(store, request.with.before, request.with.now);
      case 'report':
        return this.#report(store, request.with);
      case 'remove':
        await this.#shell.alone(request.with, () => store.remove(request.with));
        return null;
    }
  }

  async #start(store: SupplierStore, { source, mapping, name, id }: Asked['start']['with']): Promise<Run> {
    return this.#work(id, async (control) => {
      const { table, info } = await openSource(source);
      if (info.header.length > COLUMNS_MAX) {
        throw new DeskError({ key: 'suppliers_error_columns', text: String(COLUMNS_MAX) });
      }
      const opened = await this.#shell.engine(null);
      const run: Run = {
        id,
        name,
        created: this.#shell.now().toISOString(),
        state: 'reading',
        table: { ...info, sha256: source.workbook?.sha256 ?? (await hashOfBlob(source.text)) },
        mapping,
        rows: 0,
        batches: 0,
        screened: 0,
        basis: basisNow(opened),
      };
      const isRead = await readInto(store, run, table.rows, control, this.#teller(id));
      const { rows } = await store.run(id);
      if (rows === 0) {
        await store.remove(id);
        throw new DeskError({ key: 'suppliers_error_empty', text: '' });
      }
      return isRead ? this.#screen(store, id, control, opened) : store.run(id);
    });
  }

  async #resume(store: SupplierStore, id: string, control: Control): Promise<Run> {
    const { basis, screened } = await store.run(id);
    const isBegun = screened > 0;
    const opened = await this.#shell.engine(isBegun ? basis.lists : null);
    // Half of a run by other data would be no run.
    if (isBegun && !isSameBasis(basis, basisNow(opened))) {
      throw new DeskError({ key: 'suppliers_error_data', text: '' });
    }
    return this.#screen(store, id, control, opened);
  }

  async #screen(store: SupplierStore, id: string, control: Control, opened: OpenEngine): Promise<Run> {
    await store.database.runs.update(id, { basis: basisNow(opened) });
    return screenRest(store, id, opened.engine, control, this.#teller(id));
  }

  #teller(run: string) {
    let last = 0;
    return (progress: { phase: 'reading' | 'screening'; done: number; all: number }) => {
      const now = performance.now();
      if (now - last < TELL_EVERY && progress.done !== progress.all) return;
      last = now;
      this.#shell.say({ run, progress });
    };
  }

  async #work(run: string, job: (control: Control) => Promise<Run>): Promise<Run> {
    if (this.#job) throw new StoreError('busy', `run ${this.#job.run} is going on`);
    const control: Control = { wish: 'go' };
    this.#job = { run, control };
    try {
      return await this.#shell.alone(run, () => job(control));
    } finally {
      this.#job = null;
    }
  }

  #wish(wish: Control['wish']): null {
    if (this.#job) this.#job.control.wish = wish;
    return null;
  }

  async #cancel(store: SupplierStore, run: string): Promise<null> {
    if (this.#job?.run === run) return this.#wish('cancel');
    await this.#shell.alone(run, () => store.setState(run, 'cancelled'));
    return null;
  }

  async #report(store: SupplierStore, { run, wish }: Asked['report']['with']): Promise<Blob> {
    const wording = await this.#shell.wording(wish.language);
    const decided = await decidedIn(store);
    const report = await keptReport(store, run, { ...wish, language: wording.language, decided });
    const [write, type] = WRITERS[wish.form];
    const parts: Blob[] = [];
    let open: (string | Uint8Array<ArrayBuffer>)[] = [];
    let size = 0;
    for await (const piece of write(report, wording)) {
      open.push(piece as string | Uint8Array<ArrayBuffer>);
      size += piece.length;
      if (size < PART) continue;
      parts.push(new Blob(open));
      open = [];
      size = 0;
    }
    return new Blob([...parts, ...open], { type });
  }
}

const basisNow = ({ data, lists }: OpenEngine): Basis => ({
  dataset: data.info,
  rules: RULES_VERSION,
  lists,
});

/** What went wrong, as a message. */
function faultOf(error: unknown): Fault {
  if (error instanceof DeskError) return error.fault;
  if (error instanceof StoreError) return { key: messageKey('suppliers_error', error.fault), text: '' };
  if (error instanceof ListFormatError) return { key: 'suppliers_error_format', text: error.message };
  return { key: 'suppliers_error_unknown', text: error instanceof Error ? error.message : '' };
}
