import { useEffect, useState } from 'preact/hooks';
import { FINDING_FAMILIES } from '../../lib/assessment/assessment.ts';
import { LEVELS } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import { STRENGTHS } from '../../lib/screening/match.ts';
import { STATES } from '../../lib/suppliers/marks.ts';
import { VERDICTS } from '../../lib/suppliers/store/decision.ts';
import { GOODS_FILTERS, NO_COUNTRY, type RowQuery } from '../../lib/suppliers/store/query.ts';
import { useWording } from '../wording.ts';

/** How long after the last letter a search begins, in ms. */
const PAUSE = 250;

/** Which rows are listed, and in which order. */
export function RowFilters({
  query,
  base,
  countries,
  onChange,
}: {
  query: RowQuery;
  /** What is asked for where nothing is chosen. */
  base: RowQuery;
  countries: readonly string[];
  onChange: (query: RowQuery) => void;
}) {
  const wording = useWording();
  const [text, setText] = useState(query.text);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== query.text) onChange({ ...query, text });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, query, onChange]);
  const regions = new Intl.DisplayNames([wording.language], { type: 'region' });
  const word = (prefix: string, id: string) => [id, wording.message(messageKey(prefix, id))] as const;
  const choices: readonly (readonly [keyof RowQuery, readonly (readonly [string, string])[]])[] = [
    ['level', [...LEVELS].reverse().map((level) => word('level', level))],
    ['strength', [...STRENGTHS, 'aside'].map((strength) => word('suppliers_strength', strength))],
    ['family', FINDING_FAMILIES.map((family) => word('family', family))],
    ['goods', GOODS_FILTERS.map((goods) => word('suppliers_goods', goods))],
    [
      'country',
      [
        [NO_COUNTRY, wording.message('suppliers_no_country')] as const,
        ...countries.map((code) => [code, regions.of(code) ?? code] as const),
      ],
    ],
    ['decision', (['open', 'again', ...VERDICTS] as const).map((one) => word('suppliers_decision', one))],
    [
      'state',
      STATES.map((state) => [state, wording.message(messageKey('suppliers_screened', state))] as const),
    ],
  ];
  const isFiltered = Object.entries(base).some(
    ([key, value]) => key !== 'order' && query[key as keyof RowQuery] !== value,
  );
  const set = (filter: keyof RowQuery, value: string) => onChange({ ...query, [filter]: value } as RowQuery);
  return (
    <search class="filters">
      <input
        type="search"
        value={text}
        placeholder={wording.message('suppliers_search')}
        aria-label={wording.message('suppliers_search')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {choices.map(([filter, values]) => (
        <select
          key={filter}
          aria-label={wording.message(`suppliers_filter_${filter}`)}
          value={String(query[filter])}
          onChange={(event) => set(filter, event.currentTarget.value)}
        >
          <option value="">{wording.message(`suppliers_filter_${filter}`)}</option>
          {values.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ))}
      <select
        aria-label={wording.message('suppliers_order')}
        value={query.order}
        onChange={(event) => set('order', event.currentTarget.value)}
      >
        {(['weight', 'row'] as const).map((order) => (
          <option key={order} value={order}>
            {wording.message(`suppliers_order_${order}`)}
          </option>
        ))}
      </select>
      {isFiltered && (
        <button
          type="button"
          onClick={() => {
            setText('');
            onChange({ ...base, order: query.order });
          }}
        >
          {wording.message('journal_filter_clear')}
        </button>
      )}
    </search>
  );
}
