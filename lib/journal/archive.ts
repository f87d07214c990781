import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { exportLines } from './export.ts';
import type { Journal } from './journal.ts';
import { chosenIds, type Output } from './output.ts';
import { unpacked } from './pack.ts';

// Workers made of text are what the extension's own policy forbids.
configure({ useWebWorkers: false });

/** A file that goes into the archive beside the chain and what was kept: its path and its text in pieces. */
export interface ArchivedText {
  readonly path: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Paths in the archive. */
export const ARCHIVE = {
  chain: 'journal.jsonl',
  sums: 'SHA256SUMS',
  snapshots: 'snapshots/',
  data: 'data/',
} as const;

/** File endings of what is kept, by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
};

/** Entries looked at together for what they name. */
const BATCH = 200;

/** A file of the archive: where it lies, what is in it, and whether it is as small as it gets. */
interface ArchivedFile {
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly isPacked: boolean;
}

/**
 * A journal as a ZIP file: the chain as JSON Lines, every snapshot and the data of every verdict under their hashes, the given texts, and
 * SHA256SUMS over all of them (the form of GNU coreutils' sha256sum). With `chosen` only these Entries. Written in pieces, so that no journal
 * is too large; `write` takes them in order. Throws what `write` throws, and stops then; so when it is broken off.
 */
export async function writeArchive(
  journal: Journal,
  { now, chosen, onProgress, signal }: Output,
  texts: readonly ArchivedText[],
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const zip = new ZipWriter(new WritableStream({ write }), { lastModDate: now, ...(signal && { signal }) });
  const sums: string[] = [];
  const add = async ({ path, bytes, isPacked }: ArchivedFile) => {
    const hash = hasher.create();
    const content = streamOf(bytes, (piece) => hash.update(piece));
    await zip.add(path, content, { level: isPacked ? 0 : 6 });
    sums.push(`${bytesToHex(hash.digest())}  ${path}\n`);
  };
  const text = (path: string, pieces: ArchivedText['text']): ArchivedFile => ({
    path,
    bytes: encoded(pieces),
    isPacked: false,
  });
  const half = (from: number) => (done: number, all: number) => onProgress?.(from * all + done, 2 * all);
  await add(text(ARCHIVE.chain, exportLines(journal, { now, chosen, onProgress: half(0), signal })));
  for (const { path, text: pieces } of texts) await add(text(path, pieces));
  for await (const file of keptFiles(journal, chosen, half(1))) {
    signal?.throwIfAborted();
    await add(file);
  }
  await add(text(ARCHIVE.sums, [...sums]));
  await zip.close();
}

async function* encoded(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

function streamOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onPiece: (piece: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  const iterator = (async function* () {
    yield* pieces;
  })();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) {
        controller.close();
        return;
      }
      onPiece(value);
      controller.enqueue(value);
    },
  });
}

/** What was kept of pages, and the data of verdicts, each once. */
async function* keptFiles(
  journal: Journal,
  chosen: ReadonlySet<string> | null,
  onProgress: (done: number, all: number) => void,
): AsyncGenerator<ArchivedFile> {
  const { blobs, datasets } = journal.database;
  const seen = new Set<string>();
  const ids = await chosenIds(journal.database, chosen);
  for (let from = 0; from < ids.length; from += BATCH) {
    onProgress(from, ids.length);
    for (const { logged } of (await journal.entries(ids.slice(from, from + BATCH))).values()) {
      const { basis, snapshots } = logged;
      const named = [
        ...snapshots.map(({ sha256, type }) => ({
          sha256,
          table: blobs,
          path: `${ARCHIVE.snapshots}${sha256}.${ENDINGS[type] ?? 'bin'}`,
          isPacked: type.startsWith('image/'),
        })),
        {
          sha256: basis.dataset.sha256,
          table: datasets,
          path: `${ARCHIVE.data}${basis.dataset.sha256}.json`,
          isPacked: false,
        },
      ];
      for (const { sha256, table, path, isPacked } of named) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        const kept = await table.get(sha256);
        if (kept) yield { path, bytes: [await unpacked(kept.bytes)], isPacked };
      }
    }
  }
}
