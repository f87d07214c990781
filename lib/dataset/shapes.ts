import { z } from '../listing/zod.ts';

/** An id: lower-case words with hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower-case words with hyphens');

/** A sentence or name on one line, with no space around it. */
export const line = z
  .string()
  .min(1)
  .max(600)
  .refine((text) => text === text.trim() && !/[\n\r\t]/.test(text), 'one line, no space around it');

/** A date as exact as its source gives it: year, month or day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date: '2024', '2024-05' or '2024-05-31'");

/** A country's two letters in ISO 3166-1. */
export const country = z.string().regex(/^[A-Z]{2}$/, "a country's two letters in ISO 3166-1: 'CN'");
