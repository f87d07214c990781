import { useEffect, useState } from 'preact/hooks';
import { highestLevel } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { Change, Seen } from '../../lib/suppliers/store/compare.ts';
import { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import { type Supplier, supplierOf } from '../../lib/suppliers/supplier.ts';
import { Choice } from '../fields.tsx';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';
import { faultText, type SupplierShell, timeText } from './context.ts';

/** Changes of one kind that are shown. */
const SHOWN = 200;

/** What is new, gone and changed since an earlier run, and whether the table or the data made it so. */
export function Comparison({
  shell,
  run,
  earlier,
  before,
  choose,
}: {
  shell: SupplierShell;
  run: Run;
  earlier: readonly Run[];
  before: string | null;
  choose: (before: string) => void;
}) {
  const wording = useWording();
  const { client } = shell;
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    setChanges(null);
    if (!before) return;
    client
      .ask('changes', { before, now: run.id })
      .then(setChanges, (error: unknown) => setFault(faultText(error, wording)));
  }, [client, before, run.id, wording]);
  if (earlier.length === 0) return <p>{wording.message('suppliers_compare_none')}</p>;
  return (
    <section class="comparison">
      <Choice
        label={wording.message('suppliers_compare_with')}
        value={before ?? ''}
        options={[
          ...(before ? [] : [['', '–'] as const]),
          ...earlier.map(({ id, name, created }) => [id, `${name}, ${timeText(created, wording)}`] as const),
        ]}
        onChange={choose}
      />
      <p class="muted">{wording.message('suppliers_compare_hint')}</p>
      <p aria-live="polite">
        {fault || (before && changes === null ? wording.message('suppliers_searching') : '')}
        {changes?.length === 0 && wording.message('suppliers_compare_same')}
      </p>
      {(['new', 'changed', 'gone'] as const).map((what) => {
        const some = changes?.filter((change) => change.what === what) ?? [];
        return (
          before &&
          some.length > 0 && (
            <Changes key={what} shell={shell} run={run} before={before} what={what} changes={some} />
          )
        );
      })}
    </section>
  );
}

function Changes({
  shell,
  run,
  before,
  what,
  changes,
}: {
  shell: SupplierShell;
  run: Run;
  before: string;
  what: Change['what'];
  changes: readonly Change[];
}) {
  const wording = useWording();
  const [suppliers, setSuppliers] = useState<readonly (Supplier | null)[]>([]);
  const shown = changes.slice(0, SHOWN);
  useEffect(() => {
    void suppliersOf(shell, run, before, shown).then(setSuppliers);
    // `changes` stands for what is shown of them.
  }, [shell, run, before, changes]);
  return (
    <section>
      <h3>
        {wording.message(messageKey('suppliers_compare', what))} (
        {changes.length.toLocaleString(wording.language)})
      </h3>
      <table>
        <thead>
          <tr>
            {(['name', 'before', 'now', 'cause'] as const).map((column) => (
              <th key={column} scope="col">
                {wording.message(`suppliers_head_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((change, at) => (
            <tr key={`${change.before?.place} ${change.now?.place}`}>
              <SupplierCell supplier={suppliers[at]} />
              <SeenCell seen={change.before} />
              <SeenCell seen={change.now} />
              <td>{wording.message(messageKey('suppliers_cause', change.cause))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <p class="muted">{wording.message('suppliers_compare_more', [String(SHOWN)])}</p>
      )}
    </section>
  );
}

function SupplierCell({ supplier }: { supplier: Supplier | null | undefined }) {
  if (!supplier) return <th scope="row">…</th>;
  const { name, country, reference } = supplier;
  return (
    <th scope="row">
      {name}
      <div class="muted">{[country, reference].filter((text) => text !== '').join(' · ')}</div>
    </th>
  );
}

function SeenCell({ seen }: { seen: Seen | null }) {
  const wording = useWording();
  if (!seen) return <td class="muted">{wording.message('suppliers_absent')}</td>;
  const level = highestLevel([seen.level, seen.risk]);
  return (
    <td class={level}>
      <Shape level={level} /> {wording.message(messageKey('level', level))}
      {seen.strength && ` (${wording.message(messageKey('suppliers_strength', seen.strength))})`}
    </td>
  );
}

/** The suppliers of some changes, from the run that has them. */
async function suppliersOf(
  { store }: SupplierShell,
  run: Run,
  before: string,
  changes: readonly Change[],
): Promise<(Supplier | null)[]> {
  const earlier = await store.run(before);
  const readers = { now: new RowReader(store, run.id), before: new RowReader(store, before) };
  return Promise.all(
    changes.map(async ({ now, before: old }) => {
      const [reader, of, seen] = now ? [readers.now, run, now] : [readers.before, earlier, old];
      const [row] = seen ? await reader.rows([seen.place]) : [];
      return row ? supplierOf(row.input.row, row.input.cells, of.mapping) : null;
    }),
  );
}
