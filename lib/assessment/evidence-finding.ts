import type { Evidence, Family, OriginRecord, Source } from '../dataset/record.ts';
import { lawfulWhen } from '../dataset/timeline.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { isScreened } from '../screening/index.ts';
import type { MatchPart } from '../screening/match.ts';
import type { DataFinding, Param, Reason } from './assessment.ts';
import { compareLevels, highestLevel, type Level } from './levels.ts';
import { collectSources, distinct, said } from './reasons.ts';
import type { FieldMatch, Rule, RuleInput } from './rule.ts';
import { messageKey } from './wording.ts';

/** How a rule speaks of one piece of Evidence. */
export interface EvidenceWording {
  readonly level: Level;
  /** Message of the reason and what fills it. */
  readonly message: string;
  readonly params: readonly Param[];
  /** Message of an objection that every such statement carries. */
  readonly against?: string;
}

const STATUS_AGAINST: Readonly<Record<Evidence['status'], string | null>> = {
  active: null,
  resolved: 'against_resolved',
  historic: 'against_historic',
  disputed: 'against_disputed',
  unknown: 'against_unknown',
};

/**
 * A rule that warns of every matched Record with Evidence of one family. `word` gives the level and sentence for one
 * piece of Evidence; strength of match, status, lawfulness at the time and the company's answer are said for all alike.
 */
export function evidenceRule(
  family: Family,
  word: (evidence: Evidence, record: OriginRecord, source: Source) => EvidenceWording,
): Rule {
  return {
    id: family,
    family,
    find: ({ matches, data }) =>
      matches.flatMap((match) => {
        if (match.strength === 'possible') return [];
        const record = data.recordById.get(match.record);
        const finding = record && findingOf(family, match, record, data, word);
        return finding ? [finding] : [];
      }),
    whyNone: (input) => whyNoName(family, input),
  };
}

/** The names that may be meant and are not sure enough, else how many Records have such Evidence and none of these names. */
function whyNoName(family: Family, { matches, data }: RuleInput): Reason[] {
  const has = (record: OriginRecord | undefined) =>
    record?.evidence.some((evidence) => evidence.family === family) ?? false;
  const unsure = matches.filter(
    ({ strength, record }) => strength === 'possible' && has(data.recordById.get(record)),
  );
  if (unsure.length > 0) {
    return unsure.map(({ text, name }) => said('none_possible', { text }, { text: name }));
  }
  const records = data.dataset.records.filter((record) => isScreened(record) && has(record));
  return [said('none_names', { text: String(records.length) })];
}

function findingOf(
  family: Family,
  match: FieldMatch,
  record: OriginRecord,
  data: LoadedData,
  word: (evidence: Evidence, record: OriginRecord, source: Source) => EvidenceWording,
): DataFinding | null {
  const { list: sources, cite } = collectSources();
  const why: (Reason & { level: Level })[] = [];
  const against: Reason[] = [];
  const answers: Reason[] = [];
  for (const evidence of record.evidence) {
    const source = data.dataset.sources.get(evidence.source);
    // What nobody has read at its source cannot warn anyone.
    if (evidence.family !== family || !source?.read) continue;
    const place = cite(source);
    const { level, message, params, against: objection } = word(evidence, record, source);
    if (objection) against.push(said(objection));
    why.push({ level, message, params: [...params], source: place });
    against.push(...objections(evidence, place, data, cite));
    if (evidence.response) answers.push(answer(evidence.response, place));
  }
  if (why.length === 0) return null;
  why.sort((a, b) => compareLevels(b.level, a.level));
  return {
    rule: family,
    family,
    level: highestLevel(why.map(({ level }) => level)),
    field: match.field,
    text: match.text,
    record: { id: record.id, name: record.names[0]?.text ?? record.id },
    match: { name: match.name, strength: match.strength, parts: [...match.parts] },
    why: why.map(({ message, params, source }) => ({ message, params, source })),
    against: [...distinct([...against, ...differences(match)]), nameOnly(match)],
    answers: distinct(answers),
    sources,
  };
}

function objections(
  evidence: Evidence,
  source: number,
  { dataset }: LoadedData,
  cite: (source: Source) => number,
): Reason[] {
  const found: Reason[] = [];
  const status = STATUS_AGAINST[evidence.status];
  if (status) found.push(said(status));
  if (!evidence.act) return found;
  const { lawful, bannedSince } = lawfulWhen(
    { ...evidence.act, date: evidence.date, until: evidence.until },
    dataset.timeline,
  );
  if (lawful) found.push({ message: 'against_lawful_then', params: [], source });
  // Of what was barred when it was done, the law of today is no objection.
  if (bannedSince && lawful !== false) {
    const law = dataset.sources.get(bannedSince.source);
    const params = [{ date: bannedSince.date }, { text: bannedSince.instrument }];
    found.push({ message: 'against_banned_since', params, source: law ? cite(law) : null });
  }
  return found;
}

/** What the company said. */
function answer({ kind, text }: NonNullable<Evidence['response']>, source: number): Reason {
  const message = messageKey('response', kind);
  return text ? { message: `${message}_text`, params: [{ text }], source } : { message, params: [], source };
}

/** What is different between the name that was read and the Record's: a close spelling is said to be one. */
const DIFFERENT: ReadonlySet<MatchPart['part']> = new Set([
  'spelling',
  'only-here',
  'only-there',
  'differs',
  'form-differs',
]);

/** What differs between the name that was read and the one that it matched. */
export function differences({ parts }: FieldMatch): Reason[] {
  return parts
    .filter(({ part }) => DIFFERENT.has(part))
    .map(({ part, text }) => said(messageKey('part', part), { text }));
}

/** What was compared, and so what a match leaves open: another entity may have that name, a statement may be false. */
export function nameOnly(match: FieldMatch): Reason {
  const has = (wanted: MatchPart['part']) => match.parts.find(({ part }) => part === wanted);
  const stated = has('same-identifier') ?? has('same-website');
  if (stated) return said('against_stated', { text: stated.text });
  const message = has('store-words-aside')
    ? 'against_store_name'
    : match.field === 'title'
      ? 'against_title_only'
      : has('same-place')
        ? 'against_name_and_place'
        : 'against_name_only';
  return said(message, { text: match.text }, { text: match.name });
}
