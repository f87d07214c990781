import type { Reason } from '../assessment/assessment.ts';
import { highestLevel, type Level } from '../assessment/levels.ts';
import { collectSources, type Sources, said } from '../assessment/reasons.ts';
import { labelRisk } from '../assessment/rules/label-risk.ts';
import { goodsOf } from '../assessment/signals/goods.ts';
import { isLabelledSo } from '../assessment/signals/label-patterns.ts';
import { placesOf } from '../assessment/signals/places.ts';
import { messageKey } from '../assessment/wording.ts';
import { findPhrases, phraseIndex } from '../assessment/words/phrases.ts';
import type { Family, OriginRecord, Source } from '../dataset/record.ts';
import type { Listing } from '../listing/listing.ts';
import { reading } from '../listing/reading.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { tableCountry } from './country.ts';
import { codesIn } from './goods-codes.ts';
import type { GoodsList } from './goods-list.ts';
import type { Supplier } from './supplier.ts';
import { recited } from './target.ts';

/** What a supplier's country, address and goods give reason to ask, apart from its names. */
export const RISK_KINDS = ['country', 'address', 'label', 'listed', 'kind'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

/** What is said of a supplier's goods and country; `why` and `against` cite places in `sources`. */
export interface Risk {
  readonly level: Level;
  readonly kinds: readonly RiskKind[];
  readonly families: readonly Family[];
  readonly why: readonly Reason[];
  readonly against: readonly Reason[];
  readonly sources: readonly Source[];
}

/** Nothing to say. */
export const NO_RISK: Risk = {
  level: 'none',
  kinds: [],
  families: [],
  why: [],
  against: [],
  sources: [],
};

/** Chapters that hold more than the goods which are meant, and the heading that is taken for them: prepared fish. */
const CHAPTER: Readonly<Record<string, string>> = { '16': '1604' };

/** Plain words for kinds that shops have other words for. */
const PLAIN = phraseIndex(
  Object.entries({
    'goods-garments': 'garment|garments|apparel|knitwear|workwear|uniforms|服装|服裝|의류|衣料品',
    'goods-textiles': 'textile|textiles|fabric|fabrics|embroidery|纺织品|紡織品|직물',
    'goods-footwear': 'footwear|shoe|shoes',
    'goods-hair': 'hair products|wig|wigs|lashes|eyelashes',
    'goods-seafood': 'fish|seafood|shellfish|squid|crab|shrimp|clams',
  }).flatMap(([id, words]) => words.split('|').map((text) => ({ text, value: id }))),
);

interface Part {
  readonly kind: RiskKind;
  readonly level: Level;
  readonly families?: readonly Family[];
  readonly why: readonly Reason[];
  readonly against?: readonly Reason[];
}

/**
 * What country, address and goods of a supplier say: that it is in North Korea; that kind of goods and place together match a known
 * pattern of false labels (the rule that judges listings says so, the supplier's country taken for the origin); and, without a level, that
 * such goods of that country stand on a list, or that there are reports of this kind. Kind and country alone never warn.
 */
export function goodsRiskOf(supplier: Supplier, data: LoadedData, list: GoodsList | null): Risk {
  const code = tableCountry(supplier.country);
  if (!code && !supplier.goods && !supplier.address) return NO_RISK;
  const sources = collectSources();
  const kinds = supplier.goods ? kindsOf(supplier.goods, data) : [];
  const listing = listingOf(supplier, code, kinds);
  const label = labelPart(listing, data, sources);
  const parts: Part[] = [
    ...dprkParts(supplier, code, listing, data),
    ...label,
    ...(list && code && supplier.goods ? list.find(supplier.goods, code, kinds, sources) : []),
    ...(label.length === 0 ? kindPart(kinds, code) : []),
  ];
  if (parts.length === 0) return NO_RISK;
  return {
    level: highestLevel(parts.map(({ level }) => level)),
    kinds: [...new Set(parts.map(({ kind }) => kind))],
    families: [...new Set(parts.flatMap(({ families = [] }) => families))],
    why: parts.flatMap(({ why }) => why),
    against: parts.flatMap(({ against = [] }) => against),
    sources: sources.list,
  };
}

/** Tables name few kinds of goods: each cell is looked through once. */
const CACHE_MAX = 5000;
const caches = new WeakMap<LoadedData, Map<string, OriginRecord[]>>();

/** The kinds of goods that a cell names, by words or by codes. */
function kindsOf(goods: string, data: LoadedData): OriginRecord[] {
  let cache = caches.get(data);
  if (!cache || cache.size >= CACHE_MAX) {
    cache = new Map();
    caches.set(data, cache);
  }
  const known = cache.get(goods);
  if (known) return known;
  const kinds = kindsIn(goods, data);
  cache.set(goods, kinds);
  return kinds;
}

function kindsIn(goods: string, data: LoadedData): OriginRecord[] {
  const text = reading(goods, goods, 'dom', 'table');
  const byWord = goodsOf({ title: text, category: text }, data).map(({ record }) => record);
  const plain = findPhrases(PLAIN, goods).flatMap(({ value }) => data.recordById.get(value) ?? []);
  const codes = codesIn(goods).map((code) => CHAPTER[code] ?? code);
  const byCode = codes.flatMap((code) =>
    data.dataset.records.filter(({ category }) => category?.hs.some((hs) => code.startsWith(hs))),
  );
  return [...new Set([...byWord, ...plain, ...byCode])];
}

/** The supplier as the rules look at a listing: what it supplies is the title, its country the origin. */
function listingOf(supplier: Supplier, code: string | null, kinds: readonly OriginRecord[]): Listing {
  const text = (value: string) => reading(value, value, 'dom', 'table');
  const words = kinds.flatMap(({ category }) => category?.words.en?.[0] ?? []);
  return {
    sellerName: text(supplier.name),
    ...(supplier.address && { sellerAddress: text(supplier.address) }),
    ...(supplier.goods && { title: text([supplier.goods, ...words].join(', ')) }),
    ...(code && { origin: reading(code, supplier.country, 'dom', 'table') }),
  };
}

function dprkParts(supplier: Supplier, code: string | null, listing: Listing, data: LoadedData): Part[] {
  if (code === 'KP') {
    const why = [said('suppliers_risk_country', { text: supplier.country })];
    return [{ kind: 'country', level: 'alert', why }];
  }
  if (!listing.sellerAddress) return [];
  const place = placesOf({ sellerAddress: listing.sellerAddress }, data).find(
    ({ record }) => record.place?.zone === 'dprk',
  );
  if (!place) return [];
  const why = [said('suppliers_risk_address', { text: place.name })];
  // Where the table names another country, the place may be a street or a branch.
  return [{ kind: 'address', level: code ? 'caution' : 'alert', why }];
}

function labelPart(listing: Listing, data: LoadedData, sources: Sources): Part[] {
  if (!listing.title) return [];
  return labelRisk.find({ listing, matches: [], data }).map((finding) => ({
    kind: 'label',
    level: finding.level,
    families: [finding.family],
    why: recited(finding, finding.why, sources),
    against: [...(listing.origin ? [said('suppliers_risk_origin')] : []), ...finding.against],
  }));
}

function kindPart(kinds: readonly OriginRecord[], code: string | null): Part[] {
  const kind = kinds.find((record) => isLabelledSo(record, code));
  if (!kind) return [];
  const goods = { message: messageKey('goods', kind.id.replace(/^goods-/, '')) };
  return [{ kind: 'kind', level: 'none', why: [said('suppliers_risk_kind', goods)] }];
}
