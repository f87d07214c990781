import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordingFrom } from '../assessment/messages.ts';
import type { Wording } from '../assessment/wording.ts';

const LOCALES = join(import.meta.dirname, '..', '..', 'public', '_locales');

/** The English messages of `public/_locales`, filled as a browser fills them. An unknown key throws: it is a bug. */
export function englishWording(): Wording {
  return wordingFrom(JSON.parse(readFileSync(join(LOCALES, 'en', 'messages.json'), 'utf8')), 'en');
}
