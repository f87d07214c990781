import type { Case } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { DeleteAll, Verify } from './check-part.tsx';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import type { Act, JournalShell } from './shell.ts';

type Part = string | Blob | Uint8Array<ArrayBuffer>;

/** How files leave the extension. */
export interface FileShell {
  /** Offers a file to be saved under a name. */
  save(name: string, type: string, parts: readonly Part[]): Promise<void>;
  /** The stand-alone page that checks an export, in the reader's language. */
  verifier(): Promise<string>;
  /** Opens the printable report of these Entries. */
  report(ids: readonly string[] | null): void;
  readonly now: () => Date;
}

/** Out of the journal and into it, checking it, and deleting all of it. */
export function Exchange({
  journal,
  shell,
  selected,
  cases,
  act,
  changed,
}: {
  journal: Journal;
  shell: JournalShell;
  selected: ReadonlySet<string>;
  cases: readonly Case[];
  act: Act;
  changed: () => void;
}) {
  return (
    <div class="exchange">
      <ExportPart journal={journal} shell={shell} selected={selected} cases={cases} changed={changed} />
      <ImportPart journal={journal} shell={shell} changed={changed} />
      <Verify journal={journal} />
      <DeleteAll journal={journal} shell={shell} act={act} />
    </div>
  );
}
