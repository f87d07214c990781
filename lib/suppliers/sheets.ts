import { openDelimited } from './table.ts';

/** A sheet of a workbook, as its name and its text. */
export interface NamedText {
  readonly name: string;
  /** The text from its beginning; may be asked for more than once. */
  readonly lines: () => Iterable<string>;
}

/** How many lines of a sheet are looked at. */
const LINES = 50;

/** The place of the sheet whose headings name a company; of the first where none does. */
export async function supplierSheet(sheets: readonly NamedText[]): Promise<number> {
  for (const [at, { name, lines }] of sheets.entries()) {
    const text = firstLines(lines());
    const table = await openDelimited({ name, text }, () => {}, { lenient: true, delimiter: ',' }).catch(
      () => null,
    );
    if (table?.columns) return at;
  }
  return 0;
}

async function* firstLines(lines: Iterable<string>): AsyncGenerator<string> {
  let count = 0;
  for (const line of lines) {
    yield line;
    count += 1;
    if (count >= LINES) return;
  }
}
