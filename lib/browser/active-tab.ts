import browser from 'webextension-polyfill';
import { type PageRequest, type PageState, pageStateSchema } from '../messaging/messages.ts';

/** Asks the script in the active tab of this window, and can put the reader for any shop there. */
export function activeTab() {
  const tabId = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    if (tab?.id === undefined) throw new Error('this window has no active tab');
    return tab.id;
  });
  const send = async (request: PageRequest): Promise<unknown> =>
    browser.tabs.sendMessage(await tabId, request, { frameId: 0 });
  return {
    async state(): Promise<PageState | null> {
      try {
        return pageStateSchema.parse(await send({ type: 'page-state' }));
      } catch {
        // No script of ours there: the browser says so by rejecting.
        return null;
      }
    },
    async check(): Promise<boolean> {
      try {
        await browser.scripting.executeScript({ target: { tabId: await tabId }, files: ['/check-page.js'] });
        return true;
      } catch {
        return false;
      }
    },
    async show(place: number): Promise<void> {
      await send({ type: 'show-listing', place });
    },
  };
}
