import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type TestBrowser } from '../harness/browsers.ts';
import { type ShopReply, type ShopServer, startShopServer } from '../harness/shop-server.ts';
import { fill, listRoutes, openLists, partsKept, pick, press, says, tick, told } from './stage.ts';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');
/** A page is opened for each look. */
const PATIENT = { timeout: 15_000, interval: 300 };
const LIST = 'https://lists.example.org/watch.csv';
const AWAY = 'https://mirror.example.net/watch.csv';
const UN = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml';
const UN_STORE = 'https://unsolprodfiles.blob.core.windows.net/consolidated.xml';
const HOSTS = ['lists.example.org', 'scsanctions.un.org', 'unsolprodfiles.blob.core.windows.net'];
const csv = (rows: readonly string[]) => ({
  body: `id,name,country\n${rows.join('\n')}\n`,
  headers: { 'content-type': 'text/csv' },
});
const ROWS = [
  'E0,Oakline Tools,China',
  ...Array.from({ length: 9 }, (_, at) => `E${at + 1},Party ${at} Works,China`),
];
const unList = (names: readonly string[]) => ({
  headers: { 'content-type': 'text/xml' },
  body: `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00Z"><INDIVIDUALS/><ENTITIES>${names
    .map(
      (name, at) =>
        `<ENTITY><DATAID>${at}</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.${at}</REFERENCE_NUMBER></ENTITY>`,
    )
    .join('')}</ENTITIES></CONSOLIDATED_LIST>`,
});

/** What a publisher's server may bring instead of a list, and what is said of it. */
const BROKEN: readonly (readonly [what: string, reply: ShopReply, words: string])[] = [
  ['a web page', { body: '<!doctype html><title>Sign in</title>' }, 'This is a web page, not a list'],
  ['an error', { status: 503, body: 'busy' }, 'The server answered with an error (503).'],
  ['another format', { body: '{"name":"A Works"}\n' }, 'of another kind than the list'],
  ['other columns', { body: 'id,country,name\nE0,China,A Works\n' }, 'of another kind than the list'],
  ['half a file', { body: 'id,name,country\nE0,A Works,China\nE1,B' }, 'The file breaks off'],
  [
    'less than it promised',
    {
      answer(reply) {
        reply.writeHead(200, { 'content-length': '5000' });
        reply.write('id,name,country\n', () => reply.destroy());
      },
    },
    'The file breaks off',
  ],
  [
    'too much',
    { headers: { 'content-length': String(3 * 2 ** 30) }, body: 'id' },
    'The file is too large: at most 1024 MB.',
  ],
  ['another host', { status: 302, headers: { location: AWAY } }, 'passes on to another server'],
];

