import type { Wording } from '../../lib/assessment/wording.ts';
import type { Fetched } from '../../lib/own-lists/fetch-list.ts';
import type { Progress } from '../../lib/own-lists/import.ts';
import { useWording } from '../wording.ts';
import { megabytes } from './shell.ts';

/** What is being done, how much of it is done (null where nobody knows), and the way to end it. */
export function Waiting({
  text,
  share,
  onCancel,
}: {
  text: string;
  share: number | null;
  onCancel: () => void;
}) {
  const wording = useWording();
  return (
    <section class="list-import" aria-busy="true">
      <p>{text}</p>
      {share === null ? <progress aria-label={text} /> : <progress aria-label={text} value={share} max={1} />}
      <p class="actions">
        <button type="button" onClick={onCancel}>
          {wording.message('lists_cancel')}
        </button>
      </p>
    </section>
  );
}

/** How far an import is, in words. */
export function saidOfImport(
  progress: Progress | null,
  wording: Wording,
): { text: string; share: number | null } {
  const count = (number: number) => number.toLocaleString(wording.language);
  const percent = (share: number) =>
    share.toLocaleString(wording.language, { style: 'percent', maximumFractionDigits: 0 });
  switch (progress?.step) {
    case 'index': {
      const { names, of } = progress;
      return { text: wording.message('lists_step_index', [count(names), count(of)]), share: names / of };
    }
    case 'compare':
      return { text: wording.message('lists_step_compare'), share: null };
    case 'keep':
      return { text: wording.message('lists_step_keep'), share: 1 };
    default: {
      const { entries, share } = progress ?? { entries: 0, share: 0 };
      return { text: wording.message('lists_step_read', [count(entries), percent(share)]), share };
    }
  }
}

/** How far a fetch is, in words. */
export function saidOfFetch(
  host: string,
  { bytes, of }: Fetched,
  wording: Wording,
): { text: string; share: number | null } {
  return {
    text: wording.message('lists_step_fetch', [host, megabytes(bytes, wording)]),
    share: of > 0 ? bytes / of : null,
  };
}
