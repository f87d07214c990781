import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Level } from '../assessment/levels.ts';
import type { OwnKind } from '../assessment/own-list.ts';
import type { ListProblem } from '../dataset/lists/entry.ts';
import { buildNameIndex, type IndexedName, serialise } from '../screening/name-index.ts';
import { decodeTable } from '../suppliers/encoding.ts';
import type { Mapping } from '../suppliers/mapping.ts';
import type { Format, KeptList, RowFault } from './database.ts';
import type { Entry } from './entry.ts';
import { FileError } from './file-error.ts';
import { FILE_MAX } from './file-max.ts';
import { fileError, type OpenFile, openFile, type TableLook } from './open-file.ts';
import { Packer } from './pack.ts';
import type { OwnListStore } from './store.ts';
import { BrokenOffError } from './table.ts';
import {
  endsWithLine,
  isBrokenOff,
  isUnreadable,
  nothingWatched,
  type Watched,
  watchText,
} from './watch-text.ts';

/** A file that was chosen. */
export interface Chosen {
  readonly name: string;
  readonly blob: Blob;
}

/** What a list is to be. */
export interface Wish {
  readonly name: string;
  readonly kind: OwnKind;
  readonly level: Level;
  /** What the columns of a table are taken for; null for what its headings say. */
  readonly mapping: Mapping | null;
  /** The list that it replaces; null for a new one. */
  readonly replaces: string | null;
  /** The address from which the file came, and can be fetched again; null for a file of the user's. */
  readonly origin: string | null;
  /** A UUID for its parts. */
  readonly revision: string;
}

/** How far an import is. */
export type Progress =
  | { readonly step: 'read'; readonly entries: number; readonly share: number }
  | { readonly step: 'index'; readonly names: number; readonly of: number }
  | { readonly step: 'compare' }
  | { readonly step: 'keep' };

/** Names are at most so many. */
const NAMES_MAX = 4_000_000;
const FAULTS_KEPT = 20;
/** Progress is told once in so many entries or names. */
const STEP = 8192;

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const chunk of bytesOf(blob)) hash.update(chunk);
  return bytesToHex(hash.digest());
}

/** What a file is, without reading it to its end. Throws FileError. */
export async function lookAtFile({
  name,
  blob,
}: Chosen): Promise<{ format: Format; table: TableLook | null }> {
  try {
    await refuseBinary(blob);
    const { format, table } = await openFile({ name, text: decodeTable(bytesOf(blob)) });
    return { format, table };
  } catch (error) {
    throw fileError(error);
  }
}

/**
 * Makes a list of a file and keeps it. Until all of it is kept, the list that it replaces stays as it was. Throws FileError and
 * OwnListsError; then nothing was changed.
 */
export async function importList(
  chosen: Chosen,
  wish: Wish,
  store: OwnListStore,
  now: Date,
  tell: (progress: Progress) => void,
): Promise<KeptList> {
  return staged(wish.revision, store, async () => {
    const list = await stageList(chosen, wish, store, now, tell);
    tell({ step: 'keep' });
    await store.commit(list, wish.replaces !== null);
    return list;
  });
}

/** Does a work that keeps parts under a revision; takes them away again where it fails. Throws FileError and OwnListsError. */
export async function staged<T>(revision: string, store: OwnListStore, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What was kept of it so far is of no use; where that fails, too, a later sweep takes it away.
    await store.discard(revision).catch(() => {});
    throw fileError(error);
  }
}

/**
 * Reads a file and keeps its parts, which are no list before they are committed. `accept` may throw for what the file turns out to be
 * before it is read. Throws FileError, OwnListsError and what parsers throw.
 */
export async function stageList(
  chosen: Chosen,
  wish: Wish,
  store: OwnListStore,
  now: Date,
  tell: (progress: Progress) => void,
  accept: (opened: OpenFile) => void = () => {},
): Promise<KeptList> {
  const read = await readAll(chosen, wish, store, tell, accept);
  const imported = now.toISOString();
  return {
    id: wish.replaces ?? crypto.randomUUID(),
    name: wish.name,
    kind: wish.kind,
    level: wish.level,
    uses: { badges: true, suppliers: true },
    imported,
    revision: wish.revision,
    mapping: wish.mapping,
    origin: wish.origin === null ? null : { url: wish.origin, checked: imported },
    ...read,
  };
}

