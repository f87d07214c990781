import { useState } from 'preact/hooks';
import { type Case, SNAPSHOT_KINDS } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';

/** The Cases: their names, notes, and what is kept of each listing that is logged into one. */
export function Cases({
  journal,
  cases,
  changed,
}: {
  journal: Journal;
  cases: readonly Case[];
  changed: () => void;
}) {
  const wording = useWording();
  const [name, setName] = useState('');
  const keep = (one: Case) => void journal.keepCase(one).then(changed);
  return (
    <section class="cases">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim()) return;
          keep({
            id: crypto.randomUUID(),
            name: name.trim(),
            note: '',
            snapshots: ['fragment'],
            closed: false,
          });
          setName('');
        }}
      >
        <input
          type="text"
          value={name}
          maxLength={200}
          placeholder={wording.message('case_name')}
          aria-label={wording.message('case_name')}
          onInput={(event) => setName(event.currentTarget.value)}
        />{' '}
        <button type="submit" class="primary">
          {wording.message('case_open')}
        </button>
      </form>
      {cases.length === 0 && <p class="muted">{wording.message('case_none')}</p>}
      {cases.map((one) => (
        <article key={one.id}>
          <h2>{one.name}</h2>
          <label>
            {wording.message('case_note')}
            <textarea
              rows={3}
              value={one.note}
              maxLength={20_000}
              onChange={(event) => keep({ ...one, note: event.currentTarget.value })}
            />
          </label>
          <fieldset>
            <legend>{wording.message('case_snapshots')}</legend>
            {SNAPSHOT_KINDS.map((kind) => (
              <Switch
                key={kind}
                label={wording.message(`snapshot_${kind}`)}
                hint={wording.message(`snapshot_${kind}_hint`)}
                on={one.snapshots.includes(kind)}
                onChange={(on) =>
                  keep({
                    ...one,
                    snapshots: SNAPSHOT_KINDS.filter((other) =>
                      other === kind ? on : one.snapshots.includes(other),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
          <Switch
            label={wording.message('case_closed')}
            on={one.closed}
            onChange={(closed) => keep({ ...one, closed })}
          />
        </article>
      ))}
    </section>
  );
}
