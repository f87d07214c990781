import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { formatOf } from '../dataset/lists/format.ts';
import { columnKey } from '../dataset/lists/header.ts';
import { type Mapping, NO_MAPPING } from '../suppliers/mapping.ts';
import { openDelimited } from '../suppliers/table.ts';
import { peek } from '../suppliers/text-stream.ts';
import type { Format } from './database.ts';
import type { Entry } from './entry.ts';
import { FileError } from './file-error.ts';
import { readCslJson, readJsonLines } from './json.ts';
import {
  CSL_COLUMNS,
  OPENSANCTIONS_COLUMNS,
  publisherOf,
  readCslCsv,
  readOfficial,
  readOpenSanctions,
} from './official.ts';
import { readShipments, shipmentDelimiter } from './shipments.ts';
import { readTable } from './table.ts';

/** A file whose format was found, and whose entries are still to be read. */
export interface OpenFile {
  readonly format: Format;
  /** For a table: its headings, what they suggest, and its first rows; null for formats whose columns are known. */
  readonly table: TableLook | null;
  readonly entries: (report: Report, mapping: Mapping | null) => AsyncGenerator<Entry>;
}

/** What a table looks like before it is read. */
export interface TableLook {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly rows: readonly (readonly string[])[];
}

/** How much of a file is looked at to tell its format. */
const HEAD = 65_536;
const ROWS_SHOWN = 5;

/** Finds out what a file is. Throws FileError for what is no list, before any of it is read as one. */
export async function openFile(file: ListFile): Promise<OpenFile> {
  const { head, text } = await peek(file.text, ({ length }) => length >= HEAD);
  const opened = { name: file.name, text };
  refuse(head);
  const start = head.replace(/^[\s\uFEFF]+/, '');
  const known = publisherOf(formatOf(file.name, head));
  if (known) return { format: known, table: null, entries: (report) => readOfficial(opened, report) };
  if (start.startsWith('<')) throw new FileError('format', `${file.name}: XML of another kind`);
  if (start.startsWith('{')) {
    return /^\{\s*"(?:total|sources(?:_used)?|results|search_performed_at)"\s*:/.test(start) || isWhole(start)
      ? { format: 'csl', table: null, entries: (report) => readCslJson(opened, report) }
      : { format: 'json', table: null, entries: (report) => readJsonLines(opened, report) };
  }
  if (start.startsWith('[')) throw new FileError('format', `${file.name}: expected lines of JSON`);
  return openCells(opened, head);
}

/** One JSON value over many lines, with results inside: no line of it is an object. */
const isWhole = (start: string): boolean => /^\{\s*\n/.test(start) && /"results"\s*:/.test(start);

async function openCells(file: ListFile, head: string): Promise<OpenFile> {
  const keys = new Set((head.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? '').split(',').map(columnKey));
  const has = (columns: readonly string[]) => columns.every((column) => keys.has(columnKey(column)));
  if (has(OPENSANCTIONS_COLUMNS)) {
    return { format: 'opensanctions', table: null, entries: (report) => readOpenSanctions(file, report) };
  }
  if (has(CSL_COLUMNS)) {
    return { format: 'csl', table: null, entries: (report) => readCslCsv(file, report) };
  }
  const delimiter = shipmentDelimiter(head);
  if (delimiter !== null) {
    return { format: 'shipments', table: null, entries: (report) => readShipments(file, delimiter, report) };
  }
  return {
    format: 'table',
    table: await lookAt(file.name, head),
    entries: (report, mapping) => readTable(file, report, mapping),
  };
}

async function lookAt(name: string, head: string): Promise<TableLook> {
  async function* text(): AsyncGenerator<string> {
    yield head;
  }
  const table = await openDelimited({ name, text: text() }, () => {}, { lenient: true });
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows) {
    rows.push(cells.map((cell) => cell.slice(0, 80)));
    if (rows.length >= ROWS_SHOWN) break;
  }
  return { header: table.header, mapping: table.columns ? table.mapping : NO_MAPPING, rows };
}

function refuse(head: string): void {
  const start = head.replace(/^[\s\uFEFF]+/, '');
  if (start === '') throw new FileError('empty', '');
  if (
    /^<(?:!doctype html|html|head|body|script|div)\b/i.test(
      start.replace(/^(?:<!--[\s\S]{0,2000}?-->\s*)+/, ''),
    )
  ) {
    throw new FileError('html', '');
  }
}

/** A fault of a parser as one of the file. */
export function fileError(error: unknown): unknown {
  if (!(error instanceof ListFormatError)) return error;
  if (/column for names|no column holds names/.test(error.message)) {
    return new FileError('columns', error.message);
  }
  const isCut = /not whole|whole JSON|cells instead of/.test(error.message);
  return new FileError(isCut ? 'cut' : 'format', error.message);
}
