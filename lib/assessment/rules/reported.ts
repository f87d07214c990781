import { evidenceRule } from '../evidence-finding.ts';

/** A named, dated investigation or official report: caution; notice where it speaks of what is over. */
export const reported = evidenceRule('reported', (evidence) => ({
  level: evidence.status === 'historic' || evidence.status === 'resolved' ? 'notice' : 'caution',
  message: 'why_reported',
  params: [{ text: evidence.claim }],
}));
