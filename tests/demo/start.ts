// `npm start [-- FILE.html | https://…]`: the built extension in a real browser, on the demo shop, on a saved page under
// its own address, or on a live page. With a display it stays open; without one it has the page read, if need be by the
// popup's button, and prints what the popup says.
import { access, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { InputError } from '../../lib/cli/command.ts';
import { loadSavedPage } from '../../lib/cli/saved-page.ts';
import { patternsOf } from '../../lib/shops/reader.ts';
import { BUILT_IN, readerOf } from '../../lib/shops/registry.ts';
import { launchChromium, launchFirefox, type TestBrowser } from '../browser/harness/browsers.ts';
import { findChromium } from '../browser/harness/find-browser.ts';
import { type ShopServer, startShopServer } from '../browser/harness/shop-server.ts';
import { DEMO_RESULTS, demoRoutes } from './shop.ts';

const USAGE = 'usage: npm start [-- [--url URL] FILE.html] or npm start -- https://…';
const ROOT = join(import.meta.dirname, '../..');
const SCREENSHOT = join(ROOT, 'tests/.output/start.png');
const TITLE_WIDTH = 70;
/** What the popup holds once it knows the page. */
const SHOWN = ':is(main :is(.rows, .remark), .actions button)';

interface Stage {
  url: string;
  /** Null: the real network. */
  server: ShopServer | null;
}

async function stageFor(what: string | undefined, givenUrl: string | undefined): Promise<Stage> {
  if (what === undefined) return { url: DEMO_RESULTS, server: await startShopServer(demoRoutes()) };
  if (/^https?:\/\//i.test(what)) {
    if (!URL.canParse(what)) throw new InputError(`${what} is no address`);
    return { url: what, server: null };
  }
  const { document, url } = await loadSavedPage(what, givenUrl).catch((error: Error) => {
    throw new InputError(error.message);
  });
  document.defaultView?.close();
  if (!url) throw new InputError(`${what} does not say which address it was saved from: give it with --url`);
  if (url.protocol !== 'https:') throw new InputError(`${url.href} is no https address`);
  // Its own scripts would only miss their servers; its own charset must stand.
  const headers = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" };
  return { url: url.href, server: await startShopServer({ [url.href]: { file: what, headers } }) };
}

async function launch(server: ShopServer | null, headless: boolean): Promise<TestBrowser> {
  const network = server ? { server } : {};
  const build = async (name: string) => {
    const extensionDir = join(ROOT, '.output', name);
    await access(extensionDir).catch(() => {
      throw new InputError(`${relative(ROOT, extensionDir)} is missing: run 'npm run build' first`);
    });
    return { extensionDir, headless, ...network };
  };
  try {
    findChromium();
  } catch {
    return launchFirefox(await build('firefox-mv3'));
  }
  return launchChromium(await build('chrome-mv3'));
}

/** Scrolls to the end and back, so that what comes with scrolling is there, and gives the badges time. */
async function settle(browser: TestBrowser, page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const end = Date.now() + 5000;
  let drawn = -1;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const now = (await browser.badges(page)).length;
    if ((now > 0 && now === drawn) || Date.now() > end) break;
    drawn = now;
  }
  await page.evaluate(() => scrollTo(0, 0));
}

function isBuiltIn(url: string): boolean {
  const shop = readerOf(new URL(url));
  return shop !== null && BUILT_IN.includes(shop);
}

/**
 * Presses what the popup offers first where the page is not read by itself: to switch its shop on, or to check the page. Gives the
 * button's words, or null where there was nothing to press.
 */
async function pressOffer(browser: TestBrowser, page: Page, url: string): Promise<string | null> {
  if (isBuiltIn(url)) return null;
  const shop = readerOf(new URL(url));
  if (shop) await browser.sayYes(patternsOf(shop));
  const popup = await browser.popup(page);
  await popup.waitForSelector(SHOWN);
  const offer = await popup.evaluate(() => {
    const button = document.querySelector('.actions .primary');
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return button && { words: button.textContent, x: x + width / 2, y: y + height / 2 };
  });
  if (offer) {
    // With the mouse: a browser asks for rights only in the turn of a click.
    await popup.mouse.click(offer.x, offer.y);
    await popup.waitForFunction(() => !document.querySelector('.actions .primary'));
  }
  await popup.close();
  return offer?.words ?? null;
}

/** What the popup shows, as lines for a terminal. */
async function popupLines(popup: Page): Promise<string[]> {
  await popup.waitForSelector(SHOWN);
  const { rows, texts } = await popup.evaluate(() => {
    const text = (inside: Element, selector: string) => inside.querySelector(selector)?.textContent ?? '';
    return {
      rows: [...document.querySelectorAll('.row')].map((row) => ({
        title: text(row, '.row-title'),
        level: text(row, '.row-level').trim(),
        reason: text(row, '.row-reason'),
        source: text(row, '.row-source'),
      })),
      texts: [...document.querySelectorAll('main > p')].map((one) => (one.textContent ?? '').trim()),
    };
  });
  const width = Math.max(0, ...rows.map(({ level }) => level.length));
  return [
    ...texts,
    ...(rows.length > 0 ? [''] : []),
    ...rows.flatMap(({ title, level, reason, source }) => [
      `${level.padEnd(width)}  ${title.length > TITLE_WIDTH ? `${title.slice(0, TITLE_WIDTH - 1)}…` : title}`,
      `${' '.repeat(width)}  ${reason} (${source})`,
    ]),
  ];
}

function commandLine(): { what: string | undefined; givenUrl: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { url: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length <= 1) return { what: positionals[0], givenUrl: values.url };
  } catch {
    // An option that there is not.
  }
  throw new InputError(USAGE);
}

async function main(): Promise<void> {
  const { what, givenUrl } = commandLine();
  const { url, server } = await stageFor(what, givenUrl);
  try {
    const display =
      ['darwin', 'win32'].includes(process.platform) ||
      Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
    const browser = await launch(server, !display);
    try {
      const page = await browser.open(url).catch((error: Error) => {
        throw new InputError(`cannot open ${url}: ${error.message}`);
      });
      if (display) {
        const offer = isBuiltIn(url) ? '' : ' Its popup has the button that has this page read.';
        console.log(`${url} is open in ${browser.name}; close the browser to end.${offer}`);
        await browser.ended;
        return;
      }
      const pressed = await pressOffer(browser, page, url);
      if (pressed) console.log(`Pressed '${pressed}' in the popup.`);
      await settle(browser, page);
      const badges = await browser.badges(page);
      console.log(`${url} in ${browser.name}: ${badges.length} badges on the page. The popup says:\n`);
      await mkdir(dirname(SCREENSHOT), { recursive: true });
      await browser.setViewport(page, 1280, 1500);
      await browser.screenshot(page, SCREENSHOT);
      for (const line of await popupLines(await browser.popup(page))) console.log(line);
      console.log(`\nScreenshot: ${relative(process.cwd(), SCREENSHOT)}`);
    } finally {
      await browser.close();
    }
  } finally {
    await server?.close();
  }
}

main().catch((error: Error) => {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = error instanceof InputError ? 2 : 1;
});
