import type { Evidence, OriginRecord, RecordName } from './record.ts';

/**
 * What two names must share to be the same name: the core without case, marks and legal form. Null for a name by which
 * nothing may be joined, as it tells no entity from another ('Third Floor'). `primary`: the one that its list shows first.
 */
export type NameKey = (name: string, primary: boolean) => string | null;

/** Records of official lists come in this order when none was written by hand: the first gives id and shown name. */
const LIST_ORDER = ['un-', 'ofac-', 'uk-', 'meti-', 'caatsa-', 'uflpa-', 'wro-'];
/** Lists that name a firm for labour elsewhere. A name that they share with a North Korean entry joins nothing. */
const ELSEWHERE = new Set(['UFLPA Entity List', 'CBP Withhold Release Orders and Findings']);
/** Schemes under which lists number their entries, and refer to those of others. */
const ENTRY_SCHEMES = new Set(['un-sc', 'ofac-sdn', 'uk-list', 'meti-eul']);

interface Item {
  readonly record: OriginRecord;
  readonly curated: boolean;
}

/** Clusters of items, of which no two may hold a record written by hand. */
class Clusters {
  readonly #parent: number[];
  readonly #curated: (string | null)[];

  constructor(items: readonly Item[]) {
    this.#parent = items.map((_, at) => at);
    this.#curated = items.map(({ record, curated }) => (curated ? record.id : null));
  }

  root(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number];
    const [one, other] = [this.#curated[first], this.#curated[second]];
    if (first === second || (one && other)) return;
    this.#parent[second] = first;
    this.#curated[first] = one ?? other ?? null;
  }
}

const rank = (id: string): number => {
  const at = LIST_ORDER.findIndex((prefix) => id.startsWith(prefix));
  return at === -1 ? LIST_ORDER.length : at;
};

/** A ship has no legal name; the records of lists file it as a carrier. */
const isShip = ({ kind, names }: OriginRecord): boolean => kind === 'carrier' && names[0]?.kind === 'trade';

/**
 * Keys under which two items are the same entity because the lists say so: entry ids, cross references, and the numbers of
 * ships. Those of shipping companies do not count: OFAC has two companies under one number.
 */
function numberKeys({ record }: Item): string[] {
  const entries = record.evidence.flatMap(({ list }) => (list?.entry ? [`${list.name} ${list.entry}`] : []));
  const numbers = record.identifiers
    .filter(({ scheme }) => ENTRY_SCHEMES.has(scheme) || (scheme === 'imo' && isShip(record)))
    .map(({ scheme, value }) => `${scheme} ${value}`);
  return [...entries, ...numbers];
}

/**
 * Keys of the names by which an item may be joined: the strong ones of organisations, in the circle of their lists, and
 * the one shown first. Ships have no legal name: their numbers join them.
 */
function nameKeys({ record }: Item, keyOf: NameKey): string[] {
  if (record.kind === 'place' || record.kind === 'category') return [];
  const elsewhere = record.evidence.every(({ list }) => list !== null && ELSEWHERE.has(list.name));
  const circle = elsewhere ? 'elsewhere' : 'north-korea';
  return record.names.flatMap(({ text, strength, kind }, at) => {
    const primary = at === 0 && kind === 'legal';
    const key = strength === 'strong' || primary ? keyOf(text, primary) : null;
    return key ? [`${circle} ${key}`] : [];
  });
}

function joinBy(items: readonly Item[], clusters: Clusters, keysOf: (item: Item) => string[]): void {
  const first = new Map<string, number>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, at);
      else clusters.join(known, at);
    }
  });
}

function unique<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const row of rows) if (!seen.has(key(row))) seen.set(key(row), row);
  return [...seen.values()];
}

/** The same statement: of the same entry of a list, or, where entries have no id, of the same list and day. */
function evidenceKey({ list, family, date, source, claim }: Evidence): string {
  if (list?.entry) return `${list.name} ${list.entry}`;
  return list ? `${list.name} ${list.programme} ${date}` : `${family} ${date} ${source} ${claim}`;
}

const same = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** Names in order, each once: the first that gives it, unless that one knows no source for it and a later one does. */
function mergedNames(names: readonly RecordName[]): RecordName[] {
  const byText = new Map<string, RecordName>();
  for (const name of names) {
    const known = byText.get(same(name.text));
    if (!known || (known.source === null && name.source !== null)) byText.set(same(name.text), name);
  }
  return [...byText.values()];
}

function merged(items: readonly Item[]): OriginRecord {
  const [base, ...others] = items.map(({ record }) => record);
  if (!base) throw new RangeError('a cluster of no records');
  const all = [base, ...others];
  return {
    ...base,
    names: mergedNames(all.flatMap(({ names }) => names)),
    addresses: unique(
      all.flatMap(({ addresses }) => addresses),
      same,
    ),
    countries: unique(
      all.flatMap(({ countries }) => countries),
      (code) => code,
    ),
    websites: unique(
      all.flatMap(({ websites }) => websites),
      (host) => host,
    ),
    identifiers: unique(
      all.flatMap(({ identifiers }) => identifiers),
      ({ scheme, value }) => `${scheme} ${value}`,
    ),
    links: unique(
      all.flatMap(({ links }) => links),
      ({ relation, name, source }) => `${relation} ${name} ${source}`,
    ),
    evidence: unique(
      all.flatMap(({ evidence }) => evidence),
      evidenceKey,
    ),
  };
}

/**
 * One Record an entity over the records written by hand and those of official lists. They are joined where entry ids,
 * cross references between the lists or ship numbers are the same, and where a strong name of two organisations
 * has the same key; weak names join nothing, and two records written by hand are never joined. The record written by
 * hand keeps its id, kind and order of names; names, addresses, identifiers and Evidence of the others are added, and of two
 * statements about one entry of a list the first is kept. Sorted by id; the same input gives the same output.
 */
export function mergeRecords(
  curated: readonly OriginRecord[],
  official: readonly OriginRecord[],
  keyOf: NameKey,
): OriginRecord[] {
  const byId = (a: OriginRecord, b: OriginRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const items: Item[] = [
    ...[...curated].sort(byId).map((record) => ({ record, curated: true })),
    ...[...official]
      .sort((a, b) => rank(a.id) - rank(b.id) || byId(a, b))
      .map((record) => ({ record, curated: false })),
  ];
  const clusters = new Clusters(items);
  joinBy(items, clusters, numberKeys);
  joinBy(items, clusters, (item) => nameKeys(item, keyOf));
  const groups = Map.groupBy(items.keys(), (at) => clusters.root(at));
  return [...groups.values()].map((places) => merged(places.flatMap((at) => items[at] ?? []))).sort(byId);
}
