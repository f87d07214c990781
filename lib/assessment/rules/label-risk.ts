import type { Evidence, OriginRecord } from '../../dataset/record.ts';
import { GRADES } from '../../dataset/record.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import type { DataFinding, Param, Reason } from '../assessment.ts';
import { collectSources, distinct, said } from '../reasons.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { type GoodsSignal, goodsOf } from '../signals/goods.ts';
import { goodsMessage } from '../signals/goods-message.ts';
import { type HintSignal, hintsOf } from '../signals/hints.ts';
import { isLabelledSo } from '../signals/label-patterns.ts';
import { makersOf } from '../signals/makers.ts';
import { placeEvidence, placesOf, roleOf } from '../signals/places.ts';
import { messageKey } from '../wording.ts';

/** What stands beside goods and their declared origin: a place, a maker, or words for work that is given on. */
interface Second {
  readonly field: string;
  readonly text: string;
  readonly record: OriginRecord | null;
  readonly match: DataFinding['match'];
  /** The sentence that names both signals, and what it needs besides the goods. */
  readonly message: string;
  readonly params: readonly Param[];
  readonly evidence: readonly Evidence[];
  readonly against: readonly Reason[];
  /** Whether it makes a pattern with these goods under the origin that is declared for them. */
  readonly fits: (goods: GoodsSignal) => boolean;
}

/** So many statements of one signal are cited: a card is no more than a screen. */
const CITED = { goods: 6, second: 3 } as const;

/**
 * Two signals together are like a pattern of false labels that was reported: goods of a kind under a declared origin, and the
 * place or the maker, or words for work that is given on over a border. Neither the kind with 'China' nor a place warns alone.
 */
export const labelRisk: Rule = {
  id: 'label-risk',
  family: 'label-risk',
  find: (input) => {
    const seconds = secondsOf(input);
    if (seconds.length === 0) return [];
    const goods = goodsOf(input.listing, input.data);
    for (const second of seconds) {
      const kind = goods.find((one) => second.fits(one));
      if (kind) return [findingOf(kind, second, input.data)];
    }
    return [];
  },
  whyNone: (input) => {
    const [kind] = goodsOf(input.listing, input.data);
    const [second] = secondsOf(input);
    const { origin } = input.listing;
    if (!kind && !second) return [said('none_label_nothing')];
    if (!kind) return [said('none_label_no_goods', { text: second?.text ?? '' })];
    const goods = goodsParam(kind.record);
    if (!second) {
      return origin
        ? [said('none_label_goods_and_origin', goods, { text: origin.raw })]
        : [said('none_label_goods_alone', goods)];
    }
    return [said('none_label_no_pattern', goods, { text: second.text })];
  },
};

const goodsParam = (record: OriginRecord): Param => ({
  message: goodsMessage(record.id),
});

function secondsOf(input: RuleInput): Second[] {
  const hints = hintsOf(input.listing);
  return [...makerSeconds(input), ...placeSeconds(input, hints), ...hintSeconds(input, hints)];
}

function makerSeconds({ listing, matches, data }: RuleInput): Second[] {
  const origin = { text: listing.origin?.raw ?? '' };
  return makersOf(matches, data).map(({ match, record, evidence }) => ({
    field: match.field,
    text: match.text,
    record,
    match: { name: match.name, strength: match.strength, parts: [...match.parts] },
    message: 'why_label_record',
    params: [origin, { text: match.name }],
    evidence,
    against: [],
    fits: ({ record: kind }) => isLabelledSo(kind, listing.origin?.value),
  }));
}

function placeSeconds({ listing, data }: RuleInput, hints: readonly HintSignal[]): Second[] {
  return placesOf(listing, data).flatMap(({ record, field, text, name }) => {
    const evidence = placeEvidence(record, data);
    const isDprk = record.place?.zone === 'dprk';
    if (evidence.length === 0 && !isDprk) return [];
    const role = roleOf(field);
    const label = record.names[0]?.text ?? record.id;
    const place = { text: label === name ? label : `${label} (“${name}”)` };
    const origin = listing.origin?.value ?? (role === 'origin' ? record.place?.country : undefined);
    const declared = origin !== undefined && origin !== 'KP';
    const worked = hints[0];
    const byWork = !declared && !isDprk && worked !== undefined;
    const params = declared
      ? [{ text: listing.origin?.raw ?? '' }, place]
      : [...(byWork ? [{ text: worked.words }] : []), place];
    return [
      {
        field,
        text,
        record,
        match: null,
        message: declared
          ? messageKey('why_label', role)
          : byWork
            ? messageKey('why_label_work', role)
            : messageKey('why_label_only', role),
        params,
        evidence,
        against: role === 'seller' ? [said('against_seller_place')] : [],
        fits: ({ record: kind }) => {
          if (origin === 'KP') return false;
          if (isDprk) return true;
          const isKnownThere = record.place?.zone === 'border' || sharesSource(kind, evidence);
          return isKnownThere && (declared ? isLabelledSo(kind, origin) : byWork && isLabelledSo(kind, 'CN'));
        },
      },
    ];
  });
}

function hintSeconds({ listing }: RuleInput, hints: readonly HintSignal[]): Second[] {
  return hints
    .filter(({ telling }) => telling)
    .map(({ field, words }) => ({
      field,
      text: listing[field]?.raw ?? words,
      record: null,
      match: null,
      message: 'why_label_hint',
      params: [{ text: listing.origin?.raw ?? '' }, { text: words }],
      evidence: [],
      against: [said('against_work_elsewhere')],
      fits: ({ record: kind }) => isLabelledSo(kind, listing.origin?.value),
    }));
}

/** A town where such goods are finished is one for the goods of which a report says so, and for no others. */
function sharesSource(kind: OriginRecord, evidence: readonly Evidence[]): boolean {
  const sources = new Set(kind.evidence.map(({ source }) => source));
  return evidence.some(({ source }) => sources.has(source));
}

function findingOf(kind: GoodsSignal, second: Second, data: LoadedData): DataFinding {
  const { list: sources, cite } = collectSources();
  const isRead = ({ source }: Evidence) => data.dataset.sources.get(source)?.read ?? false;
  const claims = (evidence: readonly Evidence[], most: number): Reason[] =>
    telling(evidence.filter(isRead), kind.record)
      .slice(0, most)
      .map(({ claim, source }) => {
        const cited = data.dataset.sources.get(source);
        const params = [{ text: claim }];
        return { message: 'why_label_reported', params, source: cited ? cite(cited) : null };
      });
  const named = second.record ?? kind.record;
  return {
    rule: 'label-risk',
    family: 'label-risk',
    level: 'caution',
    field: second.field,
    text: second.text,
    record: { id: named.id, name: named.names[0]?.text ?? named.id },
    match: second.match,
    why: distinct([
      said(second.message, goodsParam(kind.record), ...second.params),
      ...claims(kind.record.evidence, CITED.goods),
      ...claims(second.evidence, CITED.second),
    ]),
    against: [...second.against, said('against_label_pattern'), said('against_label_settle')],
    answers: [],
    sources,
  };
}

/** What speaks of these goods first, then the strongest kind of source, then the newest. */
function telling(evidence: readonly Evidence[], kind: OriginRecord): Evidence[] {
  const sources = new Set(kind.evidence.map(({ source }) => source));
  const ofGoods = ({ source, act }: Evidence) =>
    Number(sources.has(source) || (act !== null && act.goods === kind.category?.goods));
  return [...evidence].sort(
    (a, b) =>
      ofGoods(b) - ofGoods(a) ||
      GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
      (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  );
}
