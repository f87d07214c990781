import type { Reason } from '../assessment/assessment.ts';
import { compareLevels, type Level } from '../assessment/levels.ts';
import { findingsOfRecord } from '../assessment/record-level.ts';
import type { OriginRecord } from '../dataset/record.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { compileIndex, isScreened, openIndex, type ScreeningIndex } from '../screening/index.ts';

/** What a Record means for whoever it matches. */
export interface Judgement {
  readonly level: Level;
  /** By level, the reasons of each Finding followed by what speaks against it. */
  readonly why: readonly Reason[];
}

/** What suppliers are screened against. */
export interface Target {
  readonly index: ScreeningIndex;
  readonly recordById: ReadonlyMap<string, OriginRecord>;
  /** By identifiers as `identifierKey` writes them. */
  readonly byIdentifier: ReadonlyMap<string, readonly OriginRecord[]>;
  readonly byHost: ReadonlyMap<string, readonly OriginRecord[]>;
  /** How many Records can match. */
  readonly records: number;
  readonly judge: (record: OriginRecord) => Judgement;
}

/** One entry of a list of the user's own. */
export interface OwnEntry {
  readonly id: string;
  readonly names: readonly string[];
  /** Names that the list itself calls weak. */
  readonly weakNames: readonly string[];
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  readonly websites: readonly string[];
  readonly ids: readonly string[];
  readonly level: Level;
}

/** An identifier in letters and digits only, without remarks in brackets: spacing and hyphens make no difference. */
export function identifierKey(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The bundled data: a Record means what the rules find of a listing whose seller it is. */
export function bundledTarget(data: LoadedData): Target {
  const judged = new Map<string, Judgement>();
  const judge = (record: OriginRecord): Judgement => {
    const known = judged.get(record.id);
    if (known) return known;
    const findings = findingsOfRecord(record, data).sort((a, b) => compareLevels(b.level, a.level));
    const judgement: Judgement = {
      level: findings[0]?.level ?? 'none',
      why: findings.flatMap(({ why, against }) => [
        ...why,
        // That only a name was compared is not so here: the match says itself what was.
        ...against.filter(({ message }) => message !== 'against_name_only'),
      ]),
    };
    judged.set(record.id, judgement);
    return judgement;
  };
  return target(data.dataset.records, data.index, data.recordById, judge);
}

/**
 * A list of the user's own: entries with one id are one Record. All its names can match on their own, for its owner chose them;
 * only those that the list calls weak cannot.
 */
export function ownTarget(entries: readonly OwnEntry[], list: string): Target {
  const merged = new Map<string, OwnEntry[]>();
  for (const entry of entries) {
    const same = merged.get(entry.id);
    if (same) same.push(entry);
    else merged.set(entry.id, [entry]);
  }
  const records = [...merged.values()].map(recordOf);
  const judge = (record: OriginRecord): Judgement => {
    const levels = (merged.get(record.id) ?? []).map(({ level }) => level);
    const name = record.names[0]?.text ?? record.id;
    return {
      level: levels.reduce((a, b) => (compareLevels(a, b) >= 0 ? a : b), 'none'),
      why: [{ message: 'screen_own_list', params: [{ text: name }, { text: list }], source: null }],
    };
  };
  const byId = new Map(records.map((record) => [record.id, record]));
  return target(records, openIndex(compileIndex(records), records), byId, judge);
}

function target(
  records: readonly OriginRecord[],
  index: ScreeningIndex,
  recordById: ReadonlyMap<string, OriginRecord>,
  judge: Target['judge'],
): Target {
  const screened = records.filter(isScreened);
  return {
    index,
    recordById,
    byIdentifier: grouped(screened, ({ identifiers }) =>
      identifiers.map(({ value }) => identifierKey(value)),
    ),
    byHost: grouped(screened, ({ websites }) => websites),
    records: screened.length,
    judge,
  };
}

function grouped(
  records: readonly OriginRecord[],
  keysOf: (record: OriginRecord) => readonly string[],
): Map<string, OriginRecord[]> {
  const groups = new Map<string, OriginRecord[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

function recordOf(entries: readonly OwnEntry[]): OriginRecord {
  const all = <T>(of: (entry: OwnEntry) => readonly T[]): T[] => [...new Set(entries.flatMap(of))];
  const name =
    (strength: 'strong' | 'weak') =>
    (text: string): OriginRecord['names'][number] => ({
      text,
      kind: 'trade',
      strength,
      source: null,
      language: null,
      until: null,
      inTitles: false,
    });
  return {
    id: entries[0]?.id ?? '',
    kind: 'company',
    names: [
      ...all(({ names }) => names).map(name('strong')),
      ...all(({ weakNames }) => weakNames).map(name('weak')),
    ],
    addresses: all(({ addresses }) => addresses),
    countries: all(({ countries }) => countries),
    websites: all(({ websites }) => websites),
    identifiers: all(({ ids }) => ids).map((value) => ({ scheme: 'own', value })),
    place: null,
    category: null,
    links: [],
    evidence: [],
    silent: null,
  };
}
