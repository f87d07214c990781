import { z } from '../listing/zod.ts';
import { type OriginRecord, recordSchema, type Source, sourceSchema } from './record.ts';

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

/** The bundled Records and their sources. */
export interface Dataset {
  readonly records: readonly OriginRecord[];
  readonly sources: ReadonlyMap<string, Source>;
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

/**
 * Records and sources from the contents of `data/`: `[file name, parsed JSON]` of each record, and the sources file's
 * JSON. Records come out sorted by id. Throws DatasetError for a record that breaks the schema, whose id is not its file
 * name, or that cites a source which is not there.
 */
export function readDataset(files: readonly (readonly [string, unknown])[], sourcesJson: unknown): Dataset {
  const sources = new Map(
    Object.entries(parse(z.record(z.string(), sourceSchema), sourcesJson, 'sources.json')),
  );
  const records = files.map(([file, json]) => {
    const record = parse(recordSchema, json, file);
    if (file !== `${record.id}.json`) throw new DatasetError(`${file}: its id is '${record.id}'`);
    for (const { source } of [...record.names, ...record.evidence]) {
      if (source !== null && !sources.has(source)) throw new DatasetError(`${file}: no source '${source}'`);
    }
    return record;
  });
  return { records: records.sort((a, b) => (a.id < b.id ? -1 : 1)), sources };
}
