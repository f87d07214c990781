import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS, demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { clockOf, faultyBuild, NO_DATABASE, NO_ROOM } from './harness/faulty.ts';
import { settledBadges } from './harness/settled.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';

// What the user then sees is written down in docs/faults.md.
const OUTPUT = resolve(import.meta.dirname, '../../.output');
const CARD = '.search-item-card-wrapper-gallery';
const LISTED = [expect.stringMatching(/^Listed/)];

const texts = (badges: readonly { text: string }[]) => badges.map(({ text }) => text);

/** Opens the card of a page's first badge. */
async function openCard(browser: TestBrowser, tab: Page): Promise<void> {
  await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
  await saysInShadow(browser, tab, 'Log this listing');
}
async function saysInShadow(browser: TestBrowser, tab: Page, words: string): Promise<void> {
  await poll(words, async () => (await browser.shadows(tab)).some(({ text }) => text.includes(words)));
}
async function press(browser: TestBrowser, tab: Page, words: string): Promise<void> {
  await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === words);
}
async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, words);
}

describe.each(BROWSERS)('when the worker is stopped in $name', ({ name, build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer(demoRoutes());
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('while a page is read, asked about and drawn, its badges come all the same', async () => {
    for (const pause of [0, 60, 120, 200, 300]) {
      const opening = browser.open(demoItem('103'));
      await new Promise((done) => setTimeout(done, pause));
      await browser.stopWorker();
      const tab = await opening;
      await expect.poll(async () => texts(await browser.badges(tab)), { timeout: 15_000 }).toEqual(LISTED);
      await tab.close();
    }
  });

  it('between two questions of a page, later cards are judged, and the toolbar counts both', async () => {
    const tab = await browser.open(DEMO_RESULTS);
    const before = (await settledBadges(browser, tab)).length;
    await browser.stopWorker();
    await tab.evaluate((card) => {
      const listed = [...document.querySelectorAll(card)].find((one) =>
        one.textContent?.includes('Korea Kumsan'),
      );
      const copy = listed?.cloneNode(true) as HTMLElement;
      for (const link of copy.querySelectorAll('a'))
        link.href = link.href.replace(/\d{10,}/, '1005000000000999');
      listed?.parentElement?.append(copy);
    }, CARD);
    await expect.poll(async () => (await browser.badges(tab)).length).toBe(before + 1);
    expect(await browser.toolbar(tab)).toMatchObject({ text: String(before + 1) });
    await tab.close();
  });

  it('before and while a listing is logged, the card says whether it was', async () => {
    const tab = await browser.open(demoItem('103'));
    await expect.poll(async () => texts(await browser.badges(tab))).toEqual(LISTED);
    await openCard(browser, tab);
    await browser.stopWorker();
    await press(browser, tab, 'Log this listing');
    await saysInShadow(browser, tab, 'Logged in the journal.');
    await Promise.all([press(browser, tab, 'Log this listing'), browser.stopWorker().catch(() => undefined)]);
    await poll('an answer', async () =>
      (await browser.shadows(tab)).some(({ text }) => /Logged in|Not logged/.test(text)),
    );
    await tab.close();
    const desk = await browser.extensionPage('desk.html');
    await desk.waitForSelector('.entries .open');
    await desk.close();
  });

  it('and the network with it, all goes on: offline, nothing is missing', async () => {
    const tab = await browser.open(demoItem('103'));
    await expect.poll(async () => texts(await browser.badges(tab))).toEqual(LISTED);
    await server.close();
    await browser.stopWorker();
    await openCard(browser, tab);
    await press(browser, tab, 'Log this listing');
    await saysInShadow(browser, tab, 'Logged in the journal.');
    const popup = await browser.popup(tab);
    await says(popup, 'Korea Kumsan');
    await popup.close();
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForSelector('#lookup');
    await desk.close();
    await tab.close();
    expect(browser.problems.filter((line) => !/net::ERR|Content.Security.Policy/.test(line))).toEqual([]);
  });

  it.runIf(name === 'chromium')('for good, by an update, a badge that is opened gives way', async () => {
    server = await startShopServer(demoRoutes());
    const other = await launch({ extensionDir: resolve(OUTPUT, build), server });
    const tab = await other.open(demoItem('103'));
    await expect.poll(async () => (await other.badges(tab)).length).toBe(1);
    await other.reload();
    await tab.bringToFront();
    await other.clickInShadow(tab, ({ tag }) => tag === 'button');
    await expect.poll(async () => (await other.badges(tab)).length).toBe(0);
    await other.close();
  });
});

// Two faults at a time: what has no room, or no database, has a wrong clock, too.
describe.each(
  BROWSERS.flatMap((one) => [
    {
      ...one,
      fault: 'no database',
      code: NO_DATABASE,
      desk: 'The browser gives this extension no database here',
      year: 2099,
      age: 'days',
    },
    {
      ...one,
      fault: 'no room',
      code: NO_ROOM,
      desk: 'The browser gives no more room.',
      year: 1999,
      age: 'newer than this device’s clock',
    },
  ]),
)('with $fault, and a clock of $year, in $name', ({ build, launch, code, desk: words, year, age }) => {
  let server: ShopServer;
  let browser: TestBrowser;
  let remove: () => void;

  beforeAll(async () => {
    const faulty = faultyBuild(build, code + clockOf(year));
    remove = faulty.remove;
    server = await startShopServer(demoRoutes());
    browser = await launch({ extensionDir: faulty.extensionDir, server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    remove?.();
  });

  it('pages are judged, and what cannot be kept is said not to be', async () => {
    const tab = await browser.open(demoItem('103'));
    await expect.poll(async () => texts(await browser.badges(tab))).toEqual(LISTED);
    await openCard(browser, tab);
    await press(browser, tab, 'Log this listing');
    const isFull = code === NO_ROOM;
    await saysInShadow(
      browser,
      tab,
      isFull ? 'Not logged: the browser gives no more room.' : 'Not logged. The journal could not keep it.',
    );
    expect(await browser.toolbar(tab)).toMatchObject({ text: '1' });
    if (isFull) {
      await press(browser, tab, 'Not this company');
      await press(browser, tab, 'another company');
      await saysInShadow(browser, tab, 'Not set aside: the browser did not keep it.');
    }
    await tab.close();
    const desk = await browser.extensionPage('desk.html');
    await says(desk, words);
    await desk.close();
  });

  it('the data can be looked up, and the age of its lists is said as it is', async () => {
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForSelector('#lookup');
    await says(desk, 'UN Security Council Consolidated List');
    const table = await desk.$eval('table', (element) => element.textContent ?? '');
    expect(table).toContain(age);
    expect(table).not.toMatch(/-\d/);
    await desk.close();
  });
});
