import type { OriginRecord } from '../dataset/record.ts';
import { foldName } from '../names/fold.ts';

/**
 * Records whose names hold what a person types, in any place of any name, for looking one up (not for judging a
 * listing). Names that begin with it come first; at most `max`. An empty query gives the first Records.
 */
export function searchRecords(records: readonly OriginRecord[], query: string, max: number): OriginRecord[] {
  const wanted = foldName(query);
  const ranked: { record: OriginRecord; place: number }[] = [];
  for (const record of records) {
    const places = record.names
      .map(({ text }) => foldName(text).indexOf(wanted))
      .filter((place) => place >= 0);
    if (places.length > 0) ranked.push({ record, place: Math.min(...places) });
  }
  ranked.sort((a, b) => Math.sign(a.place) - Math.sign(b.place));
  return ranked.slice(0, max).map(({ record }) => record);
}
