import { useState } from 'preact/hooks';
import { messageKey, sayDate } from '../../lib/assessment/wording.ts';
import { type KeptList, USES, type Use } from '../../lib/own-lists/database.ts';
import { Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { ListOrigin } from './list-origin.tsx';
import { megabytes } from './shell.ts';

/** One list: what it is, where it comes from, what it is used for, and the way to be rid of it. */
export function ListCard({
  list,
  fault,
  isBusy,
  onUse,
  onRenew,
  onOrigin,
  onRemove,
}: {
  list: KeptList;
  /** Why it could not be loaded for shops' pages; null where it could. */
  fault: string | null;
  /** Whether a file is being read. */
  isBusy: boolean;
  onUse: (use: Use, on: boolean) => void;
  /** In a click: fetch it anew. */
  onRenew: (url: string) => void;
  onOrigin: (url: string | null) => void;
  onRemove: () => void;
}) {
  const wording = useWording();
  const [isSure, setSure] = useState(false);
  const count = (number: number) => number.toLocaleString(wording.language);
  const { file } = list;
  return (
    <li class="own-list">
      <h3>{list.name}</h3>
      <p>
        {wording.message(messageKey('lists_kind', list.kind))}
        {list.kind === 'watch' && ` · ${wording.message(messageKey('level', list.level))}`}
        {` · ${wording.message(messageKey('lists_format', list.format))}`}
      </p>
      <p>
        {wording.message('lists_entries', [
          count(list.entries),
          count(list.names),
          megabytes(list.bytes, wording),
        ])}
      </p>
      <p class="muted">
        {wording.message('lists_imported', [
          sayDate(list.imported.slice(0, 10), wording.language),
          file.name,
          megabytes(file.size, wording),
          file.sha256,
        ])}
      </p>
      {fault && <p class="fault">{wording.message(messageKey('lists_error', fault), [''])}</p>}
      {list.faults > 0 && (
        <details>
          <summary>{wording.message('lists_problems', [count(list.faults)])}</summary>
          <ul class="reasons">
            {list.firstFaults.map(({ line, what }) => (
              <li key={`${line} ${what}`}>{wording.message('lists_problem', [count(line), what])}</li>
            ))}
          </ul>
        </details>
      )}
      <ListOrigin
        key={list.origin?.url ?? ''}
        origin={list.origin}
        isBusy={isBusy}
        onRenew={onRenew}
        onChange={onOrigin}
      />
      {USES.map((use) => (
        <Switch
          key={use}
          label={wording.message(messageKey('lists_use', use))}
          on={list.uses[use]}
          onChange={(on) => onUse(use, on)}
        />
      ))}
      <p class="actions">
        {isSure ? (
          <>
            <button type="button" onClick={onRemove}>
              {wording.message('lists_remove_sure', [list.name])}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {wording.message('lists_keep')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            {wording.message('lists_remove')}
          </button>
        )}
      </p>
    </li>
  );
}
