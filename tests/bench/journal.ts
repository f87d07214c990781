// `npm run bench:journal`: the journal with 100,000 entries in Chromium: written, opened, searched, charted, checked, and what one more entry
// costs there beside an empty journal. `-- 5000` takes another number.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Query } from '../../lib/journal/query.ts';
import { findChromium } from '../browser/harness/find-browser.ts';
import type { JournalBench } from './journal-page.ts';

declare const bench: JournalBench;

const ENTRIES = Number(process.argv[2] ?? 100_000);
const BATCH = 500;
const SINGLES = 100;
/** A pause between writing much and measuring little, in ms. */
const REST = 10_000;
const PUBLIC = resolve(import.meta.dirname, '../../public');

const built = await build({
  logLevel: 'error',
  configFile: false,
  publicDir: false,
  build: {
    write: false,
    lib: { entry: join(import.meta.dirname, 'journal-page.ts'), formats: ['iife'], name: 'page' },
  },
});
const [output] = Array.isArray(built) ? built : [built];
const script = 'output' in (output ?? {}) ? (output as { output: { code?: string }[] }).output[0]?.code : '';

const server = createServer((request, reply) => {
  const path = request.url ?? '/';
  if (path === '/')
    reply
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end('<!doctype html><script src="/bench.js"></script>');
  else if (path === '/bench.js')
    reply.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
  else if (/^\/dataset\/[a-z]+\.(?:json|bin)$/.test(path)) reply.end(readFileSync(join(PUBLIC, path)));
  else reply.writeHead(404).end();
});

/** MB that the page's objects take. */
async function memory(page: Page): Promise<number> {
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return Math.round(JSHeapUsedSize / 2 ** 20);
}

/** What `work` gives, and the most memory that was seen meanwhile. */
async function peak<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; most: number }> {
  let most = 0;
  const looking = setInterval(() => {
    memory(page).then((now) => {
      most = Math.max(most, now);
    }, console.error);
  }, 500);
  try {
    return { result: await work(), most };
  } finally {
    clearInterval(looking);
  }
}

await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  protocolTimeout: 1_800_000,
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  await page.evaluate(() => bench.open());
  const fill = await page.evaluate((entries, batch) => bench.fill(entries, batch), ENTRIES, BATCH);
  console.log(
    `${ENTRIES.toLocaleString('en')} entries written in ${(fill / 1000).toFixed(1)} s, ${Math.round((1000 * ENTRIES) / fill)} a second`,
  );
  const bytes = await page.evaluate(() => bench.bytes());
  console.log(
    `${(bytes / 2 ** 20).toFixed(0)} MB in the browser's storage, ${Math.round(bytes / ENTRIES)} bytes an entry`,
  );
  const reopened = await browser.newPage();
  await reopened.goto(page.url());
  await page.close();
  await reopened.evaluate(() => bench.open());
  // The browser is still putting away what was written.
  await new Promise((done) => setTimeout(done, REST));
  const pairs = await reopened.evaluate((times) => bench.logOne(times), SINGLES);
  const [full, empty] = [median(pairs.map((pair) => pair.full)), median(pairs.map((pair) => pair.empty))];
  console.log(
    `one more entry: ${ms(full)} there, ${ms(empty)} in an empty journal: ${(full / empty).toFixed(2)} times`,
  );
  const queries: Partial<Query>[] = [
    {},
    { text: 'garden world' },
    { text: 'word12' },
    { level: 'notice', shop: 'amazon' },
    { family: 'trade-record', from: '2024-06-01', to: '2024-06-30' },
    { order: 'level' },
  ];
  for (const query of queries) {
    const { time, found } = await reopened.evaluate((asked) => bench.find(asked), query);
    console.log(
      `find ${JSON.stringify(query)}: ${found.toLocaleString('en')} entries, first rows after ${ms(time)}`,
    );
  }
  console.log(`figures for all pictures: ${ms(await reopened.evaluate(() => bench.chart()))}`);
  console.log(`whole chain and table checked: ${ms(await reopened.evaluate(() => bench.verify()))}`);
  console.log(`all judged again: ${ms(await reopened.evaluate(() => bench.review()))}`);
  console.log(`memory of the page after all that: ${await memory(reopened)} MB`);
  const out = await peak(reopened, () => reopened.evaluate(() => bench.exportAll()));
  console.log(
    `exported as JSON Lines: ${ms(out.result.time)}, ${(out.result.bytes / 2 ** 20).toFixed(0)} MB, memory at most ${out.most} MB`,
  );
  const back = await peak(reopened, () => reopened.evaluate(() => bench.importAll()));
  console.log(`imported into an empty journal: ${ms(back.result)}, memory at most ${back.most} MB`);
} finally {
  await browser.close();
  server.close();
}
