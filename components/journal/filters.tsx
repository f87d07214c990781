import { useEffect, useState } from 'preact/hooks';
import { LEVELS } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import { FAMILIES } from '../../lib/dataset/record.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { type Case, CHANGES, STATUSES } from '../../lib/journal/entry.ts';
import { EVERYTHING, type Query, valuesOf } from '../../lib/journal/query.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { useWording } from '../wording.ts';

/** How long after the last letter a search begins, in ms. */
const PAUSE = 150;

/** What the table is to show. */
export function Filters({
  database,
  data,
  cases,
  query,
  version,
  onChange,
}: {
  database: JournalDatabase;
  data: LoadedData | null;
  cases: readonly Case[];
  query: Query;
  version: number;
  onChange: (query: Query) => void;
}) {
  const wording = useWording();
  const [text, setText] = useState(query.text);
  const [known, setKnown] = useState<Record<'shop' | 'records' | 'tags', readonly string[]>>({
    shop: [],
    records: [],
    tags: [],
  });
  // Also when these change: `version` is what tells that the journal has changed.
  useEffect(() => {
    void Promise.all((['shop', 'records', 'tags'] as const).map((column) => valuesOf(database, column))).then(
      ([shop = [], records = [], tags = []]) => setKnown({ shop, records, tags }),
    );
  }, [database, version]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== query.text) onChange({ ...query, text });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, query, onChange]);
  const choice = (filter: keyof Query, values: readonly (readonly [string, string])[]) => (
    <select
      aria-label={wording.message(`journal_filter_${filter}`)}
      value={String(query[filter])}
      onChange={(event) => onChange({ ...query, [filter]: event.currentTarget.value })}
    >
      <option value="">{wording.message(`journal_filter_${filter}`)}</option>
      {values.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
  const same = (value: string) => [value, value] as const;
  const isFiltered = Object.entries(EVERYTHING).some(
    ([key, value]) => key !== 'order' && key !== 'descending' && query[key as keyof Query] !== value,
  );
  return (
    <search class="filters">
      <input
        type="search"
        value={text}
        placeholder={wording.message('journal_search')}
        aria-label={wording.message('journal_search')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {choice(
        'level',
        [...LEVELS].reverse().map((level) => [level, wording.message(messageKey('level', level))]),
      )}
      {choice(
        'family',
        FAMILIES.map((family) => [family, wording.message(messageKey('family', family))]),
      )}
      {choice('shop', known.shop.map(same))}
      {choice(
        'record',
        known.records.map((id) => [id, data?.recordById.get(id)?.names[0]?.text ?? id]),
      )}
      {choice(
        'status',
        STATUSES.map((status) => [status, wording.message(messageKey('entry_status', status))]),
      )}
      {choice(
        'case',
        cases.map(({ id, name }) => [id, name]),
      )}
      {choice('tag', known.tags.map(same))}
      {choice(
        'change',
        (['any', ...CHANGES] as const).map((change) => [change, wording.message(`review_${change}`)]),
      )}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {wording.message(`journal_filter_${end}`)}{' '}
          <input
            type="date"
            value={query[end]}
            onChange={(event) => onChange({ ...query, [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      {isFiltered && (
        <button
          type="button"
          onClick={() => {
            setText('');
            onChange({ ...EVERYTHING, order: query.order, descending: query.descending });
          }}
        >
          {wording.message('journal_filter_clear')}
        </button>
      )}
    </search>
  );
}
