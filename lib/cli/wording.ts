import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wording } from '../assessment/wording.ts';
import { z } from '../listing/zod.ts';

const LOCALES = join(import.meta.dirname, '..', '..', 'public', '_locales');

const messagesSchema = z.record(
  z.string(),
  z.object({
    message: z.string(),
    placeholders: z.record(z.string(), z.object({ content: z.string() })).optional(),
  }),
);

/** The English messages of `public/_locales`, filled as a browser fills them. An unknown key throws: it is a bug. */
export function englishWording(): Wording {
  const messages = messagesSchema.parse(
    JSON.parse(readFileSync(join(LOCALES, 'en', 'messages.json'), 'utf8')),
  );
  return {
    language: 'en',
    message(key, substitutions = []) {
      const entry = messages[key];
      if (!entry) throw new Error(`no message '${key}' in public/_locales/en`);
      return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const place = entry.placeholders?.[name.toLowerCase()]?.content.slice(1);
        return substitutions[Number(place) - 1] ?? '';
      });
    },
  };
}
