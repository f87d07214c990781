import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../screening/artefact.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'public');

/** The compiled dataset of this checkout, as the extension ships it. Throws when `npm run data` has not made it. */
export async function loadData(): Promise<LoadedData> {
  const [info, data, names] = await Promise.all([
    readFile(join(ROOT, ARTEFACT_FILES.info), 'utf8'),
    readFile(join(ROOT, ARTEFACT_FILES.data), 'utf8'),
    readFile(join(ROOT, ARTEFACT_FILES.names)),
  ]);
  return openArtefact({ info, data, names: new Uint8Array(names).buffer });
}
