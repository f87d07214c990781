import type { Param, Reason } from '../assessment/assessment.ts';
import { highestLevel, type Level } from '../assessment/levels.ts';
import type { OriginRecord } from '../dataset/record.ts';
import { countryCode } from '../listing/countries.ts';
import { isUnderDomain } from '../listing/urls.ts';
import { foldName } from '../names/fold.ts';
import { compareNames } from '../screening/compare.ts';
import { type Match, type NameRole, STRENGTHS, type Strength } from '../screening/match.ts';
import { screen } from '../screening/screen.ts';
import { tableCountry } from './country.ts';
import type { Supplier } from './table.ts';
import { identifierKey, type Target } from './target.ts';

/** One Record that a supplier may be. */
export interface SupplierMatch {
  readonly record: string;
  /** The name of the Record that matched, or its first where something else did. */
  readonly name: string;
  /** 0 to 1: of the names, as `compareNames` judges them; 1 where an identifier is equal. */
  readonly score: number;
  readonly strength: Strength;
  readonly level: Level;
  /** Strongest first. */
  readonly why: readonly Reason[];
}

/** What was found of one supplier. `unscreened` is the message that says why it was not compared. */
export interface ScreenedSupplier {
  readonly level: Level;
  readonly matches: readonly SupplierMatch[];
  readonly unscreened: 'screen_no_name' | null;
}

/** What one Record and the supplier have in common. */
interface Hit {
  readonly record: OriginRecord;
  name: (Match & { readonly score: number; readonly reason: Reason }) | null;
  host: string | null;
  identifier: string | null;
}

/** An identifier as long as this is no one else's by chance; a shorter one only speaks beside a name. */
const TELLING_ID = 8;
/** A website says much, but it can be let and sold: not as much as an identifier. */
const WEBSITE_SCORE = 0.9;
/** Places where many sell: their address is nobody's own. */
const SHARED_HOSTS: readonly string[] = (
  '1688.com alibaba.com aliexpress.com amazon.com dhgate.com ebay.com etsy.com facebook.com github.io globalsources.com google.com ' +
  'instagram.com linkedin.com made-in-china.com shopee.com taobao.com tmall.com vk.com wechat.com wordpress.com'
).split(' ');
/** Countries of one state, where a company is registered in one and works in the other. */
const ONE_STATE = new Set(['CN', 'HK', 'MO']);
/** Parts of an address shorter than this name no place. */
const PLACE_MIN = 4;

const reason = (message: string, ...params: Param[]): Reason => ({ message, params, source: null });

/**
 * Compares one supplier with every Record: its names as company, its brands as brands, its website and identifiers as they
 * are. An equal identifier makes a match exact, an equal website strong (exact beside a name). A country that differs lowers a
 * match of names or website by one step, unless the addresses agree. Matches under `minScore` are left out. Strongest first.
 */
export function screenSupplier(supplier: Supplier, target: Target, minScore = 0): ScreenedSupplier {
  if (!supplier.name) return { level: 'none', matches: [], unscreened: 'screen_no_name' };
  const matches = [...hitsOf(supplier, target).values()]
    .flatMap((hit) => matchOf(hit, supplier, target) ?? [])
    .filter(({ score }) => score >= minScore)
    .sort(
      (a, b) =>
        STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
        b.score - a.score ||
        (a.record < b.record ? -1 : 1),
    );
  const sure = matches.filter(({ strength }) => strength !== 'possible');
  return { level: highestLevel(sure.map(({ level }) => level)), matches, unscreened: null };
}

