import { csvCell } from '../listing/csv-cell.ts';
import type { Entry } from './history.ts';
import type { Journal } from './journal.ts';
import { chosenIds, type Output } from './output.ts';
import { rowOfEntry } from './rows.ts';

/** Columns of the table, in order; their headings have the wording `csv_…`. */
const COLUMNS = [
  'at',
  'level',
  'status',
  'shop',
  'title',
  'seller',
  'legalSeller',
  'brand',
  'maker',
  'origin',
  'shipsFrom',
  'price',
  'currency',
  'families',
  'records',
  'url',
  'tags',
  'case',
  'note',
  'data',
  'id',
  'seq',
] as const;
export type CsvColumn = (typeof COLUMNS)[number];

/** Words that the table needs: the heading of a column, the name of a Case. */
export interface CsvWords {
  readonly heading: (column: CsvColumn) => string;
  readonly caseName: (id: string) => string;
}

/** Entries read at a time. */
const BATCH = 500;

/** Entries as lines of a CSV file, headings first, each with its line break. Throws when it is broken off. */
export async function* csvLines(
  journal: Journal,
  { chosen, onProgress, signal }: Omit<Output, 'now'>,
  { heading, caseName }: CsvWords,
): AsyncGenerator<string> {
  yield line(COLUMNS.map(heading));
  const ids = await chosenIds(journal.database, chosen);
  for (let from = 0; from < ids.length; from += BATCH) {
    signal?.throwIfAborted();
    onProgress?.(from, ids.length);
    const batch = ids.slice(from, from + BATCH);
    const entries = await journal.entries(batch);
    for (const id of batch) {
      const entry = entries.get(id);
      if (!entry) continue;
      const cells = cellsOf(entry, caseName);
      yield line(COLUMNS.map((column) => cells[column]));
    }
  }
}

function cellsOf(entry: Entry, caseName: CsvWords['caseName']): Record<CsvColumn, string | number> {
  const row = rowOfEntry(entry);
  const { listing } = entry.logged.assessment;
  return {
    at: row.at,
    level: row.level,
    status: row.status,
    shop: row.shop,
    title: row.title,
    seller: listing.sellerName?.value ?? '',
    legalSeller: listing.sellerLegalName?.value ?? '',
    brand: listing.brand?.value ?? '',
    maker: listing.manufacturer?.value ?? '',
    origin: listing.origin ? (listing.origin.value ?? listing.origin.raw) : '',
    shipsFrom: listing.shipsFrom?.value ?? '',
    price: listing.price?.value ?? '',
    currency: listing.currency?.value ?? '',
    families: row.families.join(' '),
    records: row.records.join(' '),
    url: row.url,
    tags: row.tags.join(' '),
    case: row.case ? caseName(row.case) : '',
    note: row.note,
    data: row.data,
    id: row.id,
    seq: row.seq,
  };
}

const line = (cells: readonly (string | number)[]) => `${cells.map(csvCell).join(',')}\r\n`;
