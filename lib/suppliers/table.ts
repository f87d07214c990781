import { delimitedRows } from '../dataset/lists/delimited.ts';
import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import { type Columns, columnsOf, type Field, headerScore } from './columns.ts';
import { type Mapping, mappingOf, NO_MAPPING } from './mapping.ts';
import { type InputRow, problemText, type RowProblem } from './row.ts';
import { peek } from './text-stream.ts';

/** A table whose header was found, and whose rows are still to be read. */
export interface OpenTable {
  readonly form: 'delimited' | 'jsonl';
  /** The headings as they stand. */
  readonly header: readonly string[];
  /** As a spreadsheet numbers rows; 0 where the form has no header row. */
  readonly headerRow: number;
  /** What the headings suggest; nothing where none of them names a company. */
  readonly columns: Columns | null;
  readonly mapping: Mapping;
  /** The rows in order; read once. */
  readonly rows: AsyncGenerator<InputRow>;
}

/** One row of a table, by field. */
export interface TableRow {
  /** As a spreadsheet numbers it: the header is 1 where nothing stands above it. */
  readonly row: number;
  /** Its line in the file, which differs where cells hold line ends. */
  readonly line: number;
  /** The texts of every column of that field, the one that says most first; empty cells left out. */
  readonly texts: (field: Field) => readonly string[];
}

/** How a table is opened. */
export interface TableOptions {
  /** Whether a table without a known column for names is opened, too, so that someone can say which it is. */
  readonly lenient?: boolean;
  /** How its cells are parted, where that is known. */
  readonly delimiter?: string;
}

/** Columns of a table; more are no table of suppliers. */
export const COLUMNS_MAX = 500;
/** Letters of a cell, as spreadsheets have it: what is longer is cut where it is compared, and in a spreadsheet. */
const CELL_MAX = 32_767;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Parts the cells of a table that has one column only: commas in it are of the names. */
const NONE = '\u001f';
/** How much of a table is looked through for its header, and how many rows: titles and dates may stand above it. */
const HEAD = 16_384;
const HEAD_ROWS = 10;
/** Cells named in the error about a table without a known column. */
const HEADERS_SAID = 12;

interface Header {
  readonly delimiter: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: Columns | null;
}

/**
 * Opens a delimited table. Delimiter and header row are found by what the headers mean, in many languages. Rows with more
 * cells than the header, and quotation marks that do not close, are marked and reported, and read as far as they make
 * sense. Throws ListFormatError where no column holds names, unless `lenient`.
 */
export async function openDelimited(
  file: ListFile,
  report: Report,
  { lenient = false, delimiter }: TableOptions = {},
): Promise<OpenTable> {
  const { head, text } = await peek(file.text, ({ length }) => length >= HEAD);
  const delimiters = delimiter === undefined ? DELIMITERS : [delimiter];
  const header = await headerOf(file.name, head, delimiters, lenient);
  const { columns, cells } = header;
  const before = await firstRows(file.name, head, header.delimiter);
  return {
    form: 'delimited',
    header: cells,
    headerRow: numbered(before, header.line),
    columns,
    mapping: columns ? mappingOf(cells, columns) : NO_MAPPING,
    rows: rowsBelow({ name: file.name, text }, header, report),
  };
}

async function* rowsBelow(file: ListFile, header: Header, report: Report): AsyncGenerator<InputRow> {
  let row = 0;
  let lastLine = 0;
  let broken = false;
  const told: Report = (problem) => {
    broken = true;
    report(problem);
  };
  for await (const { line, cells } of delimitedRows(file, header.delimiter, told, true)) {
    // Empty rows are passed over in the reading, but they are rows.
    row += line - lastLine;
    lastLine = line + lineEnds(cells);
    const wasBroken = broken;
    broken = false;
    if (line <= header.line) continue;
    const problem = problemOf(cells, header);
    // What was told of the row already is not told again.
    if (problem && !wasBroken) {
      report({ file: file.name, line, what: problemText(problem, cells.length, header.cells.length) });
    }
    yield { row, line, cells, problem: wasBroken && problem !== 'long' ? 'quote' : problem };
  }
}

/**
 * The rows of a delimited table by field, as `openDelimited` reads it; other columns are ignored. Throws ListFormatError
 * where no column holds names.
 */
export async function* tableRows(file: ListFile, report: Report): AsyncGenerator<TableRow> {
  const { columns, rows } = await openDelimited(file, report);
  if (!columns) return;
  for await (const { row, line, cells } of rows) {
    yield {
      row,
      line,
      texts: (field) =>
        (columns.places.get(field) ?? []).flatMap((place) => {
          const text = cleanText(cells[place] ?? '');
          if (!text) return [];
          return columns.imo.has(place) && !/imo/i.test(text) ? [`IMO ${text}`] : [text];
        }),
    };
  }
}

async function headerOf(
  name: string,
  head: string,
  delimiters: readonly string[],
  lenient: boolean,
): Promise<Header> {
  let best: (Header & { score: number }) | null = null;
  let widest: Omit<Header, 'columns'> = { delimiter: ',', line: 1, cells: [] };
  for (const delimiter of delimiters) {
    for (const { line, cells } of await firstRows(name, head, delimiter)) {
      const score = headerScore(cells);
      const columns = columnsOf(cells);
      if (columns && score > (best?.score ?? 0)) {
        best = { delimiter: cells.length === 1 ? NONE : delimiter, line, cells, columns, score };
      }
      if (cells.length > widest.cells.length) widest = { delimiter, line, cells };
    }
  }
  if (best) return best;
  if (lenient && widest.cells.length > 0) {
    return { ...widest, delimiter: widest.cells.length === 1 ? NONE : widest.delimiter, columns: null };
  }
  const said = widest.cells
    .slice(0, HEADERS_SAID)
    .map((cell) => `'${cleanText(cell).slice(0, 40)}'`)
    .join(', ');
  throw new ListFormatError(
    name,
    1,
    `expected a header row with a column for names ('name', 'company', 'supplier' …), found ${said || 'nothing'}`,
  );
}

async function firstRows(name: string, head: string, delimiter: string) {
  async function* text(): AsyncGenerator<string> {
    yield head.slice(0, HEAD);
  }
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const row of delimitedRows({ name, text: text() }, delimiter, () => {}, true)) {
    rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows;
}

/** The number that a spreadsheet gives the row at `line`: cells above it may hold line ends. */
function numbered(rows: readonly { line: number; cells: readonly string[] }[], line: number): number {
  const above = rows.filter((row) => row.line < line);
  return line - above.reduce((sum, { cells }) => sum + lineEnds(cells), 0);
}

function lineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return count;
}

function problemOf(cells: readonly string[], header: Header): RowProblem | null {
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) return 'cells';
  return cells.some(({ length }) => length > CELL_MAX) ? 'long' : null;
}
