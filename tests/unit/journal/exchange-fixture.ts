import { sha256 } from '../../../lib/journal/canonical.ts';
import { exportLines } from '../../../lib/journal/export.ts';
import type { ExportedJournal } from '../../../lib/journal/import.ts';
import type { Journal } from '../../../lib/journal/journal.ts';
import { packed } from '../../../lib/journal/pack.ts';
import { emptyJournal, logged, packedData } from './journal-fixture.ts';

const now = new Date('2026-02-03T04:05:06Z');

/** All of a journal, or what was chosen of it, on its way out. */
export const out = (chosen: ReadonlySet<string> | null = null) => ({ now, chosen });

/** A journal as the lines of its export. */
export async function linesOf(
  journal: Journal,
  chosen: ReadonlySet<string> | null = null,
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(journal, out(chosen))) lines.push(line);
  return lines;
}

/** An export that is nothing but its lines, or what `more` has beside them. */
export const exported = (lines: readonly string[], more: Partial<ExportedJournal> = {}): ExportedJournal => ({
  lines: () => lines,
  keptOf: async () => null,
  dataOf: async () => null,
  ...more,
});

/** A journal that was worked on: three Entries, one of them with a file and one deleted, and a Case. */
export async function worked() {
  const journal = await emptyJournal();
  const bytes = new TextEncoder().encode('<p>what was there</p>');
  const hash = await sha256(bytes);
  const snapshot = {
    kind: 'fragment' as const,
    type: 'text/html',
    size: bytes.length,
    kept: 20,
    sha256: hash,
  };
  const items = [logged({ snapshots: [snapshot] }), logged(), logged()];
  const [one, two, three] = items.map(({ id }) => id) as [string, string, string];
  await journal.log(
    items.map((item) => ({ logged: item })),
    [{ sha256: hash, bytes: await packed(bytes) }],
    packedData,
  );
  const kept = { id: crypto.randomUUID(), name: 'Case A', note: '', snapshots: [], closed: false };
  await journal.keepCase(kept);
  await journal.edit(two, { case: kept.id, note: 'worth a look' });
  await journal.remove([three], 'twice');
  return { journal, one, two, three, bytes, hash };
}
