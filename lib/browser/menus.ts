import browser, { type Menus } from 'webextension-polyfill';

/** What the context menu offers on links, pictures and the page of a shop. */
const ITEMS = ['menu_panel', 'menu_log'] as const;
export type MenuItem = (typeof ITEMS)[number];

/**
 * Offers to show or log the listing that a link or picture belongs to, on pages of the given patterns. To be called when the worker
 * starts, in the same turn.
 */
export function keepMenus(
  patterns: readonly string[],
  chosen: (item: MenuItem, tabId: number, link: string, image: string) => void,
): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const id of ITEMS) {
        browser.contextMenus.create({
          id,
          title: browser.i18n.getMessage(id),
          contexts: ['link', 'image', 'page'],
          documentUrlPatterns: [...patterns],
        });
      }
    });
  });
  browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab) => {
    const item = ITEMS.find((one) => one === info.menuItemId);
    if (item && tab?.id !== undefined) chosen(item, tab.id, info.linkUrl ?? '', info.srcUrl ?? '');
  });
}
