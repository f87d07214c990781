import { useState } from 'preact/hooks';
import { messageKey, sayDate } from '../lib/assessment/wording.ts';
import type { Dismissal } from '../lib/settings/dismissals.ts';
import { useWording } from './wording.ts';

/** What the user has set aside, each with the way to have it shown again. */
export function Dismissals({
  dismissals,
  nameOf,
  keepDismissals,
  exportDismissals,
}: {
  dismissals: readonly Dismissal[];
  nameOf: (record: string) => string;
  keepDismissals: (dismissals: readonly Dismissal[]) => Promise<void>;
  exportDismissals: (dismissals: readonly Dismissal[]) => void;
}) {
  const wording = useWording();
  const [shown, setShown] = useState(dismissals);
  const keep = (rest: readonly Dismissal[]) => void keepDismissals(rest).then(() => setShown(rest));
  return (
    <section>
      <h2>{wording.message('options_dismissed')}</h2>
      {shown.length === 0 ? (
        <p class="muted">{wording.message('options_dismissed_none')}</p>
      ) : (
        <>
          <ul class="dismissed">
            {shown.map((one) => (
              <li key={`${one.subject} ${one.text}`}>
                <span>
                  {wording.message('options_dismissed_row', [
                    one.text,
                    nameOf(one.subject),
                    wording.message(messageKey('dismiss', one.reason)),
                    sayDate(one.at.slice(0, 10), wording.language),
                  ])}
                  {one.note && ` ${one.note}`}
                </span>
                <button type="button" onClick={() => keep(shown.filter((other) => other !== one))}>
                  {wording.message('options_dismissed_undo')}
                </button>
              </li>
            ))}
          </ul>
          <p>
            <button type="button" onClick={() => exportDismissals(shown)}>
              {wording.message('options_dismissed_export')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
