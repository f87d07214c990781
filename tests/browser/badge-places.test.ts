import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS } from '../demo/shop.ts';
import { CARD_LAYOUTS, layOut } from '../screens/card-layouts.ts';
import { choose, chooseNothing, openShop, stageRoutes } from '../screens/stage.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + 1 && b.x + b.width > a.x + 1 && a.y + a.height > b.y + 1 && b.y + b.height > a.y + 1;
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

describe.each(BROWSERS)('badges on cards in $name', ({ build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer(stageRoutes());
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    expect(browser.problems).toEqual([]);
    await browser?.close();
    await server?.close();
  });

  const boxes = (page: Page, selector: string): Promise<Box[]> =>
    page.$$eval(selector, (found) =>
      found.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
  const badges = async (page: Page): Promise<Box[]> =>
    (await browser.shadows(page))
      .flatMap(({ children }) => children)
      .filter(({ tag, visible }) => tag === 'button' && visible)
      .map(({ box }) => box);

  // Spanish and French have the longest words.
  it.each(CARD_LAYOUTS)('are whole, within their card, and on nothing of it: $name', async (layout) => {
    await choose(browser, { language: 'fr' });
    const page = await openShop(browser, DEMO_RESULTS);
    await browser.setViewport(page, layout.width, 4000);
    // All badges come into view before their cards change: one that was never seen whole is not seen to be cut off.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await layOut(page, layout);
    // Those that a card cuts off move once they were seen to be.
    await expect
      .poll(async () => {
        const [drawn, cards] = [await badges(page), await boxes(page, '.search-item-card-wrapper-gallery')];
        return drawn.filter((badge) => !cards.some((card) => holds(card, badge)));
      })
      .toEqual([]);
    const drawn = await badges(page);
    expect(drawn).toHaveLength(5);
    for (const badge of drawn) {
      expect(badge.height).toBeGreaterThanOrEqual(22);
      expect(badge.x + badge.width).toBeLessThanOrEqual(layout.width);
    }
    const kept = await boxes(page, '[class*="price-sale"], h3, .picture');
    expect(kept.length).toBeGreaterThan(30);
    if (layout.name !== 'cut-off') {
      kept.push(...(await boxes(page, '[class*="storeLink"], [class*="service"]')));
    }
    expect(drawn.filter((badge) => kept.some((one) => overlaps(badge, one)))).toEqual([]);
    await page.close();
    await chooseNothing(browser);
  });

  it('are told once to those who hear the page, not one by one', async () => {
    const page = await openShop(browser, DEMO_RESULTS);
    const spoken = async () =>
      (await browser.shadows(page))
        .flatMap(({ children }) => children)
        .filter(({ attributes }) => attributes.role === 'status')
        .map(({ text }) => text);
    await expect.poll(spoken).toEqual(['5 of 12 listings on this page have findings.']);
    await page.close();
  });
});
