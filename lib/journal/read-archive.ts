import { type Unzipped, unzip } from 'fflate';
import { ARCHIVE } from './archive.ts';

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

/** More than this, unpacked, is no journal but an attack on the memory. */
const UNPACKED_MAX = 2 ** 31;

/** Opens a ZIP file that `writeArchive` made. Only its chain and its snapshots are unpacked. Throws ArchiveError. */
export async function readArchive(bytes: Uint8Array): Promise<OpenedArchive> {
  let size = 0;
  const files = await new Promise<Unzipped>((resolve, reject) => {
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          const isWanted = name === ARCHIVE.chain || name.startsWith(ARCHIVE.snapshots);
          if (isWanted) size += originalSize;
          return isWanted && size <= UNPACKED_MAX;
        },
      },
      (error, unzipped) => (error ? reject(new ArchiveError('not-an-archive')) : resolve(unzipped)),
    );
  });
  if (size > UNPACKED_MAX) throw new ArchiveError('too-large');
  const chain = Object.hasOwn(files, ARCHIVE.chain) ? files[ARCHIVE.chain] : undefined;
  if (!chain) throw new ArchiveError('no-chain');
  const byHash = new Map(
    Object.entries(files).map(([path, content]) => [/([0-9a-f]{64})\.\w+$/.exec(path)?.[1] ?? path, content]),
  );
  return { lines: linesOf(chain), keptOf: async (sha256) => byHash.get(sha256) ?? null };
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
