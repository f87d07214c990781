import { type ListFile, ListFormatError, type Report } from './entry.ts';

/** One row of a delimited file, and the line where it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Taken {
  readonly cells: string[];
  /** Whether a quoted cell goes on over a line end and holds a mark that was not doubled. */
  readonly isLoose: boolean;
  /** Where the next row begins. */
  readonly next: number;
}

/** A row longer than this has a quotation mark that never closes: those of the published lists are under 15,000. */
const MAX_ROW = 65_536;
/** After so many broken rows the file is not what it was taken for. */
const MAX_BROKEN = 500;

const isEnd = (char: string | undefined): boolean => char === '\n' || char === '\r';

/** Past the line end at `at`: '\r\n' is one. */
function pastLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

interface Closing {
  readonly at: number;
  /** Where the first mark stands that was not doubled and closes nothing; -1 for none. */
  readonly loose: number;
}

/** The end of the quoted cell whose text begins at `from`, or null: its mark is not in the text yet, or never comes. */
function closingQuote(text: string, from: number, delimiter: string, atEnd: boolean): Closing | null {
  let loose = -1;
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ') after += 1;
    if (after >= text.length) return atEnd ? { at: quote, loose } : null;
    // Any other mark inside the cell was not doubled by the publisher; it belongs to the text.
    if (text[after] === delimiter || isEnd(text[after])) return { at: quote, loose };
    if (loose === -1) loose = quote;
  }
  return null;
}

/** The row at `start`, or null when the text ends before it does. Without `quotes` a quotation mark is only a mark. */
function takeRow(
  text: string,
  start: number,
  delimiter: string,
  quotes: boolean,
  atEnd: boolean,
): Taken | null {
  const cells: string[] = [];
  let isLoose = false;
  for (let at = start; ; at += 1) {
    let open = at;
    while (text[open] === ' ') open += 1;
    let cell: string;
    if (quotes && text[open] === '"') {
      const close = closingQuote(text, open + 1, delimiter, atEnd);
      if (!close) return null;
      const inside = text.slice(open + 1, close.at);
      if (close.loose !== -1 && /[\r\n]/.test(inside)) isLoose = true;
      cell = inside.replaceAll('""', '"');
      at = close.at + 1;
      while (text[at] === ' ') at += 1;
    } else {
      while (at < text.length && text[at] !== delimiter && !isEnd(text[at])) at += 1;
      cell = text.slice(open, at);
    }
    cells.push(cell);
    if (at >= text.length) return atEnd ? { cells, isLoose, next: at } : null;
    if (text[at] === '\r' && at + 1 === text.length && !atEnd) return null;
    if (isEnd(text[at])) return { cells, isLoose, next: pastLineEnd(text, at) };
  }
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at = pastLineEnd(text, at)) {
    while (at < to && !isEnd(text[at])) at += 1;
    if (at < to) count += 1;
  }
  return count;
}

/** The mark by which old systems end a file; OFAC's still does. */
const END_OF_FILE = '\u001a';
const isEmpty = (cells: readonly string[]): boolean =>
  cells.length === 1 && (cells[0] ?? '').replaceAll(END_OF_FILE, '').trim() === '';

/**
 * The rows of a file whose cells are parted by `delimiter`: quoted cells may hold delimiters, line ends and doubled
 * quotation marks; a mark that stands loose inside a cell is kept. Rows may be of any length; empty ones are left out.
 * A quoted cell that never closes is reported, and its row read as if it had no quotes; so is a line without end, of which the beginning
 * is read and the rest passed over. Throws ListFormatError when that happens all the time. In a table that people keep by hand (`byHand`)
 * a quoted cell that goes on over a line end and holds a mark that was not doubled is one that never closes, too, and however many
 * there are, the rest is read.
 */
export async function* delimitedRows(
  file: ListFile,
  delimiter: string,
  report: Report,
  byHand = false,
): AsyncGenerator<Row> {
  let text = '';
  let line = 1;
  let broken = 0;
  let looked = 0;
  /** Whether the rest of a line is passed over, of which too much came already. */
  let passing = false;
  function* rows(atEnd: boolean): Generator<Row> {
    let start = 0;
    while (start < text.length) {
      if (passing) {
        const end = /[\r\n]/.exec(text)?.index ?? -1;
        const isOpen = end === -1 || (text[end] === '\r' && end + 1 === text.length && !atEnd);
        start = isOpen ? (end === -1 ? text.length : end) : pastLineEnd(text, end);
        passing = isOpen;
        if (isOpen) break;
        line += 1;
        continue;
      }
      let taken = takeRow(text, start, delimiter, true, atEnd);
      const isBroken = !taken || taken.next - start > MAX_ROW || (byHand && taken.isLoose);
      if (!taken || isBroken) {
        if (!taken && !atEnd && text.length - start < MAX_ROW) break;
        taken = takeRow(text, start, delimiter, false, true) as Taken;
        broken += 1;
        report({ file: file.name, line, what: 'a quotation mark that does not close, or no line end' });
        if (broken > MAX_BROKEN && !byHand) {
          throw new ListFormatError(file.name, line, `expected rows parted by '${delimiter}'`);
        }
      }
      if (!isEmpty(taken.cells)) yield { line, cells: taken.cells };
      passing = taken.next === text.length && !atEnd && !isEnd(text[taken.next - 1]);
      line += lineEnds(text, start, taken.next);
      start = taken.next;
    }
    text = text.slice(start);
    looked = text.length;
  }
  for await (const chunk of file.text) {
    text += chunk;
    // A row that goes on is looked through again only when there is as much again: small chunks must not make it slow.
    if (text.length >= 2 * looked) yield* rows(false);
  }
  yield* rows(true);
}
