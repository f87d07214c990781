import { useState } from 'preact/hooks';
import { VERDICTS } from '../../lib/suppliers/store/decision.ts';
import type { Ruling } from '../../lib/suppliers/store/decisions.ts';
import { useWording } from '../wording.ts';

/** The buttons for the verdicts, by their messages. */
export const VERDICT_BUTTONS = {
  confirmed: 'suppliers_confirm',
  rejected: 'suppliers_reject',
  undecided: 'suppliers_undecide',
} as const;

/** What can be decided on all rows that are selected, and taken back. */
export function Bulk({
  selected,
  hasUndo,
  initials,
  onInitials,
  decide,
  undo,
}: {
  selected: ReadonlySet<number>;
  hasUndo: boolean;
  initials: string;
  onInitials: (initials: string) => void;
  decide: (ruling: Ruling | null) => void;
  undo: () => void;
}) {
  const wording = useWording();
  const [reason, setReason] = useState('');
  if (selected.size === 0 && !hasUndo) return null;
  return (
    <div class="bulk" role="toolbar" aria-label={wording.message('suppliers_selected_do')}>
      {selected.size > 0 && (
        <>
          <span>
            {wording.message('suppliers_selected', [selected.size.toLocaleString(wording.language)])}
          </span>
          <input
            type="text"
            value={reason}
            maxLength={500}
            placeholder={wording.message('suppliers_reason')}
            aria-label={wording.message('suppliers_reason')}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <input
            type="text"
            class="initials"
            value={initials}
            maxLength={20}
            placeholder={wording.message('suppliers_initials')}
            aria-label={wording.message('suppliers_initials')}
            onInput={(event) => onInitials(event.currentTarget.value)}
          />
          {VERDICTS.map((verdict) => (
            <button key={verdict} type="button" onClick={() => decide({ verdict, reason, initials })}>
              {wording.message(VERDICT_BUTTONS[verdict])}
            </button>
          ))}
          <button type="button" onClick={() => decide(null)}>
            {wording.message('suppliers_reopen')}
          </button>
        </>
      )}
      {hasUndo && (
        <button type="button" onClick={undo}>
          {wording.message('suppliers_undo')}
        </button>
      )}
    </div>
  );
}
