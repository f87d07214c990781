import { evidenceRule } from '../evidence-finding.ts';

/** Sold goods to North Korea, by customs records or a settled case: a notice, and never a claim about origin. */
export const tradeRecord = evidenceRule('trade-record', (evidence) => ({
  level: 'notice',
  message: 'why_trade_record',
  params: [{ text: evidence.claim }],
  against: 'against_not_origin',
}));
