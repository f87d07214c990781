import { hashOfBlob } from '../../lib/suppliers/desk/source.ts';
import type { OpenedWorkbook, WorkbookReply } from '../../lib/suppliers/desk/workbook.ts';
import { supplierSheet } from '../../lib/suppliers/sheets.ts';
import { readWorkbook, type Sheet, WorkbookError } from '../../lib/suppliers/workbook.ts';

// A worker of its own for each workbook: what reading one takes of memory is given back with the worker.

/** Lines of a sheet are gathered to files of so many letters. */
const PART = 4 * 2 ** 20;

function textOf({ lines }: Sheet): Blob {
  const parts: Blob[] = [];
  let open = '';
  for (const line of lines()) {
    open += line;
    if (open.length < PART) continue;
    parts.push(new Blob([open]));
    open = '';
  }
  return new Blob([...parts, open]);
}

async function opened(file: Blob): Promise<OpenedWorkbook> {
  const sheets = readWorkbook(new Uint8Array(await file.arrayBuffer()));
  return {
    chosen: await supplierSheet(sheets),
    sha256: await hashOfBlob(file),
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows, text: textOf(sheet) })),
  };
}

self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const say = (reply: WorkbookReply) => self.postMessage(reply);
  try {
    say({ opened: await opened(data) });
  } catch (error) {
    console.error(error);
    say({ fault: error instanceof WorkbookError ? error.fault : 'workbook' });
  }
};
