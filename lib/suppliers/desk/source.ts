import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeTable } from '../encoding.ts';
import { openTable } from '../open-table.ts';
import { type OpenTable, openDelimited } from '../table.ts';
import type { Look, TableSource } from './protocol.ts';

/** Rows that are shown before a run. */
const SHOWN = 20;

/** The bytes of a file as the browser gives them. */
export async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOfBlob(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const bytes of bytesOf(blob)) hash.update(bytes);
  return bytesToHex(hash.digest());
}

/** Opens a table that was chosen, whatever its headings. Throws ListFormatError. */
export async function openSource(
  source: TableSource,
): Promise<{ readonly table: OpenTable; readonly info: Look['info'] }> {
  // Until something else comes, it is plain ASCII.
  let encoding = 'ascii';
  const text = decodeTable(bytesOf(source.text), (label) => {
    encoding = label;
  });
  const file = { name: source.name, text };
  const ignored = () => {};
  const table = source.workbook
    ? await openDelimited(file, ignored, { lenient: true, delimiter: ',' })
    : await openTable(file, ignored, { lenient: true });
  const { header, headerRow } = table;
  const about = source.workbook
    ? { form: 'workbook' as const, encoding: '', sheet: source.workbook.sheet }
    : { form: table.form, encoding, sheet: '' };
  return { table, info: { name: source.name, header, headerRow, ...about } };
}

/** Looks at a table without reading it to its end. Throws ListFormatError. */
export async function lookAt(source: TableSource): Promise<Look> {
  const { table, info } = await openSource(source);
  const rows: Look['rows'][number][] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length >= SHOWN) break;
  }
  return { info, mapping: table.mapping, rows };
}
