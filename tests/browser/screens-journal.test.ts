import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoItem } from '../demo/shop.ts';
import { cardText, choose, openCard, openShop, stageRoutes } from '../screens/stage.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const EXCHANGE = '[role=tab]:last-of-type';
const ENTRIES = '[role=tab]:first-of-type';
const NOTE = 'asked the seller, "in person";\n=HYPERLINK("x")';
/** Reads a table as another program does, and gives it as JSON. */
const READ_CSV = `import csv, json, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    print(json.dumps(list(csv.DictReader(file))))`;

/** What the page keeps for these tests: the file that was offered last. */
declare const window: { offered?: Blob };

describe.each(BROWSERS)('the journal on the desk in $name', ({ build, launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const archive = join(folder, 'journal.zip');
  let server: ShopServer;
  let browser: TestBrowser;
  let desk: Page;

  beforeAll(async () => {
    server = await startShopServer(stageRoutes());
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const press = (words: string) =>
    desk.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      if (!button || button.disabled) throw new Error(`no button '${text}' can be pressed`);
      button.click();
    }, words);
  const says = (words: string) =>
    desk.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, words);
  const openDesk = async () => {
    desk = await browser.extensionPage('desk.html');
    // Chromium would ask its maker for a dictionary when somebody types.
    await desk.evaluate(() => document.documentElement.setAttribute('spellcheck', 'false'));
    await desk.waitForSelector('.entries .open');
  };
  const openEntry = async () => {
    await desk.click('.entries .open');
    await desk.waitForSelector('.entry textarea');
  };
  const noteIs = (note: string) =>
    desk.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('.entry textarea')?.value === wanted,
      {},
      note,
    );
  /** Checks the chain and gives what the page says of it. */
  const checked = async () => {
    await press('Check');
    const said = await desk.waitForFunction(() => {
      const section = document.querySelector('.verify');
      const isDone = section?.querySelector('button')?.disabled === false;
      return isDone && section?.querySelector('[aria-live]')?.textContent;
    });
    return String(await said.jsonValue());
  };
  /** Changes one row behind the extension's back: the first whose JSON has `from`. */
  const tamper = (table: string, from: string, to: string) =>
    desk.evaluate(
      (name, before, after) =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('journal');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction(name, 'readwrite').objectStore(name);
            const getting = rows.getAll();
            getting.onsuccess = () => {
              const row = getting.result.find((one) => JSON.stringify(one).includes(before));
              rows.put(JSON.parse(JSON.stringify(row).replaceAll(before, after)));
              rows.transaction.oncomplete = () => {
                opening.result.close();
                done();
              };
            };
          };
        }),
      table,
      from,
      to,
    );
  /** Has files that are offered kept in the page instead of saved. */
  const catchFiles = () =>
    desk.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        window.offered = file;
        return make(file);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
  const offered = async () => {
    await desk.waitForFunction(() => window.offered !== undefined);
    const base64 = await desk.evaluate(async () => {
      const bytes = new Uint8Array((await window.offered?.arrayBuffer()) ?? new ArrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      delete window.offered;
      return btoa(text);
    });
    return Buffer.from(base64, 'base64');
  };
  const chooseFile = async (path: string) => {
    const input = await desk.$('input[type=file]');
    await input?.uploadFile(path);
  };

  it('shows what was logged from a card, and keeps a note', async () => {
    const tab = await openShop(browser);
    await openCard(browser, tab);
    await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === 'Log this listing');
    await expect.poll(() => cardText(browser, tab)).toContain('Logged in the journal.');
    await tab.close();

    await openDesk();
    await says('1 of 1 entries');
    await openEntry();
    const entry = await desk.$eval('.entry', ({ textContent }) => textContent);
    expect(entry).toContain('ZTE shipped about');
    // Language, versions of extension, reader and rules, hash of the data.
    expect(entry).toMatch(/Language of the pageen/);
    expect(entry).toMatch(/0\.1\.0 · [0-9a-f]{12} · \d/);
    expect(entry).toMatch(/SHA-256 of the data[0-9a-f]{64}/);
    await desk.type('.entry textarea', 'first thoughts');
    await desk.evaluate(() => (document.activeElement as HTMLElement).blur());
    await desk.waitForFunction(
      () => document.querySelectorAll('.entry > section:last-of-type ol li').length > 1,
    );
  });

  it('loses no note that was typed when the desk was closed at once', async () => {
    await desk.$eval('.entry textarea', (field) => (field as HTMLTextAreaElement).select());
    await desk.type('.entry textarea', NOTE);
    await desk.close();
    await openDesk();
    await openEntry();
    await noteIs(NOTE);
  });

  it('judges the entry again by the data of then and of today', async () => {
    await press('Judge again');
    await says('By the data of then');
    const said = await desk.$$eval('.entry [aria-live] p', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(said).toEqual(Array(2).fill('The verdict is the same, byte for byte.'));
  });

  it('names the link that somebody has changed, and the table that shows something else', async () => {
    await desk.click(EXCHANGE);
    expect(await checked()).toMatch(/^All 3 links fit/);
    await tamper('links', 'first thoughts', 'second thoughts');
    expect(await checked()).toMatch(/What link 1 .* says was changed/);
    expect(await desk.$eval('.broken', ({ className }) => className)).toContain('alert');
    await tamper('links', 'second thoughts', 'first thoughts');
    await tamper('entries', '"level":"notice"', '"level":"none"');
    expect(await checked()).toMatch(/The table shows entry/);
    await tamper('entries', '"level":"none"', '"level":"notice"');
    expect(await checked()).toMatch(/^All 3 links fit/);
  });

  it('gives an archive out that other programs open', async () => {
    await catchFiles();
    await press('Archive (ZIP) with all that was kept, sums and a page that checks it');
    writeFileSync(archive, await offered());
    execFileSync('unzip', ['-q', archive, '-d', folder]);
    const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(
      sums
        .trim()
        .split('\n')
        .map((line) => line.replace(/[0-9a-f]{64}/, 'HASH')),
    ).toEqual([
      'journal.jsonl: OK',
      'entries.csv: OK',
      'verify.html: OK',
      'snapshots/HASH.xhtml: OK',
      'data/HASH.json: OK',
    ]);
    const table = execFileSync('python3', ['-c', READ_CSV, join(folder, 'entries.csv')], {
      encoding: 'utf8',
    });
    expect(JSON.parse(table)).toEqual([
      expect.objectContaining({ shop: 'aliexpress', level: 'notice', note: NOTE, 'place in the chain': '0' }),
    ]);
    await press('JSON Lines');
    expect((await offered()).toString('utf8').trim().split('\n')).toHaveLength(4);
  });

  it('has a page in it that checks it from disk', async () => {
    const page = await browser.open(`file://${join(folder, 'verify.html')}`);
    const verdict = async (...paths: string[]) => {
      const input = await page.$('input[type=file]');
      await input?.uploadFile(...paths);
      const wanted = paths.map((path) => path.split('/').at(-1) ?? '');
      const said = await page.waitForFunction(
        (names) => {
          const text = document.body.textContent ?? '';
          return names.every((name) => text.includes(name)) && text;
        },
        {},
        wanted,
      );
      return String(await said.jsonValue());
    };
    const [kept = ''] = readdirSync(join(folder, 'snapshots'));
    const chain = join(folder, 'journal.jsonl');
    const whole = await verdict(chain, join(folder, 'snapshots', kept));
    expect(whole).toContain('all 3 links fit');
    expect(whole).toContain('is what was kept: its hash is its name.');
    const forged = join(folder, 'forged.jsonl');
    writeFileSync(forged, readFileSync(chain, 'utf8').replace('first thoughts', 'other thoughts'));
    expect(await verdict(forged)).toMatch(/What link 1 .* says was changed/);
    await page.close();
  });

  it('is emptied, leaves nothing behind, and takes everything back whole', async () => {
    await desk.evaluate(() => document.querySelector<HTMLInputElement>('.delete-all input')?.click());
    await desk.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('.delete-all > button')?.disabled,
    );
    await press('Delete everything');
    await desk.click(ENTRIES);
    await says('Nothing is logged yet.');
    const left = await desk.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('journal');
          opening.onsuccess = async () => {
            const { result } = opening;
            const counts = [...result.objectStoreNames].map(
              (name) =>
                new Promise<number>((counted) => {
                  const request = result.transaction(name).objectStore(name).count();
                  request.onsuccess = () => counted(request.result);
                }),
            );
            const all = await Promise.all(counts);
            result.close();
            done(all.reduce((a, b) => a + b, 0));
          };
        }),
    );
    expect(left).toBe(0);

    await desk.click(EXCHANGE);
    await chooseFile(archive);
    await says('1 entries added');
    expect(await checked()).toMatch(/^All 3 links fit\. Head: [0-9a-f]{64}$/);
    await desk.click(ENTRIES);
    await says('1 of 1 entries');
    await openEntry();
    await noteIs(NOTE);
    await press('Judge again');
    await says('The verdict is the same, byte for byte.');
  });

  it('logs every flagged listing that is seen when the user wants it, with the language of its page', async () => {
    await choose(browser, { logFlagged: true });
    for (const _ of [1, 2]) await (await openShop(browser, demoItem('103'))).close();
    await choose(browser, { logFlagged: false });
    // It was seen twice, and was the same.
    await says('2 of 2 entries');
    await desk.click('.entries tbody tr[data-place="0"] .open');
    await says('by itself, as it was seen');
    await says('Language of the pageen');
    expect(browser.problems).toEqual([]);
    expect(server.strays()).toEqual([]);
  });
});
