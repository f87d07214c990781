import {
  BlobReader,
  configure,
  type Entry,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { ARCHIVE } from './archive.ts';
import { ArchiveError } from './archive-error.ts';
import type { ExportedJournal } from './import.ts';
import { linesOf } from './text-lines.ts';

configure({ useWebWorkers: false });

/** Of the chain, and of any one file: more than this, unpacked, is no journal but an attack. */
const CHAIN_MAX = 2 ** 33;
const FILE_MAX = 2 ** 27;
/** A chain's hashes cannot be packed, nor pictures: what unpacks to more than so many times its size is an attack, too, but for what is small. */
const RATIO_MAX = 100;
const SMALL = 2 ** 22;

/**
 * Opens a ZIP file that `writeArchive` made. Only its directory is read at once; the chain is unpacked as its lines are asked for, each file when
 * it is. Throws ArchiveError; so do the lines when the file is damaged.
 */
export async function openArchive(file: Blob): Promise<ExportedJournal> {
  const byPath = new Map<string, FileEntry>();
  try {
    for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
      if (isFile(entry)) byPath.set(entry.filename, entry);
    }
  } catch (error) {
    throw new ArchiveError('not-an-archive', error);
  }
  const chain = byPath.get(ARCHIVE.chain);
  if (!chain) throw new ArchiveError('no-chain');
  const byHash = new Map([...byPath].map(([path, entry]) => [hashIn(path), entry]));
  const read = async (sha256: string) => {
    const entry = byHash.get(sha256);
    return entry ? unpackedFile(entry) : null;
  };
  return { lines: () => linesIn(chain), keptOf: read, dataOf: read };
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The hash that a file of the archive is named by; '' for any other. */
function hashIn(path: string): string {
  const isOurs = path.startsWith(ARCHIVE.snapshots) || path.startsWith(ARCHIVE.data);
  return (isOurs && /\/([0-9a-f]{64})\.\w+$/.exec(path)?.[1]) || '';
}

/** The bytes of a file as they come, for as long as they are not too many, whatever the archive says of sizes. */
function counted({ compressedSize }: FileEntry, max: number): TransformStream<Uint8Array, Uint8Array> {
  const most = Math.min(max, Math.max(SMALL, RATIO_MAX * compressedSize));
  let size = 0;
  return new TransformStream({
    transform(bytes, to) {
      size += bytes.length;
      if (size > most) throw new ArchiveError('too-large');
      to.enqueue(bytes);
    },
  });
}

/** Null for a file that is damaged or too large: what is left of the archive is still good. */
async function unpackedFile(entry: FileEntry): Promise<Uint8Array | null> {
  const { readable, writable } = counted(entry, FILE_MAX);
  try {
    const [bytes] = await Promise.all([
      new Response(readable).arrayBuffer(),
      entry.getData(writable, { checkCrc32: true }),
    ]);
    return new Uint8Array(bytes);
  } catch {
    return null;
  }
}

async function* linesIn(chain: FileEntry): AsyncGenerator<string> {
  const { readable, writable } = counted(chain, CHAIN_MAX);
  let fault: unknown;
  const unpacking = chain.getData(writable, { checkCrc32: true }).catch((error: unknown) => {
    fault = error;
    // What failed before it began to write would have the reader wait for ever.
    return writable.abort(error).catch(() => undefined);
  });
  try {
    yield* linesOf(readable);
  } catch (error) {
    throw archiveError(error instanceof ArchiveError ? error : (fault ?? error));
  }
  await unpacking;
  if (fault) throw archiveError(fault);
}

const archiveError = (error: unknown): ArchiveError =>
  error instanceof ArchiveError ? error : new ArchiveError('not-an-archive', error);
