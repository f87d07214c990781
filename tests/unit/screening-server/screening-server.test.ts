import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { type AskableRun, type Asking, askRun } from '../../../lib/screening-server/ask-run.ts';
import { ServerClient, waitFor } from '../../../lib/screening-server/client.ts';
import { ANSWER_COLUMNS, answersCsv } from '../../../lib/screening-server/export.ts';
import { queryOf } from '../../../lib/screening-server/protocol.ts';
import {
  datasetName,
  readServer,
  type ScreeningServer,
  serverAddress,
} from '../../../lib/screening-server/server.ts';
import { ServerAnswers } from '../../../lib/screening-server/store.ts';
import { NO_MAPPING, withField } from '../../../lib/suppliers/mapping.ts';
import { type Yente, type YenteOptions, yente } from './yente.ts';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const ENTITIES = [
  { id: 'NK-1', caption: 'Moonlight Forge Trading', countries: ['cn'] },
  { id: 'NK-2', caption: 'Harbour General Corporation', countries: ['kp'] },
];
const MAPPING = (['name', 'country', 'address', 'website', 'id', 'reference'] as const).reduce(
  (mapping, field, column) => withField(mapping, column, field),
  NO_MAPPING,
);
const row = (number: number, name: string) => ({
  row: number + 2,
  line: number + 2,
  cells: [name, 'China', '1 Road, Dandong', 'www.example.com', 'ABC123', `S-${number}`],
  problem: null,
});
/** A run of 250 suppliers, one of them known to the server, one without a name, and one twice. */
const ROWS = Array.from({ length: 250 }, (_, at) =>
  row(at, at === 3 || at === 240 ? 'Moonlight Forge Trading' : at === 5 ? '' : `Party ${at}`),
);

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

let count = 0;
interface Set_ {
  readonly server: ScreeningServer;
  readonly client: ServerClient;
  readonly answers: ServerAnswers;
  readonly pauses: number[];
  readonly yente: Yente;
}

async function serving(
  options: Partial<YenteOptions> = {},
  server: Partial<ScreeningServer> = {},
): Promise<Set_> {
  const made = yente({ entities: ENTITIES, ...options });
  const listening = createServer((request, response) => made.answer(response, request));
  servers.push(listening);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const whole = { address: `http://127.0.0.1:${port}`, dataset: 'default', token: '', ...server };
  const pauses: number[] = [];
  const client = new ServerClient(whole, {
    fetch,
    now: () => Date.parse('2026-01-02T00:00:00Z'),
    wait: async (ms) => void pauses.push(ms),
    random: () => 0,
  });
  count += 1;
  return { server: whole, client, answers: new ServerAnswers(`answers ${count}`), pauses, yente: made };
}

const runOf = (rows = ROWS, id = 'run'): AskableRun => ({
  id,
  rows: rows.length,
  mapping: MAPPING,
  from: async (place, most) => rows.slice(place, place + most),
});

const ask = (
  { server, client, answers }: Set_,
  run = runOf(),
  signal = new AbortController().signal,
  tell: (asking: Asking) => void = () => {},
) => askRun(run, server, { client, answers, now: () => new Date('2026-01-02T03:04:05Z'), signal, tell });

describe('a question about a supplier', () => {
  it('tells names, country, address, website and identifiers, and not the buyer’s own number', () => {
    expect(queryOf(2, row(0, 'A Works').cells, MAPPING)).toEqual({
      schema: 'LegalEntity',
      properties: {
        name: ['A Works'],
        country: ['cn'],
        address: ['1 Road, Dandong'],
        website: ['https://example.com'],
        registrationNumber: ['ABC123'],
      },
    });
    expect(queryOf(2, ['', 'China'], MAPPING)).toBeNull();
  });
});

