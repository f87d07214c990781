import type { OriginRecord } from '../dataset/record.ts';
import { nameCore } from '../names/core.ts';
import { foldName, nameWords } from '../names/fold.ts';

/** Which name of which Record stands behind a key: [place in the records, place in its names]. */
export type Posting = readonly [record: number, name: number];

/** Name keys ahead of time, as shipped: plain JSON. */
export interface CompiledIndex {
  /** Core key -> the names that have it. */
  readonly cores: Readonly<Record<string, readonly Posting[]>>;
  /** Folded name of a DPRK-made brand, spaced -> the names that have it; looked for inside titles. */
  readonly titles: Readonly<Record<string, readonly Posting[]>>;
}

/** The index as the worker holds it. Maps, so that a name such as '__proto__' is only a name. */
export interface ScreeningIndex {
  readonly records: readonly OriginRecord[];
  readonly cores: ReadonlyMap<string, readonly Posting[]>;
  readonly titles: ReadonlyMap<string, readonly Posting[]>;
  /** The most words of any title name. */
  readonly titleWords: number;
}

/**
 * Whether names are compared with this Record's. Places and kinds of goods are no one's name: a store called 'Dandong
 * Trading' says where it may be, which only a rule that has a second signal can weigh.
 */
export function isScreened({ kind, silent }: OriginRecord): boolean {
  return silent === null && kind !== 'place' && kind !== 'category';
}

/**
 * The keys of every name of every Record that may yield a Finding by its name. Same input, same output, in the records'
 * order.
 */
export function compileIndex(records: readonly OriginRecord[]): CompiledIndex {
  const cores = new Map<string, Posting[]>();
  const titles = new Map<string, Posting[]>();
  const add = (map: Map<string, Posting[]>, key: string, posting: Posting) => {
    if (key) map.set(key, [...(map.get(key) ?? []), posting]);
  };
  records.forEach((record, recordPlace) => {
    if (!isScreened(record)) return;
    record.names.forEach((name, namePlace) => {
      add(cores, nameCore(name.text).key, [recordPlace, namePlace]);
      if (name.inTitles) add(titles, nameWords(foldName(name.text)).join(' '), [recordPlace, namePlace]);
    });
  });
  return { cores: Object.fromEntries(cores), titles: Object.fromEntries(titles) };
}

/** Makes a shipped index ready for look-ups over the records it was compiled from. */
export function openIndex(compiled: CompiledIndex, records: readonly OriginRecord[]): ScreeningIndex {
  const titles = new Map(Object.entries(compiled.titles));
  return {
    records,
    cores: new Map(Object.entries(compiled.cores)),
    titles,
    titleWords: Math.max(0, ...[...titles.keys()].map((key) => key.split(' ').length)),
  };
}
