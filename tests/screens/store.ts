// `npm run store-pictures [-- LANGUAGE…]`: pictures for the stores, 1280 by 800, in every language or those given, into .output/store.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { LANGUAGES, type Language } from '../../lib/settings/settings.ts';
import { launchChromium, type TestBrowser } from '../browser/harness/browsers.ts';
import { startShopServer } from '../browser/harness/shop-server.ts';
import { DEMO_RESULTS, demoItem } from '../demo/shop.ts';
import { choose, fillJournal, openCard, openShop, SCREENS, stageRoutes } from './stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const [WIDTH, HEIGHT] = [1280, 800];

/** What a store shows first to last. */
const PICTURES: readonly ((browser: TestBrowser) => Promise<Page>)[] = [
  (browser) => openShop(browser, DEMO_RESULTS),
  async (browser) => {
    const page = await openShop(browser, demoItem('103'));
    await browser.setViewport(page, WIDTH, HEIGHT);
    await openCard(browser, page);
    return page;
  },
  ...['data-record', 'suppliers-run', 'journal-entry'].map((name) => async (browser: TestBrowser) => {
    const screen = SCREENS.find((one) => one.name === name);
    if (!screen) throw new Error(`no screen '${name}'`);
    return (await screen.open(browser)).page;
  }),
];

async function shootAll(browser: TestBrowser, language: Language): Promise<void> {
  const folder = join(ROOT, '.output/store', language);
  await mkdir(folder, { recursive: true });
  await choose(browser, { language });
  for (const [place, open] of PICTURES.entries()) {
    const page = await open(browser);
    await browser.setViewport(page, WIDTH, HEIGHT);
    await new Promise((done) => setTimeout(done, 300));
    await browser.screenshot(page, join(folder, `${place + 1}.png`));
    await page.close();
  }
}

const wanted = process.argv.slice(2);
const server = await startShopServer(stageRoutes());
const browser = await launchChromium({ extensionDir: join(ROOT, '.output/chrome-mv3'), server });
try {
  await fillJournal(browser);
  for (const language of LANGUAGES) {
    if (wanted.length === 0 || wanted.includes(language)) await shootAll(browser, language);
  }
} finally {
  await browser.close();
  await server.close();
}
