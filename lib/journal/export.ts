import { z } from '../listing/zod.ts';
import { GENESIS, type StoredLink } from './chain.ts';
import type { Journal } from './journal.ts';
import { linkSchema } from './link-shapes.ts';
import type { Output } from './output.ts';

/** The form of the lines below; raised when they change. */
export const EXPORT_VERSION = 1;
/** Links written between two words on how far it is. */
const STEP = 500;

/** The first line of an exported journal. */
export const headerSchema = z.strictObject({
  format: z.literal('origin-check-journal'),
  version: z.literal(EXPORT_VERSION),
  exported: z.iso.datetime({ precision: 3 }),
  /** How many links follow, and the hash of the last. */
  links: z.number().int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether links of Entries that were not chosen are here without what they say. */
  partial: z.boolean(),
});
export type ExportHeader = z.infer<typeof headerSchema>;

/** Each further line: a link, with what it says unless that was destroyed or not chosen. */
export const exportedLinkSchema = linkSchema.extend({ body: z.unknown() });

/**
 * A journal as JSON Lines: a header, then every link of the chain, so that it can be checked from its beginning. With `chosen` only these
 * Entries, and the Cases they belong to, keep what they say. Throws when it is broken off.
 */
export async function* exportLines(
  journal: Journal,
  { now, chosen, onProgress, signal }: Output,
): AsyncGenerator<string> {
  // The chain may grow meanwhile: what comes later is not in the file.
  const last = await journal.last();
  const header: ExportHeader = {
    format: 'origin-check-journal',
    version: EXPORT_VERSION,
    exported: now.toISOString(),
    links: last ? last.seq + 1 : 0,
    head: last?.hash ?? GENESIS,
    partial: chosen !== null,
  };
  yield `${JSON.stringify(header)}\n`;
  const cases = chosen ? await casesOf(journal, chosen) : null;
  for await (const link of journal.links()) {
    if (link.seq >= header.links) return;
    if (link.seq % STEP === 0) {
      signal?.throwIfAborted();
      onProgress?.(link.seq, header.links);
    }
    const isTold = !chosen || chosen.has(link.subject) || cases?.has(link.subject) || link.kind === 'delete';
    yield `${JSON.stringify(isTold ? link : ({ ...link, body: null } satisfies StoredLink))}\n`;
  }
}

async function casesOf(journal: Journal, chosen: ReadonlySet<string>): Promise<Set<string>> {
  const rows = await journal.database.entries.bulkGet([...chosen]);
  return new Set(rows.flatMap((row) => row?.case ?? []));
}
