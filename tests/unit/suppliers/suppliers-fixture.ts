import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { goodsList } from '../../../lib/suppliers/goods-list.ts';
import { openTable } from '../../../lib/suppliers/open-table.ts';
import type { Engine } from '../../../lib/suppliers/outcome.ts';
import { openSupplierDatabase } from '../../../lib/suppliers/store/database.ts';
import { type Control, readInto, screenRest } from '../../../lib/suppliers/store/job.ts';
import type { Run } from '../../../lib/suppliers/store/run.ts';
import { SupplierStore } from '../../../lib/suppliers/store/store.ts';
import { bundledTarget } from '../../../lib/suppliers/target.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { textFile } from './encode.ts';

// Node has no IndexedDB of its own.
Dexie.dependencies = { indexedDB, IDBKeyRange };

/** Invented data, and a list of two goods. */
export const data = await fixtureData();
const source = {
  title: 'Goods',
  publisher: 'Labour',
  date: '2023',
  url: 'https://goods.example/',
  read: true,
};
const row = {
  sector: 's',
  childLabour: false,
  forcedLabour: true,
  forcedChildLabour: false,
  derivedFrom: null,
};

/** What the tests screen with. */
export const engine: Engine = {
  targets: [bundledTarget(data)],
  allowing: [],
  data,
  goods: goodsList(
    [
      { ...row, good: 'Garments', country: 'CN', countryName: 'China' },
      { ...row, good: 'Thread/Yarn', country: 'CN', countryName: 'China', childLabour: true },
      { ...row, good: 'Solar Cells', country: 'CN', countryName: 'China', derivedFrom: 'Elsewhere' },
      {
        ...row,
        good: 'Bricks (clay)',
        country: 'IN',
        countryName: 'India',
        childLabour: true,
        forcedLabour: false,
      },
    ],
    source,
  ),
  minScore: 0,
};

let count = 0;

/** An empty store in a database of its own. */
export async function emptyStore(): Promise<SupplierStore> {
  count += 1;
  return new SupplierStore(await openSupplierDatabase(`suppliers ${count}`));
}

/** Reads a table into a run of a store; nothing is screened yet. */
export async function readTable(
  store: SupplierStore,
  text: string,
  more: Partial<Run> = {},
): Promise<{ run: Run; problems: ListProblem[] }> {
  const problems: ListProblem[] = [];
  const table = await openTable(textFile(text), (problem) => void problems.push(problem));
  const run: Run = {
    id: 'run',
    name: 'list.csv',
    created: '2026-01-02T03:04:05.000Z',
    state: 'reading',
    table: {
      name: 'list.csv',
      form: table.form,
      encoding: 'utf-8',
      sheet: '',
      header: table.header,
      headerRow: table.headerRow,
      sha256: 'ab'.repeat(32),
    },
    mapping: table.mapping,
    rows: 0,
    batches: 0,
    screened: 0,
    basis: { dataset: data.info, rules: RULES_VERSION, lists: [] },
    ...more,
  };
  await readInto(store, run, table.rows, { wish: 'go' }, () => {});
  return { run: await store.run(run.id), problems };
}

/** Screens what is left of a run; `until` is asked after each batch what to do. */
export function screenAll(
  store: SupplierStore,
  id = 'run',
  until: (done: number) => Control['wish'] = () => 'go',
  using: Engine = engine,
): Promise<Run> {
  const control: Control = { wish: 'go' };
  return screenRest(store, id, using, control, ({ done }) => {
    control.wish = until(done);
  });
}
