import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How long one case may take before the run is ended, in ms. */
const PATIENCE = 300_000;

/** Ends the run and names the case when one does not come to an end; nothing else could while a pattern is at work. */
export interface Watchdog {
  /** Says which case begins. */
  readonly begins: (seed: number) => void;
  readonly stop: () => void;
}

/** Starts watching in a thread of its own. */
export function watchdog(): Watchdog {
  const shared = new Float64Array(new SharedArrayBuffer(16));
  const worker = new Worker(new URL(import.meta.url), { workerData: shared });
  worker.unref();
  return {
    begins: (seed) => {
      shared[0] = seed;
      shared[1] = Date.now();
    },
    stop: () => {
      shared[1] = 0;
      void worker.terminate();
    },
  };
}

function watch(shared: Float64Array): void {
  setInterval(() => {
    const since = shared[1] ?? 0;
    if (since === 0 || Date.now() - since < PATIENCE) return;
    process.stderr.write(`hang: seed ${shared[0]} takes more than ${PATIENCE} ms\n`);
    process.exit(1);
  }, 1000);
}

if (!isMainThread && workerData instanceof Float64Array) watch(workerData);
