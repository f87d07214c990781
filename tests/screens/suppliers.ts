import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/harness/browsers.ts';
import { compare, look } from '../browser/suppliers/desk-page.ts';
import type { Screen } from './stage.ts';

const NAMES = [
  'Air Koryo',
  'ZTE Corporation',
  'Dandong Hongxiang Industrial Development Co., Ltd.',
  'Harmless Widgets GmbH',
  'Müller Schrauben',
  '',
  'Korea Kumsan Trading',
  'Good Furniture Ltd',
];
const PLACES = [
  'China;No. 12 Renmin Road, Ningbo',
  'Germany;Hauptstr. 5, Köln',
  'Viet Nam;District 7, HCMC',
  'China;Zhenxing District, Dandong, Liaoning',
  'India;Tirupur',
  ';',
];
const GOODS = ['garments', '6403.99', 'frozen squid', 'office chairs', '假发', 'bolts M8', ''];
const of = <T>(list: readonly T[], at: number) => list[at % list.length];

/** A table with something for every part of the results; every fifth row is another one in each `year`. */
function table(year: number): Uint8Array {
  const rows = Array.from({ length: 240 }, (_, at) => {
    const number = at % 5 === 3 ? at + year : at;
    const more = at % 97 === 5 ? ';more than there are headings' : '';
    return `V${number};${of(NAMES, at)};${of(PLACES, at)};${of(GOODS, at)};www.s${at}.example${more}`;
  });
  return new TextEncoder().encode(`Vendor No;Supplier;Country;Address;Goods;Website\n${rows.join('\n')}\n`);
}

/** Compares two tables, of which the second can be held against the first, and decides on a few rows. In English. */
export async function fillSuppliers(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('desk.html#suppliers');
  for (const year of [2025, 2026]) {
    await look(page, `suppliers ${year}.csv`, table(year));
    await compare(page);
  }
  await part(page, 2);
  await page.waitForSelector('.rows tbody .open');
  await page.keyboard.press('j');
  await page.waitForSelector('.supplier input.initials');
  await page.type('.supplier input.initials', 'AB');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ['c', 'r', 'u'] as const) {
    await page.keyboard.press(key);
    await new Promise((done) => setTimeout(done, 300));
  }
  await page.close();
}

/** Shows one part of the results of the run that is open, by its place among the tabs; the report is the last. */
async function part(page: Page, number: number | 'last'): Promise<void> {
  const tab = `.run [role=tab]:${number === 'last' ? 'last-of-type' : `nth-of-type(${number})`}`;
  await page.waitForSelector(tab);
  await page.click(tab);
  await page.waitForSelector(`${tab}[aria-selected=true]`);
}

/** The newest run, at one of its parts, once that shows `selector`. */
function results(number: number | 'last', selector: string) {
  return async (browser: TestBrowser) => {
    const page = await browser.extensionPage('desk.html#suppliers');
    await page.waitForSelector('.runs li button');
    await page.click('.runs li button');
    await part(page, number);
    await page.waitForSelector(selector);
    return page;
  };
}

const shown = (number: number | 'last', selector: string) => async (browser: TestBrowser) => ({
  page: await results(number, selector)(browser),
});

/** The screens of the supplier desk; all but the first two need runs. */
export const SUPPLIER_SCREENS: readonly Screen[] = [
  {
    name: 'suppliers',
    async open(browser) {
      const page = await browser.extensionPage('desk.html#suppliers');
      await page.waitForSelector('.intake');
      return { page };
    },
  },
  {
    name: 'suppliers-mapping',
    async open(browser) {
      const page = await browser.extensionPage('desk.html#suppliers');
      await look(page, 'suppliers 2027.csv', table(2027));
      return { page };
    },
  },
  { name: 'suppliers-rows', open: shown(1, '.rows tbody .open') },
  {
    name: 'suppliers-review',
    async open(browser) {
      const page = await results(2, '.rows tbody .open')(browser);
      await page.keyboard.press('j');
      await page.waitForSelector('.supplier .finding');
      return { page };
    },
  },
  { name: 'suppliers-problems', open: shown(3, '.rows tbody .open') },
  { name: 'suppliers-pictures', open: shown(4, '.chart svg') },
  { name: 'suppliers-compare', open: shown(5, '.comparison table th[scope=row] .muted') },
  { name: 'suppliers-report', open: shown('last', '.report .printed') },
];
