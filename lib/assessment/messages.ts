import { z } from '../listing/zod.ts';
import type { Wording } from './wording.ts';

/** The shape of a file of `public/_locales`, as far as words are made of it. */
const messagesSchema = z.record(
  z.string(),
  z.object({
    message: z.string(),
    placeholders: z.record(z.string(), z.object({ content: z.string() })).optional(),
  }),
);

/** Scripts written from right to left, by language. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * The messages of one file of `public/_locales` (its parsed JSON), filled as a browser fills them. `language` is the name of its folder.
 * Throws ZodError for another shape; asking for an unknown key throws, too: it is a bug.
 */
export function wordingFrom(messages: unknown, language: string): Wording {
  const entries = new Map(Object.entries(messagesSchema.parse(messages)));
  const tag = language.replace('_', '-');
  return {
    language: tag,
    message(key, substitutions = []) {
      if (key === '@@bidi_dir') return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
      const entry = entries.get(key);
      if (!entry) throw new Error(`no message '${key}' in public/_locales/${language}`);
      return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const place = entry.placeholders?.[name.toLowerCase()]?.content.slice(1);
        return substitutions[Number(place) - 1] ?? '';
      });
    },
  };
}
