import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Level } from '../assessment/levels.ts';
import type { OwnKind } from '../assessment/own-list.ts';
import { databaseFault } from '../storage/database-fault.ts';
import { type Meta, openDatabase } from '../storage/open-database.ts';
import type { Mapping } from '../suppliers/mapping.ts';

/** Raised with each change of the tables; this file then has one `version()` more, and the tests one example more. */
export const SCHEMA = 2;
/** The name of the database; tests give their own. */
export const OWN_LISTS = 'own-lists';

/** Formats of files that lists are made from. Each has its wording under `lists_format_…`. */
export const FORMATS = [
  'ofac',
  'un',
  'uk',
  'official',
  'opensanctions',
  'json',
  'csl',
  'shipments',
  'table',
] as const;
export type Format = (typeof FORMATS)[number];

/** What a list can be used for. */
export const USES = ['badges', 'suppliers'] as const;
export type Use = (typeof USES)[number];

/** A row of a file that was not read whole. */
export interface RowFault {
  readonly line: number;
  readonly what: string;
}

/** Where a list can be fetched anew. */
export interface Origin {
  readonly url: string;
  /** When it was last fetched, whether or not it had changed: ISO 8601 in UTC; '' for never. */
  readonly checked: string;
}

/** A list of the user's own as it is kept. */
export interface KeptList {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnKind;
  /** The level of entries that say none themselves. */
  readonly level: Level;
  readonly uses: Readonly<Record<Use, boolean>>;
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string };
  readonly format: Format;
  /** The headings of a table, and what they were taken for: a newer file must have the same. Null for known formats. */
  readonly header: readonly string[] | null;
  readonly mapping: Mapping | null;
  /** Null where it was a file of the user's and no address was given. */
  readonly origin: Origin | null;
  readonly entries: number;
  readonly names: number;
  /** Rows that were not read whole: how many, and the first of them. */
  readonly faults: number;
  readonly firstFaults: readonly RowFault[];
  /** When, ISO 8601 in UTC. */
  readonly imported: string;
  /** Which parts are those of this list now. */
  readonly revision: string;
  /** What the parts take, in bytes. */
  readonly bytes: number;
}

/**
 * A piece of a list: `names` and `details` hold lines of JSON, an entry each, and where each ends; `index` holds the keys of all
 * names, `owners` the place of the entry to which each name belongs.
 */
export interface Part {
  readonly revision: string;
  readonly kind: 'names' | 'details' | 'index' | 'owners';
  readonly part: number;
  readonly bytes: ArrayBuffer;
  readonly ends: Uint32Array<ArrayBuffer> | null;
}

/** Why the lists cannot do what was asked. Each has its wording under `lists_error_…`. */
export type StoreFault = 'quota' | 'newer' | 'blocked' | 'unavailable' | 'gone' | 'damaged' | 'busy';

/** The lists could not do what was asked; what was kept before is kept still. */
export class OwnListsError extends Error {
  override readonly name = 'OwnListsError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** The user's own lists. */
export class OwnListsDatabase extends Dexie {
  declare readonly lists: EntityTable<KeptList, 'id'>;
  declare readonly parts: Table<Part, [string, string, number]>;
  declare readonly meta: EntityTable<Meta, 'key'>;

  constructor(name = OWN_LISTS) {
    super(name);
    this.version(1).stores({ lists: 'id', parts: '[revision+kind+part]', meta: 'key' });
    this.version(2)
      .stores({})
      .upgrade((change) =>
        change
          .table('lists')
          .toCollection()
          .modify((list) => Object.assign(list, { header: null, mapping: null, origin: null })),
      );
  }
}

/**
 * Opens the lists. Throws OwnListsError: 'newer' when a later version of the extension has written them (nothing is touched then),
 * 'blocked' when another page holds an older version open, 'quota' where there is no room, 'unavailable' where the browser gives no database (private windows).
 */
export function openOwnListsDatabase(name = OWN_LISTS): Promise<OwnListsDatabase> {
  return openDatabase(
    new OwnListsDatabase(name),
    SCHEMA,
    // Tables that could not be brought to this version's form are as they were, and not to be had.
    (fault, message, cause) => new OwnListsError(fault === 'upgrade' ? 'unavailable' : fault, message, cause),
  );
}

/** An error of the database as one that says what it means; any other as it is. */
export function ownListsError(error: unknown): unknown {
  if (error instanceof OwnListsError) return error;
  const fault = databaseFault(error);
  return fault ? new OwnListsError(fault, `the database says: ${fault}`, error) : error;
}
