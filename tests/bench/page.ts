// `npm run bench:page`: what the extension costs a page, beside the same page without it and with an empty extension: size, scripting,
// long tasks, layout shifts, memory, time to badges, worker cold and warm, reading. `-- --write` brings the README's table up to date.
// Needs a build, and for most of it the corpus of saved pages.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readerOf } from '../../lib/shops/registry.ts';
import { launchChromium } from '../browser/harness/browsers.ts';
import { savedReply } from '../browser/harness/saved-reply.ts';
import { type ShopRoutes, startShopServer } from '../browser/harness/shop-server.ts';
import { type CorpusPage, corpus, corpusFile, hasCorpus } from '../corpus/corpus.ts';
import { DEMO_RESULTS, demoRoutes } from '../demo/shop.ts';
import { buildEmpty } from './page/empty.ts';
import { extendedPage } from './page/extend.ts';
import { printGrowth } from './page/growth.ts';
import { printReading, readingTimes } from './page/reading.ts';
import { printSizes } from './page/sizes.ts';
import { costRows, printTable, writeTable } from './page/table.ts';
import { answerTimes, type Costs, compareVisits, timesToBadges } from './page/visits.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Visits to pages of so many listings take long, and vary little. */
const LARGE = 1000;

/** Saved results pages whose cards show their seller, and the numbers of listings that they are brought to. */
const PAGES: readonly (readonly [string, readonly number[]])[] = [
  ['jd/01-search-2024.html', [60, 500, 2000]],
  ['aliexpress/32-pt-wholesale-2024.html', [60]],
];

const sizes = await printSizes(BUILD);
const routes: ShopRoutes = demoRoutes();
const pages = hasCorpus ? extendedPages(routes) : [];
/** The demo page where no script of ours runs. */
const unread = DEMO_RESULTS.replace('www.aliexpress.com', 'shop.example.org');
routes[unread] = { ...routes[DEMO_RESULTS] };
const server = await startShopServer(routes);
const costs: Costs[] = [];
try {
  const emptyBuild = await buildEmpty();
  const builds = { ours: BUILD, empty: emptyBuild };
  for (const { name, url, unreadUrl, count } of pages) {
    const runs = count >= LARGE ? 3 : 5;
    const cost = await compareVisits(name, { server, builds, url, unreadUrl, runs });
    console.log(costRows(cost).join('\n'));
    costs.push(cost);
  }
  const empty = await launchChromium({ extensionDir: emptyBuild, server, welcomes: false });
  try {
    if (hasCorpus) printReading(await readingTimes(empty, server));
  } finally {
    await empty.close();
  }
  const browser = await launchChromium({ extensionDir: BUILD, server });
  try {
    const answers = await answerTimes(browser);
    const badges = [];
    for (const { name, url } of [...pages, { name: 'demo page, 13 cards', url: DEMO_RESULTS }]) {
      badges.push(await timesToBadges(browser, name, url));
    }
    await printGrowth(browser, DEMO_RESULTS, unread);
    const table = printTable({ sizes, costs, answers, badges });
    if (process.argv.includes('--write')) writeTable(table);
  } finally {
    await browser.close();
  }
} finally {
  await server.close();
}

interface BenchPage {
  readonly name: string;
  readonly url: string;
  /** The same page under a host where nothing of ours runs. */
  readonly unreadUrl: string;
  readonly count: number;
}

function extendedPages(into: ShopRoutes): BenchPage[] {
  return PAGES.flatMap(([file, counts]) => {
    const page = corpus.find((one) => one.file === file) as CorpusPage;
    const html = readFileSync(corpusFile(page), 'utf8');
    const reader = readerOf(new URL(page.url));
    if (!reader) throw new Error(`no reader for ${page.url}`);
    return counts.map((count) => {
      const url = `${page.url.replace(/[?#].*$/s, '')}?bench=${count}`;
      const unreadUrl = `https://unread.example/${file}?bench=${count}`;
      into[url] = savedReply(extendedPage(html, page.url, reader, count));
      into[unreadUrl] = into[url];
      return { name: `${reader.name}, ${count} listings`, url, unreadUrl, count };
    });
  });
}
