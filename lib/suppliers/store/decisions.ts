import { supplierOf } from '../supplier.ts';
import { basisOf, hashOf, supplierKey } from '../supplier-key.ts';
import { storeError } from './database.ts';
import type { Decision, Verdict } from './decision.ts';
import type { Run } from './run.ts';
import type { KeptRow, SupplierStore } from './store.ts';

/** Decisions by `hashOf` their keys, as filters and lists ask for them. */
export type Decided = ReadonlyMap<number, Decision>;

/** Decisions read at a time. */
const STEP = 5000;

/** All decisions. */
export async function decidedIn({ database: { decisions } }: SupplierStore): Promise<Decided> {
  const all = new Map<number, Decision>();
  for (let from = 0; ; from += STEP) {
    const some = await decisions.orderBy('key').offset(from).limit(STEP).toArray();
    for (const decision of some) all.set(decision.hash, decision);
    if (some.length < STEP) return all;
  }
}

/** What a decision says besides whom it is on. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly initials: string;
}

/** The key of a row's supplier; '' without a name. */
export function keyOfRow(run: Run, { input }: KeptRow): string {
  return supplierKey(supplierOf(input.row, input.cells, run.mapping));
}

/**
 * Decides on the suppliers of some rows; rows without a name are passed over. Gives what stood before, for `putBack`. Throws
 * StoreError.
 */
export async function decide(
  store: SupplierStore,
  run: Run,
  rows: readonly KeptRow[],
  ruling: Ruling,
  now: Date,
): Promise<readonly Before[]> {
  const made = rows.flatMap((row): Decision[] => {
    const supplier = supplierOf(row.input.row, row.input.cells, run.mapping);
    const key = supplierKey(supplier);
    if (!key) return [];
    return [
      {
        ...ruling,
        key,
        hash: hashOf(key),
        name: supplier.name,
        at: now.toISOString(),
        basis: basisOf(row.outcome),
      },
    ];
  });
  const { decisions } = store.database;
  try {
    return await store.database.transaction('rw', decisions, async () => {
      const before = await decisions.bulkGet(made.map(({ key }) => key));
      await decisions.bulkPut(made);
      return made.map(({ key }, at) => ({ key, decision: before[at] ?? null }));
    });
  } catch (error) {
    throw storeError(error);
  }
}

/** What stood before a decision; null where there was none. */
export interface Before {
  readonly key: string;
  readonly decision: Decision | null;
}

/** Takes decisions back. Throws StoreError. */
export async function putBack(store: SupplierStore, before: readonly Before[]): Promise<void> {
  const { decisions } = store.database;
  try {
    await store.database.transaction('rw', decisions, async () => {
      await decisions.bulkDelete(before.map(({ key }) => key));
      await decisions.bulkPut(before.flatMap(({ decision }) => decision ?? []));
    });
  } catch (error) {
    throw storeError(error);
  }
}
