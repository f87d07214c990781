// A journal's database without any code of the journal: as the browser itself keeps it.

/** A table as the browser keeps it. */
interface StoredTable {
  readonly keyPath: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly multiEntry: boolean;
    readonly unique: boolean;
  }[];
  readonly rows: readonly unknown[];
}

/** A whole database in JSON. Bytes stand as `{ "bytes": [...] }`. */
export interface StoredDatabase {
  /** The browser's own number: ten times Dexie's. */
  readonly version: number;
  readonly tables: Readonly<Record<string, StoredTable>>;
}

/** Reads a database. */
export async function readRaw(indexedDB: IDBFactory, name: string): Promise<StoredDatabase> {
  const database = await done(indexedDB.open(name));
  const tables: Record<string, StoredTable> = {};
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return { name: index, keyPath, multiEntry, unique };
    });
    const rows = ((await done(store.getAll())) as object[]).map((row) => mapped(row, toJson) as object);
    tables[table] = { keyPath: String(store.keyPath), indexes, rows };
  }
  const { version } = database;
  database.close();
  return { version, tables };
}

/** Makes a database as it was kept. */
export async function writeRaw(
  indexedDB: IDBFactory,
  name: string,
  { version, tables }: StoredDatabase,
): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, indexes, rows }] of Object.entries(tables)) {
      const store = request.result.createObjectStore(table, { keyPath });
      for (const { name: index, keyPath: path, multiEntry, unique } of indexes) {
        store.createIndex(index, path, { multiEntry, unique });
      }
      for (const row of rows) store.add(mapped(row, fromJson));
    }
  };
  (await done(request)).close();
}

function done<T>(request: { result: T; error: unknown; onsuccess: unknown; onerror: unknown }): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const mapped = (row: unknown, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(row as object).map(([key, value]) => [key, change(value)]));

const toJson = (value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value);

function fromJson(value: unknown): unknown {
  const bytes = (value as { bytes?: unknown } | null)?.bytes;
  return Array.isArray(bytes) ? Uint8Array.from(bytes as number[]) : value;
}
