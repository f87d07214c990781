import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TestBrowser } from '../browser/harness/browsers.ts';
import { savedReply } from '../browser/harness/saved-reply.ts';
import type { ShopRoutes } from '../browser/harness/shop-server.ts';
import { poll } from '../browser/harness/unpacked.ts';
import { DEMO_RESULTS, demoItem, demoRoutes } from '../demo/shop.ts';

// What the extension's API page offers to the code below.
declare const chrome: {
  tabs: { get(id: number): Promise<object>; query(of: object): Promise<object[]> };
  storage: {
    local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
};

/** A page that no reader knows. */
const ELSEWHERE = 'https://blog.example.org/';

/** The demo shop, and one page of another site. */
export const stageRoutes = (): ShopRoutes => ({
  ...demoRoutes(),
  [ELSEWHERE]: savedReply('<!doctype html><html lang="en"><title>A blog</title><h1>A blog</h1></html>'),
});

/** Changes settings as the options page does: every open page is told. */
export async function choose(browser: TestBrowser, change: Partial<Settings>): Promise<void> {
  await (await browser.apiPage()).evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...chosen } });
  }, change);
}

/** Takes all choices and dismissals back. */
export async function chooseNothing(browser: TestBrowser): Promise<void> {
  await (await browser.apiPage()).evaluate(() => chrome.storage.local.set({ settings: {}, dismissals: [] }));
}

/** Opens a page of the shop and waits for its badges. */
export async function openShop(browser: TestBrowser, url = demoItem('102')): Promise<Page> {
  const tab = await browser.open(url);
  await poll('a badge', async () => (await browser.badges(tab)).length > 0);
  return tab;
}

/** Opens the card of the first badge, and gives its text. */
export async function openCard(browser: TestBrowser, tab: Page): Promise<string> {
  await browser.clickInShadow(
    tab,
    ({ tag, attributes }) => tag === 'button' && 'aria-haspopup' in attributes,
  );
  return cardText(browser, tab);
}

/** What the open card says, once there is one. */
export function cardText(browser: TestBrowser, tab: Page): Promise<string> {
  return poll('the card', async () => {
    const hosts = await browser.shadows(tab);
    const panel = hosts
      .flatMap(({ children }) => children)
      .find(({ attributes, visible }) => attributes.role === 'dialog' && visible);
    return panel?.text;
  });
}

/** Logs what the demo shop shows, until the journal has entries of it. */
export async function fillJournal(browser: TestBrowser): Promise<void> {
  await choose(browser, { logFlagged: true });
  for (const url of [DEMO_RESULTS, demoItem('102'), demoItem('103')])
    await (await openShop(browser, url)).close();
  await choose(browser, { logFlagged: false });
}

/** A page of the extension, once it shows `selector`. */
async function extensionPage(browser: TestBrowser, path: string, selector: string): Promise<Page> {
  const page = await browser.extensionPage(path);
  await page.waitForSelector(selector);
  return page;
}

/** One part of the journal, by its place among the tabs. */
async function journal(browser: TestBrowser, part: number, selector: string): Promise<Page> {
  const page = await extensionPage(browser, 'desk.html', '[role=tab]');
  await page.click(`[role=tab]:nth-of-type(${part})`);
  await page.waitForSelector(selector);
  return page;
}

/** A small table of suppliers. */
const SUPPLIERS = resolve(import.meta.dirname, 'suppliers.csv');

