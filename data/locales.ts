// `npm run locales`: brings every language of public/_locales into the order and with the placeholders of English, and names what is missing.
// `npm run locales -- LANGUAGE FILE.json` first takes translated texts from a file of keys and texts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, runCommand, STATUS, type Status } from '../lib/cli/command.ts';
import { z } from '../lib/listing/zod.ts';
import { LANGUAGES } from '../lib/settings/settings.ts';

const USAGE = 'usage: npm run locales [-- LANGUAGE FILE.json]';
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
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

/** The gaps of a text, sorted. */
const gaps = (text: string) => [...text.matchAll(/\$\w+\$/g)].map(([gap]) => gap).sort();

/** Texts of one language from a file of keys and texts. Throws InputError for what English has not, or has with other gaps. */
function textsFrom(file: string, english: Messages): Record<string, string> {
  const parsed = z.record(z.string(), z.string()).safeParse(json(file));
  if (!parsed.success) throw new InputError(`${file}: is no flat list of keys and texts`);
  for (const [key, text] of Object.entries(parsed.data)) {
    if (!Object.hasOwn(english, key)) throw new InputError(`${file}: '${key}' is no message of English`);
    const wanted = gaps(english[key]?.message ?? '');
    if (gaps(text).join() !== wanted.join())
      throw new InputError(`${file}: '${key}' has other gaps than English: ${wanted.join(', ') || 'none'}`);
  }
  return parsed.data;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

async function main(): Promise<Status> {
  const english = read('en');
  const [language, file, ...more] = process.argv.slice(2);
  if (language !== undefined) {
    if (file === undefined || more.length > 0) throw new InputError(USAGE);
    if (!OTHERS.some((one) => one === language))
      throw new InputError(`${language}: is none of ${OTHERS.join(', ')}. ${USAGE}`);
    const merged = read(language);
    for (const [key, message] of Object.entries(textsFrom(file, english))) merged[key] = { message };
    mkdirSync(join(LOCALES, language), { recursive: true });
    writeFileSync(pathOf(language), JSON.stringify(merged));
  }
  for (const one of OTHERS) {
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
  return STATUS.fine;
}

await runCommand('locales', main);
