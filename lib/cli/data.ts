import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../screening/artefact.ts';
import { InputError } from './command.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'public');

/** The compiled dataset of this checkout, as the extension ships it. Throws InputError when `npm run data` has not made it. */
export async function loadData(): Promise<LoadedData> {
  const [info, data, names] = await Promise.all([
    packaged(ARTEFACT_FILES.info),
    packaged(ARTEFACT_FILES.data),
    packaged(ARTEFACT_FILES.names),
  ]);
  return openArtefact({ info: String(info), data: String(data), names: new Uint8Array(names).buffer });
}

function packaged(file: string): Promise<Buffer> {
  return readFile(join(ROOT, file)).catch((error: Error) => {
    throw new InputError(`${error.message}; \`npm run data\` makes public/dataset`);
  });
}
