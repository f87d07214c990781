// `npm run locales`: brings every language of public/_locales into the order and with the placeholders of English, and names what is missing.
// `npm run locales -- LANGUAGE FILE.json` first takes translated texts from a file of keys and texts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../lib/listing/zod.ts';
import { LANGUAGES } from '../lib/settings/settings.ts';

const LOCALES = join(import.meta.dirname, '..', 'public', '_locales');
const messages = z.record(
  z.string(),
  z.object({
    message: z.string(),
    placeholders: z.record(z.string(), z.object({ content: z.string() })).optional(),
  }),
);
type Messages = z.infer<typeof messages>;

const pathOf = (language: string) => join(LOCALES, language, 'messages.json');

function read(language: string): Messages {
  try {
    return messages.parse(JSON.parse(readFileSync(pathOf(language), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Messages in English order, each with the placeholders that English has; keys that English has not are dropped. */
function arranged(english: Messages, own: Messages): Messages {
  return Object.fromEntries(
    Object.entries(english).flatMap(([key, { placeholders }]) => {
      const message = Object.hasOwn(own, key) ? own[key]?.message : undefined;
      if (message === undefined) return [];
      const contents = Object.entries(placeholders ?? {}).map(([name, { content }]) => [name, { content }]);
      return [
        [key, contents.length > 0 ? { message, placeholders: Object.fromEntries(contents) } : { message }],
      ];
    }),
  );
}

const english = read('en');
const [language, file] = process.argv.slice(2);
if (language && file) {
  const texts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const merged = { ...read(language) };
  for (const [key, message] of Object.entries(texts)) merged[key] = { message };
  mkdirSync(join(LOCALES, language), { recursive: true });
  writeFileSync(pathOf(language), JSON.stringify(merged));
}
for (const one of LANGUAGES) {
  if (one === 'en') continue;
  const own = read(one);
  if (Object.keys(own).length === 0) {
    console.log(`${one}: not there`);
    continue;
  }
  const whole = arranged(english, own);
  writeFileSync(pathOf(one), `${JSON.stringify(whole, null, 2)}\n`);
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(whole, key));
  console.log(
    `${one}: ${Object.keys(whole).length} messages${missing.length > 0 ? `, missing ${missing.join(', ')}` : ''}`,
  );
}
