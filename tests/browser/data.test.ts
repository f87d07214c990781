import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

describe.each(BROWSERS)('the data in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer(demoRoutes());
    browser = await launch({ extensionDir: join(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('can be looked up: a record by name, its statements by date, the lists and their age', async () => {
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForSelector('#lookup');
    await desk.type('#lookup', 'kumsan');
    await desk.waitForFunction(() =>
      document.querySelector('.results')?.textContent?.includes('Korea Kumsan'),
    );
    await desk.click('.results button');
    await desk.waitForSelector('.record .timeline');
    const record = await desk.$eval('.record', (element) => element.textContent ?? '');
    expect(record).toContain('Alert: Listed');
    expect(record).toContain('June 2, 2017');
    expect(record).toContain('KPe.044');
    const lists = await desk.$$eval('table', ([table]) => table?.textContent ?? '');
    expect(lists).toContain('UN Security Council Consolidated List');
    expect(lists).toMatch(/\d days/);
    await desk.close();
    expect(browser.problems).toEqual([]);
    expect(server.strays()).toEqual([]);
  });

  it('takes an objection as a text and sends nothing', async () => {
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForSelector('#lookup');
    await desk.type('#lookup', 'tsingtao');
    await desk.waitForFunction(() => document.querySelectorAll('.results li').length === 1);
    await desk.click('.results button');
    await (await desk.waitForSelector('.record > .secondary'))?.click();
    const text = await (await desk.waitForSelector('#report-text'))?.evaluate(
      (area) => (area as HTMLTextAreaElement).value,
    );
    expect(text).toMatch(/Record: tsingtao-brewery .*version/s);
    await desk.close();
    expect(server.strays()).toEqual([]);
  });
});

describe.each(BROWSERS)('damaged data in $name', ({ build, launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    cpSync(join(OUTPUT, build), folder, { recursive: true });
    writeFileSync(
      join(folder, 'dataset/data.json'),
      '{"records":[],"sources":{},"index":{"cores":{},"titles":{}}}',
    );
    server = await startShopServer(demoRoutes());
    browser = await launch({ extensionDir: folder, server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it('is said, in the toolbar, the popup and the page about the data, and never taken for no match', async () => {
    const tab = await browser.open(demoItem('103'));
    await expect
      .poll(() => browser.toolbar(tab))
      .toEqual({ text: '!', title: 'Origin Check: the dataset could not be loaded' });
    expect(await browser.badges(tab)).toEqual([]);
    const popup = await browser.popup(tab);
    await popup.waitForFunction(() =>
      document.body.textContent?.includes('could not be loaded, so nothing was compared'),
    );
    await popup.close();
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForFunction(() => document.body.textContent?.includes('The data could not be loaded.'));
    await desk.close();
  });
});
