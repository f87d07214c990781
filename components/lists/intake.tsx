import { useId, useRef, useState } from 'preact/hooks';
import type { Chosen } from '../../lib/own-lists/import.ts';
import { hostsOf, listAddress, PUBLISHERS } from '../../lib/own-lists/publishers.ts';
import { Choice } from '../fields.tsx';
import { useDrop } from '../use-drop.ts';
import { useWording } from '../wording.ts';
import type { Offer } from './stage.ts';

/** A file of the user's: chosen or dropped. */
export function FileIntake({ onChoose }: { onChoose: (chosen: Chosen) => void }) {
  const wording = useWording();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (file) onChoose({ name: file.name, blob: file });
  };
  const { isOver, listeners } = useDrop(take);
  return (
    <section
      class={isOver ? 'list-import drop over' : 'list-import drop'}
      aria-label={wording.message('lists_choose')}
      {...listeners}
    >
      <p class="actions">
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {wording.message('lists_choose')}
        </button>
        {wording.message('lists_drop')}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={wording.message('lists_choose')}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <p class="muted">{wording.message('lists_formats')}</p>
    </section>
  );
}

/** A list from whoever publishes it: one of those that are known, or from any address. */
export function PublisherIntake({
  offers,
  onFetch,
}: {
  /** Lists that the user's organisation names. */
  offers: readonly Offer[];
  onFetch: (offer: Offer) => void;
}) {
  const wording = useWording();
  const id = useId();
  const known: readonly Offer[] = [
    ...offers,
    ...PUBLISHERS.map(({ id, url, level }) => ({
      url,
      level,
      name: wording.message(`lists_publisher_${id}`),
      kind: 'watch' as const,
    })),
  ];
  const [chosen, setChosen] = useState(known[0]?.url ?? '');
  const [address, setAddress] = useState('');
  const other = listAddress(address);
  const offer: Offer | null =
    known.find(({ url }) => url === chosen) ??
    (other === null ? null : { url: other, name: '', kind: 'watch', level: 'caution' });
  return (
    <form
      class="list-import"
      onSubmit={(event) => {
        event.preventDefault();
        if (offer) onFetch(offer);
      }}
    >
      <h2>{wording.message('lists_fetch')}</h2>
      <Choice
        label={wording.message('lists_publisher')}
        value={chosen}
        options={[
          ...known.map(({ url, name }) => [url, name] as const),
          ['', wording.message('lists_publisher_other')],
        ]}
        onChange={setChosen}
      />
      {chosen === '' && (
        <div class="choice">
          <label for={id}>{wording.message('lists_address')}</label>
          <input
            id={id}
            type="url"
            class="address"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </div>
      )}
      {chosen === '' && address.trim() !== '' && other === null && (
        <p class="fault">{wording.message('lists_error_address')}</p>
      )}
      {offer && <p class="muted">{wording.message('lists_asks', [hostsOf(offer.url).join(', ')])}</p>}
      <p class="actions">
        <button type="submit" disabled={!offer}>
          {wording.message('lists_fetch_now')}
        </button>
      </p>
    </form>
  );
}
