import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BROWSERS, TestBrowser } from '../harness/browsers.ts';
import { startShopServer } from '../harness/shop-server.ts';
import { drivenBuild, openDriver } from './driven.ts';
import type { Faults } from './driver.ts';

declare const faults: Faults;

/** What became of the Entries in one browser. */
export interface Soaked {
  readonly acknowledged: number;
  /** Numbers that were acknowledged and are not there. */
  readonly lost: readonly number[];
  /** There, though nobody was told so: their kill came between keeping and saying. */
  readonly unacknowledged: number;
  readonly workerKills: number;
  readonly browserKills: number;
  /** What checks between the kills found wrong, in words. */
  readonly faults: readonly string[];
}

/** Of each three kills one is the browser's. */
const WORKER_KILLS = 2;
/** The longest that a kill is waited for, in ms. */
const WAIT_MAX = 1000;

/**
 * Logs without pause, through the worker and from a page at once, while worker and browser are killed at random moments, so many times in
 * all. After each kill of the browser it is started again with its profile and everything is checked.
 */
export async function soak(
  { build, launch }: (typeof BROWSERS)[number],
  kills: number,
  onProgress: (soaked: Soaked) => void = () => undefined,
): Promise<Soaked> {
  const { extensionDir, remove } = await drivenBuild(build);
  const profileDir = mkdtempSync(join(tmpdir(), 'soak-'));
  const server = await startShopServer({});
  const acknowledged = new Set<number>();
  const wrong: string[] = [];
  const count = { workerKills: 0, browserKills: 0 };
  let next = 0;
  let soaked: Soaked = { acknowledged: 0, lost: [], unacknowledged: 0, ...count, faults: wrong };
  try {
    for (let left = kills; ; ) {
      const browser = await launch({ extensionDir, server, profileDir });
      try {
        const page = await openDriver(browser);
        const found = await page.evaluate(() => faults.check());
        const there = new Set(found.numbers);
        if (found.broken) wrong.push(JSON.stringify(found.broken));
        if (found.badFiles > 0) wrong.push(`${found.badFiles} files are not whole`);
        if (found.links !== there.size) wrong.push(`${found.links} links of ${there.size} entries`);
        soaked = {
          acknowledged: acknowledged.size,
          lost: [...acknowledged].filter((number) => !there.has(number)),
          unacknowledged: [...there].filter((number) => !acknowledged.has(number)).length,
          ...count,
          faults: wrong,
        };
        onProgress(soaked);
        if (left === 0) return soaked;
        const round = Math.min(left, WORKER_KILLS + 1);
        const stop = keepLogging(page, () => next++, acknowledged);
        for (let kill = 1; kill < round; kill += 1) {
          await someTime();
          await killWorker(browser, page);
          count.workerKills += 1;
        }
        await someTime();
        await browser.kill();
        count.browserKills += 1;
        await stop();
        left -= round;
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await server.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    remove();
  }
}

/** Logs in three streams until it is stopped, and notes what was acknowledged; an error ends a stream, as its browser is then gone. */
function keepLogging(page: Page, number: () => number, acknowledged: Set<number>): () => Promise<void> {
  let isOver = false;
  const stream = async (log: (number: number) => Promise<boolean>) => {
    while (!isOver) {
      const one = number();
      // The browser that was killed answers with an error, at once.
      const isKept = await log(one).catch(() => null);
      if (isKept === null) return;
      if (isKept) acknowledged.add(one);
    }
  };
  const byWorker = (one: number) => page.evaluate((asked) => faults.logByWorker(asked), one);
  const byPage = (one: number) => page.evaluate((asked) => faults.logByPage(asked), one);
  const streams = Promise.all([stream(byWorker), stream(byWorker), stream(byPage)]);
  return async () => {
    isOver = true;
    const late = new Promise((done) => setTimeout(done, 2000));
    await Promise.race([streams, late]);
  };
}

const someTime = () => new Promise((done) => setTimeout(done, Math.random() * WAIT_MAX));

/** Stops the worker whatever it does. Chromium's harness waits until there is none, but here the next message starts it again at once. */
async function killWorker(browser: TestBrowser, page: Page): Promise<void> {
  if (browser.name === 'firefox') return browser.stopWorker();
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
