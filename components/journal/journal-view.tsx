import { useCallback, useEffect, useState } from 'preact/hooks';
import { saveDrafts } from '../../lib/journal/drafts.ts';
import type { Case } from '../../lib/journal/entry.ts';
import type { Edit, Journal } from '../../lib/journal/journal.ts';
import { EVERYTHING, findEntries, type Query } from '../../lib/journal/query.ts';
import { watchJournal } from '../../lib/journal/watch.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { useWording } from '../wording.ts';
import { Bulk } from './bulk.tsx';
import { Cases } from './cases.tsx';
import { EntryTable } from './entry-table.tsx';
import { EntryView } from './entry-view.tsx';
import { errorKey } from './errors.ts';
import { Exchange } from './exchange.tsx';
import { Filters } from './filters.tsx';
import { Notices } from './notices.tsx';
import { Pictures } from './pictures.tsx';
import type { Act, JournalShell } from './shell.ts';
import { Tabs } from './tabs.tsx';

/** What is needed to draw the journal. */
export interface JournalProps {
  readonly journal: Journal;
  /** Null when the data could not be loaded: entries are shown, but not run again. */
  readonly data: LoadedData | null;
  readonly shell: JournalShell;
}

const PARTS = ['entries', 'cases', 'pictures', 'exchange'] as const;

/** Entries changed in one transaction. */
const BATCH = 200;

/** The journal: its entries in a table, cases, pictures, and the ways out and in. */
export function JournalView({ journal, data, shell }: JournalProps) {
  const wording = useWording();
  const [part, setPart] = useState<(typeof PARTS)[number]>('entries');
  const [query, setQuery] = useState<Query>(EVERYTHING);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const [cases, setCases] = useState<readonly Case[]>([]);
  const [undo, setUndo] = useState<readonly Edit[]>([]);
  const [fault, setFault] = useState('');
  /** Raised with every change, so that all parts read anew. */
  const [version, setVersion] = useState(0);
  const changed = useCallback(() => setVersion((before) => before + 1), []);
  const close = useCallback(() => setOpened(null), []);
  const act: Act = async (work) => {
    try {
      await work();
      setFault('');
      return true;
    } catch (error) {
      console.error(error);
      setFault(errorKey(error));
      return false;
    } finally {
      changed();
    }
  };
  useEffect(() => watchJournal(journal, changed), [journal, changed]);
  useEffect(() => void act(() => saveDrafts(journal, shell.drafts)), [journal, shell]);
  // Also when these change: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const [found, count, all] = await Promise.all([
        findEntries(journal.database, query),
        journal.database.entries.count(),
        journal.database.cases.toArray(),
      ]);
      if (!isCurrent) return;
      setIds(found);
      setTotal(count);
      setCases(all.sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name)));
    };
    load().catch((error: unknown) => {
      console.error(error);
      setFault(errorKey(error));
    });
    return () => {
      isCurrent = false;
    };
  }, [journal, query, version]);
  /** Changes remarks, so that the change can be taken back. */
  const edit = (edits: readonly Edit[]) =>
    act(async () => {
      const former: Edit[] = [];
      for (let from = 0; from < edits.length; from += BATCH) {
        const batch = edits.slice(from, from + BATCH);
        for (const [id, { remarks }] of await journal.entries(batch.map(({ id }) => id))) {
          former.push({ id, change: remarks });
        }
        await journal.editAll(batch);
        setUndo([...former]);
      }
    });
  const show = (found: Partial<Query>) => {
    setQuery({ ...EVERYTHING, ...found });
    setPart('entries');
  };
  return (
    <main class="journal">
      <h1>{wording.message('journal_title')}</h1>
      {fault && (
        <p class="news alert" role="alert">
          {wording.message(fault)}{' '}
          <button type="button" onClick={() => setPart('exchange')}>
            {wording.message('exchange_out')}
          </button>
        </p>
      )}
      <Notices
        journal={journal}
        data={data}
        version={version}
        now={shell.now}
        changed={changed}
        show={show}
        backUp={() => setPart('exchange')}
      />
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
              data={data}
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
              selected={selected}
              cases={cases}
              canUndo={undo.length > 0}
              edit={(change) => edit([...selected].map((id) => ({ id, change })))}
              undo={() => edit(undo).then(() => setUndo([]))}
              remove={(reason) =>
                act(async () => {
                  const gone = [...selected];
                  for (let from = 0; from < gone.length; from += BATCH) {
                    await journal.remove(gone.slice(from, from + BATCH), reason);
                  }
                  setUndo([]);
                  setSelected(new Set());
                })
              }
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
                  key={opened}
                  journal={journal}
                  data={data}
                  shell={shell}
                  cases={cases}
                  id={opened}
                  version={version}
                  edit={(change) => edit([{ id: opened, change }])}
                  close={close}
                  open={setOpened}
                />
              )}
            </div>
          </>
        )}
        {part === 'cases' && (
          <Cases
            journal={journal}
            cases={cases}
            drafts={shell.drafts}
            version={version}
            act={act}
            show={(id) => show({ case: id })}
          />
        )}
        {part === 'pictures' && <Pictures journal={journal} data={data} files={shell} version={version} />}
        {part === 'exchange' && (
          <Exchange
            journal={journal}
            shell={shell}
            selected={selected}
            cases={cases}
            act={act}
            changed={changed}
          />
        )}
      </div>
    </main>
  );
}
