import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS, demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { savedReply } from './harness/saved-reply.ts';
import { settledBadges } from './harness/settled.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CORPUS = resolve(ROOT, '../shared/corpus');
const hasCorpus = existsSync(resolve(CORPUS, 'manifest.jsonl'));
if (!hasCorpus) console.warn(`No corpus at ${CORPUS}: the extension is tried on the demo shop only.`);

const WWW = 'https://www.aliexpress.com';
const OTHER_SHOP = 'https://shop.example.org/product';

function savedPage(file: string, changes: Readonly<Record<string, string>> = {}) {
  let html = readFileSync(resolve(CORPUS, file), 'utf8');
  for (const [before, after] of Object.entries(changes)) {
    if (!html.includes(before)) throw new Error(`${file} holds no '${before}'`);
    html = html.replaceAll(before, after);
  }
  return savedReply(html);
}

const structuredProduct = `<!doctype html><html lang="en"><title>Beer</title><script type="application/ld+json">${JSON.stringify(
  {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Taedonggang Beer 640 ml',
    countryOfOrigin: 'KP',
    offers: {
      '@type': 'Offer',
      price: '8.00',
      priceCurrency: 'EUR',
      seller: { '@type': 'Organization', name: 'Corner Shop' },
    },
  },
)}</script><h1>Taedonggang Beer 640 ml</h1>`;

const routes = () => ({
  ...demoRoutes(),
  [OTHER_SHOP]: savedReply(structuredProduct),
  ...(hasCorpus && {
    [`${WWW}/w/wholesale-TECIDO.html`]: savedPage('aliexpress/32-pt-wholesale-2024.html', {
      'Royaltime Store': 'Korea Kumsan Trading Corporation Store',
      'Personal Tailor NO 1': 'ZTE Official Store',
    }),
    [`${WWW}/item/1005006722922099.html`]: savedPage('aliexpress/04-pl-rendered-2025.html', {
      creapart: 'Konka',
    }),
    [`${WWW}/item/32995535623.html`]: savedPage('aliexpress/11-he-2024.html'),
    [`${WWW}/item/1005001.html`]: savedPage('aliexpress/16-captcha-2026.html'),
    [`${WWW}/item/1005008204179129.html`]: savedPage('aliexpress/01-de-notfound-2026.html'),
  }),
});