describe.each(BROWSERS)('an update from the publisher in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;
  let desk: Page;

  beforeAll(async () => {
    server = await startShopServer({
      ...listRoutes(),
      [LIST]: csv(ROWS),
      [AWAY]: csv(ROWS),
      [UN]: { status: 302, headers: { location: UN_STORE } },
      [UN_STORE]: unList(['HARBOUR GENERAL CORPORATION']),
    });
    browser = await launch({ extensionDir: join(OUTPUT, build), server });
    await browser.sayYes(HOSTS.map((host) => `https://${host}/*`));
    desk = await openLists(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const asked = () => server.requests.filter(({ host }) => host === 'lists.example.org').length;

  it('begins with a list that is fetched from an address, when asked and not before', async () => {
    expect(asked()).toBe(0);
    await pick(desk, 'List', '');
    await fill(desk, 'Address of the file', 'http://lists.example.org/watch.csv');
    await says(desk, 'it has to begin with https://');
    await fill(desk, 'Address of the file', LIST);
    await says(desk, 'whether this extension may read lists.example.org.');
    await press(desk, 'Fetch');
    await says(desk, 'Read as: table');
    await press(desk, 'Import');
    await says(desk, '“watch”: 10 entries imported.');
    expect(asked()).toBe(1);
    expect(await told(browser)).toContain('your list “watch”');
  });

  it('that brings the same file changes nothing', async () => {
    await press(desk, 'Update from lists.example.org');
    await says(desk, "the publisher's file has not changed.");
    expect(asked()).toBe(2);
  });

  it('shows the difference, and switches only then', async () => {
    server.route({
      [LIST]: csv([...ROWS.slice(2), 'E1,Party 0 Works Ltd,China', 'E10,Harbour Knits Works,China']),
    });
    await press(desk, 'Update from');
    await says(desk, '10 entries now, 10 in the new file.');
    const shown = await desk.$eval('.difference', ({ textContent }) => textContent ?? '');
    expect(shown).toMatch(
      /Added: 1.*Harbour Knits Works.*Removed: 1.*Oakline Tools.*Changed: 1.*Party 0 Works Ltd.*names/,
    );
    expect(await told(browser)).toContain('your list “watch”');
    await press(desk, 'Use the new file');
    await says(desk, '“watch” was updated: 10 entries.');
    await expect.poll(() => told(browser), PATIENT).toBeNull();
  });

  it('that would lose more than a fifth waits for a word', async () => {
    server.route({ [LIST]: csv(ROWS.slice(0, 3)) });
    await press(desk, 'Update from');
    await says(desk, 'would be gone');
    expect(await desk.$eval('.difference .primary', (one) => (one as HTMLButtonElement).disabled)).toBe(true);
    await press(desk, 'Keep the old list');
    await says(desk, 'Cancelled. No list was changed.');
    expect(await partsKept(browser)).toBe(4);
    await press(desk, 'Update from');
    await says(desk, 'would be gone');
    await tick(desk, 'I have looked at it');
    await press(desk, 'Use the new file');
    await says(desk, '“watch” was updated: 3 entries.');
    await expect.poll(() => told(browser), PATIENT).toContain('your list “watch”');
  });

  it.each(BROKEN)('that brings %s is refused and says why; the old list stays', async (_, reply, words) => {
    server.route({ [LIST]: reply });
    await press(desk, 'Update from');
    await says(desk, words);
    await says(desk, 'No list was changed.');
    expect(await desk.$$eval('.own-list', (lists) => lists.length)).toBe(1);
    expect(await partsKept(browser)).toBe(4);
  });

  it('from a server that does not go on can be cancelled; the old list serves', async () => {
    server.route({ [LIST]: { answer: (reply) => void reply.write('id,name,country\n') } });
    await press(desk, 'Update from');
    await says(desk, 'lists.example.org:');
    await press(desk, 'Cancel');
    await says(desk, 'Cancelled. No list was changed.');
    expect(await told(browser)).toContain('your list “watch”');
  });

  it('works for an official list, whose publisher keeps the file elsewhere', async () => {
    await pick(desk, 'List', UN);
    await says(desk, 'may read scsanctions.un.org, unsolprodfiles.blob.core.windows.net.');
    await press(desk, 'Fetch');
    await says(desk, 'Read as: UN Security Council list');
    await press(desk, 'Import');
    await says(desk, '“UN Security Council Consolidated List”: 1 entries imported.');
    server.route({ [UN_STORE]: unList(['HARBOUR GENERAL CORPORATION', 'OAKLINE TOOLS STORE']) });
    await press(desk, 'Update from scsanctions.un.org');
    await says(desk, 'Added: 1');
    await press(desk, 'Use the new file');
    await says(desk, 'was updated: 2 entries.');
    await expect
      .poll(() => told(browser), PATIENT)
      .toContain('your list “UN Security Council Consolidated List”');
  });

  it('asks nobody but those whose lists were asked for', () => {
    const hosts = new Set(server.requests.map(({ host }) => host));
    expect([...hosts].sort()).toEqual(['www.aliexpress.com', 'mirror.example.net', ...HOSTS].sort());
    expect(server.strays()).toEqual([]);
  });
});
