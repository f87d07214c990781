import type { Finding, FindingFamily, Reason } from '../assessment/assessment.ts';
import { compareLevels, type Level } from '../assessment/levels.ts';
import type { OwnKind } from '../assessment/own-list.ts';
import { collectSources, type Sources } from '../assessment/reasons.ts';
import { findingsOfRecord } from '../assessment/record-level.ts';
import type { OriginRecord, Source } from '../dataset/record.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { ScreeningIndex } from '../screening/index.ts';

/** What a Record means for whoever it matches. */
export interface Judgement {
  /** Its first name. */
  readonly title: string;
  /** The list of the user's own that it is from; null for the bundled data. */
  readonly list: string | null;
  readonly level: Level;
  readonly families: readonly FindingFamily[];
  /** By level, the reasons of each Finding followed by what speaks against it; they cite places in `sources`. */
  readonly why: readonly Reason[];
  readonly sources: readonly Source[];
}

/** A list of the user's own, as a run and its reports name it. */
export interface ListBasis {
  /** In the browser; '' for a file that was read for one run. */
  readonly id: string;
  readonly revision: string;
  readonly name: string;
  readonly kind: OwnKind;
  /** The level of entries that say none themselves. */
  readonly level: Level;
  readonly entries: number;
  /** When it was imported, ISO 8601. */
  readonly imported: string;
  readonly file: { readonly name: string; readonly sha256: string };
}

/** What suppliers are screened against. */
export interface Target {
  /** The list of the user's own that it is; null for the bundled data. */
  readonly list: ListBasis | null;
  readonly index: ScreeningIndex;
  /** How many Records can match. */
  readonly records: number;
  readonly judge: (record: OriginRecord) => Judgement;
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
      title: record.names[0]?.text ?? record.id,
      list: null,
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
  return { list: null, index: data.index, records: data.info.records, judge };
}

/** Reasons of a Finding that cite the places of their sources in another list. */
export function recited(finding: Finding, reasons: readonly Reason[], { cite }: Sources): Reason[] {
  return reasons.map((reason) => {
    const source = reason.source === null ? undefined : finding.sources[reason.source];
    return { ...reason, source: source ? cite(source) : null };
  });
}
