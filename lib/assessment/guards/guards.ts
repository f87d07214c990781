import type { Listing } from '../../listing/listing.ts';
import type { Finding, Reason } from '../assessment.ts';
import { compareLevels, type Level } from '../levels.ts';
import { aboutGoods, collectables, secondHand } from './about-goods.ts';
import type { Guard } from './guard.ts';
import { madeFor } from './made-for.ts';

/** Every guard. All that object are heard; the lowest level stands. */
const GUARDS: readonly Guard[] = [madeFor, aboutGoods, collectables, secondHand];

/** A Finding that its guards took back, and their reasons. */
export interface Withheld {
  readonly finding: Finding;
  readonly reasons: readonly Reason[];
}

/** What is left of the Findings of a listing, each with what its guards say against it, and what they took back. */
export function guarded(
  findings: readonly Finding[],
  listing: Listing,
): { readonly kept: Finding[]; readonly withheld: Withheld[] } {
  const kept: Finding[] = [];
  const withheld: Withheld[] = [];
  for (const finding of findings) {
    let level: Level = finding.level;
    const reasons: Reason[] = [];
    for (const guard of GUARDS) {
      const objection = guard.weigh(finding, listing);
      if (!objection) continue;
      reasons.push(objection.reason);
      if (compareLevels(objection.to, level) < 0) level = objection.to;
    }
    if (reasons.length === 0) kept.push(finding);
    else if (level === 'none') withheld.push({ finding, reasons });
    else kept.push({ ...finding, level, against: [...reasons, ...finding.against] });
  }
  return { kept, withheld };
}
