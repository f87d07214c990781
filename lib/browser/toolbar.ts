import browser from 'webextension-polyfill';
import type { Level } from '../assessment/levels.ts';
import type { ToolbarState } from '../messaging/answer.ts';

/** Solid ground of each level, on which white text reads at 4.5:1 or more. */
const GROUND: Readonly<Record<Level, string>> = {
  alert: '#a4161a',
  caution: '#8a5500',
  notice: '#2f5f89',
  none: '#4a5056',
};

/**
 * Shows on one tab's toolbar button how many listings have findings, in the colour of the highest level; nothing for none, '!' where
 * there is no data. Where the page lets no badge be seen, the toolbar says where to look. The browser clears it when the tab navigates.
 */
export function showState(tabId: number, state: ToolbarState): void {
  show(tabId, wording(state));
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

function wording(state: ToolbarState): Shown {
  const said = (key: string, ...params: string[]) => browser.i18n.getMessage(key, params);
  if (state === 'no-data') return { message: said('toolbar_no_data'), text: '!', level: 'none' };
  if (state === 'unread') return { message: said('toolbar_unread'), text: '', level: 'none' };
  const { tally, badges } = state;
  if (tally.flagged === 0) return { message: said('toolbar_none'), text: '', level: 'none' };
  const text = tally.flagged > 999 ? '999+' : String(tally.flagged);
  const key =
    badges === 'removed' ? 'toolbar_undrawn' : badges === 'hidden' ? 'toolbar_hidden' : 'toolbar_some';
  return { message: said(key, text), text, level: tally.level };
}
