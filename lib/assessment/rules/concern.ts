import { evidenceRule } from '../evidence-finding.ts';

/** On an official list of concern that is no sanctions list: caution while the entry stands, notice once it was taken off. */
export const concern = evidenceRule('concern', (evidence) => ({
  level: evidence.status === 'resolved' || evidence.status === 'historic' ? 'notice' : 'caution',
  message: 'why_concern',
  params: [{ text: evidence.claim }],
  against: 'against_concern_list',
}));
