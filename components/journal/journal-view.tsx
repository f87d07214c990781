import { useCallback, useEffect, useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { Case, Remarks } from '../../lib/journal/entry.ts';
import { STATUSES } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { EVERYTHING, findEntries, type Query } from '../../lib/journal/query.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { useWording } from '../wording.ts';
import { Cases } from './cases.tsx';
import { EntryTable } from './entry-table.tsx';
import { EntryView } from './entry-view.tsx';
import { Exchange, type FileShell } from './exchange.tsx';
import { Filters } from './filters.tsx';
import { Pictures } from './pictures.tsx';
import { Tabs } from './tabs.tsx';

/** What is needed to draw the journal. */
export interface JournalProps {
  readonly journal: Journal;
  /** Null when the data could not be loaded: entries are shown, but not run again. */
  readonly data: LoadedData | null;
  readonly files: FileShell;
}

const PARTS = ['entries', 'cases', 'pictures', 'exchange'] as const;

/** The journal: its entries in a table, cases, pictures, and the ways out and in. */
export function JournalView({ journal, data, files }: JournalProps) {
  const wording = useWording();
  const [part, setPart] = useState<(typeof PARTS)[number]>('entries');
  const [query, setQuery] = useState<Query>(EVERYTHING);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const [cases, setCases] = useState<readonly Case[]>([]);
  /** Raised with every change, so that all parts read anew. */
  const [version, setVersion] = useState(0);
  const changed = useCallback(() => setVersion((before) => before + 1), []);
  // Also when these change: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([
      findEntries(journal.database, query),
      journal.database.entries.count(),
      journal.database.cases.toArray(),
    ]).then(([found, count, all]) => {
      if (!isCurrent) return;
      setIds(found);
      setTotal(count);
      setCases(all);
    });
    return () => {
      isCurrent = false;
    };
  }, [journal, query, version]);
  return (
    <main class="journal">
      <h1>{wording.message('journal_title')}</h1>
      <Tabs
        label={wording.message('journal_title')}
        tabs={PARTS.map((one) => [one, wording.message(`journal_${one}`)] as const)}
        chosen={part}
        onChoose={setPart}
      />
      <div role="tabpanel" aria-label={wording.message(`journal_${part}`)}>
        {part === 'entries' && (
          <>
            <Filters
              database={journal.database}
              cases={cases}
              query={query}
              version={version}
              onChange={setQuery}
            />
            <p class="muted" aria-live="polite">
              {total === 0 && wording.message('journal_empty')}
              {total !== null &&
                total > 0 &&
                wording.message('journal_count', [
                  ids.length.toLocaleString(wording.language),
                  total.toLocaleString(wording.language),
                ])}
            </p>
            <Bulk
              journal={journal}
              selected={selected}
              cases={cases}
              changed={changed}
              clear={() => setSelected(new Set())}
            />
            <div class={opened ? 'split' : ''}>
              <EntryTable
                journal={journal}
                ids={ids}
                version={version}
                query={query}
                onOrder={(order) =>
                  setQuery({ ...query, order, descending: order === query.order ? !query.descending : true })
                }
                selected={selected}
                onSelect={setSelected}
                opened={opened}
                onOpen={setOpened}
              />
              {opened && (
                <EntryView
                  key={`${opened} ${version}`}
                  journal={journal}
                  data={data}
                  files={files}
                  cases={cases}
                  id={opened}
                  changed={changed}
                  close={() => setOpened(null)}
                  open={setOpened}
                />
              )}
            </div>
          </>
        )}
        {part === 'cases' && <Cases journal={journal} cases={cases} changed={changed} />}
        {part === 'pictures' && <Pictures journal={journal} data={data} files={files} />}
        {part === 'exchange' && (
          <Exchange
            journal={journal}
            data={data}
            files={files}
            selected={selected}
            cases={cases}
            changed={changed}
          />
        )}
      </div>
    </main>
  );
}

/** What can be done with all that is selected; changes of remarks can be taken back. */
function Bulk({
  journal,
  selected,
  cases,
  changed,
  clear,
}: {
  journal: Journal;
  selected: ReadonlySet<string>;
  cases: readonly Case[];
  changed: () => void;
  clear: () => void;
}) {
  const wording = useWording();
  const [undo, setUndo] = useState<readonly { id: string; remarks: Remarks }[]>([]);
  const [isDeleting, setDeleting] = useState(false);
  const [reason, setReason] = useState('');
  const edit = async (change: Partial<Remarks>) => {
    const before: { id: string; remarks: Remarks }[] = [];
    for (const id of selected) {
      const { remarks } = await journal.entry(id);
      await journal.edit(id, change);
      before.push({ id, remarks });
    }
    setUndo(before);
    changed();
  };
  const takeBack = async () => {
    for (const { id, remarks } of undo) await journal.edit(id, remarks);
    setUndo([]);
    changed();
  };
  const destroy = async () => {
    await journal.remove([...selected], reason);
    setDeleting(false);
    setUndo([]);
    clear();
    changed();
  };
  if (selected.size === 0 && undo.length === 0) return null;
  return (
    <div class="bulk" role="toolbar" aria-label={wording.message('journal_selected_do')}>
      <span>{wording.message('journal_selected', [selected.size.toLocaleString(wording.language)])}</span>
      {STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          disabled={selected.size === 0}
          onClick={() => void edit({ status })}
        >
          {wording.message(messageKey('entry_status', status))}
        </button>
      ))}
      <select
        aria-label={wording.message('journal_to_case')}
        value=""
        disabled={selected.size === 0}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen) void edit({ case: chosen === 'none' ? null : chosen });
        }}
      >
        <option value="">{wording.message('journal_to_case')}</option>
        <option value="none">{wording.message('journal_no_case')}</option>
        {cases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {undo.length > 0 && (
        <button type="button" onClick={() => void takeBack()}>
          {wording.message('journal_undo')}
        </button>
      )}
      {selected.size > 0 && !isDeleting && (
        <button type="button" onClick={() => setDeleting(true)}>
          {wording.message('journal_delete')}
        </button>
      )}
      {isDeleting && (
        <fieldset>
          <legend>{wording.message('journal_delete_sure', [String(selected.size)])}</legend>
          <input
            type="text"
            value={reason}
            placeholder={wording.message('journal_delete_reason')}
            aria-label={wording.message('journal_delete_reason')}
            maxLength={500}
            onInput={(event) => setReason(event.currentTarget.value)}
          />{' '}
          <button type="button" class="primary" onClick={() => void destroy()}>
            {wording.message('journal_delete_now')}
          </button>{' '}
          <button type="button" onClick={() => setDeleting(false)}>
            {wording.message('journal_cancel')}
          </button>
        </fieldset>
      )}
    </div>
  );
}
