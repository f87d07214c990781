import type { Finding } from '../assessment/assessment.ts';
import { TEXT_MAX } from '../listing/fields.ts';
import { z } from '../listing/zod.ts';

/** Why a finding was set aside. Each has its wording under `dismiss_…`. */
export const DISMISS_REASONS = ['other-company', 'other-goods', 'old', 'known', 'else'] as const;

/** A user's word that a Record is not who a text on a page means. */
export const dismissalSchema = z.strictObject({
  /** The Record, or the rule where a Finding names none. */
  subject: z.string().min(1).max(120),
  /** The name or statement that was read, as it stood there. */
  text: z.string().max(TEXT_MAX),
  reason: z.enum(DISMISS_REASONS),
  note: z.string().max(500),
  /** When, ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** Dismissals from what was stored or imported; entries of another shape are left out. Never throws. */
export function readDismissals(stored: unknown): Dismissal[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const parsed = dismissalSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What a dismissal of this Finding is about: the Record behind it, else its rule. */
export function subjectOf({ record, rule }: Finding): string {
  return record?.id ?? rule;
}

/** Whether two dismissals, or a dismissal and a Finding, are about the same. Case and spacing of the text make no difference. */
export function isSameDismissal(
  a: Pick<Dismissal, 'subject' | 'text'>,
  b: Pick<Dismissal, 'subject' | 'text'>,
): boolean {
  return a.subject === b.subject && folded(a.text) === folded(b.text);
}

/** Whether a Finding was set aside. */
export function isDismissed(finding: Finding, dismissals: readonly Dismissal[]): boolean {
  const subject = subjectOf(finding);
  return dismissals.some((one) => isSameDismissal(one, { subject, text: finding.text }));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
