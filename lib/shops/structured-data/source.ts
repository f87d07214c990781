import { type ReadingSource, TEXT_MAX } from '../../listing/fields.ts';
import type { FieldName, Listing, Reading } from '../../listing/listing.ts';
import { cleanText, reading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { saysNothing } from '../row-labels.ts';
import { decodeEntities } from '../text.ts';

/** Where statements come from, and what is needed to understand them. */
export interface Source {
  readonly from: ReadingSource;
  /** The page's address. */
  readonly url: URL;
  /** The page's languages (BCP 47), for names of countries. */
  readonly languages: readonly string[];
}

/** The Source of what a page states in one way. */
export function sourceOf(from: ReadingSource, document: Document, url: URL): Source {
  const language = document.documentElement?.getAttribute('lang')?.trim();
  return { from, url, languages: language ? [language] : [] };
}

const TAG = /<\/?(?:b|br|em|font|i|p|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,200}>/gi;

/**
 * Text as a person would read it. Shops encode what they write into structured data once more than needed
 * ('H&amp;M'), and leave the markup of their titles in it.
 */
export function plainText(raw: string): string {
  let text = raw.slice(0, 20_000);
  for (let i = 0; i < 2 && text.includes('&'); i += 1) text = decodeEntities(text);
  return cleanText(text.includes('<') ? text.replace(TAG, ' ') : text);
}

/** A Reading of plain text; undefined when there is none, or only a word for 'nothing'. */
export function plainReading(
  raw: string | undefined,
  source: Source,
  where: string,
): Reading<string> | undefined {
  const text = raw === undefined ? '' : plainText(raw);
  return raw === undefined || saysNothing(text) ? undefined : reading(text, raw, source.from, where);
}

/** A Reading of an absolute http(s) address; undefined for anything else. */
export function addressReading(
  raw: string | null | undefined,
  source: Source,
  where: string,
): Reading<string> | undefined {
  const url = httpUrl(plainText(raw ?? ''), source.url);
  return raw && url && url.length <= TEXT_MAX ? reading(url, raw, source.from, where) : undefined;
}

/** Adds a field to a listing unless it was not read. */
export function put<F extends FieldName>(listing: Listing, field: F, found: Listing[F] | undefined): void {
  if (found !== undefined) listing[field] = found;
}
