import browser, { type Tabs } from 'webextension-polyfill';
import { type PageRequest, pageStateSchema } from '../messaging/messages.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { logListings } from './log-listing.ts';
import { loadStored } from './stored.ts';

const ask = (tabId: number, request: PageRequest): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, request, { frameId: 0 });

/** The place, on the page of a tab, of the listing that a link or picture belongs to, or of the focused one; null for none. */
export async function placeOf(tabId: number, link = '', image = ''): Promise<number | null> {
  const place = await ask(tabId, { type: 'place-of', link, image }).catch(() => null);
  return typeof place === 'number' ? place : null;
}

/** Brings a listing of a tab's page into view. */
export async function showListing(tabId: number, place: number): Promise<void> {
  await ask(tabId, { type: 'show-listing', place });
}

/** Goes to the next listing with findings on a tab's page. */
export async function showNext(tabId: number): Promise<void> {
  await ask(tabId, { type: 'next-finding' });
}

/** Logs the listing at a place of a tab's page. Rejects when it could not be kept, or is not there. */
export async function logPlace(
  { id = -1, url = '', windowId, incognito }: Tabs.Tab,
  place: number,
  by: 'shortcut' | 'menu',
  loadData: () => Promise<LoadedData>,
): Promise<void> {
  const { shop, page, self, assessments } = pageStateSchema.parse(await ask(id, { type: 'page-state' }));
  const listing = assessments[place]?.listing;
  if (!listing) throw new RangeError(`no listing at place ${place}`);
  const { settings } = await loadStored();
  const seen = { listing, shop, page, self, place };
  await logListings([seen], { id, url, windowId, incognito }, by, await loadData(), settings);
}
