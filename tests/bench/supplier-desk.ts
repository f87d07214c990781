// `npm run bench:supplier-desk`: a table of 100,000 suppliers on the desk in Chromium: how long a run takes, whether the page stays free while
// it goes on, and what page and worker hold of memory at its beginning and its end; then what the results take. `-- 1000000` takes another number.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'puppeteer-core';
import { loadData } from '../../lib/cli/data.ts';
import { launchChromium } from '../browser/harness/browsers.ts';
import { startShopServer } from '../browser/harness/shop-server.ts';
import { keepFiles, offered, press, toPart } from '../browser/suppliers/desk-page.ts';
import { supplierTable } from './supplier-table.ts';

const MB = 2 ** 20;
const asked = Number(process.argv.at(-1));
const count = asked > 0 ? asked : 100_000;
const HOUR = 3_600_000;

/** What the page keeps for this bench. */
declare const window: { watched: { tasks: number[]; gaps: number[] } };

/** Has the page note every task over 50 ms and how far its frames are apart. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const watched = { tasks: [] as number[], gaps: [] as number[] };
    window.watched = watched;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      watched.gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

async function told(page: Page, what: string): Promise<void> {
  const { tasks, gaps } = await page.evaluate(() => {
    const { tasks, gaps } = window.watched;
    return { tasks: tasks.splice(0), gaps: gaps.splice(0) };
  });
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${what}: ${tasks.length} tasks over 50 ms, the longest ${Math.max(0, ...tasks).toFixed(0)} ms; frames apart: median ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`,
  );
}

/** What page and workers hold, in MB. */
async function memory(page: Page): Promise<string> {
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const workers = await Promise.all(
    page.workers().map(async (worker) => {
      const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
      return usedSize;
    }),
  );
  const own = workers.reduce((sum, size) => sum + size, 0);
  return `page ${(JSHeapUsedSize / MB).toFixed(0)} MB, worker ${(own / MB).toFixed(0)} MB`;
}

async function timed(page: Page, what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const said = await work();
  const time = performance.now() - start;
  await told(page, `${what}: ${(time / 1000).toFixed(2)} s${said ? `, ${said}` : ''}`);
}

const folder = await mkdtemp(join(tmpdir(), 'supplier-desk-'));
const path = join(folder, 'suppliers.csv');
const table = await supplierTable(await loadData());
await pipeline(Readable.from(table(count)), createWriteStream(path));
const server = await startShopServer({});
const browser = await launchChromium({
  extensionDir: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  server,
});
try {
  const page = await browser.extensionPage('desk.html#suppliers');
  page.setDefaultTimeout(HOUR);
  await keepFiles(page);
  await watch(page);
  const input = await page.waitForSelector('.intake input[type=file]');
  await timed(page, 'looked at', async () => {
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(path);
    await page.waitForSelector('.mapping');
  });
  const start = performance.now();
  await timed(page, 'read', async () => {
    await press(page, 'Compare');
    await page.waitForSelector('.progress progress[value]');
    return memory(page);
  });
  await timed(page, 'screened', async () => {
    await page.waitForFunction(
      (all) => (document.querySelector<HTMLProgressElement>('.progress progress')?.value ?? all) > all / 10,
      { polling: 200 },
      count,
    );
    const early = await memory(page);
    await page.waitForSelector('.run [role=tab]');
    return `after a tenth ${early}, at the end ${await memory(page)}`;
  });
  const time = (performance.now() - start) / 1000;
  console.log(
    `${count.toLocaleString('en')} rows in ${time.toFixed(1)} s, ${Math.round(count / time).toLocaleString('en')} a second`,
  );
  const listed = async () => {
    await page.waitForSelector('.rows tbody .open');
  };
  await timed(page, 'rows shown', listed);
  await timed(page, 'a word found in any cell', async () => {
    await page.type('.filters input[type=search]', 'dandong');
    await page.waitForFunction(
      (all) => !document.querySelector('.run')?.textContent?.includes(`${all} of ${all} rows`),
      {},
      count.toLocaleString('en'),
    );
    await listed();
  });
  await timed(page, 'review', async () => {
    await toPart(page, 'Review');
    await listed();
  });
  await timed(page, 'pictures', () => toPart(page, 'Pictures'));
  await toPart(page, 'Report');
  await page.waitForSelector('.report .printed');
  for (const button of ['Table (CSV)', 'Spreadsheet (XLSX)', 'JSON Lines']) {
    await timed(page, button, async () => {
      const size = await offered(page, button, HOUR);
      return `${(size / MB).toFixed(0)} MB`;
    });
  }
  console.log(`at last: ${await memory(page)}`);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
