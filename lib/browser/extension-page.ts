import { type Messages, wordingOf } from '../assessment/fill.ts';
import { messagesFrom } from '../assessment/messages.ts';
import type { Wording } from '../assessment/wording.ts';
import type { Stored } from '../messaging/answer.ts';
import type { Settings } from '../settings/settings.ts';
import { packagedText } from './packaged.ts';
import { loadStored, watchStored } from './stored.ts';
import { browserWording } from './wording.ts';

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

/** The messages of the language that was chosen; null where none was. Rejects when its file cannot be read. */
export async function chosenMessages({
  language,
}: Settings): Promise<{ readonly language: string; readonly messages: Messages } | null> {
  if (!language) return null;
  const files = ['en', language].map((one) => packagedText(`_locales/${one}/messages.json`));
  const [english, chosen] = (await Promise.all(files)).map((file) => messagesFrom(JSON.parse(file)));
  // A message that a language lacks is better said in English than not at all.
  return { language, messages: { ...english, ...chosen } };
}

/** The words in the language that was chosen; in the browser's where none was, or where its file cannot be read. */
async function chosenWording(settings: Settings): Promise<Wording> {
  try {
    const chosen = await chosenMessages(settings);
    return chosen ? wordingOf(chosen.messages, chosen.language) : browserWording;
  } catch (error) {
    console.error(error);
    return browserWording;
  }
}

function applyTheme({ theme }: Settings): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
