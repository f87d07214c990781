import { useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { type Case, type Remarks, STATUSES } from '../../lib/journal/entry.ts';
import { useWording } from '../wording.ts';

/** What can be done with all that is selected; the last change of remarks can be taken back. */
export function Bulk({
  selected,
  cases,
  canUndo,
  edit,
  undo,
  remove,
}: {
  selected: ReadonlySet<string>;
  cases: readonly Case[];
  canUndo: boolean;
  edit: (change: Partial<Remarks>) => Promise<unknown>;
  undo: () => Promise<unknown>;
  remove: (reason: string) => Promise<boolean>;
}) {
  const wording = useWording();
  const [isDeleting, setDeleting] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  if (selected.size === 0 && !canUndo) return null;
  const run = (work: () => Promise<unknown>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const count = selected.size.toLocaleString(wording.language);
  const isIdle = selected.size === 0 || isBusy;
  return (
    <div class="bulk" role="toolbar" aria-label={wording.message('journal_selected_do')} aria-busy={isBusy}>
      {selected.size > 0 && (
        <>
          <span>{wording.message('journal_selected', [count])}</span>
          {STATUSES.map((status) => (
            <button key={status} type="button" disabled={isIdle} onClick={() => run(() => edit({ status }))}>
              {wording.message(messageKey('entry_status', status))}
            </button>
          ))}
          <select
            aria-label={wording.message('journal_to_case')}
            value=""
            disabled={isIdle}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (chosen) run(() => edit({ case: chosen === 'none' ? null : chosen }));
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
        </>
      )}
      {canUndo && (
        <button type="button" disabled={isBusy} onClick={() => run(undo)}>
          {wording.message('journal_undo')}
        </button>
      )}
      {selected.size > 0 && !isDeleting && (
        <button type="button" disabled={isBusy} onClick={() => setDeleting(true)}>
          {wording.message('journal_delete')}
        </button>
      )}
      {selected.size > 0 && isDeleting && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run(async () => {
              if (await remove(reason.trim())) setDeleting(false);
            });
          }}
        >
          <p>{wording.message('journal_delete_sure', [count])}</p>
          <input
            type="text"
            value={reason}
            required
            placeholder={wording.message('journal_delete_reason')}
            aria-label={wording.message('journal_delete_reason')}
            maxLength={500}
            onInput={(event) => setReason(event.currentTarget.value)}
          />{' '}
          <button type="submit" class="primary" disabled={isBusy || !reason.trim()}>
            {wording.message('journal_delete_now')}
          </button>{' '}
          <button type="button" disabled={isBusy} onClick={() => setDeleting(false)}>
            {wording.message('journal_cancel')}
          </button>
        </form>
      )}
    </div>
  );
}
