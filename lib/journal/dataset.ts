import { DatasetError } from '../dataset/dataset.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { openOtherData } from '../screening/other-data.ts';
import type { Logged } from './entry.ts';
import type { DataSource, Journal } from './journal.ts';
import { unpacked } from './pack.ts';

/**
 * The data that an Entry was judged by, ready to judge again. Null where it was not kept. Throws DatasetError for data that this version of the
 * extension cannot read, or that is not what was kept.
 */
export async function dataOf({ database }: Journal, { basis }: Logged): Promise<LoadedData | null> {
  const kept = await database.datasets.get(basis.dataset.sha256);
  if (!kept) return null;
  let text: string;
  try {
    text = new TextDecoder().decode(await unpacked(kept.bytes));
  } catch (error) {
    throw new DatasetError('what was kept of the data is damaged', { cause: error });
  }
  return openOtherData(basis.dataset, text);
}

/** Keeps this data where an Entry was judged by it and it is not kept yet, as after an import. Throws JournalError. */
export async function keepNeeded(journal: Journal, sha256: string, dataOf: DataSource): Promise<void> {
  const { entries, datasets } = journal.database;
  const isNeeded = (await entries.where('judged').startsWith(`${sha256} `).limit(1).count()) > 0;
  if (!isNeeded || (await datasets.get(sha256))) return;
  const bytes = await dataOf(sha256);
  if (bytes) await journal.keep([], [{ sha256, bytes }]);
}
