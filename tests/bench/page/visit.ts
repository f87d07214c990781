import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { TestBrowser } from '../../browser/harness/browsers.ts';

/** What one visit of a page cost, in ms, bytes and as the browser's own layout shift score. */
export interface Visit {
  /** How long scripts of extensions ran, and what they called. */
  readonly scripting: number;
  /** How long the page's thread was busy in all. */
  readonly busy: number;
  readonly longestTask: number;
  readonly longTasks: number;
  readonly shift: number;
  readonly heap: number;
}

/** When badges stood, in ms after the page's DOMContentLoaded. */
export interface BadgeTimes {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

interface Watched {
  tasks: number[];
  shift: number;
  badges: number[];
}

declare const watched: Watched;

/** How long a page is watched after it has loaded. */
const SETTLED_MS = 800;

/** Opens a page and says what it cost until it came to rest. `slowed`: how many times slower the processor is made. */
export async function visit(browser: TestBrowser, url: string, slowed = 1): Promise<Visit> {
  const { tab, session } = await emptyTab(browser);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await tab.evaluateOnNewDocument(() => {
    const seen: Watched = { tasks: [], shift: 0, badges: [] };
    Object.assign(window, { watched: seen });
    new PerformanceObserver((list) => {
      seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  const before = await metrics(session);
  await tab.goto(url);
  await rest(SETTLED_MS * Math.sqrt(slowed));
  const after = await metrics(session);
  const { profile } = await session.send('Profiler.stop');
  const { tasks, shift } = await tab.evaluate(() => watched);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = 0 } = await metrics(session);
  await tab.close();
  return {
    scripting: inExtensions(profile),
    busy: 1000 * ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)),
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
    shift,
    heap,
  };
}

/** The time of a profile, in ms, that was spent in scripts of extensions or in what they had called. */
function inExtensions({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      if (byId.get(at)?.callFrame.url.startsWith('chrome-extension:')) return true;
    }
    return false;
  };
  const ours = new Map(nodes.map(({ id }) => [id, isOurs(id)]));
  return samples.reduce((sum, id, place) => sum + (ours.get(id) ? (timeDeltas[place] ?? 0) : 0), 0) / 1000;
}

/** Opens a page and says when its badges stood. */
export async function badgeTimes(browser: TestBrowser, url: string): Promise<BadgeTimes> {
  const { tab } = await emptyTab(browser);
  await tab.evaluateOnNewDocument(() => {
    const seen: Watched = { tasks: [], shift: 0, badges: [] };
    Object.assign(window, { watched: seen });
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        // A badge's host is an empty element without attributes, and nothing of the page's own is added after its parsing.
        const isHost = node instanceof HTMLDivElement && node.attributes.length === 0 && !node.firstChild;
        if (isHost) seen.badges.push(performance.now());
      }
    });
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document, { subtree: true, childList: true }),
    );
  });
  await tab.goto(url);
  await tab.waitForFunction(() => watched.badges.length > 0);
  await rest(SETTLED_MS);
  const found = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const start = navigation?.domContentLoadedEventStart ?? 0;
    const times = watched.badges.map((at) => at - start);
    return { first: Math.min(...times), last: Math.max(...times), count: times.length };
  });
  await tab.close();
  return found;
}

async function emptyTab(browser: TestBrowser): Promise<{ tab: Page; session: CDPSession }> {
  const tab = await browser.open('about:blank');
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  return { tab, session };
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
