import type { Param } from './assessment.ts';

/** Where words come from: a message of `public/_locales` with its gaps filled in order. */
export interface Wording {
  message(key: string, substitutions?: readonly string[]): string;
  /** BCP 47, for dates and numbers. */
  readonly language: string;
}

/** A message of a Finding as a sentence in the reader's language. */
export function say(reason: { message: string; params: readonly Param[] }, wording: Wording): string {
  return wording.message(
    reason.message,
    reason.params.map((param) => {
      if ('text' in param) return param.text;
      if ('date' in param) return sayDate(param.date, wording.language);
      return wording.message(param.message);
    }),
  );
}

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' as people of that language write it, no more exact than given. */
export function sayDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(language, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** The message key for an id that has marks which keys may not have ('import-action', 'not found'). */
export function messageKey(prefix: string, id: string): string {
  return `${prefix}_${id.replace(/[^a-zA-Z0-9]/g, '_')}`;
}
