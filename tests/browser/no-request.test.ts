import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS, demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { settledBadges } from './harness/settled.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const OTHER = 'https://shop.example.org/product';
const PRODUCT = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Beer</title><script type="application/ld+json">${JSON.stringify(
  {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Taedonggang Beer',
    countryOfOrigin: 'KP',
    image: 'https://elsewhere.example.org/beer.jpg',
    url: 'https://elsewhere.example.org/beer',
  },
)}</script><h1>Taedonggang Beer</h1>`;
const SUPPLIERS =
  'Supplier,Country,Website\nKorea Kumsan Trading Corporation,KP,https://elsewhere.example.org\nHearth and Kettle,CN,\n';
const OWN_LIST = 'name,country,website\nHearth and Kettle Store,CN,https://elsewhere.example.org\n';

/** Where these tests keep what a page of the extension offered to be saved. */
declare const window: { offered: Blob[] };

describe.each(BROWSERS)('nothing that was not asked for from the network, in $name,', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;
  /** How many requests there were before the extension's work of this test. */
  let before = 0;

  beforeAll(async () => {
    server = await startShopServer({ ...demoRoutes(), [OTHER]: { body: PRODUCT } });
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const asked = async () => {
    // What would be sent a moment later is seen, too.
    await new Promise((done) => setTimeout(done, 700));
    return server.requests.slice(before);
  };
  const open = async (url: string): Promise<Page> => {
    const tab = await browser.open(url);
    await settledBadges(browser, tab);
    before = server.requests.length;
    return tab;
  };
  const says = (page: Page, words: string) =>
    page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 15_000 }, words);
  const press = (page: Page, words: string) =>
    page.waitForFunction(
      (text) => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent, disabled }) => textContent?.trim() === text && !disabled,
        );
        button?.click();
        return button !== undefined;
      },
      { timeout: 15_000, polling: 100 },
      words,
    );
  /** Chooses a language, once there is a choice. */
  const choose = (page: Page, language: string) =>
    page.waitForFunction(
      (wanted) => {
        const choice = [...document.querySelectorAll('select')].find(({ options }) =>
          [...options].some(({ value }) => value === wanted),
        );
        if (!choice) return false;
        choice.value = wanted;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      { timeout: 15_000, polling: 100 },
      language,
    );
  const give = (page: Page, name: string, text: string) =>
    page.waitForFunction(
      (file, content) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input || input.disabled) return false;
        const files = new DataTransfer();
        files.items.add(new File([content], file));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      { timeout: 15_000, polling: 100 },
      name,
      text,
    );
  /** Keeps what is offered to be saved, instead of saving it. */
  const catchFiles = (page: Page) =>
    page.evaluate(() => {
      window.offered = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        window.offered.push(file);
        return make(file);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
  const offered = (page: Page, count: number) =>
    page.waitForFunction((wanted) => window.offered.length >= wanted, { timeout: 15_000 }, count);

  it('leaves while pages are read, their badges drawn and opened, listings logged, and findings set aside', async () => {
    const tab = await open(DEMO_RESULTS);
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    const inCard = (words: string) =>
      poll(words, async () => (await browser.shadows(tab)).some(({ text }) => text.includes(words)));
    const pressInCard = (words: string) =>
      browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === words);
    await inCard('Log this listing');
    await pressInCard('Log this listing');
    await inCard('Logged in the journal.');
    await pressInCard('Not this company');
    await pressInCard('another company');
    const popup = await browser.popup(tab);
    await popup.waitForSelector('.row');
    await popup.close();
    const panel = await browser.extensionPage('sidepanel.html');
    await panel.waitForFunction(() => document.body.textContent?.trim());
    await panel.close();
    expect(await asked()).toEqual([]);
    await tab.close();
  });

  it('leaves while another page is checked when asked', async () => {
    const tab = await open(OTHER);
    const popup = await browser.popup(tab);
    await press(popup, 'Check this page');
    await says(popup, 'declares North Korea as its origin');
    await popup.close();
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    await poll('the card', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Log this listing')),
    );
    expect(await asked()).toEqual([]);
    await tab.close();
  });

  it('leaves while settings are changed, and the data is looked up', async () => {
    before = server.requests.length;
    const options = await browser.extensionPage('options.html');
    for (const language of ['de', 'en']) {
      await choose(options, language);
      await options.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        { timeout: 15_000 },
        language,
      );
    }
    await options.close();
    const desk = await browser.extensionPage('desk.html#data');
    await desk.waitForSelector('#lookup');
    await desk.type('#lookup', 'kumsan');
    await (await desk.waitForSelector('.results button'))?.click();
    await desk.waitForSelector('.record .timeline');
    await desk.close();
    const welcome = await browser.extensionPage('welcome.html');
    await welcome.close();
    expect(await asked()).toEqual([]);
  });

  it('leaves while the journal is looked at, checked, given out and taken in again', async () => {
    const tab = await open(demoItem('103'));
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    await poll('the card', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Log this listing')),
    );
    await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === 'Log this listing');
    await poll('an answer', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Logged in the journal.')),
    );
    const desk = await browser.extensionPage('desk.html');
    await (await desk.waitForSelector('.entries .open'))?.click();
    await desk.waitForSelector('.entry textarea');
    await desk.close();
    const exchange = await browser.extensionPage('desk.html');
    await exchange.waitForSelector('.entries .open');
    await catchFiles(exchange);
    await exchange.click('[role=tab]:last-of-type');
    await press(exchange, 'Archive (ZIP) with all that was kept, sums and a page that checks it');
    await offered(exchange, 1);
    await press(exchange, 'JSON Lines');
    await offered(exchange, 2);
    await press(exchange, 'Table (CSV)');
    await offered(exchange, 3);
    await press(exchange, 'Check');
    await says(exchange, 'links fit');
    const chain = await exchange.evaluate(async () => (await window.offered[1]?.text()) ?? '');
    await give(exchange, 'journal.jsonl', chain);
    await says(exchange, 'entries');
    await exchange.close();
    expect(await asked()).toEqual([]);
    await tab.close();
  });

  it('leaves while lists are imported and suppliers screened, whatever addresses their files hold', async () => {
    before = server.requests.length;
    const lists = await browser.extensionPage('desk.html#lists');
    await give(lists, 'own.csv', OWN_LIST);
    await press(lists, 'Import');
    await says(lists, 'from own.csv');
    await lists.close();
    const suppliers = await browser.extensionPage('desk.html#suppliers');
    await give(suppliers, 'suppliers.csv', SUPPLIERS);
    await press(suppliers, 'Compare');
    await says(suppliers, '2 rows, 2 screened');
    await suppliers.close();
    expect(await asked()).toEqual([]);
    expect(server.strays()).toEqual([]);
    const tab = await browser.open(DEMO_RESULTS);
    await settledBadges(browser, tab);
    expect(server.strays()).toEqual([]);
    await tab.close();
  });
});
