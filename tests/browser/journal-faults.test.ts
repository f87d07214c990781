import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA } from '../../lib/journal/database.ts';
import type { StoredDatabase } from '../unit/journal/databases/raw.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';
import { drivenBuild, openDriver } from './journal/driven.ts';
import type { Faults } from './journal/driver.ts';
import { soak } from './journal/soak-run.ts';

declare const faults: Faults;
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const EXAMPLES = resolve(import.meta.dirname, '../unit/journal/databases');
const FORMER = Array.from({ length: SCHEMA }, (_, i) => i + 1);
const KILLS = 6;
/** More than are taken in one batch, several times. */
const IMPORTED = 1500;
const LARGE = 8_000_000;
/** Bytes that an origin gets in the browsers of these tests. */
const QUOTA = 60_000_000;

describe.each(BROWSERS)('an acknowledged entry in $name', (browser) => {
  it('outlives the worker and the browser when they are killed', async () => {
    const soaked = await soak(browser, KILLS);
    expect(soaked).toMatchObject({ lost: [], faults: [], browserKills: KILLS / 3 });
    expect(soaked.acknowledged).toBeGreaterThan(0);
  });
});

describe.each(BROWSERS)('the journal in $name', ({ name, build, launch }) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'faults-'));
  let server: ShopServer;
  let browser: TestBrowser;
  let remove: () => void;
  let page: Page;

  beforeAll(async () => {
    const driven = await drivenBuild(build);
    remove = driven.remove;
    server = await startShopServer({});
    if (name === 'firefox') {
      writeFileSync(
        join(profileDir, 'prefs.js'),
        // In kB for all origins, of which each gets a fifth.
        `user_pref("dom.quotaManager.temporaryStorage.fixedLimit", ${(5 * QUOTA) / 1000});\n`,
      );
    }
    browser = await launch({ extensionDir: driven.extensionDir, server, profileDir });
    page = await openDriver(browser);
    if (name !== 'chromium') return;
    // Now: Chromium looks at it again only after minutes.
    const session = await page.createCDPSession();
    const origin = browser.extensionOrigin.replace(/\/$/, '');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    remove?.();
  });

  const check = () => page.evaluate(() => faults.check());

  /** Opens a database of this name past all our code, and holds it. */
  const hold = (database: string, version: number, store: string) =>
    page.evaluate(
      (called, number, table) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(called, number);
          request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'place' });
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            resolve();
          };
        }),
      database,
      version,
      store,
    );
  const release = () => page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());

  it('logs through the worker and from a page', async () => {
    expect(await page.evaluate(() => faults.logByWorker(1))).toBe(true);
    expect(await page.evaluate(() => faults.logByPage(2))).toBe(true);
    expect(await check()).toEqual({ numbers: [1, 2], links: 2, broken: null, badFiles: 0 });
  });

  it('says that it waits in vain for another page, and opens once that is gone', async () => {
    await hold('held', 5, 'old');
    expect(await page.evaluate(() => faults.open('held'))).toBe('blocked');
    await release();
    await expect.poll(() => page.evaluate(() => faults.open('held'))).toBe('');
  });

  it.each(FORMER)('brings one of schema version %i into its own form', async (schema) => {
    const stored = JSON.parse(readFileSync(join(EXAMPLES, `v${schema}.json`), 'utf8')) as StoredDatabase;
    expect(await page.evaluate((one) => faults.upgrade(one), stored)).toEqual({
      broken: null,
      links: 6,
      found: 1,
    });
  });

  it('leaves a newer one alone', async () => {
    await hold('later', 1000, 'links');
    await release();
    expect(await page.evaluate(() => faults.open('later'))).toBe('newer');
    const tables = await page.evaluate(async () => {
      const request = indexedDB.open('later');
      await new Promise((done) => request.addEventListener('success', done));
      const { version, objectStoreNames } = request.result;
      const [first = ''] = objectStoreNames;
      const { indexNames } = request.result.transaction(first).objectStore(first);
      request.result.close();
      return [version, ...objectStoreNames, ...indexNames];
    });
    expect(tables).toEqual([1000, 'links']);
  });

  it('says that there is no database where there is none', async () => {
    expect(await page.evaluate(() => faults.openWithoutDatabase())).toBe('unavailable');
  });

  it('deletes what is older than the user wants it kept, in the worker', async () => {
    await page.evaluate(() => faults.logOld(3));
    const keep = (keepDays: number | null) =>
      page.evaluate(
        (days) => chrome.storage.local.set({ settings: { version: 1, keepDays: days } }),
        keepDays,
      );
    await keep(30);
    // It looks when it starts; to be stopped it must be running.
    expect(await page.evaluate(() => faults.logByWorker(4))).toBe(true);
    await browser.stopWorker();
    expect(await page.evaluate(() => faults.logByWorker(5))).toBe(true);
    await expect.poll(() => page.evaluate(() => faults.lastReason()), { timeout: 10_000 }).toMatch(/30/);
    await keep(null);
    expect(await check()).toMatchObject({ numbers: [1, 2, 4, 5], broken: null });
  });

  it('goes on when an import was broken off, and completes it', async () => {
    const text = await page.evaluate((entries) => faults.exportOf(entries), IMPORTED);
    const before = (await check()).links;
    const cut = await openDriver(browser);
    void cut.evaluate((lines) => faults.importText(lines), text).catch(() => undefined);
    await poll('the first batch', async () => (await page.evaluate(() => faults.links())) > before, 30_000);
    await cut.close();
    const kept = await check();
    expect(kept).toMatchObject({ broken: null });
    expect(kept.links).toBeLessThan(before + IMPORTED);
    const report = await page.evaluate((lines) => faults.importText(lines), text);
    expect(report).toMatchObject({ known: kept.links - before, added: before + IMPORTED - kept.links });
    expect(await check()).toMatchObject({ broken: null, links: before + IMPORTED });
  });

  it('keeps what is there when there is no more room, says so, and can be exported', async () => {
    const { links } = await check();
    let fault = '';
    let added = 0;
    while (added < 12 && !fault) {
      fault = await page.evaluate((number, size) => faults.logLarge(number, size), 5000 + added, LARGE);
      if (!fault) added += 1;
    }
    expect(fault).toBe('quota');
    expect(await page.evaluate((size) => faults.logLarge(9000, size), LARGE)).toBe('quota');
    expect(await check()).toMatchObject({ broken: null, badFiles: 0, links: links + added });
    const lines = (await page.evaluate(() => faults.exportText())).trim().split('\n');
    expect(lines).toHaveLength(1 + links + added);
  });

  it.runIf(name === 'chromium')(
    'goes on in the worker when the browser has taken its data away',
    async () => {
      expect(await page.evaluate(() => faults.logByWorker(6000))).toBe(true);
      const session = await page.createCDPSession();
      const origin = browser.extensionOrigin.replace(/\/$/, '');
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await page.evaluate(() => faults.close());
      expect(await page.evaluate(() => faults.logByWorker(6001))).toBe(true);
      expect(await check()).toMatchObject({ numbers: [6001], broken: null });
    },
  );
});
