// Turns data/ into what the extension ships: public/dataset/. Run by `npm run data` and before every build.
// `--report` prints what changed since the last release, `--release` keeps this version as the one to compare with.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AUDIT_FILE, auditSchema } from '../lib/assessment/audit.ts';
import {
  CHANGES_FILE,
  type Changes,
  changesBetween,
  type Release,
  releaseOf,
  releaseSchema,
} from '../lib/assessment/changes.ts';
import { DatasetError, datasetInfoSchema, readDataset } from '../lib/dataset/dataset.ts';
import { z } from '../lib/listing/zod.ts';
import { ARTEFACT_FILES, compileArtefact, openArtefact } from '../lib/screening/artefact.ts';
import { officialRecords } from './read-official.ts';

/** Stores refuse a packaged file of 5 MB or more. */
const FILE_MAX = 5_000_000;
/** Where what was released is kept in short, a file a version. */
const RELEASES = 'releases';

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
  const artefact = await compileArtefact(
    readDataset(records, await json('sources.json'), await json('timeline.json'), await officialRecords()),
    described.data,
  );
  const after = releaseOf(await openArtefact(artefact));
  const changes = changesBetween(await lastRelease(after.version), after);
  await ship(ARTEFACT_FILES.info, artefact.info);
  await ship(ARTEFACT_FILES.data, artefact.data);
  await ship(ARTEFACT_FILES.names, new Uint8Array(artefact.names));
  await ship(CHANGES_FILE, JSON.stringify(changes));
  await ship(AUDIT_FILE, JSON.stringify(auditSchema.parse(await json('audit.json'))));
  if (process.argv.includes('--report')) report(changes, after);
  if (process.argv.includes('--release')) {
    await writeFile(join(here, RELEASES, `${after.version}.json`), `${JSON.stringify(after, null, 2)}\n`);
  }
}

async function ship(file: string, content: string | Uint8Array): Promise<void> {
  const size = Buffer.byteLength(content);
  if (size > FILE_MAX)
    throw new DatasetError(`${file}: ${size} bytes are more than the ${FILE_MAX} that stores take`);
  const path = join(here, '..', 'public', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** The newest release before `version`; null when there is none. */
async function lastRelease(version: string): Promise<Release | null> {
  const files = await readdir(join(here, RELEASES)).catch(() => []);
  const byVersion = new Intl.Collator('en', { numeric: true });
  const before = files
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => /^\d/.test(name) && byVersion.compare(name, version) < 0)
    .sort(byVersion.compare)
    .at(-1);
  return before ? releaseSchema.parse(await json(join(RELEASES, `${before}.json`))) : null;
}

function report({ since, added, removed, relevelled }: Changes, { levels }: Release): void {
  const counts = Object.groupBy(Object.values(levels), (level) => level);
  const byLevel = Object.entries(counts).map(([level, ids]) => `${level} ${ids?.length ?? 0}`);
  console.log(`${Object.keys(levels).length} records; highest level by name: ${byLevel.sort().join(', ')}`);
  if (!since) {
    console.log(`No release before this version is kept in data/${RELEASES}: nothing to compare with.`);
    return;
  }
  console.log(`Since version ${since}:`);
  console.log(`added ${added.length}, removed ${removed.length}, level changed ${relevelled.length}`);
  for (const id of added) console.log(`+ ${id}`);
  for (const id of removed) console.log(`- ${id}`);
  for (const { id, before, after } of relevelled) console.log(`  ${id}: ${before} -> ${after}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(`data: ${error.message}`);
  process.exitCode = 2;
}