/** Has a page's field for files take one. */
async function chooseFile(page: Page, selector: string, path: string): Promise<void> {
  const field = await page.$(selector);
  if (!field) throw new Error(`no field '${selector}'`);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** The suppliers' part of the desk with a table chosen, and its columns shown. */
async function supplierTable(browser: TestBrowser): Promise<Page> {
  const page = await extensionPage(browser, 'desk.html#suppliers', '.intake input[type=file]');
  await chooseFile(page, '.intake input[type=file]', SUPPLIERS);
  await page.waitForSelector('.actions .primary');
  return page;
}

/** A screen of the extension: how it is opened, and what it needs beside it. */
export interface Screen {
  readonly name: string;
  /** Opens it; `beside` are pages that must stay open with it. */
  open(browser: TestBrowser): Promise<{ page: Page; beside?: Page }>;
}

/** The popup over a page. */
async function popupOver(browser: TestBrowser, beside: Page, selector: string) {
  const page = await browser.popup(beside);
  await page.waitForSelector(selector);
  return { page, beside };
}

/**
 * The side panel's page beside another. No protocol opens the true panel: in Firefox its page takes the place of the popup, which asks
 * for the active tab in the same way; in Chromium it stands in a window of its own, and is told which tab is the active one.
 */
async function panelBeside(browser: TestBrowser, beside: Page) {
  const isChromium = browser.name === 'chromium';
  const page = isChromium ? await browser.extensionPage('sidepanel.html') : await browser.popup(beside);
  if (isChromium) {
    const tab = await browser.tabIdOf(beside);
    await page.evaluateOnNewDocument((id) => {
      const { get } = chrome.tabs;
      chrome.tabs.query = async () => [await get(id)];
    }, tab);
    await page.reload();
  } else {
    await page.evaluate(() => location.assign('/sidepanel.html'));
  }
  await poll('the side panel', () =>
    page.evaluate(() => document.querySelector('.listing') !== null).catch(() => false),
  );
  return { page, beside };
}

/** Every screen. Those named 'journal' need entries, but for the empty one. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'journal-empty',
    open: async (browser) => ({ page: await extensionPage(browser, 'desk.html', '.journal') }),
  },
  {
    name: 'welcome',
    open: async (browser) => ({ page: await extensionPage(browser, 'welcome.html', '.sample div div') }),
  },
  {
    name: 'options',
    open: async (browser) => ({ page: await extensionPage(browser, 'options.html', '.shops') }),
  },
  {
    name: 'popup',
    open: async (browser) => popupOver(browser, await openShop(browser, DEMO_RESULTS), '.row'),
  },
  {
    name: 'popup-elsewhere',
    open: async (browser) => popupOver(browser, await browser.open(ELSEWHERE), '.actions button'),
  },
  {
    name: 'side-panel',
    open: async (browser) => panelBeside(browser, await openShop(browser, demoItem('102'))),
  },
  {
    name: 'journal-entries',
    async open(browser) {
      const page = await journal(browser, 1, '.entries .open');
      return { page };
    },
  },
  {
    name: 'journal-entry',
    async open(browser) {
      const page = await journal(browser, 1, '.entries .open');
      await page.click('.entries .open');
      await page.waitForSelector('.entry .listing');
      return { page };
    },
  },
  {
    name: 'journal-cases',
    open: async (browser) => ({ page: await journal(browser, 2, '.cases') }),
  },
  {
    name: 'journal-pictures',
    open: async (browser) => ({ page: await journal(browser, 3, '.chart svg') }),
  },
  {
    name: 'journal-exchange',
    open: async (browser) => ({ page: await journal(browser, 4, '.exchange') }),
  },
  {
    name: 'journal-report',
    open: async (browser) => ({ page: await extensionPage(browser, 'desk.html#report', '.report .finding') }),
  },
  {
    name: 'suppliers',
    open: async (browser) => ({ page: await extensionPage(browser, 'desk.html#suppliers', '.intake') }),
  },
  {
    name: 'suppliers-columns',
    open: async (browser) => ({ page: await supplierTable(browser) }),
  },
  {
    name: 'suppliers-run',
    async open(browser) {
      const page = await supplierTable(browser);
      await page.click('.actions .primary');
      await page.waitForFunction(() => /Kehua/.test(document.querySelector('.run')?.textContent ?? ''));
      return { page };
    },
  },
  {
    name: 'lists',
    open: async (browser) => ({ page: await extensionPage(browser, 'desk.html#lists', '.lists') }),
  },
  {
    name: 'lists-columns',
    async open(browser) {
      const page = await extensionPage(browser, 'desk.html#lists', '.lists input[type=file]');
      await chooseFile(page, '.lists input[type=file]', SUPPLIERS);
      await page.waitForSelector('.list-import');
      return { page };
    },
  },
  {
    name: 'data',
    open: async (browser) => ({ page: await extensionPage(browser, 'desk.html#data', '.results button') }),
  },
  {
    name: 'data-record',
    async open(browser) {
      const page = await extensionPage(browser, 'desk.html#data', '#lookup');
      await page.type('#lookup', 'kumsan');
      await page.waitForFunction(() =>
        document.querySelector('.results li')?.textContent?.includes('Korea Kumsan'),
      );
      await page.click('.results button');
      await page.waitForSelector('.record .timeline');
      return { page };
    },
  },
];
