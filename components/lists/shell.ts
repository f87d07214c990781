import { messageKey, type Wording } from '../../lib/assessment/wording.ts';
import type { Fetched } from '../../lib/own-lists/fetch-list.ts';
import type { Chosen } from '../../lib/own-lists/import.ts';
import { type Fault, JobError, type JobWorker } from '../../lib/own-lists/job.ts';
import { faultOf } from '../../lib/own-lists/serve.ts';
import type { OwnListStore } from '../../lib/own-lists/store.ts';

/** What the page of own lists needs of the browser. */
export interface ListShell {
  readonly store: OwnListStore;
  /** A new worker for one job. */
  worker(): JobWorker;
  /** Tells whoever uses the lists that they have changed. */
  changed(): Promise<void>;
  /** Why lists that are switched on could not be loaded for shops' pages, by id. */
  faults(): Promise<Readonly<Record<string, string>>>;
  /** Takes away what broken-off imports left; waits for one that is just ending. */
  sweep(): Promise<void>;
  /** Has the browser ask the user to let the extension reach hosts. To be called in a click. */
  askFor(hosts: readonly string[]): Promise<boolean>;
  /** Fetches the file at an address. Rejects with FetchError. */
  get(address: string, signal: AbortSignal, tell: (fetched: Fetched) => void): Promise<Chosen>;
  /** Gives back the right to reach hosts that no list needs any more. */
  tidy(): Promise<void>;
}

/** Why something did not work, in the reader's words. */
export function sayFault(error: unknown, wording: Wording): string {
  const { fault, text }: Fault = error instanceof JobError ? error.fault : faultOf(error);
  return wording.message(messageKey('lists_error', fault), [text]);
}

/** A size in MB, as people of the language write it; what is tiny is a hundredth of one. */
export function megabytes(bytes: number, wording: Wording): string {
  const [size, digits] = [bytes / 2 ** 20, bytes < 10 * 2 ** 20 ? 2 : 0];
  const shown = bytes > 0 ? Math.max(0.01, size) : 0;
  return shown.toLocaleString(wording.language, { maximumFractionDigits: digits });
}
