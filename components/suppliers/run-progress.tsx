import type { Run } from '../../lib/suppliers/store/run.ts';
import { BATCH } from '../../lib/suppliers/store/run.ts';
import { useWording } from '../wording.ts';
import type { SupplierShell } from './context.ts';
import type { Pace } from './pace.ts';

/** How long a phase has to last before its pace says anything, in ms. */
const SETTLED = 1000;

/** How far a run is, how fast it goes, and the ways to pause it, to go on and to stop it. */
export function RunProgress({
  shell,
  run,
  pace,
  work,
}: {
  shell: SupplierShell;
  run: Run;
  pace: Pace | null;
  work: (job: Promise<unknown>) => void;
}) {
  const wording = useWording();
  const number = (value: number) => Math.round(value).toLocaleString(wording.language);
  const done = pace?.done ?? Math.min(run.rows, run.screened * BATCH);
  if (!pace && run.state === 'done') return null;
  if (!pace && run.state === 'cancelled') {
    return <p>{wording.message('suppliers_cancelled', [number(done), number(run.rows)])}</p>;
  }
  if (!pace && run.state === 'reading') return <p>{wording.message('suppliers_incomplete')}</p>;
  const time = pace ? performance.now() - pace.since : 0;
  const rate = pace && time > SETTLED ? ((pace.done - pace.from) * 1000) / time : 0;
  const isReading = pace?.phase === 'reading';
  const all = isReading ? 0 : (pace?.all ?? run.rows);
  return (
    <section class="progress">
      <progress
        aria-label={wording.message(`suppliers_state_${isReading ? 'reading' : 'screening'}`)}
        {...(isReading ? {} : { value: done, max: Math.max(1, all) })}
      />
      <p aria-live="off">
        {isReading
          ? wording.message('suppliers_progress_reading', [number(done)])
          : wording.message('suppliers_progress', [number(done), number(all)])}
        {rate > 0 && ` · ${wording.message('suppliers_rate', [number(rate)])}`}
        {rate > 0 &&
          all > 0 &&
          ` · ${wording.message('suppliers_left', [left((all - done) / rate, wording.language)])}`}
      </p>
      <p class="actions">
        {pace && !isReading && (
          <button type="button" onClick={() => void shell.client.ask('pause', null)}>
            {wording.message('suppliers_pause')}
          </button>
        )}
        {!pace && (
          <button type="button" class="primary" onClick={() => work(shell.client.ask('resume', run.id))}>
            {wording.message('suppliers_resume')}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            const stopping = shell.client.ask('cancel', run.id);
            if (!pace) work(stopping);
          }}
        >
          {wording.message('suppliers_cancel')}
        </button>
      </p>
    </section>
  );
}

/** Seconds as people say how long something takes. */
function left(seconds: number, language: string): string {
  const isLong = seconds >= 90;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Math.ceil(isLong ? seconds / 60 : seconds));
}
