import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { keptReport } from '../../../lib/suppliers/report/kept-report.ts';
import { csvReport, jsonlReport } from '../../../lib/suppliers/report/text-report.ts';
import { xlsxReport } from '../../../lib/suppliers/report/xlsx-report.ts';
import { changesBetween } from '../../../lib/suppliers/store/compare.ts';
import { openSupplierDatabase, SupplierDatabase } from '../../../lib/suppliers/store/database.ts';
import { decide, decidedIn, putBack } from '../../../lib/suppliers/store/decisions.ts';
import { figuresOf } from '../../../lib/suppliers/store/figures.ts';
import { readInto } from '../../../lib/suppliers/store/job.ts';
import { ALL_ROWS, findRows, type RowQuery } from '../../../lib/suppliers/store/query.ts';
import { RowReader } from '../../../lib/suppliers/store/row-reader.ts';
import { lastOf } from '../../../lib/suppliers/store/run.ts';
import { SupplierStore } from '../../../lib/suppliers/store/store.ts';
import { all } from './encode.ts';
import { emptyStore, readTable, screenAll } from './suppliers-fixture.ts';

const NAMES = [
  'Harmless Widgets',
  'Acme Peninsula Trading Corp.',
  'APTC',
  '',
  'QTE Corporation',
  'Other Works',
];
const GOODS = ['bolts', 'shirts', '6109', ''];
/** A table of many rows in which everything comes up again. */
function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const name = NAMES[at % NAMES.length];
    const country = at % 3 === 0 ? 'China' : at % 1000 === 1 ? 'North Korea' : 'DE';
    return `${at},${name && `${name}${name.startsWith('Harmless') ? ` ${at}` : ''}`},${country},${GOODS[at % GOODS.length]}`;
  });
  return `Supplier no,Name,Country,Goods\n${lines.join('\n')}\n`;
}

const SMALL =
  'Ref,Name,Country,Goods\n1,QTE Corporation,CN,\n2,Harmless Widgets,DE,\n3,Acme Peninsula Trading Corporation,KP,\n4,,CN,\n5,Somebody,North Korea,\n6,APTC,,shirts\n';

const wording = englishWording();
async function bytes(store: SupplierStore, id: string, before: string | null = null) {
  const options = { version: '1', language: 'en', before, onlyTold: false };
  const report = async () => keptReport(store, id, { ...options, decided: await decidedIn(store) });
  const xlsx = (await all(xlsxReport(await report(), wording))).map((piece) => Buffer.from(piece));
  return {
    csv: (await all(csvReport(await report(), wording))).join(''),
    jsonl: (await all(jsonlReport(await report(), wording))).join(''),
    xlsx: Buffer.concat(xlsx).toString('base64'),
  };
}

const found = async (store: SupplierStore, query: Partial<RowQuery>, id = 'run') => [
  ...(await findRows(store, id, { ...ALL_ROWS, ...query }, await decidedIn(store))),
];

