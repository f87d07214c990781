import type { Finding } from '../assessment.ts';
import { evidenceRule } from '../evidence-finding.ts';
import type { Rule, RuleInput } from '../rule.ts';

const byName = evidenceRule('dprk-made', (evidence) => ({
  level: 'alert',
  message: 'why_dprk_made',
  params: [{ text: evidence.claim }],
}));

/** The brand or product is made in North Korea, or the listing itself declares that origin. */
export const dprkMade: Rule = {
  id: 'dprk-made',
  family: 'dprk-made',
  find: (input) => [...declared(input), ...byName.find(input)],
};

function declared({ listing: { origin } }: RuleInput): Finding[] {
  if (origin?.value !== 'KP') return [];
  return [
    {
      rule: 'dprk-made',
      family: 'dprk-made',
      level: 'alert',
      field: 'origin',
      text: origin.raw,
      record: null,
      match: null,
      why: [{ message: 'why_origin_declared', params: [{ text: origin.raw }], source: null }],
      against: [{ message: 'against_seller_statement', params: [], source: null }],
      answers: [],
      sources: [],
    },
  ];
}
