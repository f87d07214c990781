import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/harness/browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What the code below finds in the page, and what the extension's API page offers to it.
declare const axe: { run(context: object, options: object): Promise<AxeResults> };
declare const chrome: {
  scripting: { executeScript(injection: { target: { tabId: number }; func: () => void }): Promise<unknown> };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** What axe-core has to say against a page, or against the elements that `within` selects: rule, and where. `except` are rules passed over. */
export async function faults(page: Page, within = '', except: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  // What a badge stands in is the shop's affair.
  const off = within ? ['region', ...except] : except;
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    async (selector, options) => {
      const { violations } = await axe.run({ include: [[selector]] }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    within || 'html',
    { rules },
  );
}

/** The class of the twins below. */
export const TWIN = 'twin-of-ours';

/** Puts a twin with an open root beside everything that the extension has drawn in a shop's page: no tool looks into closed ones. */
export async function openTwins(browser: TestBrowser, tab: Page): Promise<void> {
  const tabId = await browser.tabIdOf(tab);
  await (await browser.apiPage()).evaluate(async (id) => {
    const func = () => {
      for (const one of document.querySelectorAll('.twin-of-ours')) one.remove();
      for (const host of document.querySelectorAll('div')) {
        const root =
          'openOrClosedShadowRoot' in host
            ? (host.openOrClosedShadowRoot as ShadowRoot | null)
            : (chrome.dom?.openOrClosedShadowRoot(host) ?? null);
        if (!root) continue;
        const isOpen = root.querySelector(':popover-open') !== null;
        const twin = document.createElement('div');
        twin.className = 'twin-of-ours';
        const copy = twin.attachShadow({ mode: 'open' });
        copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
        host.after(twin);
        const panel = copy.querySelector<HTMLElement>('[popover]');
        if (!panel) continue;
        panel.popover = 'manual';
        if (isOpen) panel.showPopover();
      }
    };
    await chrome.scripting.executeScript({ target: { tabId: id }, func });
  }, tabId);
}

/** By how many px a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
