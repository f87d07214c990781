import { DatasetError, type DatasetInfo } from '../dataset/dataset.ts';
import { recordSchema, sourceSchema } from '../dataset/record.ts';
import { timelineSchema } from '../dataset/timeline.ts';
import { z } from '../listing/zod.ts';
import { type LoadedData, loaded, safeJson, sha256 } from './artefact.ts';
import { compileIndex, openIndex } from './index.ts';

const contentSchema = z.object({
  records: z.array(recordSchema),
  sources: z.record(z.string(), sourceSchema),
  timeline: timelineSchema,
});

/**
 * Opens the shipped data of another release, whose names are made ready by the code of today. Each row is checked, since another version of
 * the extension has written it. Throws DatasetError when the data is not that of `info`, or of a form that is not known here.
 */
export async function openOtherData(info: DatasetInfo, data: string): Promise<LoadedData> {
  if ((await sha256(new TextEncoder().encode(data))) !== info.sha256) {
    throw new DatasetError(`the data is not that of version ${info.version}`);
  }
  const content = contentSchema.safeParse(safeJson(data));
  if (!content.success) throw new DatasetError(`version ${info.version}: ${z.prettifyError(content.error)}`);
  const { records } = content.data;
  return loaded(info, content.data, openIndex(records, compileIndex(records)));
}
