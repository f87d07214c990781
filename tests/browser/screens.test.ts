import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS } from '../demo/shop.ts';
import { faults, openTwins, overflow, TWIN } from '../screens/audit.ts';
import {
  cardText,
  choose,
  chooseNothing,
  fillJournal,
  openCard,
  openShop,
  SCREENS,
  type Screen,
  stageRoutes,
} from '../screens/stage.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const NARROW = 360;
/** Presses of the tab key after which a search for an element ends. */
const TABS_MAX = 60;

describe.each(BROWSERS)('the screens in $name', ({ name, build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer(stageRoutes());
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    expect(browser.problems).toEqual([]);
    expect(server.strays()).toEqual([]);
    await chooseNothing(browser);
  });

  /** What is against a screen: in light, in dark, and where there is little room. */
  async function against({ name: screen, open }: Screen): Promise<unknown> {
    const { page, beside } = await open(browser);
    const found: Record<string, unknown> = {};
    for (const [theme, isDark] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      await browser.emulateDark(page, isDark);
      const said = await faults(page);
      if (said.length > 0) found[theme] = said;
    }
    await browser.emulateDark(page, false);
    // Chromium's popup makes its own size.
    if (name === 'firefox' || !screen.startsWith('popup')) await browser.setViewport(page, NARROW, 800);
    const wider = await overflow(page);
    if (wider > 0) found.wider = wider;
    await page.close();
    await beside?.close();
    return found;
  }

  const [empty, ...others] = SCREENS;
  it('have no faults while the journal is empty', async () => {
    expect(empty && (await against(empty))).toEqual({});
  });

  describe('with a journal', () => {
    beforeAll(async () => {
      await fillJournal(browser);
      await chooseNothing(browser);
    });
    it.each(others)('have no faults: $name', async (screen) => {
      expect(await against(screen)).toEqual({});
    });
  });

  it('have no faults: badges and the card in a shop', async () => {
    const tab = await openShop(browser);
    await openCard(browser, tab);
    for (const isDark of [false, true]) {
      await browser.emulateDark(tab, isDark);
      await openTwins(browser, tab);
      expect(await faults(tab, `.${TWIN}`)).toEqual([]);
    }
    await browser.emulateDark(tab, false);
    await browser.press(tab, 'Escape');
    await browser.setViewport(tab, NARROW, 800);
    await openCard(browser, tab);
    const card = (await drawn(tab)).find(({ attributes }) => attributes.role === 'dialog')?.box;
    expect(card?.x).toBeGreaterThanOrEqual(0);
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(NARROW);
    await tab.close();
  });

  it('have no faults: the page bar and badges on cards', async () => {
    await choose(browser, { pageBar: true, showNone: true });
    const tab = await openShop(browser, DEMO_RESULTS);
    await expect.poll(() => barText(tab)).toContain('listings on this page have findings');
    for (const isDark of [false, true]) {
      await browser.emulateDark(tab, isDark);
      await openTwins(browser, tab);
      // '+2' on a badge is said as 'and 2 more'.
      expect(await faults(tab, `.${TWIN}`, ['label-content-name-mismatch'])).toEqual([]);
    }
    await browser.emulateDark(tab, false);
    await tab.close();
  });

  /** What our own elements in a shop's page say of themselves. */
  const drawn = async (tab: Page) =>
    (await browser.shadows(tab)).flatMap(({ children }) => children).filter(({ visible }) => visible);
  const barText = async (tab: Page): Promise<string> =>
    (await drawn(tab)).find(({ attributes }) => attributes.class?.startsWith('bar '))?.text ?? '';
  const badgeTexts = async (tab: Page) =>
    (await drawn(tab)).filter(({ tag }) => tag === 'button').map(({ text }) => text);
  const press = (tab: Page, words: string) =>
    browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === words);

  /** Opens the options, and clicks the label of a switch there or picks from the list that has a value. */
  const openOptions = async () => {
    const page = await browser.extensionPage('options.html');
    await page.waitForSelector('.shops');
    return {
      page,
      flip: (label: string) =>
        page.evaluate((words) => {
          [...document.querySelectorAll('label')].find(({ textContent }) => textContent === words)?.click();
        }, label),
      pick: (value: string) =>
        page.evaluate((wanted) => {
          const select = document.querySelector(`option[value=${wanted}]`)?.closest('select');
          if (!select) throw new Error(`no list offers ${wanted}`);
          select.value = wanted;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, value),
    };
  };

  it('show the welcome page with a true badge and its card', async () => {
    const page = await browser.extensionPage('welcome.html');
    await expect.poll(() => badgeTexts(page)).toEqual(['Made in DPRK']);
    expect((await drawn(page)).find(({ tag }) => tag === 'button')?.box.height).toBe(22);
    await openCard(browser, page);
    await page.close();
  });

  it('apply choices at once in an open shop', async () => {
    const tab = await openShop(browser, DEMO_RESULTS);
    const options = await openOptions();
    const all = await badgeTexts(tab);
    expect(all).toContain('Trade record');

    await options.flip('Trade record');
    await expect.poll(() => badgeTexts(tab)).toEqual(all.filter((text) => text !== 'Trade record'));
    await options.flip('Trade record');
    await expect.poll(() => badgeTexts(tab)).toEqual(all);

    await options.pick('dim');
    const dimmed = () => tab.evaluate(() => document.querySelectorAll('[style*=opacity]').length);
    await expect.poll(dimmed).toBe(all.length);
    await options.pick('mark');
    await expect.poll(dimmed).toBe(0);
    await options.flip('Page bar');
    await expect.poll(() => barText(tab)).toContain(`${all.length} of 12 listings`);

    await options.pick('de');
    await options.page.waitForFunction(() => document.documentElement.lang === 'de');
    await options.page.waitForFunction(() => !document.body.textContent?.includes('What is shown'));
    await expect.poll(() => badgeTexts(tab)).toHaveLength(all.length);
    await expect.poll(() => badgeTexts(tab)).not.toContain('Trade record');
    await options.page.close();
    await tab.close();
  });

  it('set a finding aside from the card, list it, and bring it back', async () => {
    const tab = await openShop(browser);
    await openCard(browser, tab);
    await press(tab, 'Not this company');
    await press(tab, 'another company');
    await expect.poll(() => badgeTexts(tab)).toEqual([]);
    const { page } = await openOptions();
    await page.waitForSelector('.dismissed li');
    expect(await page.$eval('.dismissed li', ({ textContent }) => textContent)).toContain('ZTE');
    await page.click('.dismissed button');
    await expect.poll(() => badgeTexts(tab)).toEqual(['Trade record']);
    expect(await page.$('.dismissed li')).toBeNull();
    await page.close();
    await tab.close();
  });

  /** Presses the tab key until `isThere` says so of the focused element. */
  async function tabTo(page: Page, isThere: (focused: Element | null) => boolean): Promise<void> {
    for (let presses = 0; presses < TABS_MAX; presses += 1) {
      await browser.press(page, 'Tab');
      const source = `(${isThere})(document.activeElement)`;
      if (await page.evaluate(source)) return;
    }
    throw new Error(`the tab key does not lead there: ${isThere}`);
  }

  it('open and close a card by the keyboard alone, which gives the focus back', async () => {
    const tab = await openShop(browser);
    const isHost = (focused: Element | null) => focused?.matches('div:empty') ?? false;
    await tabTo(tab, isHost);
    await browser.press(tab, 'Enter');
    expect(await cardText(browser, tab)).toContain('Notice: Trade record');
    await browser.press(tab, 'Escape');
    await expect
      .poll(async () => (await drawn(tab)).some(({ attributes }) => attributes.role === 'dialog'))
      .toBe(false);
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.previousElementSibling?.localName))
      .toBe('h1');
    await tab.close();
  });

  it('lead to the options and through the journal by the keyboard alone', async () => {
    const welcome = await browser.extensionPage('welcome.html');
    await welcome.waitForSelector('a[href="/options.html"]');
    await tabTo(welcome, (focused) => focused?.getAttribute('href') === '/options.html');
    await browser.press(welcome, 'Enter');
    await expect.poll(() => welcome.evaluate(() => location.pathname)).toBe('/options.html');
    await welcome.waitForSelector('fieldset input');
    await tabTo(welcome, (focused) => focused?.matches('fieldset input') ?? false);
    await browser.press(welcome, ' ');
    await welcome.waitForFunction(() => !document.querySelector<HTMLInputElement>('fieldset input')?.checked);
    await welcome.close();

    await fillJournal(browser);
    const desk = await browser.extensionPage('desk.html');
    await desk.waitForSelector('.entries .open');
    await tabTo(desk, (focused) => focused?.getAttribute('role') === 'tab');
    await browser.press(desk, 'ArrowRight');
    await desk.waitForSelector('.cases');
    await browser.press(desk, 'ArrowLeft');
    await desk.waitForSelector('.entries .open');
    await tabTo(desk, (focused) => focused?.matches('.entries .open') ?? false);
    await browser.press(desk, 'ArrowDown');
    await browser.press(desk, 'Enter');
    await desk.waitForSelector('.entry .listing');
    await desk.close();
  });
});
