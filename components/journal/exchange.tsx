import { useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { type ArchivedText, writeArchive } from '../../lib/journal/archive.ts';
import type { Verdict } from '../../lib/journal/chain.ts';
import { csvLines } from '../../lib/journal/csv.ts';
import { JournalError } from '../../lib/journal/database.ts';
import type { Case } from '../../lib/journal/entry.ts';
import { exportLines } from '../../lib/journal/export.ts';
import { type ImportReport, importJournal, readExport } from '../../lib/journal/import.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { ArchiveError, type OpenedArchive, readArchive } from '../../lib/journal/read-archive.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';

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

/** Letters of a file's name that tell when it was made. */
const stamp = (now: Date) => now.toISOString().slice(0, 16).replace(/[:T]/g, '-');

/** Out of the journal and into it, checking it, and deleting all of it. */
export function Exchange({
  journal,
  files,
  selected,
  cases,
  changed,
}: {
  journal: Journal;
  data: LoadedData | null;
  files: FileShell;
  selected: ReadonlySet<string>;
  cases: readonly Case[];
  changed: () => void;
}) {
  const wording = useWording();
  const [onlySelected, setOnlySelected] = useState(selected.size > 0);
  const [byteOrder, setByteOrder] = useState(true);
  const [said, setSaid] = useState('');
  const chosen = onlySelected && selected.size > 0 ? selected : null;
  const caseName = (id: string) => cases.find((one) => one.id === id)?.name ?? id;
  const rowsChosen = async () => {
    const rows = await journal.database.entries.orderBy('seq').toArray();
    return chosen ? rows.filter(({ id }) => chosen.has(id)) : rows;
  };
  const csv = async function* () {
    if (byteOrder) yield '\ufeff';
    yield* csvLines(journal, await rowsChosen(), (column) => wording.message(`csv_${column}`), caseName);
  };
  const run = (what: () => Promise<string>) =>
    void what().then(setSaid, (error: unknown) => {
      console.error(error);
      setSaid(wording.message(errorKey(error)));
    });
  const now = files.now();
  const saved = (name: string) => wording.message('exchange_saved', [name]);
  const saveText = (ending: string, type: string, lines: AsyncIterable<string>) =>
    run(async () => {
      const parts: string[] = [];
      for await (const line of lines) parts.push(line);
      const name = `origin-check-${stamp(now)}.${ending}`;
      await files.save(name, type, parts);
      return saved(name);
    });
  const saveZip = () =>
    run(async () => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const texts: ArchivedText[] = [
        { path: 'entries.csv', text: csv() },
        { path: 'verify.html', text: [await files.verifier()] },
      ];
      await writeArchive(journal, now, chosen, texts, async (bytes) => {
        parts.push(bytes as Uint8Array<ArrayBuffer>);
      });
      const name = `origin-check-${stamp(now)}.zip`;
      await files.save(name, 'application/zip', parts);
      return saved(name);
    });
  return (
    <div class="exchange">
      <section>
        <h2>{wording.message('exchange_out')}</h2>
        {selected.size > 0 && (
          <Switch
            label={wording.message('exchange_selected', [selected.size.toLocaleString(wording.language)])}
            on={onlySelected}
            onChange={setOnlySelected}
          />
        )}
        <Switch
          label={wording.message('exchange_bom')}
          hint={wording.message('exchange_bom_hint')}
          on={byteOrder}
          onChange={setByteOrder}
        />
        <p class="actions">
          <button type="button" onClick={saveZip}>
            {wording.message('exchange_zip')}
          </button>
          <button
            type="button"
            onClick={() => saveText('jsonl', 'application/x-ndjson', exportLines(journal, now, chosen))}
          >
            {wording.message('exchange_jsonl')}
          </button>
          <button type="button" onClick={() => saveText('csv', 'text/csv', csv())}>
            {wording.message('exchange_csv')}
          </button>
          <button type="button" onClick={() => files.report(chosen ? [...chosen] : null)}>
            {wording.message('exchange_report')}
          </button>
        </p>
      </section>
      <Import journal={journal} changed={changed} />
      <Verify journal={journal} />
      <DeleteAll journal={journal} changed={changed} />
      <p aria-live="polite">{said}</p>
    </div>
  );
}

