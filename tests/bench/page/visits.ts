import type { AssessRequest } from '../../../lib/messaging/messages.ts';
import { launchChromium, type TestBrowser } from '../../browser/harness/browsers.ts';
import type { ShopServer } from '../../browser/harness/shop-server.ts';
import { quantile } from './quantile.ts';
import { badgeTimes, type Visit, visit } from './visit.ts';

const RUNS = 5;
const SLOWED = 4;

/** Who runs in a page: nobody, the smallest extension, ours. */
export const WHO = ['none', 'empty', 'ours'] as const;
export type Who = (typeof WHO)[number];

/** The medians of visits to one page, by who runs in it, and the same with the processor slowed. */
export interface Costs {
  readonly name: string;
  readonly plain: Readonly<Record<Who, Visit>>;
  readonly slowed: Readonly<Record<Who, Visit>>;
}

interface VisitOptions {
  /** How often each visits. */
  readonly runs: number;
  readonly server: ShopServer;
  readonly builds: { readonly ours: string; readonly empty: string };
  readonly url: string;
  readonly unreadUrl: string;
}

/** Visits a page in turn without an extension in it, with the empty one, with ours. Turns, so that a busy machine is unfair to nobody. */
export async function compareVisits(
  name: string,
  { server, builds, url, unreadUrl, runs }: VisitOptions,
): Promise<Costs> {
  const ours = await launchChromium({ extensionDir: builds.ours, server });
  const empty = await launchChromium({ extensionDir: builds.empty, server, welcomes: false });
  const visits: Record<Who, () => [TestBrowser, string]> = {
    none: () => [ours, unreadUrl],
    empty: () => [empty, url],
    ours: () => [ours, url],
  };
  try {
    const measure = async (slowed: number) => {
      const seen: Record<Who, Visit[]> = { none: [], empty: [], ours: [] };
      for (let run = 0; run < runs; run += 1) {
        for (const who of WHO) seen[who].push(await visit(...visits[who](), slowed));
      }
      return { none: median(seen.none), empty: median(seen.empty), ours: median(seen.ours) };
    };
    // The first visit of a browser pays for much that is nobody's.
    for (const who of WHO) await visit(...visits[who]());
    return { name, plain: await measure(1), slowed: await measure(SLOWED) };
  } finally {
    await Promise.all([ours.close(), empty.close()]);
  }
}

function median(visits: readonly Visit[]): Visit {
  const of = (field: keyof Visit) =>
    quantile(
      visits.map((one) => one[field]),
      0.5,
    );
  return {
    scripting: of('scripting'),
    busy: of('busy'),
    longestTask: of('longestTask'),
    longTasks: of('longTasks'),
    shift: of('shift'),
    heap: of('heap'),
  };
}

/** How soon badges stood after DOMContentLoaded, in ms: medians. */
export interface BadgesAfter {
  readonly name: string;
  readonly warm: { readonly first: number; readonly last: number };
  readonly cold: { readonly first: number; readonly last: number };
  readonly badges: number;
}

/** Opens a page again and again, with the worker running and after it was stopped. */
export async function timesToBadges(browser: TestBrowser, name: string, url: string): Promise<BadgesAfter> {
  let badges = 0;
  const measure = async (prepare: () => Promise<void>) => {
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await prepare();
      const { first, last, count } = await badgeTimes(browser, url);
      firsts.push(first);
      lasts.push(last);
      badges = count;
    }
    return { first: quantile(firsts, 0.5), last: quantile(lasts, 0.5) };
  };
  const warm = await measure(async () => undefined);
  const cold = await measure(() => browser.stopWorker());
  return { name, warm, cold, badges };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

/** How long the worker takes to judge one listing, in ms: running, and from its start. Medians. */
export interface AnswerTimes {
  readonly warm: number;
  readonly cold: number;
}

const text = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'h1' });
/** What a product page's script asks. */
const REQUEST: AssessRequest = {
  type: 'assess',
  reading: {
    shop: 'aliexpress',
    page: 'product',
    listings: [{ title: text('Router'), sellerName: text('ZTE Official Store') }],
    reason: null,
  },
  self: { language: '', canonical: '' },
  standing: { flagged: 0, level: 'none' },
  badges: 'drawn',
};

/** Asks the worker as a page's script would. */
export async function answerTimes(browser: TestBrowser): Promise<AnswerTimes> {
  const page = await browser.apiPage();
  const ask = () =>
    page.evaluate(async (request) => {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(request);
      if (!reply?.ok) throw new Error('the worker did not answer');
      return performance.now() - start;
    }, REQUEST);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await browser.stopWorker();
    cold.push(await ask());
    warm.push(await ask());
  }
  return { warm: quantile(warm, 0.5), cold: quantile(cold, 0.5) };
}
