import { type ReadingSource, TEXT_MAX } from './fields.ts';
import type { Reading } from './listing.ts';

/** Marks of direction, and the one invisible letter that counts as white space: they stand in words without parting them. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A run that is shown from right to left whatever its letters are: 'moc' reads 'com'. */
const REVERSED = /\u202e([^\u202c\u2069]*)/g;

/**
 * Text as a person would read it: one line, single spaces, no control or direction marks, at most TEXT_MAX units.
 * Zero-width and look-alike letters stay: telling them apart is the work of `lib/names`.
 */
export function cleanText(raw: string): string {
  return raw
    .slice(0, TEXT_MAX * 4)
    .replace(DIRECTIONS, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, TEXT_MAX)
    .trim();
}

/**
 * Text in the order in which a page shows it: what stands between marks that reverse it is reversed. Only for what is shown: in a table
 * such a mark is dirt.
 */
export function asShown(text: string): string {
  return text.replace(REVERSED, (_, run: string) => [...run].reverse().join(''));
}

/** A Reading of `value` that was derived from `raw`. */
export function reading<T>(value: T, raw: string, from: ReadingSource, where: string): Reading<T> {
  return { value, raw: raw.trim().slice(0, TEXT_MAX), from, where: where.slice(0, TEXT_MAX) };
}

/** A Reading of cleaned text, or undefined when `raw` holds no visible text. */
export function textReading(raw: unknown, from: ReadingSource, where: string): Reading<string> | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const value = cleanText(asShown(String(raw).slice(0, TEXT_MAX * 4)));
  return value ? reading(value, String(raw), from, where) : undefined;
}
