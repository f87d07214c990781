import { pathToFileURL } from 'node:url';
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/assessment.ts';
import { type Explanation, explainNone } from '../assessment/explain.ts';
import type { DatasetInfo } from '../dataset/dataset.ts';
import type { NoListingReason, PageKind } from '../listing/fields.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { readerOf } from '../shops/registry.ts';
import { structuredData } from '../shops/structured-data.ts';
import { InputError } from './command.ts';
import { loadSavedPage, type SavedPage } from './saved-page.ts';

/** A saved page, as the command line was given it. */
export interface PageToCheck {
  /** As it was named. */
  readonly file: string;
  readonly path: string;
  readonly url: string | undefined;
}

/** One line of `--json` output. */
export interface CheckedPage {
  readonly file: string;
  readonly url: string | null;
  readonly shop: string;
  readonly page: PageKind;
  readonly dataset: DatasetInfo;
  readonly assessments: readonly Assessment[];
  readonly reason: NoListingReason | null;
  /** With `--why`: for each Assessment, what was compared and why no more was found. */
  readonly explanations?: readonly Explanation[];
}

/** Reads a saved page and judges its listings, as the extension would. Throws InputError for a file that cannot be read. */
export async function checkPage(page: PageToCheck, data: LoadedData, why: boolean): Promise<CheckedPage> {
  const saved = await loadSavedPage(page.path, page.url).catch((error: Error) => {
    throw new InputError(error.message);
  });
  const checked = checkSaved(saved, page, data, why);
  saved.document.defaultView?.close();
  return checked;
}

/** Reads a page that was loaded, and judges its listings. */
export function checkSaved(
  { document, url }: SavedPage,
  { file, path }: PageToCheck,
  data: LoadedData,
  why: boolean,
): CheckedPage {
  // A page that names no address of its own belongs to no known shop; what it declares can still be read.
  const address = url ?? pathToFileURL(path);
  const reader = readerOf(address) ?? structuredData;
  const { page, listings, reason } = reader.readPage(document, address);
  return {
    file,
    url: url?.href ?? null,
    shop: reader.id,
    page,
    dataset: data.info,
    assessments: listings.map(({ listing }) => assess(listing, page, data)),
    reason,
    ...(why ? { explanations: listings.map(({ listing }) => explainNone(listing, data)) } : {}),
  };
}
