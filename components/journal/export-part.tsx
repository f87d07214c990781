import { useState } from 'preact/hooks';
import { noteBackup } from '../../lib/journal/backup.ts';
import { blobOf } from '../../lib/journal/blob.ts';
import { type CsvWords, csvLines } from '../../lib/journal/csv.ts';
import type { Case } from '../../lib/journal/entry.ts';
import { exportLines } from '../../lib/journal/export.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import type { Output } from '../../lib/journal/output.ts';
import { Choice, Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';
import type { JournalShell } from './shell.ts';
import { useWork, WorkView } from './work.tsx';

/** Letters of a file's name that tell when it was made. */
const stamp = (now: Date) => now.toISOString().slice(0, 16).replace(/[:T]/g, '-');
/** The byte order mark by which Excel knows UTF-8. */
const MARK = '\ufeff';

/** A kind of file: its ending, its media type, and whether it holds all that makes a backup. */
const FORMS = {
  zip: { type: 'application/zip', isBackup: true },
  jsonl: { type: 'application/x-ndjson', isBackup: false },
  csv: { type: 'text/csv', isBackup: false },
} as const;

/** Writes the journal, a case or what is selected into files. */
export function ExportPart({
  journal,
  shell,
  selected,
  cases,
  changed,
}: {
  journal: Journal;
  shell: JournalShell;
  selected: ReadonlySet<string>;
  cases: readonly Case[];
  changed: () => void;
}) {
  const wording = useWording();
  const [what, setWhat] = useState(selected.size > 0 ? 'selected' : 'all');
  const [byteOrder, setByteOrder] = useState(true);
  const work = useWork();
  const chosenOf = async (): Promise<ReadonlySet<string> | null> => {
    if (what === 'all') return null;
    if (what === 'selected') return selected;
    return new Set(await journal.database.entries.where('case').equals(what).primaryKeys());
  };
  const words: CsvWords = {
    heading: (column) => wording.message(`csv_${column}`),
    caseName: (id) => cases.find((one) => one.id === id)?.name ?? id,
  };
  const csv = async function* (output: Output) {
    if (byteOrder) yield MARK;
    yield* csvLines(journal, output, words);
  };
  const file = async (form: keyof typeof FORMS, output: Output): Promise<Blob> => {
    const { type } = FORMS[form];
    if (form === 'csv') return blobOf(csv(output), type);
    if (form === 'jsonl') return blobOf(exportLines(journal, output), type);
    // What writes and reads archives is needed here alone.
    const { writeArchive } = await import('../../lib/journal/archive.ts');
    const parts: Blob[] = [];
    const texts = [
      { path: 'entries.csv', text: csv({ now: output.now, chosen: output.chosen, signal: output.signal }) },
      { path: 'verify.html', text: [await shell.verifier()] },
    ];
    await writeArchive(journal, output, texts, async (bytes) => {
      parts.push(new Blob([bytes]));
    });
    return new Blob(parts, { type });
  };
  const save = (form: keyof typeof FORMS) =>
    work.run(async (signal, onProgress) => {
      const now = shell.now();
      const last = await journal.last();
      const made = await file(form, {
        now,
        chosen: await chosenOf(),
        signal,
        onProgress: (done, all) => onProgress({ step: '', done, all }),
      });
      const name = `origin-check-${stamp(now)}.${form}`;
      await shell.save(name, FORMS[form].type, [made]);
      if (what === 'all' && FORMS[form].isBackup) {
        await noteBackup(journal, now, last?.seq ?? -1);
        changed();
      }
      return wording.message('exchange_saved', [name]);
    });
  const isBusy = work.progress !== null;
  return (
    <section>
      <h2>{wording.message('exchange_out')}</h2>
      <Choice
        label={wording.message('exchange_what')}
        value={what}
        options={[
          ['all', wording.message('exchange_all')],
          ...(selected.size > 0
            ? [
                [
                  'selected',
                  wording.message('exchange_selected', [selected.size.toLocaleString(wording.language)]),
                ] as const,
              ]
            : []),
          ...cases.map(({ id, name }) => [id, wording.message('exchange_case', [name])] as const),
        ]}
        onChange={setWhat}
      />
      <Switch
        label={wording.message('exchange_bom')}
        hint={wording.message('exchange_bom_hint')}
        on={byteOrder}
        onChange={setByteOrder}
      />
      <p class="actions">
        <button type="button" class="primary" disabled={isBusy} onClick={() => save('zip')}>
          {wording.message('exchange_zip')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => save('jsonl')}>
          {wording.message('exchange_jsonl')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => save('csv')}>
          {wording.message('exchange_csv')}
        </button>
        <button
          type="button"
          onClick={() => void chosenOf().then((chosen) => shell.report(chosen ? [...chosen] : null))}
        >
          {wording.message('exchange_report')}
        </button>
      </p>
      <WorkView work={work} />
    </section>
  );
}
