import { useEffect, useRef, useState } from 'preact/hooks';
import type { Level } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { EntryRow, Review } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import type { Order, Query } from '../../lib/journal/query.ts';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';

/** Height of a row in px, and how many are drawn beyond what is seen. */
const ROW = 44;
const BEYOND = 10;
/** Browsers draw no element much higher than this, in px. */
const HEIGHT_MAX = 8_000_000;

/** Columns: by which index the table can be ordered by them, if any. */
const COLUMNS = [
  ['level', 'level'],
  ['title', null],
  ['seller', 'seller'],
  ['shop', 'shop'],
  ['at', 'at'],
  ['status', 'status'],
] as const satisfies readonly (readonly [string, Order | null])[];

/** The entries that were asked for, of which only the rows on the screen are read and drawn. */
export function EntryTable({
  journal,
  ids,
  version,
  query,
  onOrder,
  selected,
  onSelect,
  opened,
  onOpen,
}: {
  journal: Journal;
  ids: readonly string[];
  version: number;
  query: Query;
  onOrder: (order: Order) => void;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  opened: string | null;
  onOpen: (id: string) => void;
}) {
  const wording = useWording();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [rows, setRows] = useState<ReadonlyMap<string, EntryRow>>(new Map());
  const [reviews, setReviews] = useState<ReadonlyMap<string, Review>>(new Map());
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 600));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.max(1, (ids.length * ROW) / HEIGHT_MAX);
  const first = Math.max(0, Math.floor((top * scale) / ROW) - BEYOND);
  const shown = ids.slice(first, first + Math.ceil(height / ROW) + 2 * BEYOND);
  const key = shown.join(' ');
  // Also when these change: `key` stands for `shown`, `version` for what is in the database.
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const { entries, reviews: all } = journal.database;
      const [found, others] = await Promise.all([entries.bulkGet([...shown]), all.bulkGet([...shown])]);
      if (!isCurrent) return;
      setRows(byId(found));
      setReviews(byId(others));
    };
    load().catch(console.error);
    return () => {
      isCurrent = false;
    };
  }, [journal, key, version]);
  const select = (id: string, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  const move = (event: KeyboardEvent, place: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = ids[place + step];
    if (!step || !next) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-place="${place + step}"] .open`)?.focus();
  };
  return (
    <div class="long-table entries" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table aria-rowcount={ids.length + 1}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={wording.message('journal_select_all')}
                checked={ids.length > 0 && selected.size >= ids.length}
                onChange={(event) => onSelect(new Set(event.currentTarget.checked ? ids : []))}
              />
            </th>
            {COLUMNS.map(([column, order]) => (
              <th key={column} scope="col" aria-sort={order ? sortOf(query, order) : undefined}>
                {order ? (
                  <button type="button" class="plain" onClick={() => onOrder(order)}>
                    {wording.message(`journal_column_${column}`)}
                    {order === query.order && (query.descending ? ' ↓' : ' ↑')}
                  </button>
                ) : (
                  wording.message(`journal_column_${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: `${(first * ROW) / scale}px` }} />
          {shown.map((id, offset) => {
            const row = rows.get(id);
            const review = reviews.get(id);
            const place = first + offset;
            return (
              <tr
                key={id}
                data-place={place}
                aria-rowindex={place + 2}
                class={`${row?.level ?? 'none'} ${id === opened ? 'opened' : ''}`}
                onKeyDown={(event) => move(event, place)}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={wording.message('journal_select', [row?.title ?? ''])}
                    checked={selected.has(id)}
                    onChange={(event) => select(id, event.currentTarget.checked)}
                  />
                </td>
                <td class="level">
                  {row && (
                    <>
                      <Shape level={row.level} /> {wording.message(messageKey('level', row.level))}
                      {review && <Today level={review.after} />}
                    </>
                  )}
                </td>
                <td>
                  <button type="button" class="plain open" onClick={() => onOpen(id)}>
                    {row ? row.title || wording.message('popup_untitled') : '…'}
                  </button>
                </td>
                <td>{row?.seller}</td>
                <td>{row?.shop}</td>
                <td>
                  {row &&
                    new Date(row.at).toLocaleString(wording.language, {
                      dateStyle: 'short',
                      timeStyle: 'short',
                    })}
                </td>
                <td>{row && wording.message(messageKey('entry_status', row.status))}</td>
              </tr>
            );
          })}
          <tr style={{ height: `${Math.max(0, ((ids.length - first - shown.length) * ROW) / scale)}px` }} />
        </tbody>
      </table>
    </div>
  );
}

const byId = <T extends { readonly id: string }>(found: readonly (T | undefined)[]) =>
  new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));

function sortOf(query: Query, order: Order): 'ascending' | 'descending' | 'none' {
  if (order !== query.order) return 'none';
  return query.descending ? 'descending' : 'ascending';
}

/** The level that it would have today, as its shape. */
function Today({ level }: { level: Level }) {
  const wording = useWording();
  const said = wording.message('review_to', [wording.message(messageKey('level', level))]);
  return (
    <span class={level} role="img" aria-label={said} title={said}>
      {' → '}
      <Shape level={level} />
    </span>
  );
}
