import { hostOf } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import { tableCountry } from '../suppliers/country.ts';

/** Texts in one line each, empty and repeated ones gone. */
export function texts(given: readonly string[]): string[] {
  return [...new Set(given.map(cleanText).filter((text) => text !== ''))];
}

/** A cell that holds several texts, parted by ';' or '|'. */
export function several(cell: string): string[] {
  return texts(cell.split(/[;|]/));
}

/** The countries that texts name, as ISO 3166-1 alpha-2. */
export function countries(given: readonly string[]): string[] {
  return [...new Set(given.flatMap((text) => tableCountry(text.trim()) ?? []))];
}

/** The hosts of the websites that cells name. */
export function hosts(given: readonly string[]): string[] {
  return [...new Set(given.flatMap((cell) => cell.split(/[\s,;|]+/)).flatMap((site) => hostOf(site) ?? []))];
}
