import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { demoItem, demoRoutes } from '../../demo/shop.ts';
import { cardText, openCard } from '../../screens/stage.ts';
import type { TestBrowser } from '../harness/browsers.ts';
import type { ShopRoutes } from '../harness/shop-server.ts';
import { poll } from '../harness/unpacked.ts';

const PAGES = join(import.meta.dirname, '../../demo/pages');

/** A listing of the demo shop of whose seller and brand the data says nothing. */
export const OAKLINE = demoItem('102').replace('102.html', '199.html');

/** The demo shop, with that listing. */
export function listRoutes(): ShopRoutes {
  const page = readFileSync(join(PAGES, 'item/1005000000000102.html'), 'utf8');
  const body = page
    .replaceAll('ZTE Official Store', 'Oakline Tools Store')
    .replaceAll('ZTE', 'Oakline')
    .replaceAll('000102', '000199');
  return { ...demoRoutes(), [OAKLINE]: { body } };
}

/** The page of own lists. */
export async function openLists(browser: TestBrowser): Promise<Page> {
  const desk = await browser.extensionPage('desk.html#lists');
  await desk.waitForSelector('.lists h1');
  return desk;
}

/** Waits until the page says something. */
export async function says(desk: Page, text: string): Promise<void> {
  await desk.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { timeout: 20_000 },
    text,
  );
}

/** Gives a file to the page, as the user's choice does. */
export async function giveFile(desk: Page, name: string, text: string): Promise<void> {
  await desk.bringToFront();
  await desk.waitForSelector('.lists input[type=file]');
  await desk.evaluate(
    (called, content) => {
      const input = document.querySelector<HTMLInputElement>('.lists input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], called));
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Presses the button that begins with these words, as a user does: what asks for permissions needs a true click. */
export async function press(desk: Page, words: string): Promise<void> {
  // Firefox draws a page behind others more and more seldom, and a test would wait for that.
  await desk.bringToFront();
  const handle = await desk.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLButtonElement>('.lists button')].find(
        ({ textContent, disabled }) => !disabled && textContent?.startsWith(wanted),
      ),
    {},
    words,
  );
  const button = handle.asElement();
  if (!button) throw new Error(`no button '${words}'`);
  await button.evaluate((element) => (element as HTMLElement).scrollIntoView({ block: 'center' }));
  await (button as unknown as { click(): Promise<void> }).click();
}

/** Ticks or clears the box with this label. */
export async function tick(desk: Page, label: string): Promise<void> {
  await desk.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLLabelElement>('.lists label')].find(({ textContent }) =>
      textContent?.startsWith(wanted),
    );
    found?.click();
  }, label);
}

/** Chooses an option of the field with this label. */
export async function pick(desk: Page, label: string, value: string): Promise<void> {
  const id = await desk.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLLabelElement>('.lists label')].find(
        ({ textContent }) => textContent === wanted,
      )?.htmlFor ?? '',
    label,
  );
  await desk.select(`[id="${id}"]`, value);
}

/** Types into the field with this label, in place of what is there. */
export async function fill(desk: Page, label: string, text: string): Promise<void> {
  await desk.evaluate(
    (wanted, value) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('.lists label')];
      const input = labels.find(({ textContent }) => textContent === wanted)?.control as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );
}

/** What the badge's card says on the listing, or null where no badge comes. */
export async function told(browser: TestBrowser): Promise<string | null> {
  const tab = await browser.open(OAKLINE);
  try {
    // The toolbar is set once the page was answered.
    await poll('an answer', async () => (await browser.toolbar(tab)).title !== 'Origin Check');
    await new Promise((done) => setTimeout(done, 300));
    if ((await browser.badges(tab)).length === 0) return null;
    return await openCard(browser, tab);
  } finally {
    await tab.close();
  }
}

export { cardText };

declare const indexedDB: IDBFactory;

/** How many parts of lists are kept, with or without a list. */
export async function partsKept(browser: TestBrowser): Promise<number> {
  return (await browser.apiPage()).evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('own-lists');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('parts').objectStore('parts').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
