import {
  BlobReader,
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayWriter,
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
  if (chain.uncompressedSize > CHAIN_MAX) throw new ArchiveError('too-large');
  const byHash = new Map([...byPath].map(([path, entry]) => [hashIn(path), entry]));
  const read = async (sha256: string) => {
    const entry = byHash.get(sha256);
    return entry && entry.uncompressedSize <= FILE_MAX ? unpackedFile(entry) : null;
  };
  return { lines: () => linesIn(chain), keptOf: read, dataOf: read };
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The hash that a file of the archive is named by; '' for any other. */
function hashIn(path: string): string {
  const isOurs = path.startsWith(ARCHIVE.snapshots) || path.startsWith(ARCHIVE.data);
  return (isOurs && /\/([0-9a-f]{64})\.\w+$/.exec(path)?.[1]) || '';
}

/** Null for a file that is damaged: what is left of the archive is still good. */
async function unpackedFile(entry: FileEntry): Promise<Uint8Array | null> {
  try {
    return await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true });
  } catch {
    return null;
  }
}

async function* linesIn(chain: FileEntry): AsyncGenerator<string> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let fault: unknown;
  const unpacking = chain.getData(writable, { checkCrc32: true }).catch((error: unknown) => {
    fault = error;
  });
  try {
    yield* linesOf(readable);
  } catch (error) {
    throw new ArchiveError('not-an-archive', fault ?? error);
  }
  await unpacking;
  if (fault) throw new ArchiveError('not-an-archive', fault);
}
