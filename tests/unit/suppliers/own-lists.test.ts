import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { BARE } from '../../../lib/own-lists/entry.ts';
import { targetOfEntries } from '../../../lib/own-lists/target.ts';
import type { Engine } from '../../../lib/suppliers/outcome.ts';
import { keptReport } from '../../../lib/suppliers/report/kept-report.ts';
import { csvReport, jsonlReport } from '../../../lib/suppliers/report/text-report.ts';
import { changesBetween } from '../../../lib/suppliers/store/compare.ts';
import { openSupplierDatabase } from '../../../lib/suppliers/store/database.ts';
import { decidedIn } from '../../../lib/suppliers/store/decisions.ts';
import { figuresOf } from '../../../lib/suppliers/store/figures.ts';
import { ALL_ROWS, findRows, type RowQuery } from '../../../lib/suppliers/store/query.ts';
import { isSameBasis } from '../../../lib/suppliers/store/run.ts';
import { SupplierStore } from '../../../lib/suppliers/store/store.ts';
import type { ListBasis } from '../../../lib/suppliers/target.ts';
import { all } from './encode.ts';
import { data, emptyStore, engine, readTable, screenAll } from './suppliers-fixture.ts';

const list = (name: string, kind: ListBasis['kind'], more: Partial<ListBasis> = {}): ListBasis => ({
  id: name,
  revision: '1',
  name,
  kind,
  level: 'caution',
  entries: 1,
  imported: '2026-01-02T03:04:05.000Z',
  file: { name: `${name}.csv`, sha256: 'cd'.repeat(32) },
  ...more,
});
const entry = (name: string) => ({ ...BARE, id: `own:${name}`, names: [name] });
const avoid = targetOfEntries([entry('Harmless Widgets')], list('avoid', 'watch'));
const cleared = targetOfEntries([entry('QTE Corporation')], list('cleared', 'allow'));
const own: Engine = { ...engine, targets: [...engine.targets, avoid], allowing: [cleared] };
const lists = [avoid, cleared].flatMap((target) => target.list ?? []);
const basis = { dataset: data.info, rules: 1, lists };
const TABLE = 'Name,Country\nHarmless Widgets,DE\nQTE Corporation,CN\nSomebody,FR\n';

async function screened() {
  const store = await emptyStore();
  await readTable(store, TABLE, { basis });
  await screenAll(store, 'run', () => 'go', own);
  return store;
}

describe("a run with the user's own lists", () => {
  it('finds what stands on them, and sets aside what they clear', async () => {
    const store = await screened();
    const found = async (query: Partial<RowQuery>) => [
      ...(await findRows(store, 'run', { ...ALL_ROWS, ...query }, new Map())),
    ];
    expect(await found({ level: 'caution' })).toEqual([0]);
    expect(await found({ family: 'own-list' })).toEqual([0]);
    expect(await found({ strength: 'aside' })).toEqual([1]);
    expect(await found({ review: true })).toEqual([0]);
    expect(await figuresOf(store, 'run', new Map())).toMatchObject({
      levels: { caution: 1, none: 2 },
      aside: 1,
      families: [['own-list', 1]],
    });
    const [first, second] = await store.batch('run', 0, await store.lookup('run'));
    expect(first?.outcome.matches).toMatchObject([
      { record: 'own:Harmless Widgets', judgement: { list: 'avoid', title: 'Harmless Widgets' } },
    ]);
    expect(second?.outcome).toMatchObject({ level: 'none', matches: [], aside: [{}, {}] });
  });

  it('names them in every report, with the files that they are', async () => {
    const store = await screened();
    const options = { version: '1', language: 'en', before: null, onlyTold: true };
    const report = async () => keptReport(store, 'run', { ...options, decided: await decidedIn(store) });
    const csv = (await all(csvReport(await report(), englishWording()))).join('');
    expect(csv).toContain(
      `list: avoid (watch, caution): 1 entries of avoid.csv, imported 2026-01-02T03:04:05.000Z, SHA-256 ${'cd'.repeat(32)}`,
    );
    expect(csv).toContain('list: cleared (allow): 1 entries');
    expect(csv).toMatch(/own:Harmless Widgets,avoid,1,/);
    expect(csv).toContain('Set aside: QTE Corporation');
    const [head, ...rows] = (await all(jsonlReport(await report(), englishWording())))
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head.provenance.lists).toMatchObject([
      { name: 'avoid', kind: 'watch', file: { name: 'avoid.csv' } },
      { name: 'cleared', kind: 'allow' },
    ]);
    expect(rows.map(({ matches, aside }) => [matches[0]?.list, aside.length])).toEqual([
      ['avoid', 0],
      [undefined, 2],
    ]);
  });

  it('differs from one without them because of the data', async () => {
    const store = await screened();
    await readTable(store, TABLE, { id: 'before' });
    await screenAll(store, 'before');
    const changes = await changesBetween(store, 'before', 'run');
    expect(changes.map(({ what, cause }) => [what, cause])).toEqual([
      ['new', 'data'],
      ['gone', 'data'],
    ]);
  });

  it('is by the same lists only where each is of one revision, kind and level', () => {
    const other = (more: Partial<ListBasis>) => ({ ...basis, lists: [list('avoid', 'watch', more)] });
    expect(isSameBasis(basis, { ...basis, lists: lists.toReversed() })).toBe(true);
    expect(isSameBasis(other({}), other({ imported: '' }))).toBe(true);
    for (const more of [{ revision: '2' }, { level: 'alert' }, { id: 'x' }] as const)
      expect(isSameBasis(other({}), other(more))).toBe(false);
    expect(isSameBasis(basis, { ...basis, lists: [] })).toBe(false);
  });
});

describe('runs of the version before', () => {
  it('are taken over', async () => {
    const old = new Dexie('old suppliers');
    old.version(1).stores({
      runs: 'id, created',
      inputs: '[run+batch]',
      results: '[run+batch]',
      marks: '[run+batch]',
      judgements: '[run+record]',
      risks: '[run+id]',
      decisions: 'key, at',
      meta: 'key',
    });
    const store = await emptyStore();
    await readTable(store, TABLE);
    await screenAll(store);
    const { database } = store;
    for (const name of ['runs', 'inputs', 'results', 'marks', 'judgements', 'risks']) {
      const rows = (await database.table(name).toArray()).map((row) => {
        const { aside: _, list: __, ...rest } = row;
        return name === 'runs' ? { ...rest, basis: { dataset: data.info, rules: 1 } } : rest;
      });
      await old.table(name).bulkPut(rows);
    }
    await old.table('meta').put({ key: 'schema', value: 1 });
    old.close();
    const taken = new SupplierStore(await openSupplierDatabase('old suppliers'));
    expect((await taken.run('run')).basis.lists).toEqual([]);
    expect(await figuresOf(taken, 'run', new Map())).toMatchObject({
      rows: 3,
      aside: 0,
      levels: { notice: 1 },
    });
    const [, row] = await taken.batch('run', 0, await taken.lookup('run'));
    expect(row?.outcome).toMatchObject({ aside: [], matches: [{ judgement: { list: null } }] });
    expect(await taken.database.meta.get('schema')).toMatchObject({ value: 2 });
  });
});
