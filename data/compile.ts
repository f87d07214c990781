// Turns data/ into what the extension ships: public/dataset/. Run by `npm run data` and before every build.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatasetError, datasetInfoSchema, readDataset } from '../lib/dataset/dataset.ts';
import { z } from '../lib/listing/zod.ts';
import { ARTEFACT_FILES, compileArtefact } from '../lib/screening/artefact.ts';

const here = import.meta.dirname;
const release = datasetInfoSchema.pick({ version: true, asOf: true });

async function json(path: string): Promise<unknown> {
  const text = await readFile(join(here, path), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError(`${path}: ${error instanceof Error ? error.message : 'is not JSON'}`);
  }
}

async function main(): Promise<void> {
  const files = (await readdir(join(here, 'records'))).filter((file) => file.endsWith('.json')).sort();
  const records = await Promise.all(
    files.map(async (file) => [file, await json(join('records', file))] as const),
  );
  const described = release.safeParse(await json('dataset.json'));
  if (!described.success) throw new DatasetError(`dataset.json: ${z.prettifyError(described.error)}`);
  const artefact = await compileArtefact(readDataset(records, await json('sources.json')), described.data);
  for (const part of ['info', 'data'] as const) {
    const path = join(here, '..', 'public', ARTEFACT_FILES[part]);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, artefact[part]);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(`data: ${error.message}`);
  process.exitCode = 2;
}
