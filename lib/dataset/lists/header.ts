import { delimitedRows } from './delimited.ts';
import { type ListFile, ListFormatError, oneLine, type Report } from './entry.ts';

/** A row of a file with a header: what stands under a column's name, in one line, or ''. */
export interface NamedRow {
  readonly line: number;
  readonly at: (column: string) => string;
}

/** 'UN Reference Number', 'un_reference_number' and 'Un-reference number ' as one. */
export function columnKey(name: string): string {
  return oneLine(name, 200)
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The rows of a delimited file by the names in its header row, which is the first row that has all `needed` columns,
 * among the first five: some publishers put a date above it. Rows shorter than the header are read as far as they go; rows
 * that are longer, or hold a single cell, are reported. Throws ListFormatError where no header is found.
 */
export async function* namedRows(
  file: ListFile,
  delimiter: string,
  needed: readonly string[],
  report: Report,
): AsyncGenerator<NamedRow> {
  const expected = `expected a header row with ${needed.map((name) => `'${name}'`).join(', ')}`;
  let columns: ReadonlyMap<string, number> | null = null;
  let above = 0;
  for await (const { cells, line } of delimitedRows(file, delimiter, report)) {
    if (!columns) {
      const keys = new Map(cells.map((cell, at) => [columnKey(cell), at]));
      if (needed.every((name) => keys.has(columnKey(name)))) columns = keys;
      else if (++above >= 5) throw new ListFormatError(file.name, line, expected);
      continue;
    }
    if (cells.length === 1 && columns.size > 1) {
      report({ file: file.name, line, what: `one column instead of ${columns.size}` });
      continue;
    }
    if (cells.length > columns.size && cells.slice(columns.size).some((cell) => cell.trim() !== '')) {
      report({ file: file.name, line, what: `${cells.length} columns instead of ${columns.size}` });
    }
    const places = columns;
    yield { line, at: (column) => oneLine(cells[places.get(columnKey(column)) ?? -1] ?? '') };
  }
  if (!columns) throw new ListFormatError(file.name, 1, expected);
}
