import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Decided } from '../../lib/suppliers/store/decisions.ts';
import { decidedIn } from '../../lib/suppliers/store/decisions.ts';
import type { Figures } from '../../lib/suppliers/store/figures.ts';
import { lastOf, type Run } from '../../lib/suppliers/store/run.ts';
import { ServerPart } from '../screening-server/server-part.tsx';
import { useWording } from '../wording.ts';
import { Comparison } from './comparison.tsx';
import { faultText, type SupplierShell } from './context.ts';
import type { Pace } from './pace.ts';
import { SupplierPictures } from './pictures.tsx';
import { RowsPart } from './rows-part.tsx';
import { RunProgress } from './run-progress.tsx';
import { SupplierReport } from './supplier-report.tsx';

const PARTS = ['rows', 'review', 'problems', 'pictures', 'compare', 'server', 'report'] as const;

/** One run: how far it is, and, when nobody works on it, what was found. */
export function RunView({
  shell,
  run,
  runs,
  pace,
  work,
  close,
}: {
  shell: SupplierShell;
  run: Run;
  runs: readonly Run[];
  pace: Pace | null;
  work: (job: Promise<unknown>) => void;
  close: () => void;
}) {
  const wording = useWording();
  const { store, client, dataset } = shell;
  const [part, setPart] = useState<(typeof PARTS)[number]>('rows');
  const [figures, setFigures] = useState<Figures | null>(null);
  const [decided, setDecided] = useState<Decided>(new Map());
  const [fault, setFault] = useState('');
  const isIdle = pace === null && run.state !== 'reading';
  const loading = useRef({ isOn: false, isStale: false });
  const reload = useCallback(() => {
    if (!isIdle) return;
    // Whoever decides by keys is quicker than figures over a million rows: they are made once more at the end, not once a key.
    const { current } = loading;
    current.isStale = current.isOn;
    void decidedIn(store).then(setDecided, (error: unknown) => setFault(faultText(error, wording)));
    if (current.isOn) return;
    current.isOn = true;
    void client
      .ask('figures', run.id)
      .then(setFigures, (error: unknown) => setFault(faultText(error, wording)))
      .finally(() => {
        current.isOn = false;
        if (current.isStale) reload();
      });
  }, [client, store, run.id, isIdle, wording]);
  useEffect(reload, [reload]);
  const earlier = runs.filter(
    ({ id, created, screened }) => id !== run.id && created < run.created && screened > 0,
  );
  const [before, setBefore] = useState<string | null>(null);
  const compared = before ?? lastOf(run, runs)?.id ?? null;
  const number = (value: number) => value.toLocaleString(wording.language);
  const { lists } = run.basis;
  return (
    <section class="run">
      <p class="no-print">
        <button type="button" onClick={close}>
          {wording.message('@@bidi_dir') === 'rtl' ? '→' : '←'} {wording.message('suppliers_runs')}
        </button>
      </p>
      <h2 class="no-print">{run.name}</h2>
      <div class="no-print">
        <RunProgress shell={shell} run={run} pace={pace} work={work} />
      </div>
      {fault && <p class="fault">{fault}</p>}
      {isIdle && figures && (
        <>
          <p class="no-print">
            {wording.message('suppliers_summary', [
              number(figures.rows),
              number(figures.screened),
              number(figures.unscreened),
            ])}
          </p>
          {lists.length > 0 && (
            <p class="no-print muted">
              {wording.message('suppliers_against')}: {run.basis.dataset.version},{' '}
              {lists.map(({ name }) => name).join(', ')}
            </p>
          )}
          {dataset && dataset.sha256 !== run.basis.dataset.sha256 && (
            <p class="no-print muted">
              {wording.message('suppliers_old_data', [run.basis.dataset.version, dataset.version])}
            </p>
          )}
          <div class="tabs no-print" role="tablist" aria-label={run.name}>
            {PARTS.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                aria-selected={one === part}
                onClick={() => setPart(one)}
              >
                {wording.message(`suppliers_results_${one}`)}
              </button>
            ))}
          </div>
          {(part === 'rows' || part === 'review' || part === 'problems') && (
            <RowsPart
              key={part}
              shell={shell}
              run={run}
              mode={part}
              figures={figures}
              decided={decided}
              changed={reload}
            />
          )}
          {part === 'pictures' && <SupplierPictures figures={figures} files={shell.files} />}
          {part === 'compare' && (
            <Comparison shell={shell} run={run} earlier={earlier} before={compared} choose={setBefore} />
          )}
          {part === 'server' && (
            <ServerPart shell={shell.server} store={store} files={shell.files} run={run} />
          )}
          {part === 'report' && (
            <SupplierReport shell={shell} run={run} figures={figures} decided={decided} before={compared} />
          )}
        </>
      )}
    </section>
  );
}
