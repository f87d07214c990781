import { Zip, ZipDeflate } from 'fflate';
import type { Wording } from '../../assessment/wording.ts';
import { cellsOf, headings } from './cells.ts';
import { type Counts, countRow, methodText, sortedCounts } from './counts.ts';
import { provenancePairs } from './provenance.ts';
import type { Report } from './report.ts';
import { PARTS, sheetEnd, sheetRow, sheetStart, workbookParts } from './xlsx-parts.ts';

/** Rows of a sheet in Excel and LibreOffice; what comes after goes on in another sheet. */
const ROWS_MAX = 1_048_576;
/** Letters that are gathered before they are packed. */
const GATHERED = 262_144;
/** The same in every file, so that the same report is the same bytes. */
const TIME = new Date(1980, 0, 1);

/**
 * A report as a spreadsheet, in pieces: a sheet of results, every column of the table as text, which no spreadsheet runs as a
 * formula, and a sheet that says what the report follows from, how it was made and what it cannot say. The same report gives the
 * same bytes.
 */
export async function* xlsxReport(report: Report, wording: Wording): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const faults: Error[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) faults.push(error);
    else pieces.push(bytes);
  });
  const taken = () => {
    const [fault] = faults;
    if (fault) throw fault;
    return pieces.splice(0);
  };
  const counts: Counts = new Map();
  const names: string[] = [];
  let sheet: Part | null = null;
  const open = () => {
    names.push(wording.message('suppliers_sheet_results') + (names.length > 0 ? ` ${names.length + 1}` : ''));
    const part = partOf(zip, PARTS.sheet(names.length));
    part.write(sheetStart(report.header.length));
    part.write(sheetRow(headings(report.header, wording), true));
    part.rows = 1;
    return part;
  };
  for await (const row of report.rows) {
    if (sheet && sheet.rows >= ROWS_MAX) {
      sheet.close(sheetEnd);
      sheet = null;
    }
    sheet ??= open();
    sheet.write(sheetRow(cellsOf(row, report.header.length, wording)));
    sheet.rows += 1;
    countRow(counts, row, wording);
    if (pieces.length > 0) yield* taken();
  }
  (sheet ?? open()).close(sheetEnd);
  names.push(wording.message('suppliers_sheet_method'));
  const method = partOf(zip, PARTS.sheet(names.length));
  method.write(sheetStart(2));
  for (const pair of methodRows(report, counts, wording)) method.write(sheetRow(pair));
  method.close(sheetEnd);
  for (const [path, text] of workbookParts(names)) partOf(zip, path).close(text);
  zip.end();
  yield* taken();
}

interface Part {
  rows: number;
  write(text: string): void;
  /** Writes the last of it. */
  close(text: string): void;
}

function partOf(zip: Zip, path: string): Part {
  const file = new ZipDeflate(path, { level: 6 });
  file.mtime = TIME;
  zip.add(file);
  const encoder = new TextEncoder();
  let waiting = '';
  return {
    rows: 0,
    write(text) {
      waiting += text;
      if (waiting.length < GATHERED) return;
      file.push(encoder.encode(waiting));
      waiting = '';
    },
    close(text) {
      file.push(encoder.encode(waiting + text), true);
    },
  };
}

function methodRows(
  { provenance }: Report,
  counts: Counts,
  wording: Wording,
): (readonly (string | number)[])[] {
  return [
    ...provenancePairs(provenance),
    [],
    [wording.message('suppliers_report_method'), methodText(provenance, wording)],
    [wording.message('suppliers_report_limits'), wording.message('suppliers_report_limits_text')],
    [],
    [wording.message('suppliers_report_results')],
    ...sortedCounts(counts),
  ];
}
