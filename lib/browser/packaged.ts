import browser from 'webextension-polyfill';
import { packed } from '../journal/pack.ts';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../screening/artefact.ts';

const packaged = (path: string) => fetch(browser.runtime.getURL(`/${path}`));

/** The text of a file of this package. */
export async function packagedText(path: string): Promise<string> {
  return (await packaged(path)).text();
}

/** The bundled data as the journal keeps it: packed. */
export async function packagedDataset(): Promise<Uint8Array> {
  return packed(new TextEncoder().encode(await packagedText(ARTEFACT_FILES.data)));
}

/** The bundled dataset, checked against its hash. Throws DatasetError when it is not what was packed. */
export async function packagedData(): Promise<LoadedData> {
  const [info, data, names] = await Promise.all([
    packagedText(ARTEFACT_FILES.info),
    packagedText(ARTEFACT_FILES.data),
    packaged(ARTEFACT_FILES.names).then((reply) => reply.arrayBuffer()),
  ]);
  return openArtefact({ info, data, names });
}
