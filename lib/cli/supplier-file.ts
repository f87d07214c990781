import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ListFile, Report } from '../dataset/lists/entry.ts';
import { decodeTable } from '../suppliers/encoding.ts';
import { openTable } from '../suppliers/open-table.ts';
import { supplierSheet } from '../suppliers/sheets.ts';
import type { TableInfo } from '../suppliers/store/run.ts';
import { type OpenTable, openDelimited } from '../suppliers/table.ts';
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

/** The text of a delimited file or of lines of JSON. */
export function textFile(path: string): ListFile {
  return { name: path, text: decodeTable(bytesOf(path)) };
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
  const chunks = bytesOf(path);
  const { first, rest } = await begun(chunks);
  const isWorkbook = ZIP.every((byte, at) => first[at] === byte);
  if (isWorkbook) return openSheet(path, await gathered(rest(), path), sheet, lenient, report);
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
  bytes: Uint8Array,
  wanted: string | undefined,
  lenient: boolean,
  report: Report,
): Promise<OpenFile> {
  const { readWorkbook, WorkbookError } = await import('../suppliers/workbook.ts');
  let sheets: ReturnType<typeof readWorkbook>;
  try {
    sheets = readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
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

/** The first chunk that holds anything, and all of the chunks, that one included. */
async function begun(chunks: AsyncGenerator<Uint8Array>) {
  let first: Uint8Array = new Uint8Array();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    first = next.value;
    if (first.length > 0) break;
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* chunks;
  }
  return { first, rest };
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
