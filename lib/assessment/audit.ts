import { z } from '../listing/zod.ts';

/** The file of the package that holds the figures below. */
export const AUDIT_FILE = 'dataset/audit.json';

const count = z.number().int().nonnegative();

/** How the rules did on the hand-labelled listings of the audit set. */
export const auditSchema = z.object({
  rulesVersion: count,
  listings: count,
  /** Listings in which there is nothing to find. */
  traps: count,
  rules: z.record(
    z.string(),
    z.object({ right: count, falseAlarms: count, missed: count, wrongLevel: count }),
  ),
});
export type Audit = z.infer<typeof auditSchema>;
