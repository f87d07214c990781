import { useId, useState } from 'preact/hooks';
import type { Level } from '../../lib/assessment/levels.ts';
import type { OwnKind } from '../../lib/assessment/own-list.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { KeptList } from '../../lib/own-lists/database.ts';
import type { Wish } from '../../lib/own-lists/import.ts';
import type { Looked } from '../../lib/own-lists/job.ts';
import { hasNames } from '../../lib/suppliers/mapping.ts';
import { Choice } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { MappingTable } from './mapping-table.tsx';
import type { Offer } from './stage.ts';

const KINDS: readonly OwnKind[] = ['watch', 'allow'];
const LEVELS: readonly Level[] = ['alert', 'caution', 'notice'];
const NAME_MAX = 80;

/** What a file that was chosen is to become: its kind, name, level and columns. */
export function ImportForm({
  fileName,
  looked,
  offer,
  lists,
  onImport,
  onCancel,
}: {
  fileName: string;
  looked: Looked;
  /** What was fetched; null for a file of the user's. */
  offer: Offer | null;
  lists: readonly KeptList[];
  onImport: (wish: Wish) => void;
  onCancel: () => void;
}) {
  const wording = useWording();
  const id = useId();
  const { format, table } = looked;
  const [replaces, setReplaces] = useState('');
  const [name, setName] = useState(
    offer?.name || fileName.replace(/\.[a-z0-9.]{1,12}$/i, '').slice(0, NAME_MAX),
  );
  const [kind, setKind] = useState<OwnKind>(offer?.kind ?? 'watch');
  // Shipments tell of trade, which is no more than a notice.
  const [level, setLevel] = useState<Level>(offer?.level ?? (format === 'shipments' ? 'notice' : 'caution'));
  const [mapping, setMapping] = useState(table?.mapping ?? null);
  const chosen = lists.find((list) => list.id === replaces);
  const replace = (list: string) => {
    setReplaces(list);
    const old = lists.find((one) => one.id === list);
    if (!old) return;
    setName(old.name);
    setKind(old.kind);
    setLevel(old.level);
  };
  const isReady = name.trim() !== '' && (!mapping || hasNames(mapping));
  return (
    <form
      class="list-import"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onImport({
          name: name.trim(),
          kind,
          level,
          mapping,
          replaces: chosen?.id ?? null,
          origin: offer?.url ?? null,
          revision: crypto.randomUUID(),
        });
      }}
    >
      <h2>{fileName}</h2>
      <p class="muted">
        {wording.message('lists_read_as', [wording.message(messageKey('lists_format', format))])}
      </p>
      {lists.length > 0 && (
        <Choice
          label={wording.message('lists_replaces')}
          value={replaces}
          options={[
            ['', wording.message('lists_replaces_none')],
            ...lists.map((list) => [list.id, wording.message('lists_replaces_list', [list.name])] as const),
          ]}
          onChange={replace}
        />
      )}
      <div class="choice">
        <label for={id}>{wording.message('lists_name')}</label>
        <input
          id={id}
          type="text"
          required
          maxLength={NAME_MAX}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Choice
        label={wording.message('lists_kind')}
        value={kind}
        options={KINDS.map((one) => [one, wording.message(messageKey('lists_kind', one))] as const)}
        onChange={setKind}
      />
      {kind === 'watch' && (
        <>
          <Choice
            label={wording.message('lists_level')}
            value={level}
            options={LEVELS.map((one) => [one, wording.message(messageKey('level', one))] as const)}
            onChange={setLevel}
          />
          {table && <p class="muted">{wording.message('lists_level_hint')}</p>}
        </>
      )}
      {table && mapping && <MappingTable table={table} mapping={mapping} onChange={setMapping} />}
      {table && mapping && !hasNames(mapping) && (
        <p class="fault">{wording.message('lists_error_columns', [''])}</p>
      )}
      <p class="actions">
        <button type="submit" class="primary" disabled={!isReady}>
          {wording.message('lists_import')}
        </button>
        <button type="button" onClick={onCancel}>
          {wording.message('lists_cancel')}
        </button>
      </p>
    </form>
  );
}
