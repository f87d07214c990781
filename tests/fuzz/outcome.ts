/** What went wrong in one case, and how to see it again. */
export interface Failure {
  readonly kind: string;
  readonly seed: number;
  readonly what: string;
}

/** Failures of one kind that are printed whole; of the rest only how many there are. */
const PRINTED_MAX = 8;

/** Gathers failures and prints each as it comes. */
export class Failures {
  readonly counts = new Map<string, number>();

  /** Takes a failure. */
  add({ kind, seed, what }: Failure): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count <= PRINTED_MAX) console.log(`FAIL ${kind}: seed ${seed}: ${what.slice(0, 700)}`);
  }

  /** How many there are of all kinds. */
  get all(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** An error in a line: its message, and where it was thrown. */
export function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = error.stack?.split('\n').find((line) => line.includes('/lib/')) ?? '';
  return `${error.name}: ${error.message.slice(0, 200)} ${where.trim()}`;
}

const KEYS = Object.getOwnPropertyNames(Object.prototype).join();
const ARRAY_KEYS = Object.getOwnPropertyNames(Array.prototype).join();

/** Whether something was put on what all objects inherit from; it is taken away again. */
export function isPolluted(): boolean {
  const polluted =
    Object.getOwnPropertyNames(Object.prototype).join() !== KEYS ||
    Object.getOwnPropertyNames(Array.prototype).join() !== ARRAY_KEYS;
  for (const key of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, key);
  return polluted;
}

/** Milliseconds of processor time since `started`: the machine may have other work. */
export function spent(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
