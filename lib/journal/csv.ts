import { csvCell } from '../listing/csv-cell.ts';
import type { EntryRow } from './entry.ts';
import type { Journal } from './journal.ts';

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

/**
 * The Entries of `rows` as lines of a CSV file, headings first, each with its line break. `heading` gives the words for a column,
 * `caseName` the name of a Case.
 */
export async function* csvLines(
  journal: Journal,
  rows: readonly EntryRow[],
  heading: (column: CsvColumn) => string,
  caseName: (id: string) => string,
): AsyncGenerator<string> {
  yield line(COLUMNS.map(heading));
  for (const row of rows) {
    const { logged, remarks } = await journal.entry(row.id);
    const { listing } = logged.assessment;
    const cells: Record<CsvColumn, string | number> = {
      at: row.at,
      level: row.level,
      status: remarks.status,
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
      tags: remarks.tags.join(' '),
      case: remarks.case ? caseName(remarks.case) : '',
      note: remarks.note,
      data: row.data,
      id: row.id,
      seq: row.seq,
    };
    yield line(COLUMNS.map((column) => cells[column]));
  }
}

const line = (cells: readonly (string | number)[]) => `${cells.map(csvCell).join(',')}\r\n`;
