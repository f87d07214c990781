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
/** How long a worker is given to stop, in ms. */
const STOPPED = 5000;

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
        const logging = keepLogging(page, () => next++, acknowledged);
        for (let kill = 1; kill < round; kill += 1) {
          await someTime();
          if (await isStopped(browser, logging)) count.workerKills += 1;
        }
        await someTime();
        if (logging.ended() > 0) wrong.push(`${logging.ended()} streams ended before the browser`);
        await browser.kill();
        count.browserKills += 1;
        await logging.stop();
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

interface Logging {
  /** Begins nothing through the worker while `act` lasts; what is under way goes on. */
  without<T>(act: () => Promise<T>): Promise<T>;
  /** How many streams have ended. */
  ended(): number;
  stop(): Promise<unknown>;
}

/** Logs in three streams until it is stopped, and notes what was acknowledged; an error ends a stream, as its browser is then gone. */
function keepLogging(page: Page, number: () => number, acknowledged: Set<number>): Logging {
  let isOver = false;
  let ended = 0;
  let gate: Promise<unknown> = Promise.resolve();
  const stream = async (log: (number: number) => Promise<boolean>) => {
    while (!isOver) {
      const one = number();
      // The browser that was killed answers with an error, at once.
      const isKept = await log(one).catch(() => null);
      if (isKept) acknowledged.add(one);
      if (isKept === null) break;
    }
    ended += 1;
  };
  const byWorker = async (one: number) => {
    await gate;
    return page.evaluate((asked) => faults.logByWorker(asked), one);
  };
  const byPage = (one: number) => page.evaluate((asked) => faults.logByPage(asked), one);
  const streams = Promise.all([stream(byWorker), stream(byWorker), stream(byPage)]);
  return {
    async without(act) {
      const acted = act();
      gate = acted;
      return acted;
    },
    ended: () => ended,
    stop() {
      isOver = true;
      return Promise.race([streams, new Promise((done) => setTimeout(done, 2000))]);
    },
  };
}

const someTime = () => new Promise((done) => setTimeout(done, Math.random() * WAIT_MAX));

/**
 * Stops the worker whatever it does; whether it did stop. Chromium's must not be started again by the next message before anybody has seen
 * that it had stopped; Firefox waits for the next message when it was not running.
 */
async function isStopped(browser: TestBrowser, logging: Logging): Promise<boolean> {
  const stop = () =>
    browser.stopWorker().then(
      () => true,
      () => false,
    );
  if (browser.name === 'chromium') return logging.without(stop);
  return Promise.race([stop(), new Promise<false>((done) => setTimeout(done, STOPPED, false))]);
}