describe('a run', () => {
  it('that was stopped and goes on gives the same bytes as one that was not', async () => {
    const whole = await emptyStore();
    await readTable(whole, table(4500));
    expect((await screenAll(whole)).state).toBe('done');
    const broken = await emptyStore();
    await readTable(broken, table(4500));
    expect((await screenAll(broken, 'run', (done) => (done >= 2000 ? 'pause' : 'go'))).state).toBe('paused');
    // As after the browser was closed: another connection to the same database.
    const name = broken.database.name;
    broken.database.close();
    const again = new SupplierStore(await openSupplierDatabase(name));
    expect(await again.run('run')).toMatchObject({ state: 'paused', screened: 2, rows: 4500 });
    expect((await screenAll(again)).state).toBe('done');
    expect(await bytes(again, 'run')).toEqual(await bytes(whole, 'run'));
  }, 60_000);

  it('that was cancelled says of the rest that it was not screened', async () => {
    const store = await emptyStore();
    await readTable(store, table(2500));
    expect((await screenAll(store, 'run', () => 'cancel')).state).toBe('cancelled');
    const { csv } = await bytes(store, 'run');
    const lines = csv.split('\r\n');
    expect(lines[2500]).toContain('not screened: the run was stopped before this row');
    expect(lines[999]).toContain(',screened,');
    expect(await figuresOf(store, 'run', new Map())).toMatchObject({ rows: 2500, unscreened: 1500 + 167 });
    expect(await found(store, {})).toHaveLength(2500);
    expect((await found(store, { state: 'problem' })).length).toBe(1500 + 167);
  });

  it('whose table was not read to its end is not screened', async () => {
    const store = await emptyStore();
    const { run } = await readTable(store, SMALL);
    async function* failing() {
      yield { row: 2, line: 2, cells: ['1', 'A'], problem: null };
      throw new Error('closed');
    }
    const begun = { ...run, id: 'begun', state: 'reading' as const, rows: 0, batches: 0 };
    await expect(readInto(store, begun, failing(), { wish: 'go' }, () => {})).rejects.toThrow('closed');
    await expect(screenAll(store, 'begun')).rejects.toMatchObject({ fault: 'gone' });
  });

  it('is refused where a later version has written', async () => {
    const store = await emptyStore();
    await store.database.meta.put({ key: 'schema', value: 99 });
    const { name } = store.database;
    store.database.close();
    await expect(openSupplierDatabase(name)).rejects.toMatchObject({ fault: 'newer' });
    expect(await new SupplierDatabase(name).meta.get('schema')).toMatchObject({ value: 99 });
  });

  it('is deleted with its table, but not what was decided', async () => {
    const store = await emptyStore();
    const { run } = await readTable(store, SMALL);
    await screenAll(store);
    const [row] = await new RowReader(store, 'run').rows([0]);
    if (!row) throw new Error('no row');
    await decide(store, run, [row], { verdict: 'rejected', reason: '', initials: 'A' }, new Date(0));
    await store.remove('run');
    const { database } = store;
    const left = [
      database.runs,
      database.inputs,
      database.results,
      database.marks,
      database.judgements,
      database.risks,
    ];
    expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await database.decisions.count()).toBe(1);
  });
});

describe('the rows of a run', () => {
  it('are found by what was found of them, the weightiest first', async () => {
    const store = await emptyStore();
    await readTable(store, SMALL);
    await screenAll(store);
    expect(await found(store, {})).toEqual([2, 4, 0, 5, 1, 3]);
    expect(await found(store, { order: 'row' })).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await found(store, { level: 'alert' })).toEqual([2]);
    expect(await found(store, { strength: 'possible' })).toEqual([5]);
    expect(await found(store, { family: 'trade-record' })).toEqual([0]);
    expect(await found(store, { goods: 'warning' })).toEqual([2, 4]);
    expect(await found(store, { country: 'KP' })).toEqual([2, 4]);
    expect(await found(store, { country: '-' })).toEqual([5]);
    expect(await found(store, { state: 'no' })).toEqual([3]);
    expect(await found(store, { review: true })).toEqual([2, 4, 0, 5]);
    expect(await found(store, { text: 'widgets de' })).toEqual([1]);
    expect(await found(store, { text: 'nowhere' })).toEqual([]);
  });

  it('are counted', async () => {
    const store = await emptyStore();
    await readTable(store, SMALL);
    await screenAll(store);
    expect(await figuresOf(store, 'run', new Map())).toMatchObject({
      rows: 6,
      screened: 5,
      unscreened: 1,
      levels: { alert: 1, caution: 0, notice: 1, none: 3 },
      possible: 1,
      risks: { alert: 2 },
      countries: [
        ['KP', 2],
        ['', 1],
        ['CN', 1],
      ],
      allCountries: ['CN', 'DE', 'KP'],
      review: { open: 4 },
    });
  });
});

