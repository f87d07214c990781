import { BATCH } from './run.ts';
import type { KeptLookup, KeptRow, SupplierStore } from './store.ts';

/** Batches that are kept at hand. */
const KEPT = 12;

/** Reads rows of one run for the screen, wherever they stand, and keeps the last batches at hand. */
export class RowReader {
  readonly #store: SupplierStore;
  readonly #run: string;
  #lookup: Promise<KeptLookup> | null = null;
  readonly #batches = new Map<number, Promise<readonly KeptRow[]>>();

  constructor(store: SupplierStore, run: string) {
    this.#store = store;
    this.#run = run;
  }

  /** The rows at these places, those that are there. Throws StoreError ('gone'). */
  async rows(places: readonly number[]): Promise<KeptRow[]> {
    const wanted = [...new Set(places.map((place) => Math.floor(place / BATCH)))];
    const batches = new Map(
      await Promise.all(wanted.map(async (batch) => [batch, await this.#batch(batch)] as const)),
    );
    return places.flatMap((place) => batches.get(Math.floor(place / BATCH))?.[place % BATCH] ?? []);
  }

  async #batch(batch: number): Promise<readonly KeptRow[]> {
    const known = this.#batches.get(batch);
    if (known) return known;
    this.#lookup ??= this.#store.lookup(this.#run);
    const read = this.#lookup.then((lookup) => this.#store.batch(this.#run, batch, lookup));
    this.#batches.set(batch, read);
    const [oldest] = this.#batches.keys();
    if (this.#batches.size > KEPT && oldest !== undefined) this.#batches.delete(oldest);
    return read;
  }
}