describe('a run', () => {
  it('is asked about in batches, each supplier once, and the answers are kept by row', async () => {
    const all = await serving();
    const told: Asking[] = [];
    const asked = await ask(all, runOf(), undefined, (one) => told.push(one));
    expect(asked).toEqual({
      run: 'run',
      server: { address: all.server.address, dataset: 'default' },
      title: 'OpenSanctions Default',
      versions: ['20260102-xyz'],
      begun: '2026-01-02T03:04:05.000Z',
      answered: '2026-01-02T03:04:05.000Z',
      done: 250,
      rows: 250,
      told: 248,
    });
    expect(all.yente.asked).toHaveLength(248);
    expect(told.map(({ done }) => done)).toEqual([0, 100, 200, 250]);
    expect((await all.answers.rows('run')).map(({ place }) => place)).toEqual([3, 240]);
    expect(await all.answers.row('run', 240)).toEqual([
      {
        id: 'NK-1',
        caption: 'Moonlight Forge Trading',
        schema: 'Company',
        score: 1,
        match: true,
        datasets: ['us_ofac_sdn'],
        countries: ['cn'],
        topics: ['sanction'],
      },
    ]);
    expect(await all.answers.row('run', 4)).toEqual([]);
    // Nothing but what was said goes out.
    expect(all.yente.requests.map(({ body }) => body).join()).not.toMatch(/S-\d/);
  });

  it('goes on where it was stopped, with the same answers as one that was not', async () => {
    const whole = await serving();
    await ask(whole);
    const all = await serving();
    const ending = new AbortController();
    const stopped = ask(all, runOf(), ending.signal, ({ done }) => done === 100 && ending.abort());
    await expect(stopped).rejects.toMatchObject({ fault: 'cancelled' });
    expect(await all.answers.run('run')).toMatchObject({ done: 100 });
    await ask(all);
    expect(await all.answers.rows('run')).toEqual(await whole.answers.rows('run'));
    expect(new Set(all.yente.asked).size).toBe(248);
  });

  it('begins anew with another dataset or server, and when it was done', async () => {
    const all = await serving();
    await ask(all);
    await ask(all);
    expect(all.yente.asked).toHaveLength(2 * 248);
    const other = { ...all, ...(await serving()), answers: all.answers };
    expect(await ask(other, runOf(ROWS.slice(0, 5)))).toMatchObject({ told: 5, done: 5 });
    expect(await all.answers.rows('run')).toHaveLength(1);
  });

  it('is asked about in smaller batches where the server takes no more', async () => {
    const all = await serving({ maxBatch: 30 });
    await ask(all);
    expect(all.yente.asked).toHaveLength(248);
    expect(Math.max(...all.yente.requests.map(({ body }) => body.split('"schema"').length - 1))).toBe(99);
    expect(all.yente.requests.filter(({ path }) => path.startsWith('/match')).length).toBe(
      1 + Math.ceil(250 / 30),
    );
  });

  it('leaves nothing when it goes', async () => {
    const all = await serving();
    await ask(all);
    await all.answers.keepOnly([]);
    expect([await all.answers.run('run'), await all.answers.rows('run')]).toEqual([undefined, []]);
  });
});

describe('a server that is busy', () => {
  it('is asked again, after twice as long each time, or when it says', async () => {
    const amiss = (request: number) =>
      [
        { status: 503 },
        { status: 502 },
        { status: 429, headers: { 'retry-after': '7' } },
        { status: 429, headers: { 'retry-after': 'Fri, 02 Jan 2026 00:00:20 GMT' } },
      ][request - 1] ?? null;
    const all = await serving({ amiss });
    const waits: number[] = [];
    await ask(all, runOf(ROWS.slice(0, 4)), undefined, (one) => one.waits && waits.push(one.waits));
    expect(all.pauses).toEqual([1000, 2000, 7000, 20_000]);
    expect(waits).toEqual([1, 2, 7, 20]);
    expect(all.yente.asked).toHaveLength(4);
  });

  it('is left alone in the end; what it answered is kept, and it can be gone on with', async () => {
    let isOut = true;
    const all = await serving({ amiss: (request) => (request > 1 && isOut ? { status: 429 } : null) });
    await expect(ask(all)).rejects.toMatchObject({ fault: 'busy', text: '429' });
    expect(all.pauses).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(await all.answers.run('run')).toMatchObject({ done: 100 });
    isOut = false;
    expect(await ask(all)).toMatchObject({ done: 250 });
  });

  it('that wants to be left alone for long is', async () => {
    const all = await serving({ amiss: () => ({ status: 429, headers: { 'retry-after': '86400' } }) });
    await expect(ask(all)).rejects.toMatchObject({ fault: 'busy' });
    expect(all.pauses).toEqual([]);
  });

  it('is not waited for once it was stopped', async () => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 20);
    await expect(waitFor(60_000, ending.signal)).rejects.toThrow('ended');
    await expect(waitFor(60_000, AbortSignal.abort())).rejects.toThrow('ended');
    await waitFor(1, new AbortController().signal);
  });
});

