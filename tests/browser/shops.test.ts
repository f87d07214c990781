import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { patternsOf } from '../../lib/shops/reader.ts';
import { OPTIONAL, SHOPS } from '../../lib/shops/registry.ts';
import { demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

// What the extension API page offers to the code below.
declare const chrome: {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  tabs: { sendMessage(tabId: number, message: object): Promise<{ shop: string }> };
};

const [shop] = OPTIONAL;
const last = OPTIONAL.at(-1);
const PAGE = `https://www.${shop?.domains[0]}/`;
const LAST_PAGE = `https://www.${last?.domains[0]}/`;

describe.each(BROWSERS)('the shops in $name', ({ name, build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    const html = { body: '<!doctype html><h1>A shop</h1>' };
    server = await startShopServer({ ...demoRoutes(), [PAGE]: html, [LAST_PAGE]: html });
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => expect(browser.problems).toEqual([]));

  /** What runs in its pages: what wakes the worker, and the reader. */
  const scripts = [shop?.id, `${shop?.id}-wake`];
  const registered = async () =>
    (await browser.apiPage()).evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
    );
  /** The shop whose script runs in a page, or null. */
  const running = async (tab: Page) =>
    (await browser.apiPage()).evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { type: 'page-state' }).then(
          (state) => state?.shop ?? null,
          () => null,
        ),
      await browser.tabIdOf(tab),
    );
  const says = (popup: Page, words: string) =>
    popup.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, words);
  const press = async (popup: Page, words: string) => {
    await says(popup, words);
    // The mouse by itself: finding an element's place in its own way, puppeteer waits for frames, which a tab behind another hardly gets.
    const point = await popup.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, words);
    await popup.mouse.click(point.x, point.y);
  };

  it('are switched on and off in the popup, at once for all open pages and for later ones', async () => {
    const [other, tab] = [await browser.open(PAGE), await browser.open(PAGE)];
    let popup = await browser.popup(tab);
    await says(popup, `Origin Check can read ${shop?.name}, but it is not switched on`);
    expect(await registered()).toEqual([]);
    await popup.close();

    await browser.sayYes(shop ? patternsOf(shop) : []);
    popup = await browser.popup(tab);
    await press(popup, `Switch on for ${shop?.name}`);
    await says(popup, `Switch off for ${shop?.name}`);
    await expect.poll(registered).toEqual(scripts);
    await expect.poll(() => running(other)).toBe(shop?.id);
    await other.reload();
    await expect.poll(() => running(other)).toBe(shop?.id);

    await press(popup, `Switch off for ${shop?.name}`);
    await says(popup, `Origin Check can read ${shop?.name}, but it is not switched on`);
    await expect.poll(registered).toEqual([]);
    await expect.poll(() => running(other)).toBe(null);
    await other.reload();
    expect(await running(other)).toBe(null);

    await press(popup, `Switch on for ${shop?.name}`);
    await says(popup, `Switch off for ${shop?.name}`);
    await popup.close();
    await other.close();
    await tab.close();
  });

  it('stay switched on when the extension is updated', async () => {
    await browser.reload();
    await expect.poll(registered).toEqual(scripts);
    const tab = await browser.open(PAGE);
    await expect.poll(() => running(tab)).toBe(shop?.id);
    await tab.close();
  });

  it('are read once with their own reader while they are switched off', async () => {
    const tab = await browser.open(LAST_PAGE);
    const popup = await browser.popup(tab);
    await says(popup, `Switch on for ${last?.name}`);
    await press(popup, 'Check this page');
    await expect.poll(() => running(tab)).toBe(last?.id);
    await says(popup, `Switch on for ${last?.name}`);
    await popup.close();
    await tab.close();
  });

  // Only Firefox lets its user take away what the manifest requires.
  it.runIf(name === 'firefox')('that are built in can be taken away and switched on again', async () => {
    const builtIn = SHOPS.find(({ id }) => id === 'aliexpress');
    const origins = builtIn ? patternsOf(builtIn) : [];
    await (await browser.apiPage()).evaluate(
      (hosts) => chrome.permissions.remove({ origins: hosts }),
      origins,
    );
    const tab = await browser.open(demoItem('102'));
    const popup = await browser.popup(tab);
    await says(popup, 'Origin Check can read AliExpress, but it is not switched on');
    expect(await browser.badges(tab)).toEqual([]);
    await press(popup, 'Switch on for AliExpress');
    await expect.poll(async () => (await browser.badges(tab)).length).toBe(1);
    await popup.close();
    await tab.close();
  });

  it('keep no dead badges when the extension is updated under a page', async () => {
    const tab = await browser.open(demoItem('102'));
    await expect.poll(async () => (await browser.badges(tab)).length).toBe(1);
    await browser.reload();
    const popup = await browser.popup(tab);
    await popup.waitForSelector('.row');
    await popup.close();
    await expect.poll(async () => (await browser.badges(tab)).length).toBe(1);
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    await expect
      .poll(
        async () => (await browser.shadows(tab)).filter(({ text }) => text.includes('ZTE shipped')).length,
      )
      .toBe(1);
    await tab.close();
  });
});
