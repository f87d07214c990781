import type { OriginRecord } from '../dataset/record.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { isScreened } from '../screening/index.ts';
import { RULES } from './assess.ts';
import type { DataFinding } from './assessment.ts';
import { highestLevel, type Level } from './levels.ts';
import type { FieldMatch } from './rule.ts';

/**
 * What the rules would find of a listing whose seller surely is this Record: its Evidence as Findings, for a person who
 * looks the Record up. Empty for Records that are not screened by name (silent ones, places, goods) and for those whose
 * Evidence warns of nothing by name.
 */
export function findingsOfRecord(record: OriginRecord, data: LoadedData): DataFinding[] {
  const name = record.names[0]?.text;
  if (!isScreened(record) || !name) return [];
  const match: FieldMatch = {
    record: record.id,
    name,
    score: 1,
    strength: 'exact',
    parts: [],
    field: 'sellerName',
    text: name,
  };
  return RULES.flatMap((rule) => rule.find({ listing: {}, matches: [match], data }));
}

/** The highest level that a Record can give by name. */
export function levelOfRecord(record: OriginRecord, data: LoadedData): Level {
  return highestLevel(findingsOfRecord(record, data).map(({ level }) => level));
}
