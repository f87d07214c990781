import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { settledBadges } from './harness/settled.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const RESULTS = readFileSync(demoRoutes()[DEMO_RESULTS]?.file ?? '', 'utf8');
const HOSTILE = 'https://www.aliexpress.com/w/wholesale-strings.html';
const HUGE = 'https://shop.example.org/huge';
const MORE = 'https://shop.example.org/more';
const DEEP = 'https://shop.example.org/deep';
const MARK = '<div class="list--gallery--demo search-item-card-wrapper-gallery">';
const LISTED = 'Korea Kumsan Trading Corporation Store';

/** The name of a listed company as somebody might write it who would rather not be found. */
const DISGUISED = [
  'Ko\u200brea Kum\u200dsan Tra\ufeffding Corporation Store',
  'Ko\u00adrea Kum\u2060san Trading Corporation Store',
  'Ｋｏｒｅａ Ｋｕｍｓａｎ Ｔｒａｄｉｎｇ Ｃｏｒｐｏｒａｔｉｏｎ Store',
  '\u202dKorea Kumsan\u202c \u2066Trading\u2069 Corporation Store',
  `\u202e${[...LISTED].reverse().join('')}\u202c`,
  'Kоrea Kumsаn Trading Corporation Store',
  '𝐊𝐨𝐫𝐞𝐚 𝐊𝐮𝐦𝐬𝐚𝐧 𝐓𝐫𝐚𝐝𝐢𝐧𝐠 𝐂𝐨𝐫𝐩𝐨𝐫𝐚𝐭𝐢𝐨𝐧 Store',
];
/** What was made to hold a reader up, or to do something where it is shown or kept. */
const BAD = [
  'Co. Ltd. '.repeat(20_000),
  `${'a'.repeat(100_000)}!`,
  '1,'.repeat(100_000),
  'Z\u0351\u036b\u0343\u0369'.repeat(20_000),
  '<img src=x onerror="document.title=1">',
  '__proto__',
  '\ud800\udfff\udc00',
];
const FORMULA = '=Korea Kumsan Trading Corporation Store';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The demo shop's results with these sellers, each on a card of its own, and nothing else. */
function resultsOf(sellers: readonly string[]): string {
  const [head = '', ...cards] = RESULTS.split(MARK);
  const one = cards.find((card) => card.includes(LISTED)) ?? '';
  const made = sellers.map((seller, at) =>
    one.replaceAll('1005000000000103', String(1005000000000200 + at)).replaceAll(LISTED, escaped(seller)),
  );
  return `${head}${made.map((card) => MARK + card).join('')}</div></main></div></body></html>`;
}

const product = (more: object, title: string) =>
  `<!doctype html><html lang="en"><title>x</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    countryOfOrigin: 'KP',
    offers: {
      '@type': 'Offer',
      price: '8.00',
      priceCurrency: 'EUR',
      seller: { '@type': 'Organization', name: 'Corner Shop' },
    },
    ...more,
  }).replaceAll('<', '\\u003c')}</script><h1>${escaped(title.slice(0, 100))}</h1>`;

/** Two hundred thousand lists within one another, which no object of JavaScript can be written from. */
const nested = `<script type="application/ld+json">{"@type":"Product","name":"x","brand":${'['.repeat(200_000)}${']'.repeat(200_000)}}</script>`;

describe.each(BROWSERS)('hostile texts in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer({
      ...demoRoutes(),
      [HUGE]: {
        body: product(
          { description: 'Sold by '.repeat(300_000) },
          `Taedonggang Beer ${'very '.repeat(800_000)}`,
        ),
      },
      [MORE]: { body: product({}, `Taedonggang Beer ${'very '.repeat(2_000_000)}`) },
      [DEEP]: { body: product({}, 'Taedonggang Beer') + nested },
    });
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('hide no listed name behind marks that nobody sees, other widths, other alphabets, or reversal', async () => {
    server.route({ [HOSTILE]: { body: resultsOf([...DISGUISED, 'Hearth and Kettle Store']) } });
    const tab = await browser.open(HOSTILE);
    const badges = await settledBadges(browser, tab);
    expect(badges.map(({ text }) => text)).toEqual(DISGUISED.map(() => expect.stringMatching(/^Listed/)));
    await tab.close();
  });

  it('neither run nor hold the page up, and cost their neighbours nothing', async () => {
    server.route({ [HOSTILE]: { body: resultsOf([...BAD, LISTED]) } });
    const tab = await browser.open(HOSTILE);
    const badges = await poll('the badge', async () => {
      const all = await browser.badges(tab);
      return all.some(({ text }) => text.startsWith('Listed')) && all;
    });
    expect(badges).toHaveLength(1);
    expect(await tab.title()).toContain('AliExpress');
    const popup = await browser.popup(tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('1 of 8 listings'));
    await popup.close();
    await tab.close();
  });

  it.each([
    ['megabytes of a title', HUGE],
    ['data nested without end', DEEP],
  ])('do not keep a declared origin from being read: %s', async (_, url) => {
    const tab = await browser.open(url);
    const popup = await browser.popup(tab);
    await (await popup.waitForSelector('button.primary'))?.click();
    await popup.waitForFunction(
      () => document.body.textContent?.includes('declares North Korea as its origin'),
      { timeout: 20_000 },
    );
    expect(await popup.evaluate(() => document.body.textContent?.length ?? 0)).toBeLessThan(20_000);
    await popup.close();
    await tab.close();
  });

  it('that are longer than any data are left out, and the popup says that nothing was read', async () => {
    const tab = await browser.open(MORE);
    const popup = await browser.popup(tab);
    await (await popup.waitForSelector('button.primary'))?.click();
    await popup.waitForFunction(
      () => /has not shown its listings|No listing was found/.test(document.body.textContent ?? ''),
      { timeout: 20_000 },
    );
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('No match');
    expect(await browser.toolbar(tab)).toMatchObject({
      title: 'Origin Check: no listing was read on this page',
    });
    await popup.close();
    await tab.close();
  });

  it('begin no formula in a table that is exported', async () => {
    server.route({ [HOSTILE]: { body: resultsOf([FORMULA]) } });
    const tab = await browser.open(HOSTILE);
    await poll('the badge', async () => (await browser.badges(tab)).length === 1);
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    await poll('the card', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Log this listing')),
    );
    await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === 'Log this listing');
    await poll('an answer', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Logged in the journal.')),
    );
    await tab.close();
    const desk = await browser.extensionPage('desk.html');
    await desk.waitForSelector('.entries .open');
    const csv = await desk.evaluate(async () => {
      let offered: Blob | undefined;
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        offered = file;
        return make(file);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      document.querySelector<HTMLElement>('[role=tab]:last-of-type')?.click();
      const end = Date.now() + 10_000;
      while (!offered && Date.now() < end) {
        await new Promise((done) => setTimeout(done, 100));
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Table (CSV)')
          ?.click();
      }
      return (await offered?.text()) ?? '';
    });
    await desk.close();
    expect(csv).toContain(`"'${FORMULA}"`);
    expect(server.strays()).toEqual([]);
  });
});
