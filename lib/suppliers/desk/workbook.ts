import type { WorkbookFault } from '../workbook.ts';
import { DeskError } from './protocol.ts';

/** A workbook whose sheets were made into text. */
export interface OpenedWorkbook {
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly text: Blob }[];
  /** The place of the sheet whose headings name a company. */
  readonly chosen: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** What the worker of a workbook says, once. */
export type WorkbookReply = { readonly opened: OpenedWorkbook } | { readonly fault: WorkbookFault };

/** Workbooks are read whole, text is not: what each may measure, in MB. */
export const FILE_MAX = { workbook: 128, text: 2048, unpacked: 256 } as const;
const MB = 2 ** 20;
/** The first bytes of a ZIP file, as workbooks are. */
const ZIP = [0x50, 0x4b, 3, 4];

/** Whether a file is a workbook. Throws DeskError for one that is too large for what it is. */
export async function isWorkbook(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = ZIP.every((byte, at) => first[at] === byte);
  const max = isZip ? FILE_MAX.workbook : FILE_MAX.text;
  if (file.size > max * MB) throw new DeskError({ key: 'suppliers_error_size', text: String(max) });
  return isZip;
}

/** Reads a workbook in a worker that ends with it. Rejects with DeskError. */
export function openWorkbook(file: Blob, start: () => Worker): Promise<OpenedWorkbook> {
  const worker = start();
  return new Promise<OpenedWorkbook>((resolve, reject) => {
    const failed = (fault: WorkbookFault) => {
      const text = fault === 'workbook_size' ? String(FILE_MAX.unpacked) : '';
      reject(new DeskError({ key: `suppliers_error_${fault}`, text }));
    };
    worker.onmessage = ({ data }: MessageEvent<WorkbookReply>) => {
      if ('opened' in data) resolve(data.opened);
      else failed(data.fault);
    };
    worker.onerror = () => failed('workbook');
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
