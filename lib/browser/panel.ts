import browser from 'webextension-polyfill';

/** The side panel of Chrome, which the polyfill does not know, and Firefox's sidebar. */
interface Panels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
}

/**
 * Opens the side panel beside a tab. To be called at once where the user has just done something: browsers refuse it later. Rejects where
 * the browser wants it opened from its own menus.
 */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: Panels }).chrome ?? {};
  if (sidePanel) return sidePanel.open({ tabId });
  return browser.sidebarAction.open();
}
