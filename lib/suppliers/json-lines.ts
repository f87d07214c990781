import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { columnsOf } from './columns.ts';
import { mappingOf, NO_MAPPING } from './mapping.ts';
import { type InputRow, problemText, type RowProblem } from './row.ts';
import type { OpenTable, TableOptions } from './table.ts';
import { linesOf, peek } from './text-stream.ts';

/** How much of the lines is looked through for keys, which are the columns. */
const HEAD = 262_144;
const HEAD_LINES = 500;
/** A line that is longer is no supplier. */
const LINE_MAX = 1_000_000;

/**
 * Opens lines of JSON, an object each, as a table whose columns are the keys of the first lines, in their order. Keys that come up
 * later stand behind the last column, with their names, and the row is marked. Throws ListFormatError where no key names a
 * company, unless `lenient`, and where no line is an object.
 */
export async function openJsonLines(
  file: ListFile,
  report: Report,
  { lenient = false }: TableOptions = {},
): Promise<OpenTable> {
  const { head, text } = await peek(file.text, ({ length }) => length >= HEAD);
  const keys = new Set<string>();
  for (const line of head.split('\n').slice(0, HEAD_LINES)) {
    const entry = line.length < HEAD ? objectIn(line) : null;
    for (const key of Object.keys(entry ?? {})) keys.add(key);
  }
  const header = [...keys];
  const columns = columnsOf(header);
  if (header.length === 0 || (!columns && !lenient)) {
    const found = header
      .slice(0, 12)
      .map((key) => `'${key.slice(0, 40)}'`)
      .join(', ');
    throw new ListFormatError(
      file.name,
      1,
      `expected objects with a key for names ('name', 'company', 'supplier' …), found ${found || 'nothing'}`,
    );
  }
  return {
    form: 'jsonl',
    header,
    headerRow: 0,
    columns,
    mapping: columns ? mappingOf(header, columns) : NO_MAPPING,
    rows: rowsOf({ name: file.name, text }, header, report),
  };
}

async function* rowsOf(file: ListFile, header: readonly string[], report: Report): AsyncGenerator<InputRow> {
  const known = new Set(header);
  let line = 0;
  for await (const text of linesOf(file.text)) {
    line += 1;
    if (!text.trim()) continue;
    const entry = text.length <= LINE_MAX ? objectIn(text) : null;
    const cells = entry ? header.map((key) => cellOf(Object.hasOwn(entry, key) ? entry[key] : null)) : [];
    const later = entry ? Object.keys(entry).filter((key) => !known.has(key)) : [];
    for (const key of later) cells.push(`${key}: ${cellOf(entry?.[key])}`);
    const problem: RowProblem | null = entry ? (later.length > 0 ? 'cells' : null) : 'json';
    if (problem) {
      report({ file: file.name, line, what: problemText(problem, cells.length, header.length) });
    }
    yield { row: line, line, cells: entry ? cells : [text.trim().slice(0, LINE_MAX)], problem };
  }
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A value as a cell: lists parted as aliases are, anything deeper as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('; ');
  return JSON.stringify(value);
}