describe.each(BROWSERS)('the extension in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer(routes());
    browser = await launch({ extensionDir: resolve(ROOT, '.output', build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => {
    expect(server.strays(), 'requests to anyone but the shops of this test').toEqual([]);
    // What a page of the corpus says of its own scripts, which are off, is no fault of ours.
    const ours = browser.problems.filter((line) => !/Content.Security.Policy|net::ERR|favicon/i.test(line));
    expect(ours).toEqual([]);
  });

  const open = async (url: string) => {
    const tab = await browser.open(url);
    return { tab, badges: await settledBadges(browser, tab) };
  };
  const popupText = async (tab: Awaited<ReturnType<TestBrowser['open']>>) => {
    const popup = await browser.popup(tab);
    await popup.waitForFunction(
      () =>
        document.querySelector('main > :not(:empty)') &&
        !document.body.textContent?.includes('Reading the page'),
    );
    const text = await popup.evaluate(() => document.body.textContent);
    await popup.close();
    return text;
  };

  describe.runIf(hasCorpus)('on saved pages', () => {
    it('marks a listed seller and a trade record among the cards of a results page', async () => {
      const { tab, badges } = await open(`${WWW}/w/wholesale-TECIDO.html`);
      const listed = expect.stringMatching(/^Listed \+\d$/);
      expect(badges.map(({ text }) => text)).toEqual([listed, 'Trade record', listed]);
      expect(badges[0]?.ariaLabel).toMatch(/^Origin Check, Alert: Listed and \d more\. Show the reasons\.$/);
      expect(badges[0]?.around).toContain('Royaltime-tecido de lantejoulas');
      expect(await browser.toolbar(tab)).toEqual({
        text: '5',
        title: 'Origin Check: listings with findings on this page: 5',
      });
      const text = await popupText(tab);
      expect(text).toContain('5 of 60 listings on this page have findings.');
      expect(text).toContain(
        'Korea Kumsan Trading Corporation is on the UN Security Council Consolidated List',
      );
      expect(text).toContain('No match in');
      await tab.close();
    });

    it('marks a product page whose brand has a trade record, under its title', async () => {
      const { tab, badges } = await open(`${WWW}/item/1005006722922099.html`);
      expect(badges.map(({ text }) => text)).toEqual(['Trade record']);
      expect(await browser.toolbar(tab)).toMatchObject({ text: '1' });
      await tab.close();
    });

    it('draws nothing on an ordinary product page, and says in how many records it looked', async () => {
      const { tab, badges } = await open(`${WWW}/item/32995535623.html`);
      expect(badges).toEqual([]);
      expect(await browser.toolbar(tab)).toEqual({ text: '', title: 'Origin Check: no match on this page' });
      expect(await popupText(tab)).toMatch(/No match in \d+ records \(data of/);
      await tab.close();
    });

    it.each([
      ['a captcha', '1005001', 'captcha'],
      ['a product that is gone', '1005008204179129', 'does not exist'],
    ])('draws nothing on %s, and says why', async (_, item, words) => {
      const { tab, badges } = await open(`${WWW}/item/${item}.html`);
      expect(badges).toEqual([]);
      expect(await popupText(tab)).toContain(words);
      await tab.close();
    });
  });

  /** The card on a page, once it is there. */
  const openCard = (tab: Awaited<ReturnType<TestBrowser['open']>>) =>
    poll('the card', async () =>
      (await browser.shadows(tab)).find(({ children }) =>
        children.some(({ attributes }) => attributes.role === 'dialog'),
      ),
    );

  it('opens a badge to the reason, what speaks against it, and the source', async () => {
    const { tab, badges } = await open(demoItem('102'));
    expect(badges.map(({ text }) => text)).toEqual(['Trade record']);
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    const card = await openCard(tab);
    expect(card.text).toContain('ZTE shipped about US$15 million of goods to North Korea in 2015');
    expect(card.text).toContain('This says nothing about where this product was made.');
    expect(card.text).toContain('This matter was settled or ended.');
    expect(card.text).toContain('The New York Times');
    expect(await expanded()).toBe('true');
    await browser.press(tab, 'Escape');
    await expect.poll(expanded).toBe('false');
    await tab.close();

    async function expanded() {
      const hosts = await browser.shadows(tab);
      const button = hosts
        .flatMap(({ children }) => children)
        .find(({ tag, attributes }) => tag === 'button' && attributes['aria-expanded']);
      return button?.attributes['aria-expanded'];
    }
  });

  it('opens a badge after the browser stopped its worker', async () => {
    const { tab } = await open(demoItem('103'));
    await browser.stopWorker();
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    expect((await openCard(tab)).text).toContain('UN Security Council');
    await tab.close();
  });

  it('follows cards that are added, reused and removed, and moves within the page', async () => {
    const { tab, badges } = await open(DEMO_RESULTS);
    const before = badges.length;
    expect(before).toBeGreaterThanOrEqual(5);
    await tab.evaluate(() => {
      const cards = [...document.querySelectorAll('.search-item-card-wrapper-gallery')];
      const listed = cards.find((card) => card.textContent?.includes('Korea Kumsan'));
      const copy = listed?.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll(':scope > div:empty')) host.remove();
      for (const link of copy.querySelectorAll('a'))
        link.href = link.href.replace(/\d{10,}/, '1005000000000999');
      listed?.parentElement?.append(copy);
    });
    expect(await settledBadges(browser, tab)).toHaveLength(before + 1);
    await tab.evaluate(() => {
      const last = [...document.querySelectorAll('.search-item-card-wrapper-gallery')].at(-1);
      const walker = document.createTreeWalker(last as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (walker.currentNode.textContent?.includes('Korea Kumsan'))
          walker.currentNode.textContent = 'Plain Goods Store';
      }
    });
    expect(await settledBadges(browser, tab)).toHaveLength(before);
    expect(await browser.toolbar(tab)).toMatchObject({ text: String(before) });
    await tab.evaluate(() => {
      history.pushState(null, '', '/w/wholesale-other.html');
      for (const card of document.querySelectorAll('.search-item-card-wrapper-gallery')) card.remove();
    });
    expect(await settledBadges(browser, tab)).toEqual([]);
    expect(await browser.toolbar(tab)).toMatchObject({ text: '' });
    await tab.close();
  });

  it('works again after the browser stopped its worker', async () => {
    await browser.stopWorker();
    const { tab, badges } = await open(demoItem('103'));
    expect(badges.map(({ text }) => text)).toEqual([expect.stringMatching(/^Listed \+\d$/)]);
    await tab.close();
  });

  it('leaves other shops alone until asked to check the page', async () => {
    const { tab, badges } = await open(OTHER_SHOP);
    expect(badges).toEqual([]);
    const popup = await browser.popup(tab);
    const button = await popup.waitForSelector('button.primary');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(
      'Origin Check does not read this site by itself.',
    );
    await button?.click();
    await popup.waitForSelector('.row');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(
      'This listing declares North Korea as its origin',
    );
    await popup.close();
    expect((await settledBadges(browser, tab)).map(({ text }) => text)).toEqual(['Made in DPRK +1']);
    expect(await browser.toolbar(tab)).toMatchObject({ text: '1' });
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    expect((await openCard(tab)).text).toContain('This listing declares North Korea as its origin');
    await tab.close();
  });
});
