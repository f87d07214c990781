import { useEffect, useState } from 'preact/hooks';
import { explainNone } from '../../lib/assessment/explain.ts';
import { messageKey, sayDate } from '../../lib/assessment/wording.ts';
import type { Case, Remarks } from '../../lib/journal/entry.ts';
import type { Entry, Journal } from '../../lib/journal/journal.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { ListingDetail } from '../listing-detail.tsx';
import { useWording } from '../wording.ts';
import { Again } from './again.tsx';
import { ChainHistory } from './chain-history.tsx';
import { KeptFiles } from './kept-files.tsx';
import { RemarksForm } from './remarks-form.tsx';
import { SameListing } from './same-listing.tsx';
import type { JournalShell } from './shell.ts';
import { offsetText, timeText } from './texts.ts';

/** One entry: what was read and found, what was kept, what was made of it since, and how it would be judged today. */
export function EntryView({
  journal,
  data,
  shell,
  cases,
  id,
  version,
  edit,
  close,
  open,
}: {
  journal: Journal;
  data: LoadedData | null;
  shell: JournalShell;
  cases: readonly Case[];
  id: string;
  version: number;
  edit: (change: Partial<Remarks>) => Promise<boolean>;
  close: () => void;
  open: (id: string) => void;
}) {
  const wording = useWording();
  const [entry, setEntry] = useState<Entry | null>(null);
  // Also when it changes: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    void journal.entry(id).then(
      (found) => isCurrent && setEntry(found),
      () => isCurrent && close(),
    );
    return () => {
      isCurrent = false;
    };
  }, [journal, id, version, close]);
  if (!entry) return <aside class="entry" aria-busy="true" />;
  const { logged, remarks, history } = entry;
  const { basis, assessment } = logged;
  return (
    <aside class="entry" aria-label={wording.message('entry_title')}>
      <p class="head">
        <a href={logged.url} target="_blank" rel="noopener noreferrer">
          {wording.message('entry_page')}
        </a>
        <button type="button" onClick={close}>
          {wording.message('card_close')}
        </button>
      </p>
      <RemarksForm id={id} remarks={remarks} cases={cases} drafts={shell.drafts} save={edit} />
      <ListingDetail
        assessment={assessment}
        explanation={data && explainNone(assessment.listing, data)}
        recordOf={(record) => {
          const found = data?.recordById.get(record);
          return found && data ? { evidence: found.evidence, sources: data.dataset.sources } : null;
        }}
      />
      <KeptFiles journal={journal} snapshots={logged.snapshots} files={shell} />
      <SameListing journal={journal} logged={logged} version={version} open={open} />
      <Again key={id} journal={journal} logged={logged} data={data} />
      <section>
        <h3>{wording.message('entry_made')}</h3>
        <p>
          {wording.message('entry_logged', [
            timeText(logged.at, wording.language),
            logged.at,
            offsetText(logged.offset),
          ])}{' '}
          {wording.message('card_data', [
            sayDate(basis.dataset.asOf, wording.language),
            basis.dataset.version,
          ])}
        </p>
        <dl class="facts">
          {[
            ['entry_by', wording.message(messageKey('entry_by', logged.by))],
            ['entry_url', logged.url],
            ['entry_canonical', logged.canonical ?? ''],
            ['entry_language', logged.language],
            ['entry_versions', [logged.version, logged.reader ?? '–', String(basis.rules)].join(' · ')],
            ['entry_data_hash', basis.dataset.sha256],
          ].map(([name = '', value]) =>
            value ? (
              <div key={name}>
                <dt>{wording.message(name)}</dt>
                <dd class={IN_LETTERS.includes(name) ? '' : 'hash'}>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      <ChainHistory history={history} cases={cases} />
    </aside>
  );
}

/** Facts that are words, not addresses, versions or hashes. */
const IN_LETTERS = ['entry_by', 'entry_language'];
