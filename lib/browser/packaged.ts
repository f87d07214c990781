import browser from 'webextension-polyfill';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../screening/artefact.ts';

/** The text of a file of this package. */
export async function packagedText(path: string): Promise<string> {
  return (await fetch(browser.runtime.getURL(`/${path}`))).text();
}

/** The bundled dataset, checked against its hash. Throws DatasetError when it is not what was packed. */
export async function packagedData(): Promise<LoadedData> {
  const [info, data] = await Promise.all([
    packagedText(ARTEFACT_FILES.info),
    packagedText(ARTEFACT_FILES.data),
  ]);
  return openArtefact({ info, data });
}
