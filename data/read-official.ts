import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError, type OfficialRecords } from '../lib/dataset/dataset.ts';
import { joinKey } from '../lib/names/name-quality.ts';

const OFFICIAL = join(import.meta.dirname, 'official');
/** Rows of goods and countries, which are no Records. */
const GOODS = 'dol-goods.json';

/** The Records of official lists in `data/official/`, ready to be merged. Throws DatasetError for a file that is not JSON. */
export async function officialRecords(): Promise<OfficialRecords> {
  const names = (await readdir(OFFICIAL)).filter((file) => file.endsWith('.json') && file !== GOODS).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(OFFICIAL, name), 'utf8');
      try {
        return [`official/${name}`, JSON.parse(text) as unknown] as const;
      } catch {
        throw new DatasetError(`official/${name}: is not JSON`);
      }
    }),
  );
  return { files, keyOf: joinKey };
}
