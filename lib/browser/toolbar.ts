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
 * none, '!' for null (no data). The browser clears it when the tab navigates.
 */
export function showTally(tabId: number, tally: Tally | null): void {
  const { message, text, level } = wording(tally);
  // The tab may be gone by now; then there is nothing to show it on.
  const ignore = () => undefined;
  browser.action.setBadgeText({ tabId, text }).catch(ignore);
  browser.action.setBadgeBackgroundColor({ tabId, color: GROUND[level] }).catch(ignore);
  browser.action.setTitle({ tabId, title: message }).catch(ignore);
}

function wording(tally: Tally | null): { message: string; text: string; level: Level } {
  if (!tally) return { message: browser.i18n.getMessage('toolbar_no_data'), text: '!', level: 'none' };
  if (tally.flagged === 0) {
    return { message: browser.i18n.getMessage('toolbar_none'), text: '', level: 'none' };
  }
  const text = tally.flagged > 999 ? '999+' : String(tally.flagged);
  return { message: browser.i18n.getMessage('toolbar_some', [text]), text, level: tally.level };
}
