import { type Words, wordingOf } from '../assessment/fill.ts';
import { messagesFrom } from '../assessment/messages.ts';
import type { Wording } from '../assessment/wording.ts';
import type { Settings } from '../settings/settings.ts';
import { packagedText } from './packaged.ts';
import { browserWording } from './wording.ts';

/** The words that were last asked for: the worker says some of every page. */
let last: { readonly language: string; readonly words: Promise<Words> } | null = null;

/** The messages of the language that was chosen; null where none was. Rejects when its file cannot be read. */
export async function chosenWords({ language }: Settings): Promise<Words | null> {
  if (!language) return null;
  if (last?.language !== language) last = { language, words: readWords(language) };
  try {
    return await last.words;
  } catch (error) {
    last = null;
    throw error;
  }
}

/** The words in the language that was chosen; in the browser's where none was, or where its file cannot be read. */
export async function chosenWording(settings: Settings): Promise<Wording> {
  try {
    const words = await chosenWords(settings);
    return words ? wordingOf(words.messages, words.language) : browserWording;
  } catch (error) {
    console.error(error);
    return browserWording;
  }
}

async function readWords(language: string): Promise<Words> {
  const files = ['en', language].map((one) => packagedText(`_locales/${one}/messages.json`));
  const [english, chosen] = (await Promise.all(files)).map((file) => messagesFrom(JSON.parse(file)));
  // A message that a language lacks is better said in English than not at all.
  return { language, messages: { ...english, ...chosen } };
}
