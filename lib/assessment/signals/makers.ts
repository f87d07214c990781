import type { Evidence, Family, OriginRecord } from '../../dataset/record.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import type { FieldMatch } from '../rule.ts';

/** A maker or seller of a listing that is a plant or a company with ties to North Korean work. */
export interface MakerSignal {
  readonly match: FieldMatch;
  readonly record: OriginRecord;
  readonly evidence: readonly Evidence[];
}

/** Families that speak of North Korean goods or work. Import actions may be about forced labour elsewhere. */
const OF_WORK: ReadonlySet<Family> = new Set(['reported', 'dprk-made']);
const FIELDS: ReadonlySet<string> = new Set(['manufacturer', 'sellerName', 'sellerLegalName']);

/** The plants, and the companies of North Korea, that a listing names as maker or seller for sure. */
export function makersOf(matches: readonly FieldMatch[], data: LoadedData): MakerSignal[] {
  return matches.flatMap((match) => {
    const record = data.recordById.get(match.record);
    if (!record || match.strength === 'possible' || !FIELDS.has(match.field)) return [];
    const evidence = record.evidence.filter(
      ({ family, source }) => OF_WORK.has(family) && data.dataset.sources.get(source)?.read,
    );
    const isPlant = record.kind === 'facility' || record.countries.includes('KP');
    return isPlant && evidence.length > 0 ? [{ match, record, evidence }] : [];
  });
}
