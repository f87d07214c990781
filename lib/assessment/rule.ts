import type { Family } from '../dataset/record.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { Match } from '../screening/match.ts';
import type { DataFinding, Reason } from './assessment.ts';

/** A Match and the text of the Listing that it was found in. */
export interface FieldMatch extends Match {
  readonly field: FieldName;
  readonly text: string;
}

/** What a rule looks at. */
export interface RuleInput {
  readonly listing: Listing;
  /** One a Record: the strongest, of the field that says most (legal seller first, title last). */
  readonly matches: readonly FieldMatch[];
  readonly data: LoadedData;
}

/** One reason to warn. */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  find(input: RuleInput): DataFinding[];
  /** Why it finds nothing in a listing of which it gives no Finding: what was looked at, and what was missing. */
  whyNone(input: RuleInput): Reason[];
}
