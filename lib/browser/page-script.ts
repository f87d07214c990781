import browser, { type Runtime } from 'webextension-polyfill';
import type { AssessReply, PageRequest } from '../messaging/messages.ts';
import { type Page, watchPage } from '../page/page.ts';
import type { ShopReader } from '../shops/reader.ts';
import { browserWording } from './wording.ts';

const RUNNING = Symbol.for('origin-check');

/**
 * Starts the watch over this page, once: a second start (the popup asked again) only has the page read anew. The marker
 * stands in the script's own world, which the page cannot see.
 */
export function startPage(reader: ShopReader): void {
  const world = globalThis as { [RUNNING]?: Page };
  if (world[RUNNING]) {
    void world[RUNNING].scan();
    return;
  }
  const page = watchPage({
    document,
    reader,
    wording: browserWording,
    ask: (request) => browser.runtime.sendMessage(request) as Promise<AssessReply | undefined>,
  });
  world[RUNNING] = page;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = message as PageRequest;
    if (request.type === 'page-state') return page.state();
    if (request.type === 'show-listing') page.show(request.place);
    return undefined;
  });
}
