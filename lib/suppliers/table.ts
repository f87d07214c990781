import { delimitedRows } from '../dataset/lists/delimited.ts';
import { hostOf, type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import { type Columns, columnsOf, type Field, headerScore } from './columns.ts';
import { peek } from './text-stream.ts';

/** One row of a table, by field. */
export interface TableRow {
  /** As a spreadsheet numbers it: the header is 1 where nothing stands above it. */
  readonly row: number;
  /** Its line in the file, which differs where cells hold line ends. */
  readonly line: number;
  /** The texts of every column of that field, the one that says most first; empty cells left out. */
  readonly texts: (field: Field) => readonly string[];
}

/** A supplier as a table gives it. */
export interface Supplier {
  readonly row: number;
  /** '' where the table gives none. */
  readonly name: string;
  /** In other scripts, in trade, of the maker: every further column of names. */
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly address: string;
  readonly brands: readonly string[];
  /** Hosts, as 'example.com'. */
  readonly websites: readonly string[];
  readonly ids: readonly string[];
  /** What it supplies, by name or by HS code. */
  readonly goods: string;
}

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
  readonly columns: Columns;
}

/**
 * The rows of a delimited table. Delimiter and header row are found by what the headers mean, in many languages; other columns
 * are ignored. Throws ListFormatError where no column holds names. Rows with more cells than the header, and quotation
 * marks that do not close, are reported, and read as far as they make sense.
 */
export async function* tableRows(file: ListFile, report: Report): AsyncGenerator<TableRow> {
  const { head, text } = await peek(file.text, ({ length }) => length >= HEAD);
  const header = await headerOf(file.name, head);
  let row = 0;
  let lastLine = 0;
  for await (const { line, cells } of delimitedRows({ name: file.name, text }, header.delimiter, report)) {
    // Empty rows are passed over in the reading, but they are rows.
    row += line - lastLine;
    lastLine = line + lineEnds(cells);
    if (line <= header.line) continue;
    const { columns } = header;
    const problem = problemOf(cells, columns.count, header.delimiter);
    if (problem) report({ file: file.name, line, what: problem });
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

/** The suppliers of a table, in its order, as `tableRows` reads it. */
export async function* readSuppliers(file: ListFile, report: Report): AsyncGenerator<Supplier> {
  for await (const { row, texts } of tableRows(file, report)) {
    const aliases = texts('alias').flatMap((text) => text.split(';').map((alias) => alias.trim()));
    const names = [...texts('name'), ...texts('native'), ...aliases];
    const [name = '', ...otherNames] = names.filter((text) => text !== '');
    const supplier: Supplier = {
      row,
      name,
      otherNames,
      country: texts('country')[0] ?? '',
      address: texts('address').join(', '),
      brands: texts('brand'),
      websites: texts('website').flatMap((text) =>
        text.split(/[\s,;]+/).flatMap((site) => hostOf(site) ?? []),
      ),
      ids: texts('id'),
      goods: texts('goods').join(', '),
    };
    yield supplier;
  }
}

async function headerOf(name: string, head: string): Promise<Header> {
  if (head.startsWith('PK\u0003\u0004')) {
    throw new ListFormatError(name, 1, 'is a workbook; save the sheet as CSV');
  }
  let best: (Header & { score: number }) | null = null;
  let seen: readonly string[] = [];
  for (const delimiter of DELIMITERS) {
    for (const { line, cells } of await firstRows(name, head, delimiter)) {
      const score = headerScore(cells);
      const columns = columnsOf(cells);
      if (columns && score > (best?.score ?? 0)) {
        best = { delimiter: cells.length === 1 ? NONE : delimiter, line, columns, score };
      }
      if (cells.length > seen.length) seen = cells;
    }
  }
  if (best) return best;
  const said = seen
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
  for await (const row of delimitedRows({ name, text: text() }, delimiter, () => {})) {
    rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows;
}

function lineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  return count;
}

function problemOf(cells: readonly string[], columns: number, delimiter: string): string | null {
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) {
    return `${cells.length} cells instead of ${columns}`;
  }
  // A cell that goes on over a line end up to the start of another quoted cell has swallowed rows.
  const swallowed = cells.some((cell) => /[\r\n]/.test(cell) && cell.includes(`${delimiter}"`));
  return swallowed ? 'a quotation mark that does not close: this row may hold several' : null;
}
