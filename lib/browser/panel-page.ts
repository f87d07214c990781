import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { Assessment } from '../assessment/assessment.ts';
import { focusedSchema, type PageRequest, type PageState, pageStateSchema } from '../messaging/messages.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { logListings } from './log-listing.ts';
import { loadStored, watchStored } from './stored.ts';

/** The page beside the side panel: the active tab of its window, whichever that is at the moment. */
export function panelPage(data: LoadedData | null) {
  const active = async (): Promise<Tabs.Tab & { id: number }> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) throw new Error('this window has no active tab');
    return { ...tab, id: tab.id };
  };
  const send = async (request: PageRequest): Promise<unknown> =>
    browser.tabs.sendMessage((await active()).id, request, { frameId: 0 });
  return {
    async state(): Promise<PageState | null> {
      try {
        return pageStateSchema.parse(await send({ type: 'page-state' }));
      } catch {
        return null;
      }
    },
    async show(place: number): Promise<void> {
      await send({ type: 'show-listing', place });
    },
    watch(changed: (focused: number | null) => void): () => void {
      const message = (value: unknown, sender: Runtime.MessageSender) => {
        const focused = focusedSchema.safeParse(value);
        if (!focused.success || sender.id !== browser.runtime.id) return undefined;
        void active().then(({ id }) => {
          if (sender.tab?.id === id) changed(focused.data.place);
        });
        return undefined;
      };
      const other = () => changed(null);
      const loaded = (_: number, change: { status?: string }) => {
        if (change.status === 'complete') changed(null);
      };
      browser.runtime.onMessage.addListener(message);
      browser.tabs.onActivated.addListener(other);
      browser.tabs.onUpdated.addListener(loaded);
      const stop = watchStored(other);
      return () => {
        browser.runtime.onMessage.removeListener(message);
        browser.tabs.onActivated.removeListener(other);
        browser.tabs.onUpdated.removeListener(loaded);
        stop();
      };
    },
    async log({ listing }: Assessment, { shop, page, self, assessments }: PageState): Promise<void> {
      if (!data) throw new Error('there is no data to judge by');
      const { id, url = '', windowId, incognito } = await active();
      const place = assessments.findIndex((one) => one.listing === listing);
      const seen = { listing, shop, page, self, place: place < 0 ? null : place };
      const { settings } = await loadStored();
      await logListings([seen], { id, url, windowId, incognito }, 'panel', data, settings);
    },
  };
}
