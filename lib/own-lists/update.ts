import type { KeptList } from './database.ts';
import { type Difference, differenceOf } from './difference.ts';
import { FileError } from './file-error.ts';
import { type Chosen, hashOf, type Progress, staged, stageList, type Wish } from './import.ts';
import type { OpenFile } from './open-file.ts';
import type { OwnListStore } from './store.ts';

/** A newer file for a list that is kept. */
export interface Newer {
  readonly list: string;
  readonly chosen: Chosen;
  /** A UUID for its parts. */
  readonly revision: string;
}

/**
 * Reads a newer file of a list and switches to it once `agreed` resolves, which is shown the difference; until then, and where it rejects, the
 * list stays as it was. Null where the file is the one that the list was made of. Throws FileError ('shape' for a file of another format or
 * with other columns), OwnListsError, and what `agreed` throws.
 */
export async function updateList(
  { list: id, chosen, revision }: Newer,
  store: OwnListStore,
  now: Date,
  tell: (progress: Progress) => void,
  agreed: (difference: Difference) => Promise<void>,
): Promise<KeptList | null> {
  const old = await store.list(id);
  if ((await hashOf(chosen.blob)) === old.file.sha256) {
    await checked(store, old, now);
    return null;
  }
  return staged(revision, store, async () => {
    const list = await stageList(chosen, wishOf(old, revision), store, now, tell, (opened) =>
      refuseOther(old, opened),
    );
    tell({ step: 'compare' });
    await agreed(await differenceOf(store, old, list));
    tell({ step: 'keep' });
    await store.commit(list, true);
    return store.list(id);
  });
}

async function checked(store: OwnListStore, { id, origin }: KeptList, now: Date): Promise<void> {
  if (origin) await store.setOrigin(id, { ...origin, checked: now.toISOString() });
}

const wishOf = ({ id, name, kind, level, mapping, origin }: KeptList, revision: string): Wish => ({
  name,
  kind,
  level,
  mapping,
  replaces: id,
  origin: origin?.url ?? null,
  revision,
});

/** Throws FileError where a file is of another format than its list, or has other columns. */
function refuseOther(old: KeptList, { format, table }: OpenFile): void {
  if (format !== old.format) throw new FileError('shape', '');
  const [was, is] = [old.header, table?.header ?? null];
  // Lists of an older version keep no headings.
  if (was && is && JSON.stringify(was) !== JSON.stringify(is))
    throw new FileError('shape', is.join(', ').slice(0, 200));
}
