import { useId, useState } from 'preact/hooks';
import { sayDate } from '../../lib/assessment/wording.ts';
import type { Origin } from '../../lib/own-lists/database.ts';
import { hostsOf, listAddress } from '../../lib/own-lists/publishers.ts';
import { useWording } from '../wording.ts';

/** From where a list can be fetched anew: the way to do so, and to change it. */
export function ListOrigin({
  origin,
  isBusy,
  onRenew,
  onChange,
}: {
  origin: Origin | null;
  /** Whether another file is being read. */
  isBusy: boolean;
  onRenew: (url: string) => void;
  onChange: (url: string | null) => void;
}) {
  const wording = useWording();
  const id = useId();
  const [address, setAddress] = useState(origin?.url ?? '');
  const wanted = listAddress(address);
  const isWrong = address.trim() !== '' && wanted === null;
  const host = origin ? (hostsOf(origin.url)[0] ?? '') : '';
  return (
    <>
      {origin && (
        <p class="actions">
          <button type="button" disabled={isBusy} onClick={() => onRenew(origin.url)}>
            {wording.message('lists_update', [host])}
          </button>
          {origin.checked !== '' && (
            <span class="muted">
              {wording.message('lists_checked', [sayDate(origin.checked.slice(0, 10), wording.language)])}
            </span>
          )}
        </p>
      )}
      <details>
        <summary>{wording.message('lists_update_address')}</summary>
        <form
          class="choice"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) onChange(wanted);
          }}
        >
          <label for={id}>{wording.message('lists_address')}</label>
          <input
            id={id}
            type="url"
            class="address"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" disabled={isWrong || (wanted ?? '') === (origin?.url ?? '')}>
            {wording.message('lists_save')}
          </button>
        </form>
        {isWrong && <p class="fault">{wording.message('lists_error_address')}</p>}
      </details>
    </>
  );
}
