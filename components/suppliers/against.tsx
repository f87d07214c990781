import { useEffect, useState } from 'preact/hooks';
import type { ListBasis } from '../../lib/suppliers/target.ts';
import { useWording } from '../wording.ts';
import { listText, type SupplierShell } from './context.ts';

/** What a table will be compared with: the data, and the user's own lists that are switched on for suppliers. */
export function Against({ shell }: { shell: SupplierShell }) {
  const wording = useWording();
  const [lists, setLists] = useState<readonly ListBasis[]>([]);
  useEffect(() => {
    // What is wrong with the lists is said when the run begins.
    shell.lists().then(setLists, () => setLists([]));
  }, [shell]);
  const { dataset } = shell;
  return (
    <section class="against">
      <h3>{wording.message('suppliers_against')}</h3>
      <ul>
        {dataset && (
          <li>
            {wording.message('suppliers_against_data', [
              dataset.records.toLocaleString(wording.language),
              dataset.version,
            ])}
          </li>
        )}
        <ListItems lists={lists} />
      </ul>
      <p class="muted">
        {wording.message('suppliers_against_hint')} <a href="#lists">{wording.message('lists_title')}</a>
      </p>
    </section>
  );
}

/** Lists of the user's own, an item each. */
export function ListItems({ lists }: { lists: readonly ListBasis[] }) {
  const wording = useWording();
  return (
    <>
      {lists.map((list) => (
        <li key={list.id} class="hash">
          {listText(list, wording)}
        </li>
      ))}
    </>
  );
}
