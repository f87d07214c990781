import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Run, RunState } from '../../lib/suppliers/store/run.ts';
import { useWording } from '../wording.ts';
import { faultText, type SupplierShell, timeText } from './context.ts';
import { Intake } from './intake.tsx';
import { type Pace, paceOf } from './pace.ts';
import { RunView } from './run-view.tsx';

const runInAddress = () => location.hash.split('/')[1] ?? '';

/** Supplier runs: those that were made, a new one, and the one that is open. */
export function SuppliersView({ shell }: { shell: SupplierShell }) {
  const wording = useWording();
  const { store, client } = shell;
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [opened, setOpened] = useState(runInAddress());
  const [paces, setPaces] = useState<ReadonlyMap<string, Pace>>(new Map());
  const [fault, setFault] = useState('');
  /** A run whose table is being opened, and that is in no list yet. */
  const [starting, setStarting] = useState('');
  const reload = useCallback(() => store.runs().then(setRuns), [store]);
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    const follow = () => setOpened(runInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(
    () =>
      client.watch((run, progress) => {
        setPaces((before) => {
          if (before.get(run)?.phase !== progress.phase) void reload();
          return new Map(before).set(run, paceOf(before.get(run), progress));
        });
      }),
    [client, reload],
  );
  /** Works on a run and shows how it ended. */
  const work = (run: string, job: Promise<unknown>) => {
    setFault('');
    void job
      .catch((error: unknown) => setFault(faultText(error, wording)))
      .finally(() => {
        setStarting('');
        setPaces((before) => new Map([...before].filter(([id]) => id !== run)));
        void reload();
      });
  };
  const open = (id: string) => {
    location.hash = id ? `suppliers/${id}` : 'suppliers';
  };
  const run = runs.find(({ id }) => id === opened);
  return (
    <main class="suppliers">
      <h1>{wording.message('suppliers_title')}</h1>
      <p aria-live="assertive" class="fault">
        {fault}
      </p>
      {run ? (
        <RunView
          key={`${run.id} ${run.state === 'reading' || run.state === 'screening'}`}
          shell={shell}
          run={run}
          runs={runs}
          pace={paces.get(run.id) ?? null}
          work={(job) => work(run.id, job)}
          close={() => open('')}
        />
      ) : starting !== '' && starting === opened ? (
        <p>{wording.message('suppliers_looking')}</p>
      ) : (
        <>
          <p>{wording.message('suppliers_intro')}</p>
          <Intake
            shell={shell}
            start={(wish) => {
              setStarting(wish.id);
              work(wish.id, client.ask('start', wish));
              open(wish.id);
            }}
          />
          <Runs
            runs={runs}
            paces={paces}
            open={open}
            remove={(id) =>
              work(
                id,
                client.ask('remove', id).then(() => shell.server.answers.remove(id)),
              )
            }
          />
        </>
      )}
    </main>
  );
}

/** The state of a run on which nobody works: its page was closed before it came to its end. */
function idleState(state: RunState): RunState | 'incomplete' {
  if (state === 'reading') return 'incomplete';
  return state === 'screening' ? 'paused' : state;
}

function Runs({
  runs,
  paces,
  open,
  remove,
}: {
  runs: readonly Run[];
  paces: ReadonlyMap<string, Pace>;
  open: (id: string) => void;
  remove: (id: string) => void;
}) {
  const wording = useWording();
  const [deleting, setDeleting] = useState('');
  return (
    <section>
      <h2>{wording.message('suppliers_runs')}</h2>
      {runs.length === 0 && <p class="muted">{wording.message('suppliers_runs_none')}</p>}
      <ul class="runs">
        {runs.map(({ id, name, created, rows, state }) => (
          <li key={id}>
            <span>
              {wording.message('suppliers_of_run', [
                name,
                timeText(created, wording),
                rows.toLocaleString(wording.language),
              ])}{' '}
              <span class="muted">
                {wording.message(`suppliers_state_${paces.has(id) ? state : idleState(state)}`)}
              </span>
            </span>
            <button
              type="button"
              aria-label={`${wording.message('suppliers_open')} ${name}`}
              onClick={() => open(id)}
            >
              {wording.message('suppliers_open')}
            </button>
            <button
              type="button"
              aria-label={`${wording.message('suppliers_delete')} ${name}`}
              onClick={() => setDeleting(id)}
            >
              {wording.message('suppliers_delete')}
            </button>
            {deleting === id && (
              <fieldset>
                <legend>{wording.message('suppliers_delete_sure', [name])}</legend>
                <button
                  type="button"
                  class="primary"
                  onClick={() => {
                    setDeleting('');
                    remove(id);
                  }}
                >
                  {wording.message('suppliers_delete_now')}
                </button>{' '}
                <button type="button" onClick={() => setDeleting('')}>
                  {wording.message('journal_cancel')}
                </button>
              </fieldset>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
