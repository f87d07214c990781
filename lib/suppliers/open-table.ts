import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
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
  return head.trimStart().startsWith('{')
    ? openJsonLines(opened, report, options)
    : openDelimited(opened, report, options);
}

/** The suppliers of a table, in its order. Throws ListFormatError where no column holds names. */
export async function* readSuppliers(file: ListFile, report: Report): AsyncGenerator<Supplier> {
  const { mapping, rows } = await openTable(file, report);
  for await (const { row, cells } of rows) yield supplierOf(row, cells, mapping);
}
