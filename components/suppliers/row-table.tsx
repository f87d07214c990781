import { useEffect, useRef, useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { levelWord } from '../../lib/suppliers/report/cells.ts';
import { reportRow } from '../../lib/suppliers/report/kept-report.ts';
import type { Decided } from '../../lib/suppliers/store/decisions.ts';
import type { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import type { KeptRow } from '../../lib/suppliers/store/store.ts';
import { supplierOf } from '../../lib/suppliers/supplier.ts';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';

/** Height of a row in px, and how many are drawn beyond what is seen. */
const ROW = 44;
const BEYOND = 10;
/** Browsers draw no element much higher than this, in px. */
const HEIGHT_MAX = 8_000_000;

const COLUMNS = ['row', 'name', 'country', 'level', 'match', 'goods', 'decision'] as const;

/** The rows that were asked for, of which only those on the screen are read and drawn. */
export function RowTable({
  run,
  reader,
  places,
  decided,
  selected,
  onSelect,
  opened,
  onOpen,
}: {
  run: Run;
  reader: RowReader;
  places: Uint32Array;
  decided: Decided;
  selected: ReadonlySet<number>;
  onSelect: (selected: ReadonlySet<number>) => void;
  opened: number | null;
  onOpen: (place: number) => void;
}) {
  const wording = useWording();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [rows, setRows] = useState<ReadonlyMap<number, KeptRow>>(new Map());
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 600));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.max(1, (places.length * ROW) / HEIGHT_MAX);
  const first = Math.max(0, Math.floor((top * scale) / ROW) - BEYOND);
  const shown = [...places.slice(first, first + Math.ceil(height / ROW) + 2 * BEYOND)];
  const key = shown.join(' ');
  // `key` stands for `shown`, which is another list each time.
  useEffect(() => {
    let isCurrent = true;
    void reader.rows(shown).then((found) => {
      if (isCurrent) setRows(new Map(found.map((row) => [row.place, row])));
    });
    return () => {
      isCurrent = false;
    };
  }, [reader, key]);
  // The row that is open stays in sight when keys move on.
  useEffect(() => {
    const at = opened === null ? -1 : places.indexOf(opened);
    const { current } = box;
    if (at < 0 || !current) return;
    const from = (at * ROW) / scale;
    if (from < current.scrollTop || from > current.scrollTop + current.clientHeight - 3 * ROW) {
      current.scrollTop = Math.max(0, from - current.clientHeight / 3);
    }
  }, [opened, places, scale]);
  const select = (place: number, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(place);
    else next.delete(place);
    onSelect(next);
  };
  return (
    <div class="long-table rows" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table aria-rowcount={places.length + 1}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={wording.message('suppliers_select_all')}
                checked={places.length > 0 && selected.size >= places.length}
                onChange={(event) => onSelect(new Set(event.currentTarget.checked ? places : []))}
              />
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={column}>
                {wording.message(`suppliers_head_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: `${(first * ROW) / scale}px` }} />
          {shown.map((place, offset) => (
            <Row
              key={place}
              run={run}
              row={rows.get(place)}
              at={first + offset}
              decided={decided}
              isSelected={selected.has(place)}
              isOpened={place === opened}
              onSelect={(isOn) => select(place, isOn)}
              onOpen={() => onOpen(place)}
            />
          ))}
          <tr
            style={{ height: `${Math.max(0, ((places.length - first - shown.length) * ROW) / scale)}px` }}
          />
        </tbody>
      </table>
    </div>
  );
}

function Row({
  run,
  row,
  at,
  decided,
  isSelected,
  isOpened,
  onSelect,
  onOpen,
}: {
  run: Run;
  row: KeptRow | undefined;
  at: number;
  decided: Decided;
  isSelected: boolean;
  isOpened: boolean;
  onSelect: (isOn: boolean) => void;
  onOpen: () => void;
}) {
  const wording = useWording();
  if (!row) {
    return (
      <tr aria-rowindex={at + 2}>
        <td />
        <td colSpan={COLUMNS.length}>…</td>
      </tr>
    );
  }
  const told = reportRow(run, row, decided);
  const supplier = supplierOf(told.row, told.cells, run.mapping);
  const [best] = told.matches;
  const notes = [
    ...(best ? [`${best.name} (${wording.message(messageKey('suppliers_strength', best.strength))})`] : []),
    ...(told.aside.length > 0 ? [wording.message('suppliers_strength_aside')] : []),
    ...(told.problem && !told.unscreened
      ? [wording.message(messageKey('suppliers_problem', told.problem))]
      : []),
  ];
  const isTold = told.matches.length > 0 || told.risk.level !== 'none';
  return (
    <tr aria-rowindex={at + 2} aria-selected={isOpened} class={isOpened ? 'opened' : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={wording.message('suppliers_select', [String(told.row)])}
          checked={isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <td class="row">{told.row}</td>
      <td class="name">
        <button type="button" class="plain open" onClick={onOpen}>
          {supplier.name || wording.message('suppliers_row', [String(told.row)])}
        </button>
      </td>
      <td class="country">{supplier.country}</td>
      <td class={`level ${told.unscreened ? 'unread' : told.level}`}>
        <Shape level={told.unscreened ? 'unread' : told.level} />{' '}
        {told.unscreened
          ? wording.message(messageKey('suppliers_problem', told.unscreened))
          : levelWord(told, wording)}
      </td>
      <td class="match" title={best?.name}>
        {notes.join(' · ')}
      </td>
      <td class={`goods level ${told.risk.level}`}>
        {told.risk.level !== 'none' ? (
          <>
            <Shape level={told.risk.level} /> {wording.message(messageKey('level', told.risk.level))}
          </>
        ) : (
          told.risk.kinds
            .filter((kind) => kind === 'listed' || kind === 'kind')
            .map((kind) => wording.message(messageKey('suppliers_goods', kind)))
            .join(', ')
        )}
      </td>
      <td class="decision">{isTold && wording.message(messageKey('suppliers_decision', told.review))}</td>
    </tr>
  );
}
