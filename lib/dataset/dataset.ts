import { z } from '../listing/zod.ts';
import { mergeRecords, type NameKey } from './merge.ts';
import { type OriginRecord, recordSchema, type Source, sourceSchema } from './record.ts';
import { type Timeline, timelineSchema } from './timeline.ts';

/** Which data stands behind a verdict. `sha256` is of the shipped data file, in lower-case hex. */
export const datasetInfoSchema = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  /** The day up to which sources were followed, ISO 8601. */
  asOf: z.iso.date(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many Records may yield a Finding. */
  records: z.number().int().nonnegative(),
});
export type DatasetInfo = z.infer<typeof datasetInfoSchema>;

/** The bundled Records, the laws by date, and the sources of both. */
export interface Dataset {
  readonly records: readonly OriginRecord[];
  readonly sources: ReadonlyMap<string, Source>;
  /** By date, oldest first. */
  readonly timeline: Timeline;
}

/** A fault in `data/`: which file, and what is wrong there. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DatasetError(`${file}: ${z.prettifyError(parsed.error).replace(/\n/g, '; ')}`);
}

/** What was taken from official lists: `[file name, parsed JSON]` of each file of Records, and how names compare. */
export interface OfficialRecords {
  readonly files: readonly (readonly [string, unknown])[];
  readonly keyOf: NameKey;
}

/**
 * A Dataset from the contents of `data/`: `[file name, parsed JSON]` of each record, the JSON of the sources and of the
 * timeline, and the Records of official lists, which are merged with the others, one Record an entity. Records come out sorted by
 * id, laws by date. Throws DatasetError for what breaks its schema, a record whose id is not its file name, and what
 * cites a source that is not there.
 */
export function readDataset(
  files: readonly (readonly [string, unknown])[],
  sourcesJson: unknown,
  timelineJson: unknown = [],
  official: OfficialRecords = { files: [], keyOf: () => null },
): Dataset {
  const sources = new Map(
    Object.entries(parse(z.record(z.string(), sourceSchema), sourcesJson, 'sources.json')),
  );
  const sourced = (record: OriginRecord, file: string): OriginRecord => {
    for (const { source } of [...record.names, ...record.links, ...record.evidence]) {
      if (source !== null && !sources.has(source))
        throw new DatasetError(`${file}: no source '${source}' in sources.json`);
    }
    return record;
  };
  const records = files.map(([file, json]) => {
    const record = parse(recordSchema, json, file);
    if (file !== `${record.id}.json`)
      throw new DatasetError(`${file}: its id is '${record.id}', not its file name`);
    return sourced(record, file);
  });
  const listed = official.files.flatMap(([file, json]) =>
    parse(z.array(recordSchema), json, file).map((record) => sourced(record, file)),
  );
  const timeline = parse(timelineSchema, timelineJson, 'timeline.json');
  for (const { id, source } of timeline) {
    if (!sources.has(source)) throw new DatasetError(`timeline.json: '${id}' has no source '${source}'`);
  }
  return {
    records: mergeRecords(records, listed, official.keyOf),
    sources,
    timeline: timeline.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
  };
}
