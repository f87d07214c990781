import { Unzip, UnzipInflate, zipSync } from 'fflate';

/** A packed file that unpacks to more than it may, or to more parts. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** What a workbook may unpack to, in bytes. */
export const UNPACKED_MAX = 256 * 2 ** 20;
const PARTS_MAX = 2000;
/** Parts of a workbook that hold cells, formats or where they are; pictures and macros are left packed. */
const READ = /\.(?:xml|rels)$|^mimetype$/i;
/** How much is unpacked before the sum is looked at again. */
const STEP = 65_536;

/**
 * A workbook packed anew, of its parts that hold cells and without compression: each was unpacked here and counted, whatever the
 * file says of their sizes. Throws TooLargeError when they are more than `max` bytes, Error for what is no ZIP file.
 */
export function unpackedWorkbook(bytes: Uint8Array, max = UNPACKED_MAX): Uint8Array {
  const parts = partsOf(bytes, max);
  return zipSync(parts, { level: 0 });
}

function partsOf(bytes: Uint8Array, max: number): Record<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (parts.size >= PARTS_MAX) throw new TooLargeError('too many parts');
    if (!READ.test(file.name) || file.name.startsWith('__proto__')) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > max) throw new TooLargeError(`more than ${max} bytes`);
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return Object.fromEntries([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
