// `npm run screenshots [-- FOLDER]`: pictures of the built extension. Without a folder, the few of the README, into docs/screenshots;
// with one, every screen in every look, into it.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../lib/settings/settings.ts';
import { launchChromium, type TestBrowser } from '../browser/harness/browsers.ts';
import { startShopServer } from '../browser/harness/shop-server.ts';
import { DEMO_RESULTS, demoItem } from '../demo/shop.ts';
import { CARD_LAYOUTS, layOut } from './card-layouts.ts';
import {
  choose,
  chooseNothing,
  fillJournal,
  openCard,
  openShop,
  SCREENS,
  type Screen,
  stageRoutes,
} from './stage.ts';
import { fillSuppliers, SUPPLIER_SCREENS } from './suppliers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** No picture is higher than this, in px. */
const HEIGHT_MAX = 2400;

interface Look {
  readonly name: string;
  readonly width: number;
  readonly dark: boolean;
  readonly language: Settings['language'];
  /** Whether the system's own few colours take the place of all others. */
  readonly isForced?: true;
}

const LOOKS: readonly Look[] = [
  { name: 'light', width: 1080, dark: false, language: null },
  { name: 'dark', width: 1080, dark: true, language: null },
  { name: 'arabic', width: 1080, dark: false, language: 'ar' },
  { name: 'chinese', width: 1080, dark: false, language: 'zh_CN' },
  { name: 'narrow', width: 360, dark: false, language: null },
  { name: 'forced', width: 1080, dark: false, language: null, isForced: true },
];

const SHOP_SCREENS: readonly Screen[] = [
  { name: 'shop-results', open: async (browser) => ({ page: await openShop(browser, DEMO_RESULTS) }) },
  {
    name: 'shop-card',
    async open(browser) {
      const page = await openShop(browser, demoItem('102'));
      return { page };
    },
  },
  {
    name: 'shop-card-many',
    open: async (browser) => ({ page: await openShop(browser, demoItem('103')) }),
  },
  {
    name: 'shop-bar',
    async open(browser) {
      await choose(browser, { pageBar: true, showNone: true });
      return { page: await openShop(browser, DEMO_RESULTS) };
    },
  },
];

/** Screens of the README, in light; the first three in dark, too. */
const README: readonly string[] = [
  ...['shop-results', 'shop-card', 'side-panel', 'shop-bar', 'popup', 'welcome', 'options'],
  ...['journal-entry', 'suppliers-run', 'lists-columns', 'data-record'],
];
const README_DARK = README.slice(0, 3);

/** The side panel is as wide as browsers make it. */
const PANEL_WIDTH = 400;

async function shoot(browser: TestBrowser, screen: Screen, look: Look, folder: string, isWhole: boolean) {
  const { page, beside } = await screen.open(browser);
  await browser.emulateDark(page, look.dark);
  if (look.isForced) await forceColours(page);
  // The popup makes its own size, and no protocol gives it another.
  if (!screen.name.startsWith('popup')) {
    const width = screen.name === 'side-panel' ? Math.min(PANEL_WIDTH, look.width) : look.width;
    await browser.setViewport(page, width, 800);
    if (isWhole) await browser.setViewport(page, width, await heightOf(page));
    if (screen.name.startsWith('shop-card')) await openCard(browser, page);
  }
  await new Promise((done) => setTimeout(done, 300));
  await browser.screenshot(page, join(folder, `${screen.name}-${look.name}.png`));
  await page.close().catch(() => undefined);
  await beside?.close();
  if (screen.name === 'shop-bar') await choose(browser, { pageBar: false, showNone: false });
}

async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}

async function shootLayouts(browser: TestBrowser, folder: string): Promise<void> {
  for (const layout of CARD_LAYOUTS) {
    await choose(browser, { language: layout.isRightToLeft ? 'ar' : layout.name === 'tiny' ? 'fr' : null });
    const page = await openShop(browser, DEMO_RESULTS);
    await browser.setViewport(page, layout.width, 1400);
    await layOut(page, layout);
    await new Promise((done) => setTimeout(done, 500));
    await browser.screenshot(page, join(folder, `cards-${layout.name}.png`));
    await page.close();
  }
}

const heightOf = (page: Page) =>
  page.evaluate((most) => Math.min(most, Math.max(600, document.documentElement.offsetHeight)), HEIGHT_MAX);

async function main(): Promise<void> {
  const [given, ...only] = process.argv.slice(2);
  const folder = resolve(given ?? join(ROOT, 'docs/screenshots'));
  await mkdir(folder, { recursive: true });
  const server = await startShopServer(stageRoutes());
  const browser = await launchChromium({ extensionDir: join(ROOT, '.output/chrome-mv3'), server });
  try {
    const [empty, ...others] = SCREENS;
    const looks = given ? LOOKS : LOOKS.filter(({ name }) => name === 'light' || name === 'dark');
    const isWanted = ({ name }: Screen) =>
      given ? only.length === 0 || only.includes(name) : README.includes(name);
    const each = async (screens: readonly Screen[]) => {
      for (const look of looks) {
        await choose(browser, { language: look.language });
        for (const screen of screens.filter(isWanted)) {
          if (!given && look.dark && !README_DARK.includes(screen.name)) continue;
          // One screen that does not open must not cost the pictures of all others.
          await shoot(browser, screen, look, folder, Boolean(given)).catch((error: unknown) => {
            console.error(`${screen.name}, ${look.name}:`, error);
            process.exitCode = 1;
          });
        }
      }
    };
    if (empty) await each([empty]);
    await chooseNothing(browser);
    await fillJournal(browser);
    if (given) await fillSuppliers(browser);
    await each([...SHOP_SCREENS, ...others, ...SUPPLIER_SCREENS]);
    if (given && (only.length === 0 || only.includes('cards'))) await shootLayouts(browser, folder);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
