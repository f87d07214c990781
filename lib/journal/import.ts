import { sha256 } from './canonical.ts';
import { type LinkKind, type StoredLink, verifyChain } from './chain.ts';
import type { Kept } from './database.ts';
import type { Case, Logged, Remarks } from './entry.ts';
import { type ExportHeader, exportedLinkSchema, headerSchema } from './export.ts';
import type { Journal, NewEntry } from './journal.ts';
import { bodySchemas } from './link-shapes.ts';
import { packed } from './pack.ts';

/** A line that could not be taken, and why; wording under `import_…`. */
export interface BadLine {
  readonly line: number;
  readonly why: 'not-json' | 'not-a-link' | 'bad-body' | 'bad-header';
}

/** What an import did. */
export interface ImportReport {
  readonly added: number;
  /** Entries that the journal had already. */
  readonly known: number;
  readonly bad: readonly BadLine[];
  /** Whether the file's own chain was whole. */
  readonly intact: boolean;
  /** Whether the chain was taken over as it is, which only an empty journal can. */
  readonly restored: boolean;
}

/** What is read of a file before anything is written. */
interface Content {
  readonly header: ExportHeader | null;
  readonly links: readonly StoredLink[];
  readonly bad: readonly BadLine[];
}

/** Entries added in one transaction: an import that breaks off keeps whole batches, and goes on where it stopped. */
const BATCH = 200;

/** Reads exported lines. Never throws: what is wrong is said by line. Lines are counted from 1. */
export async function readExport(lines: AsyncIterable<string> | Iterable<string>): Promise<Content> {
  const bad: BadLine[] = [];
  const links: StoredLink[] = [];
  let header: ExportHeader | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (!line.trim()) continue;
    const value = jsonOf(line);
    if (value === undefined) {
      bad.push({ line: number, why: 'not-json' });
      continue;
    }
    if (number === 1) {
      const parsed = headerSchema.safeParse(value);
      if (parsed.success) {
        header = parsed.data;
        continue;
      }
      bad.push({ line: number, why: 'bad-header' });
      if (!exportedLinkSchema.safeParse(value).success) continue;
    }
    const link = exportedLinkSchema.safeParse(value);
    if (!link.success) bad.push({ line: number, why: 'not-a-link' });
    else if (link.data.body !== null && !isBody(link.data.kind, link.data.body)) {
      bad.push({ line: number, why: 'bad-body' });
    } else links.push({ ...link.data, body: link.data.body ?? null });
  }
  return { header, links, bad };
}

/**
 * Takes an exported journal into this one. Into an empty journal a whole chain goes as it is; else each Entry that is not there yet is logged
 * anew with its remarks, so that a second import of the same file adds nothing. `keptOf` gives the bytes that were exported under a hash;
 * bytes of another hash are not taken. `isCancelled` is asked between batches.
 */
export async function importJournal(
  journal: Journal,
  { header, links, bad }: Content,
  options: {
    readonly keptOf?: (sha256: string) => Promise<Uint8Array | null>;
    readonly onProgress?: (done: number, all: number) => void;
    readonly isCancelled?: () => boolean;
  } = {},
): Promise<ImportReport> {
  const { keptOf = async () => null, onProgress = () => undefined, isCancelled = () => false } = options;
  const verdict = await verifyChain(links, header?.partial ?? false);
  const intact = header !== null && bad.length === 0 && !verdict.broken && verdict.head === header.head;
  const { entries, cases } = latest(links);
  const isWhole = intact && !header.partial;
  if (isWhole && (await journal.database.links.count()) === 0) {
    await journal.restore(links, await keptFor(entries, keptOf));
    onProgress(entries.length, entries.length);
    return { added: entries.length, known: 0, bad, intact, restored: true };
  }
  for (const one of cases) if (!(await journal.database.cases.get(one.id))) await journal.keepCase(one);
  let added = 0;
  let known = 0;
  for (let from = 0; from < entries.length && !isCancelled(); from += BATCH) {
    const batch = entries.slice(from, from + BATCH);
    const there = await journal.database.entries.bulkGet(batch.map(({ logged }) => logged.id));
    const fresh = batch.filter((_, place) => !there[place]);
    if (fresh.length > 0) await journal.log(fresh, await keptFor(fresh, keptOf));
    added += fresh.length;
    known += batch.length - fresh.length;
    onProgress(from + batch.length, entries.length);
  }
  return { added, known, bad, intact, restored: false };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isBody(kind: LinkKind, body: unknown): boolean {
  return bodySchemas[kind].safeParse(body).success;
}

/** The Entries that are still there at the end of a chain, with their last remarks, and the Cases as they were last. */
function latest(links: readonly StoredLink[]): { entries: NewEntry[]; cases: Case[] } {
  const entries = new Map<string, { logged: Logged; remarks: Remarks }>();
  const cases = new Map<string, Case>();
  for (const { kind, subject, body } of links) {
    if (kind === 'delete') entries.delete(subject);
    if (body === null) continue;
    if (kind === 'log') entries.set(subject, body as { logged: Logged; remarks: Remarks });
    if (kind === 'case') cases.set(subject, body as Case);
    const known = entries.get(subject);
    if (kind === 'edit' && known) entries.set(subject, { ...known, remarks: body as Remarks });
  }
  return { entries: [...entries.values()], cases: [...cases.values()] };
}

async function keptFor(
  entries: readonly NewEntry[],
  keptOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<Kept[]> {
  const hashes = new Set(entries.flatMap(({ logged }) => logged.snapshots.map((one) => one.sha256)));
  const kept: Kept[] = [];
  for (const hash of hashes) {
    const bytes = await keptOf(hash);
    if (bytes && (await isOf(bytes, hash))) kept.push({ sha256: hash, bytes: await packed(bytes) });
  }
  return kept;
}

async function isOf(bytes: Uint8Array, hash: string): Promise<boolean> {
  return (await sha256(bytes as Uint8Array<ArrayBuffer>)) === hash;
}
