import type { Progress } from '../../lib/suppliers/store/job.ts';

/** How far a run is, and since when it has been in this phase. */
export interface Pace extends Progress {
  readonly since: number;
  /** Rows that were done when the phase was first seen. */
  readonly from: number;
}

/** The pace after another word of progress; `before` is undefined at the first. */
export function paceOf(before: Pace | undefined, progress: Progress): Pace {
  if (before?.phase === progress.phase) return { ...progress, since: before.since, from: before.from };
  return { ...progress, since: performance.now(), from: progress.done };
}
