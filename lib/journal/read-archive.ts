import { ARCHIVE } from './archive.ts';
import { type PackedFile, unpackFile, ZipError, ZipSizeError, zipDirectory } from './zip-directory.ts';

/** An archive that was opened: the lines of its chain, and what was kept, by hash. */
export interface OpenedArchive {
  readonly lines: Iterable<string>;
  readonly keptOf: (sha256: string) => Promise<Uint8Array | null>;
}

/** A file that is no archive of a journal, or too large when unpacked; wording under `import_error_…`. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: 'not-an-archive' | 'too-large' | 'no-chain';

  constructor(fault: ArchiveError['fault']) {
    super(`the archive cannot be read: ${fault}`);
    this.fault = fault;
  }
}

/** A chain's hashes cannot be packed: what unpacks to more than so many times its size is no journal but an attack on the memory. */
const RATIO_MAX = 100;
/** What is small is no attack however well it was packed. */
const SMALL = 2 ** 22;
/** Bytes of a chain, and of one thing that was kept. */
const CHAIN_MAX = 2 ** 31;
const KEPT_MAX = 2 ** 28;

/**
 * Opens a ZIP file that `writeArchive` made. Its chain is unpacked at once, what was kept only when it is asked for; whatever the
 * archive says of sizes, nothing is unpacked beyond what it may be. Throws ArchiveError.
 */
export async function readArchive(bytes: Uint8Array): Promise<OpenedArchive> {
  try {
    const files = zipDirectory(bytes);
    const chain = files.get(ARCHIVE.chain);
    if (!chain) throw new ArchiveError('no-chain');
    const lines = linesOf(await unpackFile(chain, most(chain, CHAIN_MAX)));
    const byHash = new Map(
      [...files.values()].flatMap((file) => {
        const [, hash] = file.name.startsWith(ARCHIVE.snapshots) ? (SNAPSHOT.exec(file.name) ?? []) : [];
        return hash ? [[hash, file] as const] : [];
      }),
    );
    return { lines, keptOf: (sha256) => keptIn(byHash.get(sha256)) };
  } catch (error) {
    throw archiveError(error);
  }
}

const SNAPSHOT = /([0-9a-f]{64})\.\w+$/;

const most = ({ bytes }: PackedFile, max: number) => Math.min(max, Math.max(SMALL, RATIO_MAX * bytes.length));

/** What cannot be unpacked is as if it were not there: the Entries that name it are still worth having. */
async function keptIn(file: PackedFile | undefined): Promise<Uint8Array | null> {
  try {
    return file ? await unpackFile(file, most(file, KEPT_MAX)) : null;
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}

function archiveError(error: unknown): unknown {
  if (error instanceof ZipSizeError) return new ArchiveError('too-large');
  return error instanceof ZipError ? new ArchiveError('not-an-archive') : error;
}

/** The lines of a text in UTF-8, without ever making it one string. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(from, to));
    from = to + 1;
  }
}
