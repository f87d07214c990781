import type { Page } from 'puppeteer-core';
import type { Badge } from './shadow.ts';
import type { TestBrowser } from './test-browser.ts';

/** How often the badges are looked at, at most, and how long (ms) in between. */
const LOOKS = 60;
const BETWEEN = 200;

/** The badges of a page once two looks in a row agree, so that a missing one is really missing. */
export async function settledBadges(browser: TestBrowser, tab: Page): Promise<Badge[]> {
  let last = '';
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((done) => setTimeout(done, BETWEEN));
    const badges = await browser.badges(tab);
    const now = JSON.stringify(badges.map(({ text, around }) => [text, around.length]));
    if (now === last && look > 1) return badges;
    last = now;
  }
  throw new Error('the badges did not settle');
}
