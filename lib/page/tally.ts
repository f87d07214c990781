import type { Assessment } from '../assessment/assessment.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import type { Tally } from '../messaging/messages.ts';

/** How many of a page's listings have findings, and how high the highest is. */
export function tallyOf(assessments: Iterable<Assessment | null>): Tally {
  const levels = [...assessments].flatMap((one) =>
    one && compareLevels(one.level, 'none') > 0 ? [one.level] : [],
  );
  return { flagged: levels.length, level: highestLevel(levels) };
}
