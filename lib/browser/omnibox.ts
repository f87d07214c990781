import browser from 'webextension-polyfill';
import type { LoadedData } from '../screening/artefact.ts';
import { searchRecords } from '../screening/search.ts';

/** Browsers show no more. */
const SUGGESTIONS = 6;

/** Looks Records up from the address bar, behind the keyword. To be called when the worker starts, in the same turn. */
export function keepOmnibox(loadData: () => Promise<LoadedData>): void {
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void loadData().then(({ dataset }) =>
      suggest(
        searchRecords(dataset.records, text, SUGGESTIONS).map(({ id, names }) => ({
          content: id,
          description: forOmnibox(names[0]?.text ?? id),
        })),
      ),
    );
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    const url = browser.runtime.getURL(`/desk.html#data/${encodeURIComponent(text)}`);
    void browser.tabs.create({ url });
  });
}

/** Chrome reads a suggestion as XML, Firefox as text: neither is given a mark that means something in XML. */
function forOmnibox(text: string): string {
  return text.replace(/[<>&"']/g, ' ');
}
