import { useEffect, useState } from 'preact/hooks';
import type { DraftStore } from '../../lib/journal/drafts.ts';
import { type Case, SNAPSHOT_KINDS } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { NoteField } from './note-field.tsx';
import type { Act } from './shell.ts';

/** As long as the name of a case may be. */
const NAME_MAX = 200;

/** The cases: their names, notes, how many entries each has, and what is kept of each listing that is logged into one. */
export function Cases({
  journal,
  cases,
  drafts,
  version,
  act,
  show,
}: {
  journal: Journal;
  cases: readonly Case[];
  drafts: DraftStore;
  version: number;
  act: Act;
  show: (id: string) => void;
}) {
  const wording = useWording();
  const [name, setName] = useState('');
  const [counts, setCounts] = useState<readonly number[]>([]);
  // Also when it changes: `version` is what tells that the journal has changed.
  useEffect(() => {
    const counting = cases.map(({ id }) => journal.database.entries.where('case').equals(id).count());
    Promise.all(counting).then(setCounts, console.error);
  }, [journal, cases, version]);
  const keep = (one: Case) => act(() => journal.keepCase(one));
  return (
    <section class="cases">
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim()) return;
          const opened = { name: name.trim(), note: '', snapshots: ['fragment' as const], closed: false };
          void keep({ id: crypto.randomUUID(), ...opened });
          setName('');
        }}
      >
        <input
          type="text"
          value={name}
          maxLength={NAME_MAX}
          placeholder={wording.message('case_name')}
          aria-label={wording.message('case_name')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {wording.message('case_open')}
        </button>
      </form>
      {cases.length === 0 && <p class="muted">{wording.message('case_none')}</p>}
      {cases.map((one, place) => (
        <article key={one.id}>
          <p class="head">
            <input
              type="text"
              class="name"
              value={one.name}
              maxLength={NAME_MAX}
              aria-label={wording.message('case_rename')}
              onChange={(event) => {
                const renamed = event.currentTarget.value.trim();
                if (renamed) void keep({ ...one, name: renamed });
                else event.currentTarget.value = one.name;
              }}
            />
            <button type="button" disabled={!counts[place]} onClick={() => show(one.id)}>
              {wording.message('case_entries', [(counts[place] ?? 0).toLocaleString(wording.language)])}
            </button>
          </p>
          <NoteField
            of="case"
            id={one.id}
            note={one.note}
            drafts={drafts}
            save={(note) => keep({ ...one, note })}
          />
          <fieldset>
            <legend>{wording.message('case_snapshots')}</legend>
            {SNAPSHOT_KINDS.map((kind) => (
              <Switch
                key={kind}
                label={wording.message(`snapshot_${kind}`)}
                hint={wording.message(`snapshot_${kind}_hint`)}
                on={one.snapshots.includes(kind)}
                onChange={(on) =>
                  void keep({
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
            onChange={(closed) => void keep({ ...one, closed })}
          />
        </article>
      ))}
    </section>
  );
}
