import type { Progress } from '../store/job.ts';
import { type Ask, type Asked, DeskError, type Request, type Said } from './protocol.ts';

/** The end of a worker that requests go to. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Asks the worker and waits for its answers. */
export class DeskClient {
  readonly #port: Port;
  readonly #waiting = new Map<
    number,
    { resolve: (gives: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #watchers = new Set<(run: string, progress: Progress) => void>();
  #count = 0;

  constructor(port: Port) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#take(data as Said);
    // A worker that died answers nothing more.
    port.onerror = (event) => {
      const error = new DeskError({ key: 'suppliers_error_unknown', text: event.message });
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
  }

  /** Asks for something. Rejects with DeskError. */
  ask<A extends Ask>(ask: A, using: Asked[A]['with']): Promise<Asked[A]['gives']> {
    this.#count += 1;
    const number = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (gives: unknown) => void, reject });
      this.#port.postMessage({ number, ask, with: using } as Request);
    });
  }

  /** Calls `watcher` whenever a run gets on; gives the way to end it. */
  watch(watcher: (run: string, progress: Progress) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #take(said: Said): void {
    if ('progress' in said) {
      for (const watcher of this.#watchers) watcher(said.run, said.progress);
      return;
    }
    const waiting = this.#waiting.get(said.number);
    this.#waiting.delete(said.number);
    if ('fault' in said) waiting?.reject(new DeskError(said.fault));
    else waiting?.resolve(said.gives);
  }
}
