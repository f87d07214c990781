import { z } from '../listing/zod.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { LEVELS } from './levels.ts';
import { levelOfRecord } from './record-level.ts';

/** Name of the shipped file of changes. */
export const CHANGES_FILE = 'dataset/changes.json';

/** A version of the dataset in short: which Records it had, and the level that each could give by name. */
export const releaseSchema = z.strictObject({
  version: z.string(),
  levels: z.record(z.string(), z.enum(LEVELS)),
});
export type Release = z.infer<typeof releaseSchema>;

/** What is different between two versions of the dataset. Lists of Record ids, sorted. */
export const changesSchema = z.strictObject({
  /** The version that it is compared with; null for the first. */
  since: z.string().nullable(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  relevelled: z.array(z.strictObject({ id: z.string(), before: z.enum(LEVELS), after: z.enum(LEVELS) })),
});
export type Changes = z.infer<typeof changesSchema>;

/** The dataset in short, to be kept when it is released. */
export function releaseOf(data: LoadedData): Release {
  const levels = data.dataset.records.map((record) => [record.id, levelOfRecord(record, data)] as const);
  return { version: data.info.version, levels: Object.fromEntries(levels) };
}

/** What came, what went, and whose level changed from one version to the next. */
export function changesBetween(before: Release | null, after: Release): Changes {
  if (!before) return { since: null, added: [], removed: [], relevelled: [] };
  const ids = Object.keys(after.levels);
  return {
    since: before.version,
    added: ids.filter((id) => !Object.hasOwn(before.levels, id)),
    removed: Object.keys(before.levels).filter((id) => !Object.hasOwn(after.levels, id)),
    relevelled: ids.flatMap((id) => {
      const [was, is] = [before.levels[id], after.levels[id]];
      return was && is && was !== is ? [{ id, before: was, after: is }] : [];
    }),
  };
}
