import type { KeptList, Part } from './database.ts';
import type { DetailLine, NameLine } from './entry.ts';
import { lineAt } from './pack.ts';
import type { OwnListStore } from './store.ts';

/** What of an entry may change. Each has its wording under `lists_changed_…`. */
export const CHANGED = [
  'names',
  'level',
  'about',
  'trade',
  'countries',
  'addresses',
  'websites',
  'ids',
] as const;
export type Changed = (typeof CHANGED)[number];

/** What a new file makes of a list: how many entries, and the first of them by name. */
export interface Difference {
  readonly before: number;
  readonly after: number;
  readonly added: Told<string>;
  readonly removed: Told<string>;
  readonly changed: Told<ChangedEntry>;
}

/** How many there are, and the first of them. */
interface Told<T> {
  count: number;
  readonly first: T[];
}

/** An entry that is another now, and in what. */
export interface ChangedEntry {
  readonly name: string;
  readonly what: readonly Changed[];
}

/** So many are named. */
const FIRST = 100;
/** Above this share of entries that are gone, a person has to say that it is meant. */
const FALL_MAX = 0.2;

/** Whether so much of a list is gone that the new file may be broken. */
export function isSteepFall({ before, removed }: Difference): boolean {
  return before > 0 && removed.count / before > FALL_MAX;
}

/**
 * What a new revision of a list makes of it. Entries are told apart by the ids of their file, or by their first name where the file gives
 * none. Throws OwnListsError.
 */
export async function differenceOf(store: OwnListStore, old: KeptList, now: KeptList): Promise<Difference> {
  const [before, after] = await Promise.all([openLines(store, old), openLines(store, now)]);
  const added: Told<string> = { count: 0, first: [] };
  const removed: Told<string> = { count: 0, first: [] };
  const changed: Told<ChangedEntry> = { count: 0, first: [] };
  const places = new Map<string, number>();
  for (const { key, entry } of keyed(before)) places.set(key, entry);
  for (const { key, entry, line } of keyed(after)) {
    const was = places.get(key);
    if (was === undefined) {
      note(added, line[1][0] ?? '');
      continue;
    }
    places.delete(key);
    const what = changesOf(before.names(was), before.details(was), line, after.details(entry));
    if (what.length > 0) note(changed, { name: line[1][0] ?? '', what });
  }
  for (const entry of places.values()) note(removed, before.names(entry)[1][0] ?? '');
  return { before: old.entries, after: now.entries, added, removed, changed };
}

function note<T>(told: Told<T>, one: T): void {
  told.count += 1;
  if (told.first.length < FIRST) told.first.push(one);
}

interface Lines {
  readonly entries: number;
  readonly names: (entry: number) => NameLine;
  readonly details: (entry: number) => DetailLine;
}

async function openLines(store: OwnListStore, list: KeptList): Promise<Lines> {
  const [names, details]: readonly (readonly Part[])[] = await Promise.all([
    store.parts(list, 'names'),
    store.parts(list, 'details'),
  ]);
  return {
    entries: list.entries,
    names: (entry) => lineAt<NameLine>(names ?? [], entry),
    details: (entry) => lineAt<DetailLine>(details ?? [], entry),
  };
}

/** The entries under keys by which they are found again. Where two would have one key, their order tells them apart. */
function* keyed({ entries, names }: Lines): Generator<{ key: string; entry: number; line: NameLine }> {
  const seen = new Map<string, number>();
  for (let entry = 0; entry < entries; entry += 1) {
    const line = names(entry);
    const own = isOwnId(line[0]) ? `=${line[0]}` : `~${line[1][0] ?? ''}`;
    const times = seen.get(own) ?? 0;
    seen.set(own, times + 1);
    yield { key: times === 0 ? own : `${own} ${times}`, entry, line };
  }
}

/** Whether an id is the file's own, and not the place of its entry there. */
const isOwnId = (id: string): boolean => !/^(?:row |#)\d+$/.test(id) && !/ #\d+$/.test(id);

function changesOf(
  oldNames: NameLine,
  oldDetails: DetailLine,
  names: NameLine,
  details: DetailLine,
): Changed[] {
  const [, name, weak, level, about, trade] = names;
  const [, oldName, oldWeak, oldLevel, oldAbout, oldTrade] = oldNames;
  const pairs: readonly (readonly [Changed, unknown, unknown])[] = [
    ['names', [oldName, oldWeak], [name, weak]],
    ['level', oldLevel, level],
    ['about', oldAbout, about],
    ['trade', oldTrade, trade],
    ['countries', oldDetails[0], details[0]],
    ['addresses', oldDetails[1], details[1]],
    ['websites', oldDetails[2], details[2]],
    ['ids', oldDetails[3], details[3]],
  ];
  return pairs.flatMap(([what, was, is]) => (JSON.stringify(was) === JSON.stringify(is) ? [] : [what]));
}