/** The message for a failure; what is not known is said to be so. */
function errorKey(error: unknown): string {
  if (error instanceof JournalError) return messageKey('journal_error', error.fault);
  if (error instanceof ArchiveError) return messageKey('import_error', error.fault);
  return 'journal_error_unknown';
}

function Import({ journal, changed }: { journal: Journal; changed: () => void }) {
  const wording = useWording();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [control, setControl] = useState<AbortController | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [fault, setFault] = useState('');
  const take = async (file: File) => {
    const stopping = new AbortController();
    setControl(stopping);
    setReport(null);
    setFault('');
    try {
      const { lines, keptOf } = await opened(file);
      const content = await readExport(lines);
      setReport(
        await importJournal(journal, content, {
          keptOf,
          onProgress: (done, all) => setProgress({ done, all }),
          isCancelled: () => stopping.signal.aborted,
        }),
      );
    } catch (error) {
      console.error(error);
      setFault(wording.message(errorKey(error)));
    }
    setControl(null);
    setProgress(null);
    changed();
  };
  return (
    <section>
      <h2>{wording.message('exchange_in')}</h2>
      <label>
        {wording.message('exchange_file')}{' '}
        <input
          type="file"
          accept=".jsonl,.zip"
          disabled={control !== null}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void take(file);
          }}
        />
      </label>
      {control && (
        <p>
          <progress value={progress?.done} max={progress?.all} />{' '}
          <button type="button" onClick={() => control.abort()}>
            {wording.message('journal_cancel')}
          </button>
        </p>
      )}
      <div aria-live="polite">
        {fault && <p>{fault}</p>}
        {report && (
          <>
            <p>
              {wording.message('exchange_imported', [String(report.added), String(report.known)])}{' '}
              {wording.message(report.intact ? 'exchange_intact' : 'exchange_not_intact')}
            </p>
            {report.bad.length > 0 && (
              <ul>
                {report.bad.slice(0, 100).map(({ line, why }) => (
                  <li key={line}>{wording.message(messageKey('import', why), [String(line)])}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  );
}

async function opened(file: File): Promise<OpenedArchive> {
  if (file.name.endsWith('.zip')) return readArchive(new Uint8Array(await file.arrayBuffer()));
  return { lines: (await file.text()).split('\n'), keptOf: async () => null };
}

function Verify({ journal }: { journal: Journal }) {
  const wording = useWording();
  const [verdict, setVerdict] = useState<Verdict | 'checking' | null>(null);
  const check = () => {
    setVerdict('checking');
    void journal.verify().then(setVerdict);
  };
  return (
    <section>
      <h2>{wording.message('verify_title')}</h2>
      <p class="muted">{wording.message('verify_hint')}</p>
      <button type="button" disabled={verdict === 'checking'} onClick={check}>
        {wording.message('verify_now')}
      </button>
      <div aria-live="polite">
        {verdict === 'checking' && <p>{wording.message('popup_checking')}</p>}
        {verdict && verdict !== 'checking' && (
          <p class={verdict.broken ? 'alert broken' : ''}>
            {verdict.broken
              ? wording.message(messageKey('chain', verdict.broken.fault), [
                  String(verdict.broken.seq),
                  verdict.broken.subject,
                ])
              : wording.message('chain_whole', [String(verdict.links), verdict.head])}
          </p>
        )}
      </div>
    </section>
  );
}

function DeleteAll({ journal, changed }: { journal: Journal; changed: () => void }) {
  const wording = useWording();
  const [isSure, setSure] = useState(false);
  return (
    <section>
      <h2>{wording.message('journal_delete_all')}</h2>
      <p class="muted">{wording.message('journal_delete_all_hint')}</p>
      <Switch label={wording.message('journal_delete_all_sure')} on={isSure} onChange={setSure} />
      <button
        type="button"
        disabled={!isSure}
        onClick={() =>
          void journal.deleteAll().then(() => {
            setSure(false);
            changed();
          })
        }
      >
        {wording.message('journal_delete_all')}
      </button>
    </section>
  );
}
