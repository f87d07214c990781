import { Dexie } from 'dexie';
import {
  type KeptList,
  type Origin,
  type OwnListsDatabase,
  OwnListsError,
  ownListsError,
  type Part,
  type Use,
} from './database.ts';

/** The Web Lock that whoever imports or sweeps holds. */
export const IMPORT_LOCK = 'own-lists import';

/** The lists and their parts. What a method began and did not end is as if it had never begun. */
export class OwnListStore {
  readonly database: OwnListsDatabase;

  constructor(database: OwnListsDatabase) {
    this.database = database;
  }

  /** Every list, by name. */
  async lists(): Promise<KeptList[]> {
    const lists = await this.#safely(() => this.database.lists.toArray());
    return lists.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  }

  /** The lists that are switched on for a use. */
  async inUse(use: Use): Promise<KeptList[]> {
    return (await this.lists()).filter(({ uses }) => uses[use]);
  }

  /** Keeps a part of a list that is not there yet: nobody sees it before `commit`. Throws OwnListsError. */
  async addPart(part: Part): Promise<void> {
    await this.#safely(() => this.database.parts.put(part));
  }

  /**
   * Makes kept parts a list, in place of what it was before, all at once. `replaces` says that there is to be an old one: throws
   * OwnListsError 'gone' where it was removed meanwhile.
   */
  async commit(list: KeptList, replaces: boolean): Promise<void> {
    const { lists, parts } = this.database;
    await this.#safely(() =>
      this.database.transaction('rw', lists, parts, async () => {
        const old = await lists.get(list.id);
        if (replaces && !old) throw new OwnListsError('gone', `no list ${list.id}`);
        // Switches may have been turned while the file was read; a file of the user's leaves where the list comes from.
        await lists.put(old ? { ...list, uses: old.uses, origin: list.origin ?? old.origin } : list);
        if (old) await this.#deleteParts(old.revision);
      }),
    );
  }

  /** Switches a use of a list on or off. */
  async setUse(id: string, use: Use, on: boolean): Promise<void> {
    await this.#change(id, (list) => ({ ...list, uses: { ...list.uses, [use]: on } }));
  }

  /** Notes from where a list can be fetched, and when it was; null for nowhere. Throws OwnListsError. */
  async setOrigin(id: string, origin: Origin | null): Promise<void> {
    await this.#change(id, (list) => ({ ...list, origin }));
  }

  /** Removes a list and all of its parts. */
  async remove(id: string): Promise<void> {
    const { lists, parts } = this.database;
    await this.#safely(() =>
      this.database.transaction('rw', lists, parts, async () => {
        const list = await lists.get(id);
        if (!list) return;
        await lists.delete(id);
        await this.#deleteParts(list.revision);
      }),
    );
  }

  /** Deletes the parts of one revision that never became a list. */
  async discard(revision: string): Promise<void> {
    await this.#safely(() => this.#deleteParts(revision));
  }

  /** Deletes every part that belongs to no list: what imports left behind that were broken off. Not while one goes on. */
  async sweep(): Promise<void> {
    const { lists, parts } = this.database;
    await this.#safely(() =>
      this.database.transaction('rw', lists, parts, async () => {
        const known = new Set((await lists.toArray()).map(({ revision }) => revision));
        const keys = (await parts.toCollection().primaryKeys()).filter(([revision]) => !known.has(revision));
        await parts.bulkDelete(keys);
      }),
    );
  }

  /** A list. Throws OwnListsError 'gone'. */
  async list(id: string): Promise<KeptList> {
    const list = await this.#safely(() => this.database.lists.get(id));
    if (!list) throw new OwnListsError('gone', `no list ${id}`);
    return list;
  }

  /** The parts of one kind of a list, in order; of one that is not committed yet, too. */
  async parts({ revision }: Pick<KeptList, 'revision'>, kind: Part['kind']): Promise<Part[]> {
    return this.#safely(() => this.#ofKind(revision, kind).toArray());
  }

  async #change(id: string, changed: (list: KeptList) => KeptList): Promise<void> {
    const { lists } = this.database;
    await this.#safely(() =>
      this.database.transaction('rw', lists, async () => {
        const list = await lists.get(id);
        if (!list) throw new OwnListsError('gone', `no list ${id}`);
        await lists.put(changed(list));
      }),
    );
  }

  #ofKind(revision: string, kind: Part['kind']) {
    return this.database.parts
      .where('[revision+kind+part]')
      .between([revision, kind, Dexie.minKey], [revision, kind, Dexie.maxKey]);
  }

  async #deleteParts(revision: string): Promise<void> {
    await this.database.parts
      .where('[revision+kind+part]')
      .between([revision, Dexie.minKey, Dexie.minKey], [revision, Dexie.maxKey, Dexie.maxKey])
      .delete();
  }

  async #safely<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw ownListsError(error);
    }
  }
}
