import { ChainCheck, type StoredLink } from './chain.ts';
import type { Case, Remarks } from './entry.ts';
import { type ExportHeader, exportedLinkSchema, headerSchema } from './export.ts';
import { type BodyOf, bodySchemas } from './link-shapes.ts';

/** A line that could not be taken, and why; wording under `import_…`. */
export interface BadLine {
  readonly line: number;
  readonly why: 'not-json' | 'not-a-link' | 'bad-body' | 'bad-header';
}

/** The lines of an exported journal, from the first, as often as they are asked for. */
export type Lines = () => AsyncIterable<string> | Iterable<string>;

/** What one look through an exported journal gave. */
export interface Surveyed {
  readonly bad: readonly BadLine[];
  /** Whether the file's own chain is whole. */
  readonly intact: boolean;
  /** Whether links of Entries that were not chosen are without what they say. */
  readonly partial: boolean;
  readonly links: number;
  /** Entries that are there at the end, by id: the place of the link that logged them, and their last remarks, if they were changed. */
  readonly live: ReadonlyMap<string, { readonly seq: number; readonly remarks: Remarks | null }>;
  /** Cases as they were last. */
  readonly cases: readonly Case[];
}

/** Lines read between two words on how far it is. */
const STEP = 500;

/**
 * Looks through exported lines and keeps little of them. What is wrong is said by line; lines are counted from 1. Throws what reading the lines or
 * `onLines` throws.
 */
export async function survey(
  lines: Lines,
  onLines: (read: number) => void = () => undefined,
): Promise<Surveyed> {
  const bad: BadLine[] = [];
  const live = new Map<string, { seq: number; remarks: Remarks | null }>();
  const cases = new Map<string, Case>();
  let header = null as ExportHeader | null;
  const check = new ChainCheck();
  let links = 0;
  const onHeader = (found: ExportHeader) => {
    header = found;
  };
  let batch: StoredLink[] = [];
  for await (const link of linksOf(lines, { onHeader, onBad: (line) => bad.push(line), onLines })) {
    links += 1;
    note(link, live, cases);
    batch.push(link);
    if (batch.length < STEP) continue;
    await check.add(batch);
    batch = [];
  }
  await check.add(batch);
  const partial = header?.partial ?? false;
  const { broken, head } = check.verdict(partial);
  const intact = bad.length === 0 && !broken && head === header?.head && links === header.links;
  return { bad, intact, partial, links, live, cases: [...cases.values()] };
}

interface Listener {
  readonly onHeader?: (header: ExportHeader) => void;
  readonly onBad?: (line: BadLine) => void;
  readonly onLines?: (read: number) => void;
}

/** The links that stand in exported lines, one after the other; what is none is told to `onBad` and passed over. */
export async function* linksOf(
  lines: Lines,
  { onHeader, onBad, onLines }: Listener = {},
): AsyncGenerator<StoredLink> {
  let line = 0;
  for await (const text of lines()) {
    line += 1;
    if (line % STEP === 0) onLines?.(line);
    if (!text.trim()) continue;
    const value = jsonOf(text);
    if (value === undefined) {
      onBad?.({ line, why: 'not-json' });
      continue;
    }
    if (line === 1) {
      const header = headerSchema.safeParse(value);
      if (header.success) {
        onHeader?.(header.data);
        continue;
      }
      onBad?.({ line, why: 'bad-header' });
      if (!exportedLinkSchema.safeParse(value).success) continue;
    }
    const link = exportedLinkSchema.safeParse(value);
    if (!link.success) onBad?.({ line, why: 'not-a-link' });
    else if (
      (link.data.body ?? null) !== null &&
      !bodySchemas[link.data.kind].safeParse(link.data.body).success
    ) {
      onBad?.({ line, why: 'bad-body' });
    } else yield { ...link.data, body: link.data.body ?? null };
  }
}

function note(
  { kind, subject, seq, body }: StoredLink,
  live: Map<string, { seq: number; remarks: Remarks | null }>,
  cases: Map<string, Case>,
): void {
  if (kind === 'delete') live.delete(subject);
  if (body === null) return;
  if (kind === 'log') live.set(subject, { seq, remarks: null });
  if (kind === 'case') cases.set(subject, body as BodyOf<'case'>);
  const known = live.get(subject);
  if (kind === 'edit' && known) live.set(subject, { ...known, remarks: body as Remarks });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
