import browser from 'webextension-polyfill';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../screening/artefact.ts';

const packaged = (path: string) => fetch(browser.runtime.getURL(`/${path}`));

/** The text of a file of this package. */
export async function packagedText(path: string): Promise<string> {
  return (await packaged(path)).text();
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
