// `npm run bench:page`: size of what each shop's pages get, how soon badges stand, worker warm and cold, and what following a page that
// grows costs. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { SHOPS } from '../../lib/shops/registry.ts';
import { launchChromium } from '../browser/harness/browsers.ts';
import { savedReply } from '../browser/harness/saved-reply.ts';
import { startShopServer } from '../browser/harness/shop-server.ts';
import { DEMO_RESULTS, demoRoutes } from '../demo/shop.ts';

const RUNS = 15;
/** How far a page grows, and by how many cards at a time. */
const GROWN = 2000;
const BATCH = 50;
const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const PAGE_MAX = 20_000;

const zipped = (bytes: string | Uint8Array) => gzipSync(bytes, { level: 9 }).length;
const base = await baseSize();
console.log(`each page of a shop: ${kB(base)} gzipped, and its reader:`);
for (const { id } of SHOPS) {
  const total = zipped(readFileSync(resolve(BUILD, `content-scripts/${id}.js`)));
  const verdict = total > PAGE_MAX ? `, more than ${kB(PAGE_MAX)}` : '';
  console.log(`  ${id}: reader ${kB(total - base)}, in all ${kB(total)}${verdict}`);
}
for (const file of ['card.js', 'check-page.js', 'background.js', 'dataset/data.json', 'dataset/names.bin']) {
  const bytes = readFileSync(resolve(BUILD, file));
  console.log(`${file}: ${kB(bytes.length)}, gzipped ${kB(zipped(bytes))}`);
}

const CORPUS_RESULTS = resolve(
  import.meta.dirname,
  '../../../shared/corpus/aliexpress/33-iphone12-ssr-2025.html',
);
const routes = demoRoutes();
const pages: Record<string, string> = { 'demo results page, 13 cards': DEMO_RESULTS };
if (existsSync(CORPUS_RESULTS)) {
  const url = 'https://www.aliexpress.com/w/wholesale-bench.html';
  const html = readFileSync(CORPUS_RESULTS, 'utf8');
  routes[url] = savedReply(html.replaceAll('Do Best Store', 'ZTE Official Store'));
  pages['saved results page, 60 listings, 500 kB'] = url;
}
/** The same page where no script of ours runs. */
const UNREAD = DEMO_RESULTS.replace('www.aliexpress.com', 'shop.example.org');
routes[UNREAD] = { ...routes[DEMO_RESULTS] };
const server = await startShopServer(routes);
const browser = await launchChromium({ extensionDir: BUILD, server });
try {
  for (const [name, url] of Object.entries(pages)) {
    for (const worker of ['warm', 'cold'] as const) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        if (worker === 'cold') await browser.stopWorker();
        times.push(await timeToBadges(url));
      }
      times.sort((a, b) => a - b);
      console.log(
        `${name}, worker ${worker}: first badge ${at(times, 0.5)} ms after DOMContentLoaded (p50), ${at(times, 0.95)} (p95)`,
      );
    }
  }
  const alone = await growth(UNREAD);
  for (const [place, { cards, busy, longest }] of (await growth(DEMO_RESULTS)).entries()) {
    const ours = (busy - (alone[place]?.busy ?? 0)) / (GROWN / 4);
    console.log(
      `grown by scrolling to ${cards} cards: ${ours.toFixed(2)} ms of work a card since the last line, longest task ${longest.toFixed(0)} ms (${alone[place]?.longest.toFixed(0)} ms without us)`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}

/** What a page gets that has nothing to read: the gzipped size of all but the reader. */
async function baseSize(): Promise<number> {
  const entry = 'virtual:base';
  const script = resolve(import.meta.dirname, '../../lib/browser/page-script.ts');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'base',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) =>
          id === entry
            ? `import { startPage } from ${JSON.stringify(script)}; startPage({ id: '', readPage: () => null });`
            : undefined,
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'base' } },
  });
  const outputs = Array.isArray(result) ? result.flatMap(({ output }) => output) : [];
  return outputs.reduce((sum, one) => sum + (one.type === 'chunk' ? zipped(one.code) : 0), 0);
}

interface Growth {
  readonly cards: number;
  /** How long the page's thread was busy since the last line, in ms. */
  readonly busy: number;
  readonly longest: number;
}

/** Adds cards to a results page, a batch at a time, and says at each quarter what that cost. */
async function growth(url: string): Promise<Growth[]> {
  const tab = await browser.open(url);
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  const busyTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await tab.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
  const lines: Growth[] = [];
  let before = await busyTime();
  for (let cards = BATCH; cards <= GROWN; cards += BATCH) {
    await tab.evaluate(
      (count, batch) => {
        const drawn = [...document.querySelectorAll('.search-item-card-wrapper-gallery')].slice(0, 10);
        for (let place = 0; place < batch; place += 1) {
          const copy = drawn[place % drawn.length]?.cloneNode(true) as HTMLElement;
          for (const host of copy.querySelectorAll(':scope > div:empty')) host.remove();
          for (const link of copy.querySelectorAll('a')) {
            link.href = link.href.replace(/\d{10,}/, String(2_000_000_000_000 + count + place));
          }
          drawn[0]?.parentElement?.append(copy);
        }
      },
      cards,
      BATCH,
    );
    await new Promise((done) => setTimeout(done, 300));
    if (cards % (GROWN / 4) !== 0) continue;
    await new Promise((done) => setTimeout(done, 1000));
    const now = await busyTime();
    const longest = await tab.evaluate(() =>
      Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)),
    );
    lines.push({ cards, busy: now - before, longest });
    before = now;
  }
  await tab.close();
  return lines;
}

/** From the end of parsing to the first badge in the page, in ms. */
async function timeToBadges(url: string): Promise<number> {
  const tab = await browser.open('about:blank');
  await tab.evaluateOnNewDocument(() => {
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          // A badge's host is an element without attributes, and nothing of the page's own is added here.
          if (
            node instanceof HTMLDivElement &&
            node.attributes.length === 0 &&
            document.readyState !== 'loading'
          ) {
            Object.assign(window, { badgeAt: performance.now() });
            observer.disconnect();
          }
        }
      }
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await tab.goto(url);
  await tab.waitForFunction(() => 'badgeAt' in window);
  const time = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return ((window as { badgeAt?: number }).badgeAt ?? 0) - (navigation?.domContentLoadedEventStart ?? 0);
  });
  await tab.close();
  return time;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}
