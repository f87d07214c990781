import { type Dataset, DatasetError, type DatasetInfo, datasetInfoSchema } from '../dataset/dataset.ts';
import type { OriginRecord, Source } from '../dataset/record.ts';
import type { Timeline } from '../dataset/timeline.ts';
import { z } from '../listing/zod.ts';
import { compileIndex, isScreened, openIndex, type ScreeningIndex } from './index.ts';
import { openNameIndex, serialise } from './name-index.ts';

/** Names of the shipped files, under `dataset/` of the package. */
export const ARTEFACT_FILES = {
  info: 'dataset/info.json',
  data: 'dataset/data.json',
  names: 'dataset/names.bin',
} as const;

/** What the worker loads: the description, the data whose hash stands in it, and the name index whose hash stands in the data. */
export interface Artefact {
  readonly info: string;
  readonly data: string;
  readonly names: ArrayBuffer;
}

/** What the data file says. */
export interface DataContent {
  readonly records: readonly OriginRecord[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly timeline: Timeline;
}

interface ArtefactData extends DataContent {
  /** SHA-256 of the name index, in hexadecimal. */
  readonly names: string;
}

/** Everything that screening and the rules need, ready for use. */
export interface LoadedData {
  readonly info: DatasetInfo;
  readonly dataset: Dataset;
  readonly recordById: ReadonlyMap<string, OriginRecord>;
  readonly index: ScreeningIndex;
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compiles a Dataset into the files to ship. The same Dataset gives the same bytes. */
export async function compileArtefact(
  dataset: Dataset,
  release: Pick<DatasetInfo, 'version' | 'asOf'>,
): Promise<Artefact> {
  const names = serialise(compileIndex(dataset.records));
  const content: ArtefactData = {
    records: dataset.records,
    sources: Object.fromEntries([...dataset.sources].sort(([a], [b]) => (a < b ? -1 : 1))),
    timeline: dataset.timeline,
    names: await sha256(names),
  };
  const data = JSON.stringify(content);
  const info: DatasetInfo = {
    version: release.version,
    asOf: release.asOf,
    sha256: await sha256(encoded(data)),
    records: dataset.records.filter(isScreened).length,
  };
  return { info: JSON.stringify(info), data, names };
}

/**
 * Opens shipped files. Their content was validated row by row when they were compiled; here the hash shows that they
 * are those files. Throws DatasetError when they are not: no data is better than other data.
 */
export async function openArtefact(artefact: Artefact): Promise<LoadedData> {
  const info = datasetInfoSchema.safeParse(safeJson(artefact.info));
  if (!info.success) throw new DatasetError(`${ARTEFACT_FILES.info}: ${z.prettifyError(info.error)}`);
  if ((await sha256(encoded(artefact.data))) !== info.data.sha256) {
    throw new DatasetError(`${ARTEFACT_FILES.data}: its SHA-256 is not the one in ${ARTEFACT_FILES.info}`);
  }
  const content = JSON.parse(artefact.data) as ArtefactData;
  if ((await sha256(artefact.names)) !== content.names) {
    throw new DatasetError(`${ARTEFACT_FILES.names}: its SHA-256 is not the one in ${ARTEFACT_FILES.data}`);
  }
  return loaded(info.data, content, openIndex(content.records, openNameIndex(artefact.names)));
}

/** Data with its index, as all that judges takes it. */
export function loaded(
  info: DatasetInfo,
  { records, sources, timeline }: DataContent,
  index: ScreeningIndex,
): LoadedData {
  return {
    info,
    dataset: { records, sources: new Map(Object.entries(sources)), timeline },
    recordById: new Map(records.map((record) => [record.id, record])),
    index,
  };
}

const encoded = (text: string) => new TextEncoder().encode(text);

/** What JSON says; undefined for what is none. */
export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