function hitsOf(supplier: Supplier, target: Target): Map<string, Hit> {
  const hits = new Map<string, Hit>();
  const hitOf = (record: OriginRecord): Hit => {
    const known = hits.get(record.id);
    if (known) return known;
    const hit: Hit = { record, name: null, host: null, identifier: null };
    hits.set(record.id, hit);
    return hit;
  };
  const byName = (text: string, role: NameRole, field: string) => {
    for (const match of screen(target.index, text, role)) {
      const record = target.recordById.get(match.record);
      if (!record) continue;
      const hit = hitOf(record);
      const { score } = compareNames(text, match.name);
      if (hit.name && !isStronger(match.strength, score, hit.name)) continue;
      const message = match.strength === 'exact' ? 'screen_same_name' : 'screen_like_name';
      hit.name = {
        ...match,
        score,
        reason: reason(message, { message: field }, { text }, { text: match.name }),
      };
    }
  };
  byName(supplier.name, 'company', 'screen_field_name');
  for (const name of supplier.otherNames) byName(name, 'company', 'screen_field_other_name');
  for (const brand of supplier.brands) byName(brand, 'brand', 'screen_field_brand');
  for (const host of supplier.websites) {
    const owners = target.byHost.get(host) ?? [];
    if (SHARED_HOSTS.some((shared) => isUnderDomain(host, shared))) continue;
    for (const record of owners) if (owners.length === 1 || hits.has(record.id)) hitOf(record).host = host;
  }
  for (const id of supplier.ids) {
    for (const { key, telling } of identifierKeys(id)) {
      const owners = target.byIdentifier.get(key) ?? [];
      for (const record of owners) if (telling || hits.has(record.id)) hitOf(record).identifier = id;
    }
  }
  return hits;
}

function isStronger(strength: Strength, score: number, than: { strength: Strength; score: number }): boolean {
  const order = STRENGTHS.indexOf(strength) - STRENGTHS.indexOf(than.strength);
  return order < 0 || (order === 0 && score > than.score);
}

/** The keys under which an identifier may be known. A ship's number is telling only where it says that it is one. */
function identifierKeys(id: string): { key: string; telling: boolean }[] {
  const key = identifierKey(id);
  const imo = /^IMO(\d{7})$/.exec(key)?.[1];
  if (imo) return [{ key: imo, telling: true }];
  return key ? [{ key, telling: key.length >= TELLING_ID && /\d/.test(key) }] : [];
}

function matchOf(hit: Hit, supplier: Supplier, target: Target): SupplierMatch | null {
  const { record, name, host, identifier } = hit;
  let strength = name?.strength ?? null;
  const why: Reason[] = [];
  if (identifier) {
    strength = 'exact';
    why.push(reason('screen_identifier', { text: identifier }));
  }
  if (host) {
    strength = strength ? 'exact' : 'strong';
    why.push(reason('screen_website', { text: host }));
  }
  if (!strength) return null;
  if (name) {
    why.push(name.reason);
    for (const { part, text } of name.parts) {
      if (part === 'store-words-aside') why.push(reason('screen_store_words', { text }));
      if (part === 'weak-name' || part === 'short-name') why.push(reason('screen_weak_name', { text }));
    }
  }
  const place = sharedPlace(supplier.address, record.addresses);
  const country = tableCountry(supplier.country);
  if (country && record.countries.length > 0) {
    const params = [{ text: supplier.country }, { text: record.countries.join(', ') }];
    if (record.countries.some((other) => isSameState(country, other))) {
      why.push(reason('screen_country_same', { text: supplier.country }));
    } else {
      const lowers = !identifier && !place;
      if (lowers) strength = STRENGTHS[Math.min(STRENGTHS.indexOf(strength) + 1, 2)] ?? 'possible';
      why.push(reason(lowers ? 'screen_country_lowers' : 'screen_country_differs', ...params));
    }
  }
  if (place) why.push(reason('screen_place_same', { text: place }));
  const { level, why: meaning } = target.judge(record);
  return {
    record: record.id,
    name: name?.name ?? record.names[0]?.text ?? record.id,
    score: identifier ? 1 : Math.max(name?.score ?? 0, host ? WEBSITE_SCORE : 0),
    strength,
    level,
    why: [...why, ...meaning],
  };
}

function isSameState(a: string, b: string): boolean {
  return a === b || (ONE_STATE.has(a) && ONE_STATE.has(b));
}

/** The longest part of a Record's address that the supplier's address names, too: a city or a street, no country. */
function sharedPlace(address: string, others: readonly string[]): string | null {
  const here = ` ${foldName(address)} `;
  if (!here.trim()) return null;
  let longest: string | null = null;
  for (const part of others.flatMap((other) => other.split(/[,;]/))) {
    const text = part.replace(/\d+/g, ' ').trim();
    const place = foldName(text);
    const isHan = /\p{Script=Han}/u.test(place);
    if (place.length < (isHan ? 2 : PLACE_MIN) || place.length <= (longest?.length ?? 0) || countryCode(text))
      continue;
    if (here.includes(isHan ? place : ` ${place} `)) longest = text;
  }
  return longest;
}
