import { highestLevel } from '../assessment/levels.ts';
import { OWN_UNCHECKED, type OwnListed, ownReasons } from '../assessment/own-list.ts';
import { said } from '../assessment/reasons.ts';
import type { OriginRecord } from '../dataset/record.ts';
import { identifierKey } from '../screening/identifiers.ts';
import { compileIndex, type Lookup, openIndex, type ScreeningIndex } from '../screening/index.ts';
import type { Judgement, ListBasis, Target } from '../suppliers/target.ts';
import type { KeptList, Part } from './database.ts';
import { type DetailLine, type Entry, linesOfEntry, recordOf } from './entry.ts';
import { countOf, damaged, heldLines, lazyIndex, openKeys } from './open.ts';
import { lineAt } from './pack.ts';
import type { OwnListStore } from './store.ts';

/** A website or a number of more entries than this is nobody's own. */
const OWNERS_MAX = 100;

/** What a run notes of a kept list. */
export function basisOfList({
  id,
  revision,
  name,
  kind,
  level,
  entries,
  imported,
  file,
}: KeptList): ListBasis {
  return {
    id,
    revision,
    name,
    kind,
    level,
    entries,
    imported,
    file: { name: file.name, sha256: file.sha256 },
  };
}

/**
 * A kept list as what suppliers are screened against, with all that it says of countries, addresses, websites and identifiers. Its
 * entries stay packed until one is met. Throws OwnListsError, 'damaged' where the parts are not all there or not whole.
 */
export async function openOwnTarget(store: OwnListStore, list: KeptList): Promise<Target> {
  const [names, details, owners, index] = await Promise.all([
    store.parts(list, 'names'),
    store.parts(list, 'details'),
    store.parts(list, 'owners'),
    store.parts(list, 'index'),
  ]);
  const keys = openKeys(list, index);
  const owner = new Uint32Array(owners[0]?.bytes ?? new ArrayBuffer(0));
  const isWhole = [names, details].every((parts) => countOf(parts) === list.entries);
  if (!isWhole || owner.length !== keys.size) throw damaged(list);
  const basis = basisOfList(list);
  // Lists have ids of their own, which may be those of Records.
  const prefix = `own:${list.id.slice(0, 8)}:`;
  const held = heldLines(names, details, (id) => prefix + id);
  return {
    list: basis,
    records: list.entries,
    index: {
      ...lazyIndex(keys, owner, held),
      ...lookups(details, list.entries, held.record),
    },
    judge(record) {
      const line = held.line(record.id);
      const name = record.names[0]?.text ?? record.id;
      return judgementOf(basis, {
        name,
        level: line?.[3] ?? list.level,
        about: line?.[4] ?? '',
        trade: line?.[5] ?? null,
      });
    },
  };
}

/** Entries by website and identifier, as places until one is asked for. */
function lookups(
  details: readonly Part[],
  entries: number,
  recordAt: (entry: number) => OriginRecord,
): Pick<ScreeningIndex, 'byHost' | 'byIdentifier'> {
  const hosts = new Map<string, number[]>();
  const identifiers = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, entry: number) => {
    const known = to.get(key);
    if (!known) to.set(key, [entry]);
    else if (known.at(-1) !== entry) known.push(entry);
  };
  for (let entry = 0; entry < entries; entry += 1) {
    const [, , websites, ids] = lineAt<DetailLine>(details, entry);
    for (const host of websites) add(hosts, host, entry);
    for (const id of ids) {
      const key = identifierKey(id);
      if (key) add(identifiers, key, entry);
    }
  }
  const unpacked = (places: ReadonlyMap<string, readonly number[]>): Lookup<readonly OriginRecord[]> => ({
    get: (key) => places.get(key)?.slice(0, OWNERS_MAX).map(recordAt),
  });
  return { byHost: unpacked(hosts), byIdentifier: unpacked(identifiers) };
}

/**
 * Entries of a file as what suppliers are screened against, all of them in memory. Entries with one id are one Record, at the highest
 * of their levels.
 */
export function targetOfEntries(entries: readonly Entry[], list: ListBasis): Target {
  const merged = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = merged.get(entry.id);
    if (same) same.push(entry);
    else merged.set(entry.id, [entry]);
  }
  const records = [...merged].map(([id, same]) => {
    const { names, details } = linesOfEntry(joined(same), id);
    return recordOf(names, details);
  });
  return {
    list: { ...list, entries: records.length },
    records: records.length,
    index: openIndex(records, compileIndex(records)),
    judge(record) {
      const same = merged.get(record.id) ?? [];
      const levels = same.map(({ level }) => level ?? list.level);
      const { about = '', trade = null } = same[0] ?? {};
      const name = record.names[0]?.text ?? record.id;
      return judgementOf(list, { name, level: highestLevel(levels), about, trade });
    },
  };
}

function joined(same: readonly Entry[]): Entry {
  const [first] = same;
  if (!first || same.length === 1) return first as Entry;
  const all = <T>(of: (entry: Entry) => readonly T[]): T[] => [...new Set(same.flatMap(of))];
  return {
    ...first,
    names: all(({ names }) => names),
    weakNames: all(({ weakNames }) => weakNames),
    countries: all(({ countries }) => countries),
    addresses: all(({ addresses }) => addresses),
    websites: all(({ websites }) => websites),
    ids: all(({ ids }) => ids),
  };
}

function judgementOf(list: ListBasis, listed: OwnListed): Judgement {
  return {
    title: listed.name,
    list: list.name,
    level: listed.level,
    families: ['own-list'],
    why: [...ownReasons(list, listed), said(OWN_UNCHECKED)],
    sources: [],
  };
}
