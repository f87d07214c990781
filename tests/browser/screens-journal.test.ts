import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, openCard, openShop, stageRoutes } from '../screens/stage.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const EXCHANGE = '[role=tab]:last-of-type';
const NOTE = 'asked the seller';

/** What the page keeps for these tests: the file that was offered last. */
declare const window: { offered?: Blob };

describe.each(BROWSERS)('the journal on the desk in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;
  let desk: Page;
  /** The export, as a file would hold it. */
  let exported = '';

  beforeAll(async () => {
    server = await startShopServer(stageRoutes());
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const press = (words: string) =>
    desk.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      if (!button || button.disabled) throw new Error(`no button '${text}' can be pressed`);
      button.click();
    }, words);
  const says = (words: string) =>
    desk.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, words);
  /** Checks the chain and gives what the page says of it. */
  const checked = async () => {
    await press('Check');
    const said = await desk.waitForFunction(() => {
      const section = document.querySelector('.exchange section:nth-of-type(3)');
      const isDone = section?.querySelector('button')?.disabled === false;
      return isDone && section?.querySelector('[aria-live] p')?.textContent;
    });
    return String(await said.jsonValue());
  };
  /** Changes what the first link of a kind says, behind the extension's back; gives the former text. */
  const tamper = (kind: string, change: readonly [from: string, to: string]) =>
    desk.evaluate(
      (wanted, [from, to]) =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('journal');
          opening.onsuccess = () => {
            const links = opening.result.transaction('links', 'readwrite').objectStore('links');
            const getting = links.getAll();
            getting.onsuccess = () => {
              const link = getting.result.find((one) => one.kind === wanted);
              links.put({ ...link, body: JSON.parse(JSON.stringify(link.body).replace(from, to)) });
              links.transaction.oncomplete = () => {
                opening.result.close();
                done();
              };
            };
          };
          opening.onerror = () => fail(opening.error);
        }),
      kind,
      change,
    );

  it('shows what was logged from a card, and keeps a note', async () => {
    const tab = await openShop(browser);
    await openCard(browser, tab);
    await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === 'Log this listing');
    await expect.poll(() => cardText(browser, tab)).toContain('Logged in the journal.');
    await tab.close();

    desk = await browser.extensionPage('desk.html');
    await desk.waitForSelector('.entries .open');
    await says('1 of 1 entries');
    await desk.click('.entries .open');
    await desk.waitForSelector('.entry textarea');
    expect(await desk.$eval('.entry', ({ textContent }) => textContent)).toContain('ZTE shipped about');
    await desk.type('.entry textarea', NOTE);
    await desk.evaluate(() => (document.activeElement as HTMLElement).blur());
    await desk.waitForFunction(
      () => document.querySelectorAll('.entry > section:last-of-type ol li').length > 1,
    );
    await desk.close();
    desk = await browser.extensionPage('desk.html');
    await desk.waitForSelector('.entries .open');
    await desk.click('.entries .open');
    await desk.waitForFunction(
      (note) => document.querySelector<HTMLTextAreaElement>('.entry textarea')?.value === note,
      {},
      NOTE,
    );
  });

  it('names the link that somebody has changed', async () => {
    await desk.click(EXCHANGE);
    expect(await checked()).toMatch(/^All 2 links fit/);
    await tamper('edit', [NOTE, 'asked nobody']);
    expect(await checked()).toMatch(/1/);
    expect(await desk.$eval('.broken', ({ className }) => className)).toContain('alert');
    await tamper('edit', ['asked nobody', NOTE]);
    expect(await checked()).toMatch(/^All 2 links fit/);
  });

  it('gives its entries out, is emptied, and takes them back whole', async () => {
    await desk.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        window.offered = file;
        return make(file);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await press('JSON Lines');
    await desk.waitForFunction(() => window.offered !== undefined);
    exported = await desk.evaluate(async () => (await window.offered?.text()) ?? '');
    expect(exported).toContain(NOTE);

    await desk.evaluate(() => {
      const sure = [...document.querySelectorAll<HTMLLabelElement>('.exchange label')].at(-1);
      sure?.click();
    });
    await desk.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('.exchange > section:last-of-type > button')?.disabled,
    );
    await press('Delete everything');
    await desk.click('[role=tab]:first-of-type');
    await says('Nothing is logged yet.');

    await desk.click(EXCHANGE);
    await desk.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'journal.jsonl'));
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, exported);
    await says('1 entries');
    expect(await checked()).toMatch(/^All \d+ links fit/);
    await desk.click('[role=tab]:first-of-type');
    await says('1 of 1 entries');
    expect(browser.problems).toEqual([]);
    expect(server.strays()).toEqual([]);
  });
});
