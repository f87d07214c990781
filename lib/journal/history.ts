import type { StoredLink } from './chain.ts';
import type { Logged, Remarks } from './entry.ts';
import type { BodyOf } from './link-shapes.ts';

/** An Entry in full. */
export interface Entry {
  readonly logged: Logged;
  readonly remarks: Remarks;
  /** Place in the chain of the link that logged it. */
  readonly seq: number;
  /** Every link about it, oldest first: how it was logged and what was changed since. */
  readonly history: readonly StoredLink[];
}

/**
 * What the links about one Entry, in order, come to; null where they end with its deletion, or are about none. One that was deleted and
 * then imported again is as it was logged last.
 */
export function entryOf(history: readonly StoredLink[]): Entry | null {
  const log = history.findLast(({ kind, body }) => kind === 'log' && body !== null);
  if (!log) return null;
  const { logged, remarks } = log.body as BodyOf<'log'>;
  const edit = history.findLast(({ kind, seq }) => kind === 'edit' && seq > log.seq);
  return { logged, remarks: (edit?.body as Remarks | undefined) ?? remarks, seq: log.seq, history };
}
