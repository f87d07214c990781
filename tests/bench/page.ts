// `npm run bench:page`: size of what a page gets, and how soon its badges stand, worker warm and cold. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../browser/harness/browsers.ts';
import { savedReply } from '../browser/harness/saved-reply.ts';
import { startShopServer } from '../browser/harness/shop-server.ts';
import { DEMO_RESULTS, demoRoutes } from '../demo/shop.ts';

const RUNS = 15;
const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

for (const file of ['content-scripts/shop.js', 'check-page.js', 'background.js', 'dataset/data.json']) {
  const bytes = readFileSync(resolve(BUILD, file));
  console.log(`${file}: ${kB(bytes.length)}, gzipped ${kB(gzipSync(bytes, { level: 9 }).length)}`);
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
} finally {
  await browser.close();
  await server.close();
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
