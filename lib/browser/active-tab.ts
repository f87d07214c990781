import browser from 'webextension-polyfill';
import { type PageRequest, type PageState, pageStateSchema } from '../messaging/messages.ts';
import { shopAt } from '../shops/reader.ts';
import { allow, disallow, isAllowed, KNOWN_SHOPS, type KnownShop, scriptOf } from './shops.ts';

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
      return switchOf(shop, await isAllowed(shop), stop);
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
  };
}

/** A shop, and its switch. What switches it on must be called at once in the handler of a click. */
function switchOf(shop: KnownShop, isOn: boolean, stop: () => Promise<unknown>) {
  return {
    name: shop.name,
    isOn,
    isOptional: !shop.isBuiltIn,
    switchOn: () => allow([shop]),
    switchAllOn: () => allow(KNOWN_SHOPS),
    async switchOff() {
      await disallow(shop);
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
