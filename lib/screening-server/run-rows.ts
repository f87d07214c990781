import { BATCH, type Run } from '../suppliers/store/run.ts';
import type { SupplierStore } from '../suppliers/store/store.ts';
import type { AskableRun } from './ask-run.ts';

/** A kept supplier run, as a server is asked about it. */
export function askable(store: SupplierStore, { id, rows, mapping }: Run): AskableRun {
  return {
    id,
    rows,
    mapping,
    async from(place, count) {
      if (place >= rows) return [];
      const batch = await store.input(id, Math.floor(place / BATCH));
      return batch.slice(place % BATCH, (place % BATCH) + count);
    },
  };
}
