import type { Listing } from '../../listing/listing.ts';
import type { Finding, Reason } from '../assessment.ts';
import type { Level } from '../levels.ts';

/** What a guard makes of a Finding: the level that it may have at most, and the reason, which is always said. */
export interface Objection {
  readonly to: Level;
  readonly reason: Reason;
}

/**
 * Looks at a Finding for what speaks against it in the listing itself. `none` withholds it: it is then listed among the reasons
 * for which nothing was found.
 */
export interface Guard {
  readonly id: string;
  weigh(finding: Finding, listing: Listing): Objection | null;
}
