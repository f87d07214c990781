import { sayDate, type Wording } from '../../lib/assessment/wording.ts';
import type { DatasetInfo } from '../../lib/dataset/dataset.ts';
import type { DeskClient } from '../../lib/suppliers/desk/client.ts';
import { DeskError } from '../../lib/suppliers/desk/protocol.ts';
import { StoreError } from '../../lib/suppliers/store/database.ts';
import type { SupplierStore } from '../../lib/suppliers/store/store.ts';
import type { ListBasis } from '../../lib/suppliers/target.ts';
import type { FileShell } from '../file-shell.ts';
import type { ServerShell } from '../screening-server/shell.ts';

/** What the views of supplier runs are given. */
export interface SupplierShell {
  readonly store: SupplierStore;
  readonly client: DeskClient;
  /** The data as it is now; null when it could not be loaded. */
  readonly dataset: DatasetInfo | null;
  /** The lists of the user's own that are switched on for suppliers now. */
  readonly lists: () => Promise<readonly ListBasis[]>;
  readonly files: FileShell;
  /** Starts the worker that reads one workbook. */
  readonly workbookWorker: () => Worker;
  /** The screening server that may be asked about a run. */
  readonly server: ServerShell;
  /** Version of the extension. */
  readonly version: string;
}

/** What went wrong, as a sentence. */
export function faultText(error: unknown, wording: Wording): string {
  if (error instanceof DeskError) return wording.message(error.fault.key, [error.fault.text]);
  if (error instanceof StoreError) return wording.message(`suppliers_error_${error.fault}`);
  console.error(error);
  return wording.message('suppliers_error_unknown');
}

/** A list of the user's own, in one sentence: its name, what it is for, its file and when that was imported. */
export function listText({ name, kind, entries, file, imported }: ListBasis, wording: Wording): string {
  return wording.message(`suppliers_list_${kind}`, [
    name,
    entries.toLocaleString(wording.language),
    file.name,
    sayDate(imported.slice(0, 10), wording.language),
    file.sha256,
  ]);
}

/** A time of ISO 8601 as people write it. */
export function timeText(time: string, { language }: Wording): string {
  return new Date(time).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
