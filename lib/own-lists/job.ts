import type { Format, KeptList } from './database.ts';
import type { Difference } from './difference.ts';
import type { Chosen, Progress, Wish } from './import.ts';
import type { TableLook } from './open-file.ts';
import type { Newer } from './update.ts';

/** What the page asks of a worker: to look at a file, to make a list of it, or to renew a list by it. A worker does one job. */
export type Job =
  | { readonly look: Chosen }
  | { readonly make: { readonly chosen: Chosen; readonly wish: Wish } }
  | { readonly update: Newer };

/** What the page says to a worker that has told a difference: the new file is to be taken. */
export interface Agreement {
  readonly agreed: true;
}

/** What a worker says. */
export type Said =
  | { readonly progress: Progress }
  | { readonly looked: Looked }
  | { readonly made: KeptList }
  | { readonly difference: Difference }
  /** Null for a file that changes nothing. */
  | { readonly updated: KeptList | null }
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

/** An update that goes on: `done` gives the list as it is then, or null where the file was the same. */
export interface Updating extends Running<KeptList | null> {
  /** Takes the new file, once the difference was told. */
  agree(): void;
}

/** Has a worker renew a list; `show` is told the difference, and nothing changes before `agree`. `done` rejects with JobError. */
export function update(
  worker: JobWorker,
  newer: Newer,
  tell: (progress: Progress) => void,
  show: (difference: Difference) => void,
): Updating {
  const running = run(
    worker,
    { update: newer },
    (said) => ('updated' in said ? { list: said.updated } : null),
    tell,
    show,
  );
  const agreement: Agreement = { agreed: true };
  return {
    done: running.done.then(({ list }) => list),
    cancel: running.cancel,
    agree: () => worker.postMessage(agreement),
  };
}

function run<Result>(
  worker: JobWorker,
  job: Job,
  resultOf: (said: Said) => Result | null,
  tell: (progress: Progress) => void,
  show: (difference: Difference) => void = () => {},
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
      if ('difference' in said) return show(said.difference);
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
