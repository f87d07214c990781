import type { OwnList } from '../assessment/own-list.ts';
import type { OriginRecord } from '../dataset/record.ts';
import { type ParsedName, parseName } from '../names/parse.ts';
import { openIndex, type ScreenedName, type ScreeningIndex } from '../screening/index.ts';
import { type NameIndex, openNameIndex } from '../screening/name-index.ts';
import type { Target } from '../suppliers/target.ts';
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
    index: lazyIndex(keys, owner, lines.record),
    listed: (record) => {
      const line = lines.line(record);
      return line && { name: line[1][0] ?? record, level: line[3] ?? level, about: line[4], trade: line[5] };
    },
  };
}

/**
 * A kept list as what suppliers are screened against, with all that it says of countries, addresses, websites and identifiers. Every
 * entry is unpacked: for a worker that ends. Throws OwnListsError.
 */
export async function openOwnTarget(store: OwnListStore, list: KeptList): Promise<Target> {
  const [names, details, index] = await Promise.all([
    store.parts(list, 'names'),
    store.parts(list, 'details'),
    store.parts(list, 'index'),
  ]);
  const keys = openKeys(list, index);
  if (countOf(names) !== list.entries || countOf(details) !== list.entries) throw damaged(list);
  const levels = new Map<string, NameLine[3]>();
  const records: OriginRecord[] = [];
  for (let entry = 0; entry < list.entries; entry += 1) {
    const line = lineAt<NameLine>(names, entry);
    records.push(recordOf(line, lineAt<DetailLine>(details, entry)));
    if (line[3]) levels.set(line[0], line[3]);
  }
  return {
    index: openIndex(records, keys),
    records: records.length,
    judge: (record) => ({
      level: levels.get(record.id) ?? list.level,
      families: [],
      why: [
        {
          message: 'screen_own_list',
          params: [{ text: record.names[0]?.text ?? record.id }, { text: list.name }],
          source: null,
        },
      ],
      sources: [],
    }),
  };
}

function openKeys(list: KeptList, index: readonly Part[]): NameIndex {
  try {
    const keys = openNameIndex(index[0]?.bytes ?? new ArrayBuffer(0));
    if (keys.size === list.names) return keys;
  } catch (error) {
    throw damaged(list, error);
  }
  throw damaged(list);
}

const countOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { ends }) => sum + (ends?.length ?? 0), 0);

const damaged = ({ name }: KeptList, cause?: unknown) =>
  new OwnListsError('damaged', `the list '${name}' is not whole`, cause);

interface Held {
  /** The Record of an entry, by its place. */
  readonly record: (entry: number) => OriginRecord;
  /** What was kept of an entry whose Record was given before. */
  readonly line: (record: string) => NameLine | null;
}

function heldLines(parts: readonly Part[]): Held {
  const records = new Recent<number, OriginRecord>();
  const lines = new Recent<string, NameLine>();
  return {
    record(entry) {
      const known = records.get(entry);
      if (known) return known;
      const line = lineAt<NameLine>(parts, entry);
      const record = recordOf(line);
      records.set(entry, record);
      lines.set(line[0], line);
      return record;
    },
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
function lazyIndex(
  names: NameIndex,
  owner: Uint32Array,
  record: (entry: number) => OriginRecord,
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
    recordById: new Map(),
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
