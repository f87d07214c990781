// Where the files of a ZIP archive are. Libraries unpack by the sizes that an archive claims, or look for marks that may also stand in
// what is packed; here each file is taken from where the directory says, and what it unpacks to is counted as it comes.

/** A file in an archive that is still packed. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isDeflated: boolean;
}

/** What is no ZIP archive, or is one of a kind that is not read: in parts, encrypted, over 4 GB. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** A file that unpacks to more than it may. */
export class ZipSizeError extends ZipError {}

const END = { mark: 0x06054b50, size: 22, comment: 65_535 };
const ENTRY = { mark: 0x02014b50, size: 46 };
const LOCAL = { mark: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** The files that an archive's directory names; of several of one name the last. Throws ZipError. */
export function zipDirectory(archive: Uint8Array): Map<string, PackedFile> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    const files = new Map<string, PackedFile>();
    let at = view.getUint32(end + 16, true);
    for (let number = 0; number < count; number += 1) {
      if (view.getUint32(at, true) !== ENTRY.mark) throw new ZipError('the directory is damaged');
      const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const [nameLength = 0] = lengths;
      const name = new TextDecoder().decode(part(archive, at + ENTRY.size, nameLength));
      const flags = view.getUint16(at + 8, true);
      const method = view.getUint16(at + 10, true);
      if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED))
        throw new ZipError(`cannot unpack ${name}`);
      const bytes = packedBytes(archive, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
      files.set(name, { name, bytes, isDeflated: method === DEFLATED });
      at += ENTRY.size + lengths.reduce((sum, length) => sum + length, 0);
    }
    return files;
  } catch (error) {
    // An address outside the file.
    if (error instanceof RangeError) throw new ZipError('the archive is cut off');
    throw error;
  }
}

/** A file as it was before it was packed. Throws ZipSizeError once it comes to more than `max` bytes, ZipError when it is damaged. */
export async function unpackFile({ name, bytes, isDeflated }: PackedFile, max: number): Promise<Uint8Array> {
  if (!isDeflated && bytes.length <= max) return bytes;
  if (!isDeflated) throw new ZipSizeError(`${name} is larger than ${max} bytes`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflated = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = inflated.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > max) throw new ZipSizeError(`${name} unpacks to more than ${max} bytes`);
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ZipError ? error : new ZipError(`${name} is damaged`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Where the end of the directory stands: at the end of the file, before a comment of any length. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.size - END.comment);
  for (let at = view.byteLength - END.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END.mark) return at;
  }
  throw new ZipError('is no ZIP archive');
}

function packedBytes(archive: Uint8Array, view: DataView, at: number, size: number): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL.mark) throw new ZipError('the directory points elsewhere');
  const names = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return part(archive, at + LOCAL.size + names, size);
}

function part(archive: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > archive.length) throw new RangeError('outside the file');
  return archive.subarray(from, from + length);
}