describe('the run that one is held against', () => {
  it('is the last of the same table, or of one with the same headings', async () => {
    const store = await emptyStore();
    const { run } = await readTable(store, SMALL);
    const at = (day: number, name: string, header = run.table.header) => ({
      ...run,
      id: `${name} ${day}`,
      screened: 1,
      created: `2026-01-0${day}T00:00:00.000Z`,
      table: { ...run.table, name, header },
    });
    const [first, same, other, last] = [
      at(1, 'a.csv'),
      at(2, 'b.csv'),
      at(3, 'c.csv', ['x']),
      at(4, 'a.csv'),
    ];
    const runs = [last, other, same, first];
    expect(lastOf(last, runs)).toBe(first);
    expect(lastOf(last, [last, other, same])).toBe(same);
    expect(lastOf(last, [last, other, { ...same, screened: 0 }])).toBeNull();
    expect(lastOf(first, runs)).toBeNull();
  });
});

describe('a decision', () => {
  it('holds for the supplier in the next run, until its matches are others', async () => {
    const store = await emptyStore();
    const { run } = await readTable(store, SMALL);
    await screenAll(store);
    const rows = await new RowReader(store, 'run').rows([0, 2, 3]);
    const ruling = { verdict: 'confirmed', reason: 'asked them', initials: 'AB' } as const;
    const before = await decide(store, run, rows, ruling, new Date('2026-02-03T00:00:00Z'));
    expect(before).toHaveLength(2);
    expect(await found(store, { decision: 'confirmed' })).toEqual([2, 0]);
    expect((await bytes(store, 'run')).csv).toContain('confirmed,asked them,AB,2026-02-03T00:00:00.000Z');
    await readTable(store, SMALL.replace('1,QTE Corporation,CN', '1,qte corporation,China'), { id: 'next' });
    await screenAll(store, 'next');
    expect(await found(store, { decision: 'confirmed' }, 'next')).toEqual([2, 0]);
    await store.database.decisions.toCollection().modify({ basis: 1 });
    expect(await found(store, { decision: 'again' }, 'next')).toEqual([2, 0]);
    await putBack(store, before);
    expect(await found(store, { decision: 'open' }, 'next')).toEqual([2, 4, 0, 5]);
  });
});

describe('two runs', () => {
  it('are compared: new, gone and changed, and why', async () => {
    const store = await emptyStore();
    const { run } = await readTable(store, SMALL, { id: 'old' });
    await screenAll(store, 'old');
    await readTable(
      store,
      SMALL.replace('2,Harmless Widgets,DE,', '2,Harmless Widgets,North Korea,')
        .replace('1,QTE Corporation,CN,\n', '')
        .concat('7,Harbour Knits,,\n'),
      { id: 'new' },
    );
    await screenAll(store, 'new');
    const changes = await changesBetween(store, 'old', 'new');
    const told = changes.map(({ what, cause, before, now }) => [what, cause, before?.place, now?.place]);
    expect(told).toHaveLength(3);
    expect(told).toContainEqual(['new', 'table', undefined, 0]);
    expect(told).toContainEqual(['new', 'table', undefined, 5]);
    expect(told).toContainEqual(['gone', 'table', 0, undefined]);
    expect((await bytes(store, 'new', 'old')).csv).toContain('New: the table');
    // The same rows, but other data.
    await readTable(store, SMALL, {
      id: 'later',
      basis: { ...run.basis, dataset: { ...run.basis.dataset, sha256: 'f'.repeat(64) } },
    });
    await screenAll(store, 'later');
    await store.database.marks
      .where('[run+batch]')
      .equals(['old', 0])
      .modify((marks) => {
        marks.level[0] = 0;
        marks.strength[0] = 0;
      });
    expect(await changesBetween(store, 'old', 'later')).toMatchObject([{ what: 'new', cause: 'data' }]);
  });
});
