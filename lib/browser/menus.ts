import browser, { type Menus } from 'webextension-polyfill';
import type { LoadedData } from '../screening/artefact.ts';
import { patternsOf } from '../shops/reader.ts';
import { logPlace, placeOf, showListing } from './page-listing.ts';
import { openPanel } from './panel.ts';
import { KNOWN_SHOPS } from './shops.ts';
import { showDone } from './toolbar.ts';

/** What the context menu offers on links, pictures and the page of a shop; its words are under `menu_…`. */
const ITEMS = ['menu_panel', 'menu_log'] as const;

/** Offers to show or log the listing that a link or picture belongs to. To be called when the worker starts, in the same turn. */
export function keepMenus(loadData: () => Promise<LoadedData>): void {
  // Firefox for Android has no context menu.
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (!menus) return;
  browser.runtime.onInstalled.addListener(() => {
    void menus.removeAll().then(() => {
      for (const id of ITEMS) {
        menus.create({
          id,
          title: browser.i18n.getMessage(id),
          contexts: ['link', 'image', 'page'],
          documentUrlPatterns: KNOWN_SHOPS.flatMap(patternsOf),
        });
      }
    });
  });
  menus.onClicked.addListener(({ menuItemId, linkUrl, srcUrl }: Menus.OnClickData, tab) => {
    if (tab?.id === undefined) return;
    const { id } = tab;
    // At once: later the browser no longer takes it for the user's wish.
    if (menuItemId === 'menu_panel') void openPanel(id).catch(console.error);
    void placeOf(id, linkUrl, srcUrl)
      .then(async (place) => {
        if (place === null) return;
        if (menuItemId === 'menu_panel') await showListing(id, place);
        if (menuItemId === 'menu_log') {
          await logPlace(tab, place, 'menu', loadData);
          showDone(id, true);
        }
      })
      .catch((error: unknown) => {
        console.error(error);
        if (menuItemId === 'menu_log') showDone(id, false);
      });
  });
}
