import { z } from '../listing/zod.ts';

/** The file of the package that holds the figures below. */
export const AUDIT_FILE = 'dataset/audit.json';

const count = z.number().int().nonnegative();
const counts = { right: count, falseAlarms: count, missed: count, wrongLevel: count };

/** How the rules did on the hand-labelled listings of the audit set. */
export const auditSchema = z.object({
  rulesVersion: count,
  listings: count,
  /** Listings in which there is nothing to find. */
  traps: count,
  rules: z.record(z.string(), z.object(counts)),
  /** All rules on listings that they had not been corrected by, when these were new. */
  unseen: z.object({ rulesVersion: count, listings: count, ...counts }),
});
export type Audit = z.infer<typeof auditSchema>;

/** Share of what was found that was right; null where nothing was found. */
export function precisionOf({ right, falseAlarms }: { right: number; falseAlarms: number }): number | null {
  return right + falseAlarms === 0 ? null : right / (right + falseAlarms);
}

/** Share of what should have been found that was; null where nothing should. */
export function recallOf({ right, missed }: { right: number; missed: number }): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}
