import browser from 'webextension-polyfill';
import type { Stored } from '../messaging/answer.ts';
import type { ChooseRequest } from '../messaging/messages.ts';
import { type Dismissal, isSameDismissal, readDismissals } from '../settings/dismissals.ts';
import { NO_POLICY, type Policy, readPolicy } from '../settings/policy.ts';
import {
  readChoices,
  readSettings,
  SETTINGS_VERSION,
  type Settings,
  shopSettings,
} from '../settings/settings.ts';

const KEYS = { settings: 'settings', dismissals: 'dismissals' } as const;

/** What the user's organisation has set for this browser. Never rejects. */
export async function loadPolicy(): Promise<Policy> {
  // Firefox rejects where nobody has set anything.
  const managed = await browser.storage.managed.get().catch(() => null);
  return managed ? readPolicy(managed) : NO_POLICY;
}

/**
 * What is stored now, under what the user's organisation has set; what was never stored, or is damaged, is as if it had not been
 * chosen.
 */
export async function loadStored(): Promise<Stored> {
  const [stored, policy] = await Promise.all([browser.storage.local.get(Object.values(KEYS)), loadPolicy()]);
  return {
    settings: readSettings(stored[KEYS.settings], policy),
    dismissals: readDismissals(stored[KEYS.dismissals]),
  };
}

let saving: Promise<unknown> = Promise.resolve();

/** Keeps a change of the settings, one after the other: two that read and wrote at once would lose one. Rejects when the browser does not take it. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const saved = saving.then(async () => {
    const stored = await browser.storage.local.get(KEYS.settings);
    // What was not chosen is not written: a policy, or a later version, may set it.
    const choices = readChoices({ ...readChoices(stored[KEYS.settings]), ...change });
    await browser.storage.local.set({ [KEYS.settings]: { version: SETTINGS_VERSION, ...choices } });
    return (await loadStored()).settings;
  });
  saving = saved.catch(() => undefined);
  return saved;
}

/** Has the pages of one shop read, or left alone. */
export async function setShopOn(shop: string, on: boolean): Promise<void> {
  const { settings } = await loadStored();
  await saveSettings({ shops: { ...settings.shops, [shop]: { ...shopSettings(settings, shop), on } } });
}

/** Keeps what the user chose in a page's bar: the lowest level is that of the page's shop, what happens to cards is for all. */
export async function choose({ shop, minLevel, cards }: ChooseRequest): Promise<void> {
  const { settings } = await loadStored();
  const shops = {
    ...settings.shops,
    [shop]: { ...shopSettings(settings, shop), minLevel: minLevel ?? null },
  };
  await saveSettings({ ...(cards && { cards }), ...(minLevel && { shops }) });
}

/** Keeps dismissals in place of those that were there. Rejects when the browser does not take them. */
export async function saveDismissals(dismissals: readonly Dismissal[]): Promise<void> {
  await browser.storage.local.set({ [KEYS.dismissals]: dismissals });
}

/** Sets a Finding aside, from now on. A second word on the same replaces the first. */
export async function dismiss(dismissal: Omit<Dismissal, 'at'>): Promise<void> {
  const { dismissals } = await loadStored();
  const others = dismissals.filter((one) => !isSameDismissal(one, dismissal));
  await saveDismissals([...others, { ...dismissal, at: new Date().toISOString() }]);
}

/** Calls `changed` whenever something stored has changed, in whatever page; gives the way to end it. */
export function watchStored(changed: (stored: Stored) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    const isOurs = area === 'local' && Object.values(KEYS).some((key) => key in changes);
    if (!isOurs && area !== 'managed') return;
    void loadStored().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
