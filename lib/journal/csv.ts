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

/** Values that a spreadsheet would run as a formula begin with one of these (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file (RFC 4180): quoted where it must be, and with an apostrophe before what a spreadsheet would take for a
 * formula.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) || safe !== value ? `"${safe.replace(/"/g, '""')}"` : safe;
}

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
