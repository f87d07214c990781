import { useLayoutEffect, useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { ReportRow } from '../../lib/suppliers/report/report.ts';
import { VERDICTS, type Verdict } from '../../lib/suppliers/store/decision.ts';
import type { Ruling } from '../../lib/suppliers/store/decisions.ts';
import { useWording } from '../wording.ts';
import { VERDICT_BUTTONS } from './bulk.tsx';
import { timeText } from './context.ts';
import { isShortcut } from './shortcut.ts';

/** What each key decides. */
const KEYS: Readonly<Record<string, Verdict>> = { c: 'confirmed', r: 'rejected', u: 'undecided' };

/** The decision on a row: by buttons or keys, with a reason and initials. */
export function DecisionForm({
  row,
  initials,
  onInitials,
  decide,
}: {
  row: ReportRow;
  initials: string;
  onInitials: (initials: string) => void;
  decide: (ruling: Ruling | null) => void;
}) {
  const wording = useWording();
  const { decision, review } = row;
  const [reason, setReason] = useState(decision?.reason ?? '');
  // At once when it is drawn: the next key may come quickly.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const verdict = KEYS[event.key.toLowerCase()];
      if (!verdict || !isShortcut(event)) return;
      event.preventDefault();
      decide({ verdict, reason, initials });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [decide, reason, initials]);
  return (
    <section class="decision" aria-label={wording.message('suppliers_decide')}>
      {decision && (
        <p>
          {wording.message(review === 'again' ? 'suppliers_decided_again' : 'suppliers_decided', [
            wording.message(messageKey('suppliers_decision', decision.verdict)),
            decision.initials,
            timeText(decision.at, wording),
          ])}
        </p>
      )}
      <p class="muted">{wording.message('suppliers_decide_hint')}</p>
      <p class="actions">
        <label>
          {wording.message('suppliers_reason')}{' '}
          <input
            type="text"
            value={reason}
            maxLength={500}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <label>
          {wording.message('suppliers_initials')}{' '}
          <input
            type="text"
            class="initials"
            value={initials}
            maxLength={20}
            onInput={(event) => onInitials(event.currentTarget.value)}
          />
        </label>
      </p>
      <p class="actions">
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={review === verdict}
            aria-keyshortcuts={verdict[0]}
            onClick={() => decide({ verdict, reason, initials })}
          >
            {wording.message(VERDICT_BUTTONS[verdict])}
          </button>
        ))}
        {decision && (
          <button type="button" onClick={() => decide(null)}>
            {wording.message('suppliers_reopen')}
          </button>
        )}
      </p>
    </section>
  );
}
