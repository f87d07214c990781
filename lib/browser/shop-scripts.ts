import browser from 'webextension-polyfill';
import type { PageRequest } from '../messaging/messages.ts';
import { patternsOf } from '../shops/reader.ts';
import { isAllowed, KNOWN_SHOPS, type KnownShop, scriptOf } from './shops.ts';
import { clearToolbar } from './toolbar.ts';

/**
 * Keeps the scripts of optional shops registered where the user has switched them on, and nowhere else. What was switched on or off
 * applies to open tabs at once. To be called when the worker starts, in the same turn.
 */
export function keepShopScripts(): void {
  let work: Promise<unknown> = Promise.resolve();
  // One after the other: two that run at once would both register the same script.
  const inTurn = (task: () => Promise<unknown>) => {
    work = work.then(task).catch((error: unknown) => console.error(error));
  };
  browser.runtime.onInstalled.addListener(() => inTurn(register));
  browser.runtime.onStartup.addListener(() => inTurn(register));
  browser.permissions.onAdded.addListener(({ origins }) => {
    inTurn(register);
    inTurn(() => startIn(shopsOf(origins)));
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    inTurn(register);
    inTurn(() => stopIn(shopsOf(origins)));
  });
}

const shopsOf = (origins: readonly string[] = []): KnownShop[] =>
  KNOWN_SHOPS.filter((shop) => patternsOf(shop).some((pattern) => origins.includes(pattern)));

async function register(): Promise<void> {
  const optional = KNOWN_SHOPS.filter(({ isBuiltIn }) => !isBuiltIn);
  const allowed = await Promise.all(optional.map(isAllowed));
  const scripts = optional.filter((_, place) => allowed[place]).flatMap(scriptsFor);
  const wanted = new Map(scripts.map((script) => [script.id, script]));
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.filter(({ id, matches = [] }) => {
    const script = wanted.get(id);
    return !script || script.matches.toSorted().join() !== matches.toSorted().join();
  });
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  for (const { id } of registered) if (!stale.some((one) => one.id === id)) wanted.delete(id);
  if (wanted.size === 0) return;
  await browser.scripting.registerContentScripts([...wanted.values()]);
}

/** What runs in the pages of a shop, as the manifest has it for those that are read from the start. */
function scriptsFor(shop: KnownShop) {
  const every = { matches: patternsOf(shop), persistAcrossSessions: true };
  return [
    { ...every, id: `${shop.id}-wake`, js: ['/wake.js'], runAt: 'document_start' as const },
    { ...every, id: shop.id, js: [scriptOf(shop)], runAt: 'document_idle' as const },
  ];
}

/** Puts the scripts of shops into those of their pages that are open. */
async function startIn(shops: readonly KnownShop[]): Promise<void> {
  for (const shop of shops) {
    const tabs = await browser.tabs.query({ url: patternsOf(shop) });
    await eachTab(tabs, (tabId) =>
      browser.scripting.executeScript({ target: { tabId }, files: [scriptOf(shop)] }),
    );
  }
}

/** Ends the scripts of shops wherever they run. Which tabs show a shop can no longer be known: all are told. */
async function stopIn(shops: readonly KnownShop[]): Promise<void> {
  const request: PageRequest = { type: 'stop', shops: shops.map(({ id }) => id) };
  await eachTab(await browser.tabs.query({}), async (tabId) => {
    const hasStopped: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
    if (hasStopped === true) clearToolbar(tabId);
  });
}

/** Does something with each tab; one that is gone, or that the browser keeps for itself, is passed over. */
async function eachTab(
  tabs: readonly { id?: number | undefined }[],
  act: (tabId: number) => Promise<unknown>,
): Promise<void> {
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [act(id)])));
}
