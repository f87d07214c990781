import type { Listing } from '../../listing/listing.ts';
import type { DataFinding } from '../assessment.ts';
import { evidenceRule } from '../evidence-finding.ts';
import { said } from '../reasons.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { dprkPlaceIn } from '../signals/places.ts';
import { mentionOf } from '../words/north-korea.ts';

const byName = evidenceRule('dprk-made', (evidence) => ({
  level: 'alert',
  message: 'why_dprk_made',
  params: [{ text: evidence.claim }],
}));

/** The brand or product is made in North Korea, or the listing itself declares that origin. */
export const dprkMade: Rule = {
  id: 'dprk-made',
  family: 'dprk-made',
  find: (input) => [...(declaresNorthKorea(input) ? [declared(input.listing)] : []), ...byName.find(input)],
  whyNone: (input) => {
    const { origin } = input.listing;
    const ofOrigin = origin
      ? said('none_origin_other', { text: origin.raw })
      : said('none_origin_undeclared');
    return [ofOrigin, ...byName.whyNone(input)];
  },
};

function declaresNorthKorea({ listing: { origin }, data }: RuleInput): boolean {
  if (!origin) return false;
  if (origin.value !== null) return origin.value === 'KP';
  // A reader that knows no code for it leaves the words.
  return mentionOf(origin.raw) === 'named' || dprkPlaceIn(origin.raw, data) !== null;
}

function declared({ origin }: Listing): DataFinding {
  const text = origin?.raw ?? '';
  return {
    rule: 'dprk-made',
    family: 'dprk-made',
    level: 'alert',
    field: 'origin',
    text,
    record: null,
    match: null,
    why: [said('why_origin_declared', { text })],
    against: [said('against_seller_statement')],
    answers: [],
    sources: [],
  };
}
