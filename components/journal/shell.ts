import type { DraftStore } from '../../lib/journal/drafts.ts';
import type { DataSource } from '../../lib/journal/journal.ts';
import type { FileShell } from '../file-shell.ts';

/** What the journal needs of the browser. */
export interface JournalShell extends FileShell {
  readonly drafts: DraftStore;
  /** The data of this package, packed, where it is of the hash that is asked for. */
  readonly dataOf: DataSource;
  /** To be called when the whole journal was deleted: what else names parts of it forgets them. */
  forgot(): Promise<void>;
}

/** Does something with the journal; says what went wrong, if anything, and gives whether it was done. */
export type Act = (work: () => Promise<unknown>) => Promise<boolean>;
