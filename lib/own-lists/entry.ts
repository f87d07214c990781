import type { Level } from '../assessment/levels.ts';
import type { OwnTrade } from '../assessment/own-list.ts';
import type { OriginRecord } from '../dataset/record.ts';

/** One entry of a list of the user's own, as its file gives it. */
export interface Entry {
  /** Its id in the file; '' where it has none. */
  readonly id: string;
  /** The name that is shown first. Never empty. */
  readonly names: readonly string[];
  /** Names that the list itself calls weak. */
  readonly weakNames: readonly string[];
  /** Where the entry says it itself; null leaves it to the list. */
  readonly level: Level | null;
  /** Programmes or remarks, as they stand there; '' for none. */
  readonly about: string;
  readonly trade: OwnTrade | null;
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  /** Hosts. */
  readonly websites: readonly string[];
  readonly ids: readonly string[];
}

/** An Entry of which only names are known. */
export const BARE: Omit<Entry, 'names'> = {
  id: '',
  weakNames: [],
  level: null,
  about: '',
  trade: null,
  countries: [],
  addresses: [],
  websites: [],
  ids: [],
};

/** What badges need of an entry, as it is kept: without what is known of it beside its names. */
export type NameLine = readonly [
  id: string,
  names: readonly string[],
  weakNames: readonly string[],
  level: Level | null,
  about: string,
  trade: OwnTrade | null,
];

/** What else is known of an entry, as it is kept. */
export type DetailLine = readonly [
  countries: readonly string[],
  addresses: readonly string[],
  websites: readonly string[],
  ids: readonly string[],
];

const ABOUT_MAX = 240;
/** So many names, addresses or identifiers of one entry are kept. */
const MANY = 100;

/** An entry as it is kept, under an id that no other of its list has. */
export function linesOfEntry(entry: Entry, id: string): { names: NameLine; details: DetailLine } {
  const { names, weakNames, level, about, trade, countries, addresses, websites, ids } = entry;
  const kept = (texts: readonly string[]) => texts.slice(0, MANY);
  return {
    names: [id, kept(names), kept(weakNames), level, about.slice(0, ABOUT_MAX), trade],
    details: [kept(countries), kept(addresses), kept(websites), kept(ids)],
  };
}

/** An entry as a Record that names are compared with; `details` are left out where names are all that is asked. */
export function recordOf(
  [id, names, weakNames]: NameLine,
  [countries, addresses, websites, ids]: DetailLine = [[], [], [], []],
): OriginRecord {
  const name = (text: string, strength: 'strong' | 'weak'): OriginRecord['names'][number] => ({
    text,
    kind: 'trade',
    strength,
    source: null,
    language: null,
    until: null,
    inTitles: false,
  });
  return {
    id,
    kind: 'company',
    // The order in which the names were indexed.
    names: [...names.map((text) => name(text, 'strong')), ...weakNames.map((text) => name(text, 'weak'))],
    addresses: [...addresses],
    countries: [...countries],
    websites: [...websites],
    identifiers: ids.map((value) => ({ scheme: 'own', value })),
    place: null,
    category: null,
    links: [],
    evidence: [],
    silent: null,
  };
}
