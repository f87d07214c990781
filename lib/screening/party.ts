import type { OriginRecord } from '../dataset/record.ts';
import { isUnderDomain } from '../listing/urls.ts';
import { identifierKeys } from './identifiers.ts';
import type { ScreeningIndex } from './index.ts';
import { byStrength, type Match, type MatchPart, type NameRole, STRENGTHS, type Strength } from './match.ts';
import { sharedPlace } from './place.ts';
import { screen } from './screen.ts';

/** A name that a party goes by, and what the one who asks calls the place where it stands. */
export interface PartyName<Field extends string> {
  readonly field: Field;
  readonly text: string;
  readonly role: Exclude<NameRole, 'title'>;
}

/** All that is known of one company: a seller, a maker, a supplier in a table. */
export interface Party<Field extends string> {
  readonly names: readonly PartyName<Field>[];
  /** ISO 3166-1 alpha-2 and the text that says so; null where none was given or understood. */
  readonly country: { readonly code: string; readonly text: string } | null;
  readonly address: string;
  /** Hosts of its websites. */
  readonly websites: readonly string[];
  readonly ids: readonly string[];
}

/** A Record that a party may be; `named` is the name of the party that matched, null where something else did. */
export interface PartyMatch<Field extends string> extends Match {
  readonly named: PartyName<Field> | null;
}

/** What one Record and the party have in common. */
interface Hit<Field extends string> {
  readonly record: OriginRecord;
  name: (Match & { readonly named: PartyName<Field> }) | null;
  host: string | null;
  identifier: string | null;
}

/** A website says much, but it can be let and sold: not as much as an identifier. */
const WEBSITE_SCORE = 0.9;
/** Places where many sell: their address is nobody's own. */
const SHARED_HOSTS: readonly string[] = (
  '1688.com alibaba.com aliexpress.com amazon.com dhgate.com ebay.com etsy.com facebook.com github.io globalsources.com google.com ' +
  'instagram.com linkedin.com made-in-china.com shopee.com taobao.com tmall.com vk.com wechat.com wordpress.com'
).split(' ');
/** Countries of one state, where a company is registered in one and works in the other. */
const ONE_STATE = new Set(['CN', 'HK', 'MO']);
/** What makes a name alone too little and a name with its place enough. */
const RAISED_BY_PLACE: ReadonlySet<MatchPart['part']> = new Set(['initials', 'short-name', 'weak-name']);

/**
 * The Records that a party may be, by its names, its websites and its identifiers, strongest first. An equal identifier makes a match
 * exact, an equal website strong (exact beside a name). A country that differs lowers a match of names or website by one step,
 * unless the addresses agree; an address that agrees raises a match of initials, a short or a weak name by one.
 */
export function screenParty<Field extends string>(
  index: ScreeningIndex,
  party: Party<Field>,
): PartyMatch<Field>[] {
  return [...hitsOf(index, party).values()].flatMap((hit) => weighed(hit, party) ?? []).sort(byStrength);
}

function hitsOf<Field extends string>(index: ScreeningIndex, party: Party<Field>): Map<string, Hit<Field>> {
  const hits = new Map<string, Hit<Field>>();
  const hitOf = (record: OriginRecord): Hit<Field> => {
    const known = hits.get(record.id);
    if (known) return known;
    const hit: Hit<Field> = { record, name: null, host: null, identifier: null };
    hits.set(record.id, hit);
    return hit;
  };
  for (const named of party.names) {
    for (const match of screen(index, named.text, named.role)) {
      const hit = hitOf(index.recordById.get(match.record) as OriginRecord);
      if (!hit.name || byStrength(match, hit.name) < 0) hit.name = { ...match, named };
    }
  }
  for (const host of party.websites) {
    const owners = index.byHost.get(host) ?? [];
    if (SHARED_HOSTS.some((shared) => isUnderDomain(host, shared))) continue;
    for (const record of owners) if (owners.length === 1 || hits.has(record.id)) hitOf(record).host = host;
  }
  for (const id of party.ids) {
    for (const { key, telling } of identifierKeys(id)) {
      const owners = index.byIdentifier.get(key) ?? [];
      for (const record of owners) if (telling || hits.has(record.id)) hitOf(record).identifier = id;
    }
  }
  return hits;
}

function weighed<Field extends string>(
  { record, name, host, identifier }: Hit<Field>,
  party: Party<Field>,
): PartyMatch<Field> | null {
  let strength = name?.strength ?? null;
  const parts: MatchPart[] = [];
  if (identifier) {
    strength = 'exact';
    parts.push({ part: 'same-identifier', text: identifier });
  }
  if (host) {
    strength = strength ? 'exact' : 'strong';
    parts.push({ part: 'same-website', text: host });
  }
  if (!strength) return null;
  parts.push(...(name?.parts ?? []));
  const place = sharedPlace(party.address, record.addresses);
  const country = party.country;
  if (country && record.countries.length > 0) {
    if (record.countries.some((other) => isSameState(country.code, other))) {
      parts.push({ part: 'same-country', text: country.text });
    } else {
      parts.push({ part: 'other-country', text: `${country.text} / ${record.countries.join(', ')}` });
      if (!identifier && !place) {
        strength = weaker(strength);
        parts.push({ part: 'lowered-by-country', text: country.text });
      }
    }
  }
  if (place) {
    parts.push({ part: 'same-place', text: place });
    if (strength === 'possible' && parts.some(({ part }) => RAISED_BY_PLACE.has(part))) strength = 'strong';
  }
  return {
    record: record.id,
    name: name?.name ?? record.names[0]?.text ?? record.id,
    named: name?.named ?? null,
    score: identifier ? 1 : Math.max(name?.score ?? 0, host ? WEBSITE_SCORE : 0),
    strength,
    parts,
  };
}

const weaker = (strength: Strength): Strength =>
  STRENGTHS[Math.min(STRENGTHS.indexOf(strength) + 1, STRENGTHS.length - 1)] ?? strength;

const isSameState = (a: string, b: string): boolean => a === b || (ONE_STATE.has(a) && ONE_STATE.has(b));
