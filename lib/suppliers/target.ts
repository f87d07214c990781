import type { Finding, Reason } from '../assessment/assessment.ts';
import { compareLevels, type Level } from '../assessment/levels.ts';
import { collectSources, type Sources } from '../assessment/reasons.ts';
import { findingsOfRecord } from '../assessment/record-level.ts';
import type { Family, OriginRecord, Source } from '../dataset/record.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { compileIndex, openIndex, type ScreeningIndex } from '../screening/index.ts';

/** What a Record means for whoever it matches. */
export interface Judgement {
  readonly level: Level;
  readonly families: readonly Family[];
  /** By level, the reasons of each Finding followed by what speaks against it; they cite places in `sources`. */
  readonly why: readonly Reason[];
  readonly sources: readonly Source[];
}

/** What suppliers are screened against. */
export interface Target {
  readonly index: ScreeningIndex;
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

/** The bundled data: a Record means what the rules find of a listing whose seller it is. */
export function bundledTarget(data: LoadedData): Target {
  const judged = new Map<string, Judgement>();
  const judge = (record: OriginRecord): Judgement => {
    const known = judged.get(record.id);
    if (known) return known;
    const findings = findingsOfRecord(record, data).sort((a, b) => compareLevels(b.level, a.level));
    const sources = collectSources();
    const judgement: Judgement = {
      level: findings[0]?.level ?? 'none',
      families: [...new Set(findings.map(({ family }) => family))],
      why: findings.flatMap((finding) => [
        ...recited(finding, finding.why, sources),
        // That only a name was compared is not so here: the match says itself what was.
        ...recited(finding, finding.against, sources).filter(
          ({ message }) => message !== 'against_name_only',
        ),
      ]),
      sources: sources.list,
    };
    judged.set(record.id, judgement);
    return judgement;
  };
  return { index: data.index, records: data.info.records, judge };
}

/** Reasons of a Finding that cite the places of their sources in another list. */
export function recited(finding: Finding, reasons: readonly Reason[], { cite }: Sources): Reason[] {
  return reasons.map((reason) => {
    const source = reason.source === null ? undefined : finding.sources[reason.source];
    return { ...reason, source: source ? cite(source) : null };
  });
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
      families: [],
      why: [{ message: 'screen_own_list', params: [{ text: name }, { text: list }], source: null }],
      sources: [],
    };
  };
  return { index: openIndex(records, compileIndex(records)), records: records.length, judge };
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