type Read = Pick<
  KeptList,
  'file' | 'format' | 'header' | 'entries' | 'names' | 'faults' | 'firstFaults' | 'bytes'
>;

async function readAll(
  { name, blob }: Chosen,
  { mapping, revision }: Wish,
  store: OwnListStore,
  tell: (progress: Progress) => void,
  accept: (opened: OpenFile) => void,
): Promise<Read> {
  if (blob.size === 0) throw new FileError('empty', '');
  if (blob.size > FILE_MAX) throw new FileError('too_large', `${FILE_MAX / 2 ** 30} GB`);
  await refuseBinary(blob);
  const hash = sha256.create();
  let done = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOf(blob)) {
      hash.update(chunk);
      done += chunk.length;
      yield chunk;
    }
  }
  const watched = nothingWatched();
  const opened = await openFile({ name, text: watchText(decodeTable(bytes()), watched) });
  accept(opened);
  const faults = new Faults();
  const packer = new Packer(revision);
  let size = 0;
  const keep = async (parts: ReturnType<Packer['add']>) => {
    for (const part of parts) {
      await store.addPart(part);
      size += part.bytes.byteLength;
    }
  };
  for await (const entry of whole(opened.entries(faults.report, mapping), watched)) {
    await keep(packer.add(entry));
    if (packer.texts.length > NAMES_MAX) throw new FileError('too_large', `${NAMES_MAX}`);
    if (packer.entries % STEP === 0) tell({ step: 'read', entries: packer.entries, share: done / blob.size });
  }
  await checkEnd(opened, watched, faults);
  if (packer.entries === 0) throw new FileError('empty', '');
  await keep(packer.end());
  const index = serialise(buildNameIndex(indexed(packer, tell)));
  await keep([{ revision, kind: 'index', part: 0, bytes: index, ends: null }]);
  return {
    file: { name, size: blob.size, sha256: bytesToHex(hash.digest()) },
    format: opened.format,
    header: opened.table?.header ?? null,
    entries: packer.entries,
    names: packer.texts.length,
    faults: faults.count,
    firstFaults: faults.first,
    bytes: size,
  };
}

/** The entries; a last row that is short is whole where a line end follows it. */
async function* whole(entries: AsyncGenerator<Entry>, watched: Watched): AsyncGenerator<Entry> {
  try {
    yield* entries;
  } catch (error) {
    if (!(error instanceof BrokenOffError) || !endsWithLine(watched)) throw error;
  }
}

/** Throws FileError where the text was of another encoding, or ends before the list does. */
async function checkEnd({ format }: OpenFile, watched: Watched, { broken }: Faults): Promise<void> {
  if (isUnreadable(watched)) throw new FileError('encoding', '');
  if (broken) throw new FileError('cut', `${broken.line}: ${broken.what}`);
  const isText = !/^[\s\uFEFF]*[<{[]/.test(watched.head);
  if (isText && format !== 'table' && (await isBrokenOff(watched, delimiterOf(watched)))) {
    throw new FileError('cut', '');
  }
}

/** The mark that parts most cells of the first line. */
function delimiterOf({ head }: Watched): string {
  const first = head.split(/[\r\n]/, 1)[0] ?? '';
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t', '|'].reduce((a, b) => (count(b) > count(a) ? b : a));
}

function* indexed(packer: Packer, tell: (progress: Progress) => void): Generator<IndexedName> {
  const { texts } = packer;
  for (const [at, text] of texts.entries()) {
    if (at % STEP === 0) tell({ step: 'index', names: at, of: texts.length });
    yield { text, korean: packer.isKorean(at) };
  }
}

/** What was reported of rows. */
class Faults {
  readonly first: RowFault[] = [];
  count = 0;
  /** An element of XML that is still open at the end. */
  broken: RowFault | null = null;

  readonly report = ({ line, what }: ListProblem): void => {
    this.count += 1;
    const fault = { line, what: what.slice(0, 200) };
    if (this.first.length < FAULTS_KEPT) this.first.push(fault);
    if (/^unclosed tag|^unexpected end/.test(what)) this.broken = fault;
  };
}

/** How files begin that are no text: ZIP (workbooks), gzip, PDF, workbooks of old, 7z, RAR. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

async function refuseBinary(blob: Blob): Promise<void> {
  const head = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  const isBinary = SIGNATURES.some((signature) => signature.every((byte, at) => head[at] === byte));
  if (isBinary) throw new FileError('binary', '');
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
