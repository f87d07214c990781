import browser, { type Tabs } from 'webextension-polyfill';
import type { LoadedData } from '../screening/artefact.ts';
import { logPlace, placeOf, showNext } from './page-listing.ts';
import { openPanel } from './panel.ts';
import { showDone } from './toolbar.ts';

/** Answers keyboard shortcuts. To be called when the worker starts, in the same turn. */
export function keepCommands(loadData: () => Promise<LoadedData>): void {
  // Firefox for Android has no shortcuts.
  browser.commands?.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (tab?.id === undefined) return;
    const { id } = tab;
    if (command === 'open-panel') void openPanel(id).catch(console.error);
    if (command === 'next-finding') void showNext(id).catch(console.error);
    if (command === 'log-listing') {
      void placeOf(id)
        .then(async (place) => {
          if (place === null) return;
          await logPlace(tab, place, 'shortcut', loadData);
          showDone(id, true);
        })
        .catch((error: unknown) => {
          console.error(error);
          showDone(id, false);
        });
    }
  });
}
