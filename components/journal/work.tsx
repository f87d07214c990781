import { useState } from 'preact/hooks';
import { useWording } from '../wording.ts';
import { errorKey } from './errors.ts';

/** How far some work is; `all` is null where nobody knows. */
export interface Progress {
  /** Message that says what is done at the moment; '' for none. */
  readonly step: string;
  readonly done: number;
  readonly all: number | null;
}

/** Work that takes a while: it is run once at a time, can be cancelled, and says how it ended. */
export interface Work {
  readonly progress: Progress | null;
  readonly said: string;
  /** Runs it; what it gives is said at its end, like its failure. */
  run(what: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<string>): void;
  cancel(): void;
}

/** Often enough for the eye, in ms. */
const OFTEN = 100;

/** One piece of work of a view. */
export function useWork(): Work {
  const wording = useWording();
  const [control, setControl] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [said, setSaid] = useState('');
  return {
    progress,
    said,
    run(what) {
      const stopping = new AbortController();
      let drawn = 0;
      const onProgress = (now: Progress) => {
        if (performance.now() - drawn < OFTEN) return;
        drawn = performance.now();
        setProgress(now);
      };
      setControl(stopping);
      setProgress({ step: '', done: 0, all: null });
      setSaid('');
      const ended = (text: string) => {
        setSaid(text);
        setControl(null);
        setProgress(null);
      };
      void what(stopping.signal, onProgress).then(ended, (error: unknown) => {
        if (!stopping.signal.aborted) console.error(error);
        ended(wording.message(stopping.signal.aborted ? 'exchange_cancelled' : errorKey(error)));
      });
    },
    cancel: () => control?.abort(),
  };
}

/** How far it is, with the way to end it, and how it ended. */
export function WorkView({ work: { progress, said, cancel } }: { work: Work }) {
  const wording = useWording();
  return (
    <>
      {progress && (
        <p class="working">
          <progress
            aria-label={wording.message(progress.step || 'journal_working')}
            value={progress.all === null ? undefined : progress.done}
            max={progress.all ?? 1}
          />{' '}
          <span>
            {progress.step && wording.message(progress.step)}{' '}
            {progress.done > 0 &&
              (progress.all === null
                ? progress.done.toLocaleString(wording.language)
                : (progress.done / Math.max(1, progress.all)).toLocaleString(wording.language, {
                    style: 'percent',
                  }))}
          </span>{' '}
          <button type="button" onClick={cancel}>
            {wording.message('journal_cancel')}
          </button>
        </p>
      )}
      <p aria-live="polite">{said}</p>
    </>
  );
}
