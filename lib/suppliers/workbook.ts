import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { COLUMNS_MAX } from './table.ts';
import { TooLargeError, UNPACKED_MAX, unpackedWorkbook } from './unpack.ts';

/** One sheet of a workbook as the text of a CSV file, row for row, empty rows included. */
export interface Sheet {
  readonly name: string;
  /** Rows up to the last that holds something. */
  readonly rows: number;
  readonly lines: () => Generator<string>;
}

/** Why a workbook is not read; each has its wording under `suppliers_error_…`. */
export type WorkbookFault = 'workbook_size' | 'workbook' | 'empty';

/** A workbook that cannot be read. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** Rows of a sheet in Excel and LibreOffice. */
const ROWS_MAX = 1_048_576;
/** Cells that a sheet may repeat by one mark: a short file can ask for thousands of millions. */
const REPEATED_MAX = 5_000_000;
/** Letters of a sheet as CSV: one long text may stand in every cell. */
const TEXT_MAX = 400 * 2 ** 20;
/** Letters of one cell, as Excel has it. */
const CELL_MAX = 32_767;

/**
 * The sheets of a workbook (XLSX, ODS) that hold cells. Cells are given as they are shown, formulas by the value that was last
 * computed; numbers without a format as they are. Throws WorkbookError.
 */
export function readWorkbook(bytes: Uint8Array, max = UNPACKED_MAX): Sheet[] {
  const sheets = opened(bytes, max);
  if (sheets.length === 0) throw new WorkbookError('empty', 'holds no cells');
  return sheets;
}

function opened(bytes: Uint8Array, max: number): Sheet[] {
  try {
    const safe = unpackedWorkbook(bytes, max);
    refuseRepeats(safe);
    const book = read(safe, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      sheetRows: ROWS_MAX,
    });
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      const rows = sheet ? rowsOf(sheet) : [];
      return rows.length > 0 ? [{ name, rows: rows.length, lines: () => linesOf(rows) }] : [];
    });
  } catch (error) {
    if (error instanceof TooLargeError) throw new WorkbookError('workbook_size', error.message, error);
    throw new WorkbookError('workbook', error instanceof Error ? error.message : 'is no workbook', error);
  }
}

type Cells = readonly (CellObject | undefined)[];

function rowsOf(sheet: WorkSheet): readonly (Cells | undefined)[] {
  const rows = (sheet as { '!data'?: (Cells | undefined)[] })['!data'] ?? [];
  let last = rows.length;
  while (last > 0 && !rows[last - 1]?.some((cell) => cell && textOf(cell) !== '')) last -= 1;
  return rows.slice(0, last);
}

function* linesOf(rows: readonly (Cells | undefined)[]): Generator<string> {
  let total = 0;
  for (const cells of rows) {
    const line: string[] = [];
    const width = Math.min(cells?.length ?? 0, COLUMNS_MAX);
    for (let at = 0; at < width; at += 1) {
      const cell = cells?.[at];
      line.push(cell ? quoted(textOf(cell)) : '');
    }
    const text = `${line.join(',')}\n`;
    total += text.length;
    if (total > TEXT_MAX) throw new WorkbookError('workbook_size', `more than ${TEXT_MAX} letters`);
    yield text;
  }
}

function textOf({ t, v, w, z }: CellObject): string {
  if (t === 'z' || v === undefined || v === null) return '';
  // Long numbers are shown short ('9.12E+17'), and would no longer be the identifier that they are.
  if (t === 'n' && (z === undefined || z === 'General')) return String(v);
  const text = w ?? (v instanceof Date ? v.toISOString() : String(v));
  return text.length > CELL_MAX ? text.slice(0, CELL_MAX) : text;
}

const quoted = (text: string) => (/[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Throws where a spreadsheet of OpenDocument asks for more repeated cells than anyone wrote. */
function refuseRepeats(zip: Uint8Array): void {
  const content = unzipSync(zip, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
  if (!content) return;
  let rows = 1;
  let cells = 0;
  for (const [tag, kind] of strFromU8(content).matchAll(
    /<(?:\w+:)?(table-row|table-cell|行|数据)[\s/>][^>]*>?/g,
  )) {
    const repeated = Number(/-repeated\s*=\s*["']\s*(\d{1,9})/.exec(tag)?.[1] ?? 1);
    if (kind === 'table-row' || kind === '行') rows = repeated;
    else if (!tag.endsWith('/>') || tag.includes('value')) cells += repeated * rows;
    if (cells > REPEATED_MAX) throw new TooLargeError(`more than ${REPEATED_MAX} cells`);
  }
}
