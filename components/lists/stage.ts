import type { Level } from '../../lib/assessment/levels.ts';
import type { OwnKind } from '../../lib/assessment/own-list.ts';
import type { KeptList } from '../../lib/own-lists/database.ts';
import type { Difference } from '../../lib/own-lists/difference.ts';
import type { Fetched } from '../../lib/own-lists/fetch-list.ts';
import type { Chosen, Progress } from '../../lib/own-lists/import.ts';
import type { Looked, Running, Updating } from '../../lib/own-lists/job.ts';

/** A list that can be fetched: its address, and what it would be called. */
export interface Offer {
  readonly url: string;
  readonly name: string;
  readonly kind: OwnKind;
  readonly level: Level;
}

/** What the page is at. */
export type Stage =
  /** Waits for a file or an address. */
  | { readonly at: 'choose' }
  | { readonly at: 'fetch'; readonly host: string; readonly fetched: Fetched; readonly cancel: () => void }
  | { readonly at: 'look'; readonly running: Running<Looked> }
  /** Asks what a file is to be; `offer` where it was fetched. */
  | { readonly at: 'form'; readonly chosen: Chosen; readonly looked: Looked; readonly offer: Offer | null }
  | { readonly at: 'import'; readonly running: Running<KeptList>; readonly progress: Progress | null }
  | { readonly at: 'update'; readonly updating: Updating; readonly progress: Progress | null }
  /** Shows what a new file would change, and asks whether to take it. */
  | {
      readonly at: 'difference';
      readonly list: KeptList;
      readonly difference: Difference;
      readonly updating: Updating;
    };
