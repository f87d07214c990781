import type { JournalDatabase, OwnedBytes } from './database.ts';
import { dataHashOf, type EntryRow } from './entry.ts';

// Bytes that Entries name by their hash: each is there once, and as long as an Entry needs it. All of this runs inside a transaction.

export type { OwnedBytes };

/** Keeps bytes for the Entries that own them, beside those that own them already. */
export async function keepFiles({ blobs }: JournalDatabase, files: readonly OwnedBytes[]): Promise<void> {
  const known = await blobs.bulkGet(files.map(({ sha256 }) => sha256));
  await blobs.bulkPut(
    files.map((file, place) => ({
      ...file,
      entries: [...new Set([...(known[place]?.entries ?? []), ...file.entries])],
    })),
  );
}

/** Takes the files of Entries away from them; a file that no other Entry owns is destroyed. */
export async function dropKept({ blobs }: JournalDatabase, owners: ReadonlySet<string>): Promise<void> {
  const shared = await blobs
    .where('entries')
    .anyOf([...owners])
    .distinct()
    .primaryKeys();
  // One by one: together they may be larger than the memory.
  for (const sha256 of shared) {
    const file = await blobs.get(sha256);
    const entries = file?.entries.filter((id) => !owners.has(id)) ?? [];
    if (file && entries.length > 0) await blobs.put({ ...file, entries });
    else await blobs.delete(sha256);
  }
}

/** Destroys the data by which Entries were judged that are no longer there, unless another Entry needs it. */
export async function dropUnused(
  { entries, datasets }: JournalDatabase,
  gone: readonly EntryRow[],
): Promise<void> {
  for (const sha256 of new Set(gone.map(dataHashOf))) {
    const isNeeded = (await entries.where('judged').startsWith(`${sha256} `).limit(1).count()) > 0;
    if (!isNeeded) await datasets.delete(sha256);
  }
}