describe('a server that gives no answer', () => {
  it.each([
    ['a wrong token', { authorization: 'ApiKey secret' }, { token: 'other' }, 'token'],
    ['another dataset', {}, { dataset: 'sanctions' }, 'dataset'],
    [
      'a redirect',
      { amiss: () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/match/default' } }) },
      {},
      'redirect',
    ],
    ['a refusal', { amiss: () => ({ status: 422 }) }, {}, 'refused'],
    ['a web page', { amiss: () => ({ status: 200, body: '<html></html>' }) }, {}, 'reply'],
    [
      'an answer to something else',
      { amiss: () => ({ status: 200, body: '{"responses":{}}' }) },
      {},
      'reply',
    ],
    ['no server', {}, { address: 'http://127.0.0.1:9' }, 'network'],
  ] as const)('for %s says so', async (_, options, server, fault) => {
    const all = await serving(options, server);
    await expect(ask(all)).rejects.toMatchObject({ name: 'ServerError', fault });
    expect(await all.answers.rows('run')).toEqual([]);
  });
});

describe('the token', () => {
  it.each([
    ['secret', 'ApiKey secret'],
    ['Bearer abc', 'Bearer abc'],
    ['', ''],
  ])('%s goes into the header and nowhere else', async (token, sent) => {
    const all = await serving({}, { token });
    const asked = await ask(all);
    expect(new Set(all.yente.requests.map(({ authorization }) => authorization))).toEqual(new Set([sent]));
    const rows = (await all.answers.rows('run')).map((one) => ({
      ...one,
      row: one.place + 2,
      name: '=1+1',
      here: 'none',
    }));
    const csv = answersCsv(asked, ANSWER_COLUMNS, rows);
    expect(csv.split('\r\n')[1]).toMatch(
      /^5,"'=1\+1",none,Moonlight Forge Trading,yes,1,NK-1,Company,cn,sanction,us_ofac_sdn,http/,
    );
    if (token) expect(csv + JSON.stringify(await all.answers.run('run'))).not.toContain(token);
  });
});

describe('a server', () => {
  it.each([
    ['https://yente.example.org', 'https://yente.example.org'],
    [' https://example.org:8000/yente/ ', 'https://example.org:8000/yente'],
    ['http://localhost:8000/', 'http://localhost:8000'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    ['http://yente.example.org', null],
    ['http://localhost.example.org', null],
    ['https://user:pass@example.org', null],
    ['https://example.org/?q=1', null],
    ['yente.example.org', null],
    ['javascript:alert(1)', null],
  ])('%s has the address %s', (text, address) => {
    expect(serverAddress(text)).toBe(address);
  });

  it('is read from what was stored, whatever that is', () => {
    const good = { address: 'https://yente.example.org', dataset: 'default', token: 't' };
    expect(readServer(good)).toEqual(good);
    for (const bad of [
      null,
      'x',
      {},
      { ...good, address: 'http://example.org' },
      { ...good, dataset: '../x' },
      { ...good, token: 7 },
    ]) {
      expect(readServer(bad)).toBeNull();
    }
    expect([datasetName(' us_ofac_sdn '), datasetName('a/b'), datasetName('')]).toEqual([
      'us_ofac_sdn',
      null,
      null,
    ]);
  });
});
