import browser from 'webextension-polyfill';
import { type Loss, lossesOf } from '../health/reading-health.ts';
import { type PageRequest, type PageState, pageStateSchema } from '../messaging/messages.ts';
import { isShopOn } from '../settings/settings.ts';
import { shopAt } from '../shops/reader.ts';
import { loadHealth } from './health.ts';
import { openPanel } from './panel.ts';
import { allow, disallow, isAllowed, KNOWN_SHOPS, type KnownShop, scriptOf } from './shops.ts';
import { loadStored, setShopOn } from './stored.ts';

/** How often, and after which pause in ms, a script that was just put into a page is asked for what it shows. */
const TRIES = 60;
const PAUSE = 50;

/** Asks the script in the active tab of this window, and can put a reader there. */
export function activeTab() {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
    if (active?.id === undefined) throw new Error('this window has no active tab');
    return { id: active.id, shop: shopOf(active.url) };
  });
  const send = async (request: PageRequest): Promise<unknown> =>
    browser.tabs.sendMessage((await tab).id, request, { frameId: 0 });
  return {
    async state(): Promise<PageState | null> {
      try {
        return pageStateSchema.parse(await send({ type: 'page-state' }));
      } catch {
        // No script of ours there: the browser says so by rejecting.
        return null;
      }
    },
    async shop() {
      const { shop } = await tab;
      if (!shop) return null;
      const stop = () => send({ type: 'stop', shops: [shop.id] }).catch(() => undefined);
      const [allowed, { settings }] = await Promise.all([isAllowed(shop), loadStored()]);
      return switchOf(shop, allowed, isShopOn(settings, shop.id), stop);
    },
    async check(): Promise<boolean> {
      const { id, shop } = await tab;
      const files = [shop ? scriptOf(shop) : '/check-page.js'];
      try {
        // The right to this one page may be gone when the worker is asked for the card.
        await browser.scripting.executeScript({ target: { tabId: id }, files: [...files, '/card.js'] });
        // The script looks up the user's choices before it answers.
        for (let tries = 0; tries < TRIES; tries += 1) {
          if (await send({ type: 'page-state' }).catch(() => null)) return true;
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
        return false;
      } catch {
        return false;
      }
    },
    async show(place: number): Promise<void> {
      await send({ type: 'show-listing', place });
    },
    /** The fields that pages of this kind no longer give. */
    async losses({ shop, page }: PageState): Promise<Loss[]> {
      return lossesOf(await loadHealth(), shop, page);
    },
    async openPanel(): Promise<void> {
      await openPanel((await tab).id);
    },
  };
}

/** A shop, and its switch. What switches it on must be called at once in the handler of a click. */
function switchOf(shop: KnownShop, allowed: boolean, wanted: boolean, stop: () => Promise<unknown>) {
  return {
    name: shop.name,
    isOn: allowed && wanted,
    async switchOn() {
      const isAllowedNow = allowed || (await allow([shop]));
      if (isAllowedNow && !wanted) await setShopOn(shop.id, true);
      return isAllowedNow;
    },
    switchAllOn: () => allow(KNOWN_SHOPS),
    async switchOff() {
      // What was granted at installation cannot be given back: the shop is left alone all the same.
      if (shop.isBuiltIn) await setShopOn(shop.id, false);
      else await disallow(shop);
      // The worker tells all tabs; this one is looked at right after.
      await stop();
    },
  };
}

/** The shop of a tab's address; null for any other page, and where the browser keeps the address to itself. */
function shopOf(address: string | undefined): KnownShop | null {
  const url = address === undefined ? null : URL.parse(address);
  return url?.protocol === 'https:' ? shopAt(KNOWN_SHOPS, url) : null;
}
