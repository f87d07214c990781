// The supplier desk as a buyer uses it: tables are dropped, buttons pressed, files taken.
import type { Page } from 'puppeteer-core';

/** What a page keeps for these tests: the file that was offered last. */
declare const window: { offered: Blob | null };

/** Drops a file on the part of a page where files are taken. */
export async function dropFile(page: Page, on: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.waitForSelector(on);
  await page.evaluate(
    (selector, fileName, text) => {
      const file = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file], fileName));
      const target = document.querySelector(selector);
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    on,
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

/** Presses the button that says just these words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('button')].some(
        ({ textContent, disabled }) => textContent === text && !disabled,
      ),
    { timeout: 30_000 },
    words,
  );
  await page.evaluate((text) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
  }, words);
}

/** Waits until the page says these words. */
export async function says(page: Page, words: string, timeout = 30_000): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), { timeout }, words);
}

/** The text of the first element that a selector finds. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent ?? '');
}

/** Opens the list of runs on the desk, in its own page. */
export async function toRuns(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'suppliers';
  });
  await page.waitForSelector('.intake');
}

/** Drops a table and waits for the mapping. */
export async function look(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await toRuns(page);
  await dropFile(page, '.intake', name, bytes);
  await page.waitForSelector('.mapping');
}

/** Compares the table whose mapping is shown, and waits for the results. */
export async function compare(page: Page, timeout = 60_000): Promise<void> {
  await press(page, 'Compare');
  await page.waitForSelector('.run [role=tab]', { timeout });
}

/** Shows one part of the results of a run: 'Review', 'Report'. */
export async function toPart(page: Page, words: string): Promise<void> {
  await press(page, words);
  await page.waitForFunction(
    (text) => document.querySelector('.run [role=tab][aria-selected=true]')?.textContent === text,
    {},
    words,
  );
}

/** Has the page keep what it offers to be saved, instead of saving it. */
export async function keepFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    window.offered = null;
    URL.createObjectURL = (file: Blob) => {
      window.offered = file;
      return make(file);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** Presses a button that saves a file, and waits until the page has made it; gives its size. */
export async function offered(page: Page, button: string, timeout = 60_000): Promise<number> {
  await page.evaluate(() => {
    window.offered = null;
  });
  await press(page, button);
  await page.waitForFunction(() => window.offered !== null, { timeout });
  return page.evaluate(() => window.offered?.size ?? 0);
}

/** The results of the run that is shown, as the file that a button of the report gives. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  await offered(page, button);
  const text = await page.evaluate(async () => {
    const bytes = new Uint8Array((await window.offered?.arrayBuffer()) ?? new ArrayBuffer(0));
    let letters = '';
    for (let at = 0; at < bytes.length; at += 8192)
      letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(letters);
  });
  return Buffer.from(text, 'base64');
}
