import { z } from '../listing/zod.ts';
import { type Messages, wordingOf } from './fill.ts';
import type { Wording } from './wording.ts';

const messagesSchema = z.record(
  z.string(),
  z.object({
    message: z.string(),
    placeholders: z.record(z.string(), z.object({ content: z.string() })).optional(),
  }),
);

/** The parsed JSON of a file of `public/_locales` as its messages. Throws ZodError for another shape. */
export function messagesFrom(json: unknown): Messages {
  return messagesSchema.parse(json);
}

/** The words of one file of `public/_locales`: see `wordingOf`. Throws ZodError for another shape. */
export function wordingFrom(json: unknown, language: string): Wording {
  return wordingOf(messagesFrom(json), language);
}
