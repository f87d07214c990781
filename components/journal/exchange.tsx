import type { Case } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { DeleteAll, Verify } from './check-part.tsx';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import type { Act, JournalShell } from './shell.ts';

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
