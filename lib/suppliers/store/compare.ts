import type { Level } from '../../assessment/levels.ts';
import type { Strength } from '../../screening/match.ts';
import { levelOf, type Marks, strengthOf, weightAt } from '../marks.ts';
import { BATCH, isSameBasis } from './run.ts';
import type { SupplierStore } from './store.ts';

/** Why a supplier's result is another one than in the run before. */
export type Cause = 'table' | 'data' | 'both';

/** What a run found of a supplier. */
export interface Seen {
  readonly place: number;
  readonly level: Level;
  readonly risk: Level;
  readonly strength: Strength | null;
}

/** A supplier whose result is another one than in the run before; null where a run has no such supplier. */
export interface Change {
  readonly what: 'new' | 'gone' | 'changed';
  readonly cause: Cause;
  readonly before: Seen | null;
  readonly now: Seen | null;
}

interface Row extends Seen {
  readonly weight: number;
  readonly basis: number;
  readonly content: number;
}

/**
 * What has changed from an earlier run to a later one, the weightiest first: suppliers with a match or a warning that had none,
 * that have none any longer, or that have another. Rows are the same supplier by name, country and own reference; of several
 * the weightiest counts. Memory grows with the rows that have a match or a warning, not with the tables.
 */
export async function changesBetween(store: SupplierStore, before: string, now: string): Promise<Change[]> {
  const [earlier, later] = await Promise.all([store.run(before), store.run(now)]);
  const wanted = new Set<number>();
  for (const id of [before, now]) {
    for await (const marks of store.marks(id)) {
      for (let at = 0; at < marks.level.length; at += 1) {
        const key = marks.key[at] ?? 0;
        if (key !== 0 && weightAt(marks, at) > 0) wanted.add(key);
      }
    }
  }
  const old = await rowsOf(store, before, wanted);
  const current = await rowsOf(store, now, wanted);
  const hasNewData = !isSameBasis(earlier.basis, later.basis);
  return [...wanted]
    .flatMap((key) => changeOf(old.get(key), current.get(key), hasNewData) ?? [])
    .sort((a, b) => weight(b) - weight(a) || place(a) - place(b));
}

const weight = ({ before, now }: Change): number =>
  Math.max((before as Row | null)?.weight ?? 0, (now as Row | null)?.weight ?? 0);
const place = ({ before, now }: Change): number => now?.place ?? before?.place ?? 0;

function changeOf(before: Row | undefined, now: Row | undefined, hasNewData: boolean): Change | null {
  const had = (before?.weight ?? 0) > 0;
  const has = (now?.weight ?? 0) > 0;
  if (had && has && before?.weight === now?.weight && before?.basis === now?.basis) return null;
  if (!had && !has) return null;
  const isSameRow = before !== undefined && now !== undefined && before.content === now.content;
  return {
    what: !had ? 'new' : !has ? 'gone' : 'changed',
    cause: isSameRow ? 'data' : before && now && hasNewData ? 'both' : 'table',
    before: before ?? null,
    now: now ?? null,
  };
}

async function rowsOf(
  store: SupplierStore,
  id: string,
  wanted: ReadonlySet<number>,
): Promise<Map<number, Row>> {
  const rows = new Map<number, Row>();
  for await (const marks of store.marks(id)) {
    for (let at = 0; at < marks.level.length; at += 1) {
      const key = marks.key[at] ?? 0;
      if (!wanted.has(key)) continue;
      const weight = weightAt(marks, at);
      const known = rows.get(key);
      if (!known || weight > known.weight) rows.set(key, rowOf(marks, at, marks.batch, weight));
    }
  }
  return rows;
}

function rowOf(marks: Marks, at: number, batch: number, weight: number): Row {
  return {
    place: batch * BATCH + at,
    level: levelOf(marks.level[at]),
    risk: levelOf(marks.risk[at]),
    strength: strengthOf(marks.strength[at] ?? 0),
    weight,
    basis: marks.basis[at] ?? 0,
    content: marks.content[at] ?? 0,
  };
}
