import { useEffect, useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { DraftStore } from '../../lib/journal/drafts.ts';
import { type Case, type Remarks, STATUSES } from '../../lib/journal/entry.ts';
import { useWording } from '../wording.ts';
import { NoteField } from './note-field.tsx';

/** What a researcher makes of an entry: status, case, tags, note. Each is saved when it has been changed. */
export function RemarksForm({
  id,
  remarks,
  cases,
  drafts,
  save,
}: {
  id: string;
  remarks: Remarks;
  cases: readonly Case[];
  drafts: DraftStore;
  save: (change: Partial<Remarks>) => Promise<boolean>;
}) {
  const wording = useWording();
  const known = remarks.tags.join(', ');
  const [tags, setTags] = useState(known);
  useEffect(() => setTags(known), [known]);
  return (
    <div class="remarks">
      <div class="pair">
        <label>
          {wording.message('journal_column_status')}{' '}
          <select
            value={remarks.status}
            onChange={(event) => {
              const status = STATUSES.find((one) => one === event.currentTarget.value);
              if (status) void save({ status });
            }}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {wording.message(messageKey('entry_status', status))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {wording.message('journal_filter_case')}{' '}
          <select
            value={remarks.case ?? ''}
            onChange={(event) => void save({ case: event.currentTarget.value || null })}
          >
            <option value="">{wording.message('journal_no_case')}</option>
            {cases.map(({ id: one, name }) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {wording.message('entry_tags')}
        <input
          type="text"
          value={tags}
          onInput={(event) => setTags(event.currentTarget.value)}
          onBlur={() => void save({ tags: tagsOf(tags) })}
        />
      </label>
      <NoteField of="entry" id={id} note={remarks.note} drafts={drafts} save={(note) => save({ note })} />
    </div>
  );
}

function tagsOf(text: string): string[] {
  const tags = text.split(/[,;،、]/).map((tag) => tag.trim().slice(0, 60));
  return [...new Set(tags.filter((tag) => tag))].slice(0, 50);
}
