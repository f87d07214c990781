// `npm run fuzz:browser`: reads changed pages in a real browser, and says how long that takes for a megabyte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium, findFirefox } from '../browser/harness/find-browser.ts';
import { corpus } from '../corpus/corpus.ts';
import type { Measured, ReadSlow, RunCase } from './in-page.ts';
import { Failures } from './outcome.ts';
import { type BasePage, changedPage, ROUNDS } from './page-cases.ts';

declare const runCase: RunCase;
declare const readSlow: ReadSlow;

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
/** Milliseconds for a megabyte of a page that a reader may take; what is smaller has that of one. */
const MS_PER_MB = 50;
/** Pages after which the browser gets a new one, so that what it keeps of the last is no part of the time. */
const FRESH = 50;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chrome' },
    pages: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const isFirefox = values.browser === 'firefox';
const until = performance.now() + Number(values.minutes) * 60_000;
const bases: BasePage[] = corpus.map(({ file, url }) => ({
  file,
  url,
  path: fileURLToPath(new URL(file, CORPUS)),
}));

const built = await build({
  logLevel: 'error',
  configFile: false,
  publicDir: false,
  build: {
    write: false,
    minify: false,
    lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'fuzz' },
  },
});
const [output] = Array.isArray(built) ? built : [built];
const code = output && 'output' in output ? output.output[0].code : '';

const browser = await puppeteer.launch({
  browser: isFirefox ? 'firefox' : 'chrome',
  executablePath: isFirefox ? findFirefox() : findChromium(),
  headless: true,
  args: isFirefox || process.getuid?.() !== 0 ? [] : ['--no-sandbox'],
});
/** How often what took long by the clock is measured again, by the processor's time: the machine may have had other work. */
const AGAIN = 3;

/** Processor time in ms that the main threads of all pages have had. Only Linux and Chromium tell. */
async function pagesTime(): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const times = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
  return times.reduce((sum, time) => sum + time, 0);
}

/** The least processor time that one reading takes. */
async function measuredAgain(page: Page, place: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < AGAIN; time += 1) {
    const before = await pagesTime();
    await page.evaluate((at) => readSlow(at), place);
    least = Math.min(least, (await pagesTime()) - before);
  }
  return least;
}

const failures = new Failures();
const measured: (Measured & { readonly seed: number; readonly file: string })[] = [];
let parseMs = 0;
let cases = 0;
const wanted = bases.length === 0 ? 0 : Math.ceil(Number(values.pages) / ROUNDS);
try {
  let page = await browser.newPage();
  for (; cases < wanted && performance.now() < until; cases += 1) {
    if (cases % FRESH === 0) {
      await page.close();
      page = await browser.newPage();
      await page.evaluate(code);
    }
    const seed = Number(values.seed) + cases;
    const { page: base, html } = changedPage(seed, bases);
    const outcome = await page.evaluate(
      (...given: Parameters<RunCase>) => runCase(...given),
      html,
      base.url,
      seed,
      ROUNDS,
      MS_PER_MB,
    );
    parseMs += outcome.parseMs;
    for (const what of outcome.problems)
      failures.add({ kind: 'problem', seed, what: `${base.file}: ${what}` });
    for (const [place, timed] of outcome.measured.entries()) {
      const isSlow = !isFirefox && outcome.slow.includes(place);
      const one = isSlow ? { ...timed, ms: await measuredAgain(page, place) } : timed;
      measured.push({ ...one, seed, file: base.file });
      if (one.ms > MS_PER_MB * Math.max(1, one.mb))
        failures.add({
          kind: 'slow',
          seed,
          what: `${one.reader} ${base.file} round ${one.round}: ${one.ms.toFixed(0)} ms, ${one.mb.toFixed(2)} MB`,
        });
    }
  }
} finally {
  await browser.close();
}
const perMb = measured.map(({ ms, mb }) => ms / Math.max(1, mb)).sort((a, b) => a - b);
const share = (part: number) =>
  (perMb[Math.min(perMb.length - 1, Math.floor(perMb.length * part))] ?? 0).toFixed(1);
console.log(
  `${cases * ROUNDS} changed pages (${cases} parsed) from seed ${values.seed} in ${values.browser}: ${measured.length} readings; ` +
    `ms for a megabyte: half ${share(0.5)}, 95 % ${share(0.95)}, 99 % ${share(0.99)}, 99.9 % ${share(0.999)}, most ${share(1)}; parsing took ${(parseMs / 1000).toFixed(1)} s`,
);
for (const { ms, mb, reader, file, seed, round } of measured.sort((a, b) => b.ms - a.ms).slice(0, 8))
  console.log(`  ${ms.toFixed(0)} ms, ${mb.toFixed(2)} MB: ${reader} ${file}, seed ${seed} round ${round}`);
console.log(
  failures.all === 0 ? 'no failures' : `failures: ${JSON.stringify(Object.fromEntries(failures.counts))}`,
);
process.exitCode = failures.all === 0 ? 0 : 1;
