import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { countControls } from './controls.ts';
import { openJsonLines } from './json-lines.ts';
import { type Supplier, supplierOf } from './supplier.ts';
import { type OpenTable, openDelimited, type TableOptions } from './table.ts';
import { peek } from './text-stream.ts';

/** The first bytes of a ZIP file, as workbooks are. */
const ZIP = 'PK\u0003\u0004';

/** Opens a table by what its text begins with: lines of JSON, or cells that are parted. Throws ListFormatError for what is neither. */
export async function openTable(
  file: ListFile,
  report: Report,
  options: TableOptions = {},
): Promise<OpenTable> {
  const { head, text } = await peek(file.text, (head) => head.trim() !== '');
  const opened = { name: file.name, text };
  if (head.startsWith(ZIP)) throw new ListFormatError(file.name, 1, 'is a workbook; save the sheet as CSV');
  if (isBinary(head)) throw new ListFormatError(file.name, 1, 'is no text: save the table as XLSX or CSV');
  if (/^\s*\[\s*[{[]/.test(head)) {
    throw new ListFormatError(file.name, 1, 'is one JSON array: write one object a line instead');
  }
  return head.trimStart().startsWith('{')
    ? openJsonLines(opened, report, options)
    : openDelimited(opened, report, options);
}

/** How files begin that are no text, though much of them may be: PDF, PNG, GIF, JPEG, workbooks of old, gzip, 7z and RAR. */
const SIGNATURES = [
  '%PDF-',
  '\u0089PNG',
  '‰PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u00d0\u00cf\u0011\u00e0',
  '\u001f\u008b',
  '7z\u00bc\u00af',
  'Rar!',
];
/** Text has hardly any control characters; above this share of them it is none. */
const CONTROLS_MAX = 0.02;

function isBinary(head: string): boolean {
  const start = head.slice(0, 4096);
  return (
    SIGNATURES.some((signature) => start.startsWith(signature)) ||
    countControls(start) > start.length * CONTROLS_MAX
  );
}

/** The suppliers of a table, in its order. Throws ListFormatError where no column holds names. */
export async function* readSuppliers(file: ListFile, report: Report): AsyncGenerator<Supplier> {
  const { mapping, rows } = await openTable(file, report);
  for await (const { row, cells } of rows) yield supplierOf(row, cells, mapping);
}
