import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yente } from '../unit/screening-server/yente.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const ADDRESS = 'https://yente.example.org';
const TABLE = `Supplier,Country,Vendor No
${Array.from({ length: 150 }, (_, at) => (at === 120 ? 'Harbour General Corporation' : `Party ${at} Works`))
  .map((name, at) => `${name},China,V-${at}`)
  .join('\n')}
`;

/** Presses the button that begins with these words, as a user does: what asks for permissions needs a true click. */
async function press(page: Page, words: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
        ({ textContent, disabled }) => !disabled && textContent?.startsWith(wanted),
      ),
    {},
    words,
  );
  const button = handle.asElement() as unknown as { click(): Promise<void> };
  await button.click();
}

const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 20_000 }, words);

describe.each(BROWSERS)('a screening server in $name', ({ build, launch }) => {
  const held = yente({
    entities: [{ id: 'NK-1', caption: 'Harbour General Corporation', countries: ['kp'] }],
    authorization: 'ApiKey secret-of-mine',
    amiss: (request) => (request === 2 ? { status: 429, headers: { 'retry-after': '1' } } : null),
  });
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer({
      [`${ADDRESS}/catalog`]: { answer: held.answer },
      [`${ADDRESS}/match/default`]: { answer: held.answer },
    });
    browser = await launch({ extensionDir: join(OUTPUT, build), server });
    await browser.sayYes([`${ADDRESS}/*`]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is off until one is named in the options, which say what it means', async () => {
    const options = await browser.extensionPage('options.html');
    await says(options, 'then leave this machine: they are sent to the server.');
    await options.type('.server input[type=url]', ADDRESS);
    await options.type('.server input[type=password]', 'wrong');
    await press(options, 'Save and try');
    await says(options, 'The server wants an access token, or another one (401).');
    await options.$eval('.server input[type=password]', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await options.type('.server input[type=password]', 'secret-of-mine');
    await press(options, 'Save and try');
    await says(options, 'It answers: “OpenSanctions Default”, version 20260102-xyz.');
    await options.close();
    expect(held.asked).toEqual([]);
  });

  it('is asked about a run when that is started, waits when it is told to, and its answers stand beside ours', async () => {
    const desk = await browser.extensionPage('desk.html#suppliers');
    await desk.waitForSelector('.suppliers textarea, .suppliers input[type=file]');
    await desk.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('.suppliers input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'suppliers.csv'));
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, TABLE);
    await press(desk, 'Compare');
    await desk.waitForSelector('.run [role=tab]');
    expect(held.asked).toEqual([]);
    await press(desk, 'Screening server');
    await says(desk, 'then leave this machine');
    await press(desk, 'Send 150 rows to yente.example.org');
    await says(desk, 'is busy and is asked again in 1 s');
    await says(desk, '150 rows asked (150 suppliers sent), 1 with results.');
    expect(held.asked).toHaveLength(150);
    const table = await desk.$eval('table.answered tbody', ({ textContent }) => textContent ?? '');
    expect(table).toMatch(/122.*Harbour General Corporation.*a match to the server, 100%/);
    // The buyer's own numbers stay here, and the token goes to the server alone.
    expect(held.requests.map(({ body }) => body).join()).not.toMatch(/V-\d/);
    expect(await desk.evaluate(() => document.documentElement.outerHTML)).not.toContain('secret-of-mine');
    await desk.close();
  });

  it('is asked by nobody else', async () => {
    await poll('the end', async () => true);
    expect(new Set(server.requests.map(({ host }) => host))).toEqual(new Set(['yente.example.org']));
    expect(server.strays()).toEqual([]);
    expect(browser.problems).toEqual([]);
  });
});
