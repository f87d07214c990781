import type { Wording } from '../assessment/wording.ts';
import type { Stored } from '../messaging/answer.ts';
import type { Settings } from '../settings/settings.ts';
import { loadStored, watchStored } from './stored.ts';
import { chosenWording } from './words.ts';

/** What every page of the extension begins with. */
export interface ExtensionPage extends Stored {
  readonly wording: Wording;
}

/**
 * Sets up a page of the extension: its language, direction, theme and title (a message), as the user chose them, and keeps theme
 * and language as they change in other pages.
 */
export async function openExtensionPage(title: string): Promise<ExtensionPage> {
  const stored = await loadStored();
  const wording = await chosenWording(stored.settings);
  const { documentElement } = document;
  documentElement.lang = wording.language;
  documentElement.dir = wording.message('@@bidi_dir');
  document.title = `${wording.message(title)} – ${wording.message('ext_name')}`;
  applyTheme(stored.settings);
  watchStored(({ settings }) => {
    applyTheme(settings);
    // Words stand all over the page: it is drawn anew.
    if (settings.language !== stored.settings.language) location.reload();
  });
  return { ...stored, wording };
}

function applyTheme({ theme }: Settings): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
