import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { DeskClient, type Port } from '../../../lib/suppliers/desk/client.ts';
import type { TableSource } from '../../../lib/suppliers/desk/protocol.ts';
import { DeskServer } from '../../../lib/suppliers/desk/server.ts';
import { isWorkbook } from '../../../lib/suppliers/desk/workbook.ts';
import { NO_MAPPING, withField } from '../../../lib/suppliers/mapping.ts';
import { StoreError } from '../../../lib/suppliers/store/database.ts';
import { keyOfRow } from '../../../lib/suppliers/store/decisions.ts';
import { ALL_ROWS } from '../../../lib/suppliers/store/query.ts';
import { RowReader } from '../../../lib/suppliers/store/row-reader.ts';
import { hashOf } from '../../../lib/suppliers/supplier-key.ts';
import { data, emptyStore, engine } from './suppliers-fixture.ts';

/** The desk's two ends joined in one thread, over messages that are copied as a browser copies them. */
async function desk() {
  const store = await emptyStore();
  /** The lists with which a run was to be compared. */
  const asked: unknown[] = [];
  const held = new Set<string>();
  const port: Port = {
    postMessage: (message) => void server.take(structuredClone(message) as never),
    onmessage: null,
    onerror: null,
  };
  const server = new DeskServer({
    store: async () => store,
    engine: async (wanted) => {
      asked.push(wanted);
      return { engine, data, lists: [] };
    },
    wording: async () => englishWording(),
    now: () => new Date('2026-01-02T03:04:05Z'),
    async alone(run, work) {
      if (held.has(run)) throw new StoreError('busy', run);
      held.add(run);
      return work().finally(() => held.delete(run));
    },
    say: (said) => port.onmessage?.({ data: structuredClone(said) } as MessageEvent),
  });
  return { store, client: new DeskClient(port), held, asked };
}

const source = (text: string, name = 'list.csv'): TableSource => ({
  name,
  text: new Blob([text]),
  workbook: null,
});
const TABLE = `Name;Country;Goods\nQTE Corporation;CN;\n${'Harmless;DE;\n'.repeat(2500)}`;

describe('the desk', () => {
  it('looks at a table, screens it, finds rows and writes reports', async () => {
    const { client, store } = await desk();
    const look = await client.ask('look', source(TABLE));
    expect(look.info).toMatchObject({
      form: 'delimited',
      encoding: 'ascii',
      header: ['Name', 'Country', 'Goods'],
    });
    expect(look.rows).toHaveLength(20);
    const told: string[] = [];
    client.watch((run, { phase }) => void told.push(`${run} ${phase}`));
    const wish = { source: source(TABLE), mapping: look.mapping, name: 'mine', id: 'a' };
    const run = await client.ask('start', wish);
    expect(run).toMatchObject({ state: 'done', rows: 2501, batches: 3, screened: 3 });
    expect(run.table.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(told)).toEqual(new Set(['a reading', 'a screening']));
    expect([...(await client.ask('find', { run: 'a', query: { ...ALL_ROWS, review: true } }))]).toEqual([0]);
    const [harmless] = await new RowReader(store, 'a').rows([1]);
    if (!harmless) throw new Error('no row');
    const key = hashOf(keyOfRow(run, harmless));
    expect(await client.ask('same', { run: 'a', key })).toBe(2500);
    const wishes = (['csv', 'xlsx', 'jsonl'] as const).map((form) =>
      client.ask('report', {
        run: 'a',
        wish: { form, before: null, onlyTold: true, version: '1', language: 'en' },
      }),
    );
    const [csv, xlsx, jsonl] = await Promise.all(wishes);
    expect((await csv?.text())?.split('\r\n')).toHaveLength(3);
    expect(await isWorkbook(xlsx ?? new Blob())).toBe(true);
    const lines = (await jsonl?.text())
      ?.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines?.[0]).toMatchObject({
      provenance: { made: '2026-01-02T03:04:05.000Z', columns: 'name=1 country=2 goods=3' },
    });
    expect(lines?.[1]).toMatchObject({ row: 2, cells: ['QTE Corporation', 'CN', ''], level: 'notice' });
  });

  it('pauses a run between batches, goes on, and works on one at a time', async () => {
    const { client, store, asked } = await desk();
    const { mapping } = await client.ask('look', source(TABLE));
    let isAsked = false;
    client.watch((_, { phase }) => {
      if (phase !== 'screening' || isAsked) return;
      isAsked = true;
      void client.ask('pause', null);
    });
    const paused = await client.ask('start', { source: source(TABLE), mapping, name: 'mine', id: 'a' });
    expect(paused).toMatchObject({ state: 'paused', screened: 1 });
    const going = client.ask('resume', 'a');
    await expect(client.ask('resume', 'a')).rejects.toMatchObject({ fault: { key: 'suppliers_error_busy' } });
    expect(await going).toMatchObject({ state: 'done' });
    // First with what is switched on, then with what it began with.
    expect(asked).toEqual([null, []]);
    await client.ask('remove', 'a');
    expect(await store.runs()).toEqual([]);
  });

  it('does not go on with other data', async () => {
    const { client, store } = await desk();
    const { mapping } = await client.ask('look', source(TABLE));
    client.watch(() => void client.ask('pause', null));
    await client.ask('start', { source: source(TABLE), mapping, name: 'mine', id: 'a' });
    const run = await store.run('a');
    const basis = { ...run.basis, dataset: { ...run.basis.dataset, sha256: '0'.repeat(64) } };
    await store.database.runs.update('a', { basis, screened: 1 });
    await expect(client.ask('resume', 'a')).rejects.toMatchObject({ fault: { key: 'suppliers_error_data' } });
  });

  it('takes a table without known headings, once someone says what its columns hold', async () => {
    const { client } = await desk();
    const text = 'foo,bar\nx,QTE Corporation\n';
    const look = await client.ask('look', source(text));
    expect(look.mapping).toEqual(NO_MAPPING);
    const mapping = withField(look.mapping, 1, 'name');
    await client.ask('start', { source: source(text), mapping, name: 'mine', id: 'a' });
    expect(await client.ask('figures', 'a')).toMatchObject({ levels: { notice: 1 } });
  });

  it.each([
    ['nothing', '', 'suppliers_error_format'],
    ['a header alone', 'name,country\n', 'suppliers_error_empty'],
    ['too many columns', `name,${'x,'.repeat(600)}\nA\n`, 'suppliers_error_columns'],
  ])('says what is wrong with %s', async (_, text, key) => {
    const { client, store } = await desk();
    const start = async () => {
      const { mapping } = await client.ask('look', source(text));
      await client.ask('start', { source: source(text), mapping, name: 'mine', id: 'a' });
    };
    await expect(start()).rejects.toMatchObject({ fault: { key } });
    expect(await store.runs()).toEqual([]);
  });

  it('tells a workbook by its bytes, and refuses one that is too large', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Name'], ['A']]));
    const file = new Blob([write(book, { type: 'array', bookType: 'xlsx' })]);
    expect(await isWorkbook(file)).toBe(true);
    expect(await isWorkbook(new Blob(['name\nA\n']))).toBe(false);
    const large = { size: 1e9, slice: () => file.slice(0, 4) } as unknown as Blob;
    await expect(isWorkbook(large)).rejects.toMatchObject({ fault: { key: 'suppliers_error_size' } });
  });
});
