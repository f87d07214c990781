import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetched, type Fetching, fetchList } from '../../../lib/own-lists/fetch-list.ts';
import { hostsOf, listAddress, PUBLISHERS } from '../../../lib/own-lists/publishers.ts';
import { type ListServer, startListServer } from './list-server.ts';

const CSV = 'name,country\nMoonlight Forge Trading,China\n'.repeat(50);

let server: ListServer;
let other: ListServer;
beforeAll(async () => {
  other = await startListServer({ '/list.csv': (response) => response.end(CSV) });
  server = await startListServer({
    '/list.csv': (response) => response.end(CSV),
    '/My%20list.csv': (response) => response.end(CSV),
    '/moved.csv': (response) => response.writeHead(302, { location: '/list.csv' }).end(),
    // Another name of this machine is another host.
    '/away.csv': (response) =>
      response
        .writeHead(302, { location: `${other.origin.replace('127.0.0.1', 'localhost')}/list.csv` })
        .end(),
    '/error.csv': (response) => response.writeHead(503).end('busy'),
    '/cut.csv'(response) {
      response.writeHead(200, { 'content-length': String(CSV.length) });
      response.write(CSV.slice(0, 100), () => response.destroy());
    },
    '/silent.csv': (response) => response.write(CSV.slice(0, 100)),
    '/mute.csv': () => {},
    '/slow.csv'(response) {
      const lines = CSV.split('\n').slice(0, 6);
      const next = () => {
        const line = lines.shift();
        if (line === undefined) return response.end();
        response.write(`${line}\n`);
        return setTimeout(next, 40);
      };
      next();
    },
    '/endless.csv'(response) {
      const more = () => {
        while (!response.destroyed && response.write(CSV));
        response.once('drain', more);
      };
      more();
    },
  });
});
afterAll(async () => {
  await server.close();
  await other.close();
});

const get = (path: string, with_: Partial<Fetching> = {}) =>
  fetchList(server.origin + path, {
    fetch,
    signal: new AbortController().signal,
    tell: () => {},
    ...with_,
  });

describe('a list that is fetched', () => {
  it('comes whole, under the name of its file, without cookies, and tells how far it is', async () => {
    const told: Fetched[] = [];
    const { name, blob } = await get('/list.csv', { tell: (one) => told.push(one) });
    expect([name, await blob.text()]).toEqual(['list.csv', CSV]);
    expect(told.at(-1)).toEqual({ bytes: CSV.length, of: CSV.length });
    expect((await get('/My%20list.csv')).name).toBe('My list.csv');
    expect(server.asked.filter((path) => path !== path.trim().replace(/csv.+$/, 'csv'))).toEqual([]);
  });

  it('may have moved at its own host', async () => {
    expect((await get('/moved.csv')).blob.size).toBe(CSV.length);
  });

  it('may be slow, as long as it goes on', async () => {
    expect((await get('/slow.csv', { patience: 200 })).blob.size).toBe(
      CSV.split('\n').slice(0, 6).join('\n').length + 1,
    );
  });

  it.each([
    ['that has moved to another host', '/away.csv', 'redirect', 'localhost'],
    ['that is not there', '/nowhere.csv', 'status', '404'],
    ['whose server is in trouble', '/error.csv', 'status', '503'],
    ['that was cut off', '/cut.csv', 'cut', ''],
  ])('%s is not taken', async (_, path, fault, text) => {
    await expect(get(path)).rejects.toMatchObject({ name: 'FetchError', fault, text });
  });

  it.each(['/silent.csv', '/mute.csv'])('whose server falls silent is not waited for (%s)', async (path) => {
    await expect(get(path, { patience: 150 })).rejects.toMatchObject({ fault: 'slow' });
  });

  it.each(['/list.csv', '/endless.csv'])('that is too large is not read to its end (%s)', async (path) => {
    await expect(get(path, { largest: 1000 })).rejects.toMatchObject({ fault: 'too_large' });
  });

  it('can be given up', async () => {
    const ending = new AbortController();
    const getting = get('/mute.csv', { signal: ending.signal });
    setTimeout(() => ending.abort(), 50);
    await expect(getting).rejects.toMatchObject({ fault: 'cancelled' });
  });

  it('whose server is not there, or that a browser may not read, says which', async () => {
    await expect(
      fetchList('http://127.0.0.1:9/list.csv', {
        fetch,
        signal: new AbortController().signal,
        tell: () => {},
      }),
    ).rejects.toMatchObject({ fault: 'network' });
    // As browsers answer for a host for which they have no permission: nothing but a failure, unless the way there is asked alone.
    const guarded = (async (_: string, { redirect }: RequestInit) => {
      if (redirect === 'manual') return { type: 'opaqueredirect', status: 0 };
      throw new TypeError('Failed to fetch');
    }) as unknown as typeof fetch;
    await expect(get('/list.csv', { fetch: guarded })).rejects.toMatchObject({ fault: 'redirect', text: '' });
  });
});

describe('an address of a list', () => {
  it.each([' https://data.example.org/list.csv ', 'https://data.example.org:8443/list.csv?version=2#rows'])(
    '%s is one',
    (text) => {
      expect(listAddress(text)).toBe(text.trim().replace(/#.*$/, ''));
    },
  );

  it.each([
    '',
    'data.example.org/list.csv',
    'http://data.example.org/list.csv',
    'javascript:alert(1)',
    'data:text/csv,name',
    'file:///etc/passwd',
    'https://user:secret@data.example.org/list.csv',
    `https://data.example.org/${'x'.repeat(3000)}`,
  ])('%s is none', (text) => {
    expect(listAddress(text)).toBeNull();
  });

  it('of a publisher is whole, and names where the file lies', () => {
    for (const { url } of PUBLISHERS) expect(listAddress(url)).toBe(url);
    expect(PUBLISHERS.map(({ url }) => hostsOf(url).length)).toEqual([2, 2, 1]);
    expect(hostsOf('https://constructor/list.csv')).toEqual(['constructor']);
  });
});
