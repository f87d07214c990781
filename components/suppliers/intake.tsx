import { useState } from 'preact/hooks';
import type { Asked, Look, TableSource } from '../../lib/suppliers/desk/protocol.ts';
import { isWorkbook, type OpenedWorkbook, openWorkbook } from '../../lib/suppliers/desk/workbook.ts';
import { useDrop } from '../use-drop.ts';
import { useWording } from '../wording.ts';
import { faultText, type SupplierShell } from './context.ts';
import { MappingView } from './mapping-view.tsx';

/** What a new run is made of. */
export type StartWish = Asked['start']['with'];

interface Chosen {
  readonly source: TableSource;
  readonly look: Look;
  readonly workbook: OpenedWorkbook | null;
  readonly sheet: number;
}

/** A new run: a table that is chosen, dropped or pasted, what its columns hold, and the start. */
export function Intake({ shell, start }: { shell: SupplierShell; start: (wish: StartWish) => void }) {
  const wording = useWording();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [fault, setFault] = useState('');
  const look = async (name: string, file: Blob) => {
    setLooking(true);
    setFault('');
    try {
      const workbook = (await isWorkbook(file)) ? await openWorkbook(file, shell.workbookWorker) : null;
      const sheet = workbook?.chosen ?? 0;
      const source = sourceOf(name, file, workbook, sheet);
      setChosen({ source, look: await shell.client.ask('look', source), workbook, sheet });
    } catch (error) {
      setFault(faultText(error, wording));
    }
    setLooking(false);
  };
  const { isOver, listeners } = useDrop((file) => void look(file.name, file));
  const lookAtSheet = async (sheet: number) => {
    if (!chosen?.workbook) return;
    const source = sourceOf(chosen.source.name, chosen.source.text, chosen.workbook, sheet);
    try {
      setChosen({ ...chosen, source, sheet, look: await shell.client.ask('look', source) });
    } catch (error) {
      setFault(faultText(error, wording));
    }
  };
  if (chosen) {
    return (
      <MappingView
        key={`${chosen.source.name} ${chosen.sheet}`}
        shell={shell}
        look={chosen.look}
        sheets={chosen.workbook?.sheets.map(({ name }) => name) ?? []}
        sheet={chosen.sheet}
        onSheet={(sheet) => void lookAtSheet(sheet)}
        back={() => setChosen(null)}
        start={(mapping, name) => start({ source: chosen.source, mapping, name, id: crypto.randomUUID() })}
      />
    );
  }
  return (
    <section class={`intake ${isOver ? 'over' : ''}`} {...listeners}>
      <h2>{wording.message('suppliers_new')}</h2>
      <p class="muted">{wording.message('suppliers_drop')}</p>
      <label>
        {wording.message('suppliers_file')}{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.ods,.jsonl,.ndjson"
          disabled={isLooking}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void look(file.name, file);
          }}
        />
      </label>
      <Paste
        isDisabled={isLooking}
        take={(text) => void look(wording.message('suppliers_pasted'), new Blob([text]))}
      />
      <p aria-live="polite">{isLooking ? wording.message('suppliers_looking') : fault}</p>
    </section>
  );
}

function Paste({ isDisabled, take }: { isDisabled: boolean; take: (text: string) => void }) {
  const wording = useWording();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) take(text);
      }}
    >
      <label>
        {wording.message('suppliers_paste')}
        <textarea
          rows={4}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={isDisabled || !text.trim()}>
        {wording.message('suppliers_paste_read')}
      </button>
    </form>
  );
}

function sourceOf(name: string, file: Blob, workbook: OpenedWorkbook | null, sheet: number): TableSource {
  const chosen = workbook?.sheets[sheet];
  if (!workbook || !chosen) return { name, text: file, workbook: null };
  return { name, text: chosen.text, workbook: { sheet: chosen.name, sha256: workbook.sha256 } };
}
