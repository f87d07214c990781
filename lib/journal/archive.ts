import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { exportLines } from './export.ts';
import type { Journal } from './journal.ts';
import { unpacked } from './pack.ts';

/** A file that goes into the archive beside the chain and the snapshots: its path and its text in pieces. */
export interface ArchivedText {
  readonly path: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Paths in the archive. */
export const ARCHIVE = { chain: 'journal.jsonl', sums: 'SHA256SUMS', snapshots: 'snapshots/' } as const;

/** File endings of what is kept, by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
};

/**
 * A journal as a ZIP file: the chain as JSON Lines, every snapshot under its hash, the given texts, and SHA256SUMS over all of them (the
 * form of GNU coreutils' sha256sum). With `chosen` only these Entries. Written in pieces, so that no journal is too large; `write` takes
 * them in order. Throws what `write` throws, and stops then.
 */
export async function writeArchive(
  journal: Journal,
  now: Date,
  chosen: ReadonlySet<string> | null,
  texts: readonly ArchivedText[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const pieces: Uint8Array[] = [];
  const faults: Error[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) faults.push(error);
    else pieces.push(bytes);
  });
  const flush = async () => {
    const [fault] = faults;
    if (fault) throw fault;
    for (const bytes of pieces.splice(0)) await write(bytes);
  };
  const sums: string[] = [];
  const add = async (
    path: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    isPacked = false,
  ) => {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = now;
    zip.add(file);
    const hash = hasher.create();
    for await (const bytes of content) {
      hash.update(bytes);
      file.push(bytes);
      await flush();
    }
    file.push(new Uint8Array(), true);
    await flush();
    sums.push(`${bytesToHex(hash.digest())}  ${path}\n`);
  };
  await add(ARCHIVE.chain, encoded(exportLines(journal, now, chosen)));
  for (const { path, text } of texts) await add(path, encoded(text));
  for await (const { sha256, type } of snapshotsOf(journal, chosen)) {
    const blob = await journal.database.blobs.get(sha256);
    const path = `${ARCHIVE.snapshots}${sha256}.${ENDINGS[type] ?? 'bin'}`;
    if (blob) await add(path, [await unpacked(blob.bytes)], type.startsWith('image/'));
  }
  await add(ARCHIVE.sums, encoded(sums));
  zip.end();
  await flush();
}

async function* encoded(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/** The snapshots of Entries, each once. */
async function* snapshotsOf(journal: Journal, chosen: ReadonlySet<string> | null) {
  const seen = new Set<string>();
  const ids = chosen ?? (await journal.database.entries.toCollection().primaryKeys());
  for (const id of ids) {
    const row = await journal.database.entries.get(id);
    if (!row || row.size === 0) continue;
    const { logged } = await journal.entry(id);
    for (const snapshot of logged.snapshots) {
      if (!seen.has(snapshot.sha256)) yield snapshot;
      seen.add(snapshot.sha256);
    }
  }
}
