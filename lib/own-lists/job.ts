import type { Format, KeptList } from './database.ts';
import type { Chosen, Progress, Wish } from './import.ts';
import type { TableLook } from './open-file.ts';

/** What the page asks of a worker: to look at a file, or to make a list of it. A worker does one job. */
export type Job =
  | { readonly look: Chosen }
  | { readonly make: { readonly chosen: Chosen; readonly wish: Wish } };

/** What a worker says. */
export type Said =
  | { readonly progress: Progress }
  | { readonly looked: Looked }
  | { readonly made: KeptList }
  | { readonly fault: Fault };

/** What a file is, and, for a table, what it looks like. */
export interface Looked {
  readonly format: Format;
  readonly table: TableLook | null;
}

/** Why a job was not done: the end of a message's key, and what fills it. */
export interface Fault {
  readonly fault: string;
  readonly text: string;
}

/** A job that could not be done. Nothing was changed by it. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.fault} ${fault.text}`.trim());
    this.fault = fault;
  }
}

/** The end of a worker that a job goes to. */
export interface JobWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A job that goes on. */
export interface Running<Result> {
  readonly done: Promise<Result>;
  /** Ends it at once; `done` rejects with JobError 'cancelled'. What it had kept is left to a sweep. */
  cancel(): void;
}

/** Has a worker look at a file. `done` rejects with JobError. */
export function look(worker: JobWorker, chosen: Chosen): Running<Looked> {
  return run(
    worker,
    { look: chosen },
    (said) => ('looked' in said ? said.looked : null),
    () => {},
  );
}

/** Has a worker make a list of a file. `done` rejects with JobError. */
export function make(
  worker: JobWorker,
  chosen: Chosen,
  wish: Wish,
  tell: (progress: Progress) => void,
): Running<KeptList> {
  return run(worker, { make: { chosen, wish } }, (said) => ('made' in said ? said.made : null), tell);
}

function run<Result>(
  worker: JobWorker,
  job: Job,
  resultOf: (said: Said) => Result | null,
  tell: (progress: Progress) => void,
): Running<Result> {
  let fail = (_: Fault) => {};
  const done = new Promise<Result>((resolve, reject) => {
    fail = (fault) => {
      worker.terminate();
      reject(new JobError(fault));
    };
    worker.onmessage = ({ data }) => {
      const said = data as Said;
      if ('progress' in said) return tell(said.progress);
      if ('fault' in said) return fail(said.fault);
      const result = resultOf(said);
      worker.terminate();
      if (result) resolve(result);
    };
    // A worker that died (of memory, say) says nothing more.
    worker.onerror = (event) => fail({ fault: 'unknown', text: event.message });
  });
  worker.postMessage(job);
  return { done, cancel: () => fail({ fault: 'cancelled', text: '' }) };
}
