import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Wording } from '../assessment/wording.ts';
import { goodsRiskFileSchema } from '../dataset/goods-risk.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { type GoodsList, goodsList } from '../suppliers/goods-list.ts';
import { htmlReport } from '../suppliers/report/html-report.ts';
import type { Report } from '../suppliers/report/report.ts';
import { csvReport, jsonlReport } from '../suppliers/report/text-report.ts';
import { xlsxReport } from '../suppliers/report/xlsx-report.ts';
import { InputError } from './command.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** How a report is written, by the ending of its file. */
const FORMS = { csv: csvReport, html: htmlReport, jsonl: jsonlReport, xlsx: xlsxReport } as const;
export type ReportForm = keyof typeof FORMS;

/** The form that a file's name asks for. Throws InputError for another one. */
export function formOf(path: string): ReportForm {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(FORMS, ending)) return ending as ReportForm;
  throw new InputError(`--out ${path}: is no name of a .csv, .html, .jsonl or .xlsx file`);
}

/** Writes a report to a file while its rows come. Throws InputError where it cannot be written. */
export async function writeReport(path: string, report: Report, wording: Wording): Promise<void> {
  const pieces: AsyncIterable<string | Uint8Array> = FORMS[formOf(path)](report, wording);
  const file = createWriteStream(path);
  const failed = (error: unknown) => {
    if (error instanceof Error && 'syscall' in error) {
      throw new InputError(`cannot write ${path}: ${error.message}`);
    }
    throw error;
  };
  await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 64 }), file).catch(failed);
}

/** The list of goods by country of this checkout. */
export async function loadGoods(data: LoadedData): Promise<GoodsList | null> {
  const file = goodsRiskFileSchema.parse(
    JSON.parse(await readFile(join(ROOT, 'data', 'official', 'dol-goods.json'), 'utf8')),
  );
  const source = data.dataset.sources.get(file.source);
  return source ? goodsList(file.rows, source) : null;
}

/** The version of this checkout. */
export async function ownVersion(): Promise<string> {
  const json = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version?: unknown };
  return String(json.version ?? '');
}
