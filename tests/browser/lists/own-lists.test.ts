import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../screens/stage.ts';
import { BROWSERS, type TestBrowser } from '../harness/browsers.ts';
import { type ShopServer, startShopServer } from '../harness/shop-server.ts';
import { giveFile, listRoutes, openLists, partsKept, pick, press, says, tick, told } from './stage.ts';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');
/** A page is opened for each look. */
const PATIENT = { timeout: 15_000, interval: 300 };
const TABLE = 'Vendor title;Land;Note\nOakline Tools;China;seen 2024\nSomebody Else Works;Japan;\n';
const LARGE = `name,country\n${Array.from({ length: 60_000 }, (_, at) => `Party ${at} of Harbour ${at % 977} Works,China`).join('\n')}\n`;

describe.each(BROWSERS)('own lists in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;
  let desk: Page;

  beforeAll(async () => {
    server = await startShopServer(listRoutes());
    browser = await launch({ extensionDir: join(OUTPUT, build), server });
    desk = await openLists(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('take in a table whose columns are told, and badges and the journal name the list', async () => {
    expect(await told(browser)).toBeNull();
    await giveFile(desk, 'vendors.csv', TABLE);
    await says(desk, 'Read as: table');
    await pick(desk, 'Level of its findings', 'alert');
    // No heading is one that is known: nothing can be imported before a column holds names.
    expect(await desk.$eval('.list-import [type=submit]', (one) => (one as HTMLButtonElement).disabled)).toBe(
      true,
    );
    await desk.select('.mapping tbody tr:nth-child(1) select', 'name');
    await desk.select('.mapping tbody tr:nth-child(2) select', 'country');
    await press(desk, 'Import');
    await says(desk, '“vendors”: 2 entries imported.');
    await choose(browser, { logFlagged: true });
    const card = await told(browser);
    await choose(browser, { logFlagged: false });
    const named =
      /Oakline Tools is on your list “vendors”\..*The list is the file vendors\.csv \(SHA-256 [0-9a-f]{64}\), imported/s;
    expect(card).toMatch(named);
    const journal = await browser.extensionPage('desk.html#journal');
    await journal.waitForSelector('.entries .open');
    await journal.click('.entries .open');
    const entry = await journal.waitForSelector('.entry .listing');
    expect(await entry?.evaluate(({ textContent }) => textContent)).toMatch(named);
    await journal.close();
  });

  it('stay as they were when an import is cancelled half way, and nothing is left of it', async () => {
    const before = await partsKept(browser);
    await giveFile(desk, 'large.csv', LARGE);
    await says(desk, 'Read as: table');
    await pick(
      desk,
      'This file',
      await desk.$eval('.list-import select option:nth-child(2)', (one) => (one as HTMLOptionElement).value),
    );
    await press(desk, 'Import');
    await desk.waitForFunction(() => /names prepared/.test(document.body.textContent ?? ''));
    await press(desk, 'Cancel');
    await says(desk, 'Cancelled. No list was changed.');
    expect(await partsKept(browser)).toBe(before);
    expect(await told(browser)).toContain('your list “vendors”');
  });

  it('stay as they were when the new file is none', async () => {
    await giveFile(desk, 'list.csv', '<!doctype html><title>Sign in</title>');
    await says(desk, 'This is a web page, not a list');
    await says(desk, 'No list was changed.');
    expect(await desk.$$eval('.own-list', (lists) => lists.length)).toBe(1);
  });

  it('are used where they are switched on, and no trace is left of one that is removed', async () => {
    await tick(desk, 'Use for badges');
    await desk.waitForFunction(
      () => !document.querySelector<HTMLInputElement>('.own-list .switch input')?.checked,
    );
    expect(await told(browser)).toBeNull();
    await tick(desk, 'Use for badges');
    await expect.poll(() => told(browser), PATIENT).toContain('your list “vendors”');
    await press(desk, 'Remove');
    await press(desk, 'Remove “vendors”');
    await says(desk, '“vendors” was removed.');
    await says(desk, 'There is no list yet.');
    expect(await partsKept(browser)).toBe(0);
    expect(await told(browser)).toBeNull();
  });

  it('that allow set findings about their names aside', async () => {
    await giveFile(desk, 'watch.csv', 'name\nOakline Tools\n');
    await press(desk, 'Import');
    await says(desk, '“watch”: 1 entries imported.');
    expect(await told(browser)).toContain('your list “watch”');
    await giveFile(desk, 'cleared.csv', 'name\nOakline Tools\n');
    await says(desk, 'Read as: table');
    await pick(desk, 'What it is for', 'allow');
    await press(desk, 'Import');
    await says(desk, '“cleared”: 1 entries imported.');
    await expect.poll(() => told(browser), PATIENT).toBeNull();
    expect(browser.problems.filter((problem) => !problem.includes('FileError'))).toEqual([]);
    expect(server.strays()).toEqual([]);
  });
});
