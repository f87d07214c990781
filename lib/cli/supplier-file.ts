import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ListFile, Report } from '../dataset/lists/entry.ts';
import { decodeTable } from '../suppliers/encoding.ts';
import { openTable } from '../suppliers/open-table.ts';
import { supplierSheet } from '../suppliers/sheets.ts';
import type { TableInfo } from '../suppliers/store/run.ts';
import { type OpenTable, openDelimited } from '../suppliers/table.ts';
import type { Sheet } from '../suppliers/workbook.ts';
import { bytesOf, InputError } from './command.ts';

/** A file of suppliers that was opened, and what a report says of it. */
export interface OpenFile {
  readonly table: OpenTable;
  readonly info: TableInfo;
}

/** Workbooks are read whole; larger ones have to be saved as CSV. */
const WORKBOOK_MAX = 128 * 2 ** 20;
/** The first bytes of a ZIP file, as workbooks are. */
const ZIP = [0x50, 0x4b, 3, 4];

/** The text of a list: its file as it is, or, of a workbook, the sheet whose headings name a company. Throws InputError. */
export async function listText(path: string): Promise<ListFile> {
  const { isWorkbook, rest } = await begun(bytesOf(path));
  if (!isWorkbook) return { name: path, text: decodeTable(rest()) };
  const sheets = await sheetsOf(path, rest());
  const sheet = sheets[await supplierSheet(sheets)];
  async function* text(): AsyncGenerator<string> {
    if (sheet) yield* sheet.lines();
  }
  return { name: path, text: text() };
}

/** The SHA-256 of a file, in hexadecimal; '' for standard input, which can be read once only. */
export async function hashOfFile(path: string): Promise<string> {
  if (path === '-') return '';
  const hash = createHash('sha256');
  for await (const bytes of bytesOf(path)) hash.update(bytes);
  return hash.digest('hex');
}

/**
 * Opens a table of suppliers in any of its forms. Throws InputError for a file that cannot be read or a sheet that is not there,
 * ListFormatError for what is no table, or has no column for names where `lenient` is not asked.
 */
export async function openSuppliers(
  path: string,
  sheet: string | undefined,
  lenient: boolean,
  report: Report,
): Promise<OpenFile> {
  const { isWorkbook, rest } = await begun(bytesOf(path));
  if (isWorkbook) return openSheet(path, await sheetsOf(path, rest()), sheet, lenient, report);
  if (sheet !== undefined) throw new InputError(`--sheet ${sheet}: ${path} is no workbook`);
  // Until something else comes, it is plain ASCII.
  let encoding = 'ascii';
  const text = decodeTable(rest(), (label) => {
    encoding = label;
  });
  const table = await openTable({ name: path, text }, report, { lenient });
  return { table, info: { ...(await infoOf(path, table)), form: table.form, encoding } };
}

async function openSheet(
  path: string,
  sheets: readonly Sheet[],
  wanted: string | undefined,
  lenient: boolean,
  report: Report,
): Promise<OpenFile> {
  const named = sheets.findIndex(({ name }) => name === wanted);
  const sheet = sheets[wanted === undefined ? await supplierSheet(sheets) : named];
  if (!sheet) {
    throw new InputError(
      `--sheet ${wanted}: ${path} has ${sheets.map(({ name }) => `'${name}'`).join(', ')}`,
    );
  }
  async function* text(): AsyncGenerator<string> {
    if (sheet) yield* sheet.lines();
  }
  const table = await openDelimited({ name: path, text: text() }, report, { lenient, delimiter: ',' });
  const info = await infoOf(path, table);
  return { table, info: { ...info, form: 'workbook', encoding: '', sheet: sheet.name } };
}

async function infoOf(path: string, { header, headerRow, form }: OpenTable): Promise<TableInfo> {
  const sha256 = await hashOfFile(path);
  return { name: basename(path), form, encoding: '', sheet: '', header, headerRow, sha256 };
}

/** Whether bytes begin as a workbook does, and all of the chunks. Standard input may give one byte at a time. */
async function begun(chunks: AsyncGenerator<Uint8Array>) {
  let first: Uint8Array = new Uint8Array();
  while (first.length < ZIP.length) {
    const next = await chunks.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* chunks;
  }
  return { isWorkbook: ZIP.every((byte, at) => first[at] === byte), rest };
}

/** The sheets of a workbook. Throws InputError for one that cannot be read. */
async function sheetsOf(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Sheet[]> {
  // A library that most tables do not need.
  const { readWorkbook, WorkbookError } = await import('../suppliers/workbook.ts');
  try {
    return readWorkbook(await gathered(chunks, path));
  } catch (error) {
    if (error instanceof WorkbookError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

async function gathered(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > WORKBOOK_MAX)
      throw new InputError(`${path}: is larger than ${WORKBOOK_MAX} bytes; save it as CSV`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
