import { z } from '../listing/zod.ts';

/** An id: lower-case words with hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A sentence or name on one line, with no space around it. */
export const line = z
  .string()
  .min(1)
  .max(600)
  .refine((text) => text === text.trim() && !/[\n\r\t]/.test(text), 'one line, no space around it');

/** A date as exact as its source gives it: year, month or day. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
