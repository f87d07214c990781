import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import {
  type Before,
  type Decided,
  decide,
  keyOfRow,
  putBack,
  type Ruling,
} from '../../lib/suppliers/store/decisions.ts';
import type { Figures } from '../../lib/suppliers/store/figures.ts';
import { ALL_ROWS, type RowQuery } from '../../lib/suppliers/store/query.ts';
import { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import { useWording } from '../wording.ts';
import { Bulk } from './bulk.tsx';
import { faultText, type SupplierShell } from './context.ts';
import { useInitials } from './initials.ts';
import { RowFilters } from './row-filters.tsx';
import { RowTable } from './row-table.tsx';
import { RowView } from './row-view.tsx';
import { isShortcut } from './shortcut.ts';

/** What the three lists of rows begin with. */
const QUERIES = {
  rows: ALL_ROWS,
  review: { ...ALL_ROWS, review: true },
  problems: { ...ALL_ROWS, state: 'problem', order: 'row' },
} as const satisfies Record<string, RowQuery>;

/** What keys do to the row that is open. */
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
/** Rows read at a time when many are decided on. */
const STEP = 500;

/** Rows of a run in a list with filters, the one that is open beside it, and decisions. */
export function RowsPart({
  shell,
  run,
  mode,
  figures,
  decided,
  changed,
}: {
  shell: SupplierShell;
  run: Run;
  mode: keyof typeof QUERIES;
  figures: Figures;
  decided: Decided;
  changed: () => void;
}) {
  const wording = useWording();
  const { store, client, files } = shell;
  const [query, setQuery] = useState<RowQuery>(QUERIES[mode]);
  const [places, setPlaces] = useState<Uint32Array | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<number | null>(null);
  const [undo, setUndo] = useState<readonly Before[]>([]);
  const [said, setSaid] = useState('');
  const [initials, setInitials] = useInitials(store);
  const reader = useMemo(() => new RowReader(store, run.id), [store, run.id]);
  useEffect(() => {
    let isCurrent = true;
    setPlaces(null);
    client.ask('find', { run: run.id, query }).then(
      (found) => isCurrent && setPlaces(found),
      (error: unknown) => isCurrent && setSaid(faultText(error, wording)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, run.id, query, wording]);
  // From where the last key has led, though that may not be drawn yet.
  const step = useCallback(
    (by: number) =>
      setOpened((current) => {
        const at = current === null ? -1 : (places?.indexOf(current) ?? -1);
        return places?.[Math.max(0, at + by)] ?? current;
      }),
    [places],
  );
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = STEPS[event.key];
      if ((by === undefined && event.key !== 'Escape') || !isShortcut(event)) return;
      event.preventDefault();
      if (by === undefined) setOpened(null);
      else step(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [step]);
  /** Decides on rows, or takes decisions back; false where that was refused. */
  const rule = async (on: readonly number[], ruling: Ruling | null): Promise<boolean> => {
    if (ruling && !ruling.initials.trim()) {
      setSaid(wording.message('suppliers_needs_initials'));
      return false;
    }
    try {
      const before: Before[] = [];
      for (let from = 0; from < on.length; from += STEP) {
        const rows = await reader.rows(on.slice(from, from + STEP));
        if (ruling) before.push(...(await decide(store, run, rows, ruling, files.now())));
        else before.push(...(await takeBack(shell, run, rows, decided)));
      }
      setUndo(before);
      setSaid('');
      changed();
      return true;
    } catch (error) {
      setSaid(faultText(error, wording));
      return false;
    }
  };
  const all = figures.review;
  const sum = Object.values(all).reduce((a, b) => a + b, 0);
  const leftToReview = all.open + all.again;
  if (mode === 'review' && sum === 0) return <p>{wording.message('suppliers_review_none')}</p>;
  if (mode === 'problems' && places?.length === 0) return <p>{wording.message('suppliers_problems_none')}</p>;
  return (
    <>
      {mode !== 'problems' && (
        <RowFilters query={query} base={QUERIES[mode]} countries={figures.allCountries} onChange={setQuery} />
      )}
      <p class="muted" aria-live="polite">
        {places === null
          ? wording.message('suppliers_searching')
          : wording.message('suppliers_count', [
              places.length.toLocaleString(wording.language),
              run.rows.toLocaleString(wording.language),
            ])}
        {mode === 'review' &&
          ` · ${
            leftToReview === 0
              ? wording.message('suppliers_review_all_done')
              : wording.message('suppliers_review_left', [
                  leftToReview.toLocaleString(wording.language),
                  sum.toLocaleString(wording.language),
                ])
          }`}
      </p>
      <Bulk
        selected={selected}
        hasUndo={undo.length > 0}
        initials={initials}
        onInitials={setInitials}
        decide={(ruling) => void rule([...selected], ruling)}
        undo={() =>
          void putBack(store, undo).then(() => {
            setUndo([]);
            changed();
          })
        }
      />
      <p aria-live="polite">{said}</p>
      <div class={opened === null ? '' : 'split'}>
        {places && (
          <RowTable
            run={run}
            reader={reader}
            places={places}
            decided={decided}
            selected={selected}
            onSelect={setSelected}
            opened={opened}
            onOpen={setOpened}
          />
        )}
        {opened !== null && (
          <RowView
            key={opened}
            client={client}
            server={shell.server}
            run={run}
            reader={reader}
            place={opened}
            decided={decided}
            initials={initials}
            onInitials={setInitials}
            decide={(ruling) => {
              void rule([opened], ruling).then((isDone) => isDone && mode === 'review' && ruling && step(1));
            }}
            step={step}
            close={() => setOpened(null)}
          />
        )}
      </div>
    </>
  );
}

/** Takes the decisions on some rows back, which is a change that can be undone, too. */
async function takeBack(
  { store }: SupplierShell,
  run: Run,
  rows: Parameters<typeof decide>[2],
  decided: Decided,
): Promise<Before[]> {
  const keys = new Set(rows.map((row) => keyOfRow(run, row)).filter((key) => key !== ''));
  const before = [...decided.values()]
    .filter(({ key }) => keys.has(key))
    .map((decision) => ({ key: decision.key, decision }));
  await putBack(
    store,
    before.map(({ key }) => ({ key, decision: null })),
  );
  return before;
}
