import browser from 'webextension-polyfill';
import type { Level } from '../assessment/levels.ts';
import type { Tally } from '../messaging/messages.ts';

/** Solid ground of each level, on which white text reads at 4.5:1 or more. */
const GROUND: Readonly<Record<Level, string>> = {
  alert: '#a4161a',
  caution: '#8a5500',
  notice: '#2f5f89',
  none: '#4a5056',
};

/**
 * Shows on one tab's toolbar button how many listings have findings, in the colour of the highest level; nothing for
 * none, '!' for null (no data). `undrawn`: the page lets no badge stand, so the toolbar says where to look. The browser clears it
 * when the tab navigates.
 */
export function showTally(tabId: number, tally: Tally | null, undrawn: boolean): void {
  show(tabId, wording(tally, undrawn));
}

/** How long the toolbar says that something was done, in ms. */
const DONE = 2000;

/** Says on the toolbar button, for a moment, that a listing was logged, or that it could not be. */
export function showDone(tabId: number, isDone: boolean): void {
  void browser.action.getBadgeText({ tabId }).then((before) => {
    browser.action.setBadgeText({ tabId, text: isDone ? '✓' : '✗' }).catch(() => undefined);
    setTimeout(() => browser.action.setBadgeText({ tabId, text: before }).catch(() => undefined), DONE);
  });
}

/** Takes away what the toolbar button shows for one tab. */
export function clearToolbar(tabId: number): void {
  show(tabId, { message: browser.i18n.getMessage('ext_name'), text: '', level: 'none' });
}

interface Shown {
  readonly message: string;
  readonly text: string;
  readonly level: Level;
}

function show(tabId: number, { message, text, level }: Shown): void {
  // The tab may be gone by now; then there is nothing to show it on.
  const ignore = () => undefined;
  browser.action.setBadgeText({ tabId, text }).catch(ignore);
  browser.action.setBadgeBackgroundColor({ tabId, color: GROUND[level] }).catch(ignore);
  browser.action.setTitle({ tabId, title: message }).catch(ignore);
}

function wording(tally: Tally | null, undrawn: boolean): Shown {
  if (!tally) return { message: browser.i18n.getMessage('toolbar_no_data'), text: '!', level: 'none' };
  if (tally.flagged === 0) {
    return { message: browser.i18n.getMessage('toolbar_none'), text: '', level: 'none' };
  }
  const text = tally.flagged > 999 ? '999+' : String(tally.flagged);
  const message = undrawn
    ? browser.i18n.getMessage('toolbar_undrawn', [text])
    : browser.i18n.getMessage('toolbar_some', [text]);
  return { message, text, level: tally.level };
}
