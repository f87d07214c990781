import type { OriginRecord, RecordName } from '../dataset/record.ts';
import { foldName, nameWords } from '../names/fold.ts';
import { type ParsedName, parseName } from '../names/parse.ts';
import { identifierKey } from './identifiers.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';

/** A name of a Record that may be matched. */
export interface ScreenedName {
  readonly record: OriginRecord;
  readonly name: RecordName;
}

/** What can be looked up, and nothing else: what is found may be unpacked only then. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** The index as the worker holds it. Maps, so that a name such as '__proto__' is only a name. */
export interface ScreeningIndex {
  readonly recordById: Lookup<OriginRecord>;
  /** Keys of all names; the ids are places in `screened`. */
  readonly names: NameIndex;
  readonly screened: readonly ScreenedName[];
  /** Folded names that may be found inside a title, and the most words of any. */
  readonly titles: ReadonlyMap<string, readonly ScreenedName[]>;
  readonly titleWords: number;
  /** Records by identifiers, as `identifierKey` writes them, and by the hosts of their websites. */
  readonly byIdentifier: Lookup<readonly OriginRecord[]>;
  readonly byHost: Lookup<readonly OriginRecord[]>;
  /** A name taken apart, by its place in `screened`; done when it is first met. */
  readonly parsed: (id: number) => ParsedName;
}

/**
 * Whether names are compared with this Record's. Places and kinds of goods are no one's name: a store called 'Dandong
 * Trading' says where it may be, which only a rule that has a second signal can weigh.
 */
export function isScreened({ kind, silent }: OriginRecord): boolean {
  return silent === null && kind !== 'place' && kind !== 'category';
}

function screenedNames(records: readonly OriginRecord[]): ScreenedName[] {
  return records.filter(isScreened).flatMap((record) => record.names.map((name) => ({ record, name })));
}

/** The keys of every name that may match, to be shipped. Same Records, same bytes. */
export function compileIndex(records: readonly OriginRecord[]): NameIndex {
  return buildNameIndex(
    screenedNames(records).map(({ record, name }) => ({
      text: name.text,
      korean: record.countries.includes('KP'),
    })),
  );
}

/**
 * Makes compiled keys ready for look-ups over the Records that they were compiled from. Throws RangeError when they are those
 * of other Records.
 */
export function openIndex(records: readonly OriginRecord[], names: NameIndex): ScreeningIndex {
  const own = records.filter(isScreened);
  const screened = screenedNames(own);
  if (names.size !== screened.length) {
    throw new RangeError(`the name index holds ${names.size} names, the records ${screened.length}`);
  }
  const titles = grouped(
    screened.filter(({ name }) => name.inTitles),
    ({ name }) => [nameWords(foldName(name.text)).join(' ')],
  );
  const known = new Map<number, ParsedName>();
  return {
    recordById: new Map(own.map((record) => [record.id, record])),
    names,
    screened,
    titles,
    titleWords: Math.max(0, ...[...titles.keys()].map((key) => key.split(' ').length)),
    byIdentifier: grouped(own, ({ identifiers }) => identifiers.map(({ value }) => identifierKey(value))),
    byHost: grouped(own, ({ websites }) => websites),
    parsed: (id) => {
      const before = known.get(id);
      if (before) return before;
      const parsed = parseName(screened[id]?.name.text ?? '');
      known.set(id, parsed);
      return parsed;
    },
  };
}

function grouped<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      if (!key) continue;
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
