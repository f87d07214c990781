import { useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { type ExportedJournal, type ImportReport, importJournal } from '../../lib/journal/import.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { unpacked } from '../../lib/journal/pack.ts';
import { linesOf } from '../../lib/journal/text-lines.ts';
import { useWording } from '../wording.ts';
import type { JournalShell } from './shell.ts';
import { useWork, WorkView } from './work.tsx';

/** Lines that are named; of more than these only the number is said. */
const NAMED = 100;

/** Takes an exported journal into this one, and says what became of each part. */
export function ImportPart({
  journal,
  shell,
  changed,
}: {
  journal: Journal;
  shell: JournalShell;
  changed: () => void;
}) {
  const wording = useWording();
  const [report, setReport] = useState<ImportReport | null>(null);
  const work = useWork();
  const packaged = async (sha256: string) => {
    const bytes = await shell.dataOf(sha256);
    return bytes && unpacked(bytes);
  };
  const take = (file: File) =>
    work.run(async (signal, onProgress) => {
      setReport(null);
      try {
        const exported = await opened(file);
        const made = await importJournal(
          journal,
          { ...exported, dataOf: async (sha256) => (await exported.dataOf(sha256)) ?? packaged(sha256) },
          { signal, onProgress: ({ step, done, all }) => onProgress({ step: `import_${step}`, done, all }) },
        );
        setReport(made);
        return made.cancelled ? wording.message('import_cancelled') : '';
      } finally {
        // A part of it may have come in even where it failed.
        changed();
      }
    });
  return (
    <section>
      <h2>{wording.message('exchange_in')}</h2>
      <label>
        {wording.message('exchange_file')}{' '}
        <input
          type="file"
          accept=".jsonl,.zip"
          disabled={work.progress !== null}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) take(file);
            // The same file may be chosen again, to complete what was broken off.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <WorkView work={work} />
      <div aria-live="polite">{report && <Report report={report} />}</div>
    </section>
  );
}

function Report({ report: { added, known, intact, missing, bad } }: { report: ImportReport }) {
  const wording = useWording();
  const count = (value: number) => value.toLocaleString(wording.language);
  return (
    <>
      <p>
        {wording.message('exchange_imported', [count(added), count(known)])}{' '}
        {wording.message(intact ? 'exchange_intact' : 'exchange_not_intact')}
      </p>
      {missing > 0 && <p>{wording.message('import_missing', [count(missing)])}</p>}
      {bad.length > 0 && (
        <>
          <p>{wording.message('import_bad', [count(bad.length)])}</p>
          <ul>
            {bad.slice(0, NAMED).map(({ line, why }) => (
              <li key={line}>{wording.message(messageKey('import', why), [String(line)])}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

async function opened(file: File): Promise<ExportedJournal> {
  if (file.name.endsWith('.zip')) {
    const { openArchive } = await import('../../lib/journal/read-archive.ts');
    return openArchive(file);
  }
  const none = async () => null;
  return { lines: () => linesOf(file.stream()), keptOf: none, dataOf: none };
}
