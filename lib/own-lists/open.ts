import type { OwnList } from '../assessment/own-list.ts';
import type { OriginRecord } from '../dataset/record.ts';
import { type ParsedName, parseName } from '../names/parse.ts';
import type { ScreenedName, ScreeningIndex } from '../screening/index.ts';
import { type NameIndex, openNameIndex } from '../screening/name-index.ts';
import { type KeptList, OwnListsError, type Part } from './database.ts';
import { type DetailLine, type NameLine, recordOf } from './entry.ts';
import { lineAt } from './pack.ts';
import type { OwnListStore } from './store.ts';

/** So many entries are held taken apart: a page asks for few, and a worker lives long. */
const HELD_MAX = 20_000;

/**
 * A kept list, ready for what shops' pages ask of it: its entries stay packed until a name is met that may be theirs. Throws
 * OwnListsError, 'damaged' where the parts are not all there or not whole.
 */
export async function openOwnList(store: OwnListStore, list: KeptList): Promise<OwnList> {
  const [names, owners, index] = await Promise.all([
    store.parts(list, 'names'),
    store.parts(list, 'owners'),
    store.parts(list, 'index'),
  ]);
  const keys = openKeys(list, index);
  const owner = new Uint32Array(owners[0]?.bytes ?? new ArrayBuffer(0));
  if (owner.length !== keys.size || countOf(names) !== list.entries) throw damaged(list);
  const lines = heldLines(names);
  const { id, name, kind, level, imported, file } = list;
  return {
    id,
    name,
    kind,
    imported,
    file: { name: file.name, sha256: file.sha256 },
    index: lazyIndex(keys, owner, lines),
    listed: (record) => {
      const line = lines.line(record);
      return line && { name: line[1][0] ?? record, level: line[3] ?? level, about: line[4], trade: line[5] };
    },
  };
}

/** The keys of a list's names. Throws OwnListsError ('damaged'). */
export function openKeys(list: KeptList, index: readonly Part[]): NameIndex {
  try {
    const keys = openNameIndex(index[0]?.bytes ?? new ArrayBuffer(0));
    if (keys.size === list.names) return keys;
  } catch (error) {
    throw damaged(list, error);
  }
  throw damaged(list);
}

/** How many lines parts hold. */
export const countOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { ends }) => sum + (ends?.length ?? 0), 0);

/** That a list is not whole. */
export const damaged = ({ name }: KeptList, cause?: unknown) =>
  new OwnListsError('damaged', `the list '${name}' is not whole`, cause);

/** Entries that are unpacked when they are met. */
export interface Held {
  /** The Record of an entry, by its place. */
  readonly record: (entry: number) => OriginRecord;
  /** A Record that was given just now, by its id; none that was not. */
  readonly recordById: (id: string) => OriginRecord | undefined;
  /** What was kept of an entry whose Record was given before. */
  readonly line: (record: string) => NameLine | null;
}

/** Entries by their packed lines; without their details where those are not asked for. `idOf` makes the ids of their Records. */
export function heldLines(
  parts: readonly Part[],
  details: readonly Part[] | null = null,
  idOf: (id: string) => string = (id) => id,
): Held {
  const records = new Recent<number, OriginRecord>();
  const met = new Recent<string, OriginRecord>();
  const lines = new Recent<string, NameLine>();
  return {
    record(entry) {
      const known = records.get(entry);
      if (known) {
        met.set(known.id, known);
        return known;
      }
      const line = lineAt<NameLine>(parts, entry);
      const record = {
        ...recordOf(line, details ? lineAt<DetailLine>(details, entry) : undefined),
        id: idOf(line[0]),
      };
      records.set(entry, record);
      met.set(record.id, record);
      lines.set(record.id, line);
      return record;
    },
    recordById: (id) => met.get(id),
    line: (record) => lines.get(record) ?? null,
  };
}

/** What was met lately: at least the last HELD_MAX, at most twice as many. */
class Recent<Key, Value> {
  #now = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  get(key: Key): Value | undefined {
    return this.#now.get(key) ?? this.#before.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.#now.size >= HELD_MAX) [this.#before, this.#now] = [this.#now, new Map()];
    this.#now.set(key, value);
  }
}

/** An index whose names are unpacked as they are met. It holds names alone: no titles, websites or identifiers. */
export function lazyIndex(
  names: NameIndex,
  owner: Uint32Array,
  { record, recordById }: Held,
): ScreeningIndex {
  const screenedAt = (id: number): ScreenedName | undefined => {
    const entry = owner[id];
    if (entry === undefined) return undefined;
    // The names of an entry follow each other.
    let first = id;
    while (first > 0 && owner[first - 1] === entry) first -= 1;
    const of = record(entry);
    const name = of.names[id - first];
    return name && { record: of, name };
  };
  const parsed = new Recent<number, ParsedName>();
  return {
    recordById: { get: recordById },
    names,
    // An array would hold an object for each of a million names.
    screened: new Proxy([] as ScreenedName[], {
      get: (_, key) => (typeof key === 'string' ? screenedAt(Number(key)) : undefined),
    }),
    titles: new Map(),
    titleWords: 0,
    byIdentifier: new Map(),
    byHost: new Map(),
    parsed: (id) => {
      const known = parsed.get(id);
      if (known) return known;
      const one = parseName(screenedAt(id)?.name.text ?? '');
      parsed.set(id, one);
      return one;
    },
  };
}
