/** Which official list, or table of the user's own, an entry stands on. */
export type ListId =
  | 'ofac-sdn'
  | 'un-sc'
  | 'uk-list'
  | 'meti-eul'
  | 'dhs-uflpa'
  | 'cbp-wro'
  | 'cbp-caatsa'
  | 'bis-entity'
  | 'table';

/** A name as its list gives it. `strength` is the list's own word on it: 'weak' only where the list says so. */
export interface ListName {
  readonly text: string;
  readonly kind: 'primary' | 'alias' | 'former' | 'acronym';
  readonly strength: 'strong' | 'weak';
  /** BCP 47 of the language, where the list says it or its column means it. */
  readonly language: string | null;
}

/** One entry of a list, the same whatever its file format. */
export interface ListEntry {
  readonly list: ListId;
  /** Its own id on the list; null where the list gives none. */
  readonly entry: string | null;
  readonly kind: 'organisation' | 'vessel' | 'aircraft' | 'person';
  /** The primary name first. Never empty. */
  readonly names: readonly ListName[];
  readonly addresses: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly programmes: readonly string[];
  /** ISO 8601 as exact as the list gives it: year, month or day. */
  readonly listedOn: string | null;
  /** Whether it is in force, in the list's own words; null where the list does not say. */
  readonly status: string | null;
  readonly remarks: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly websites: readonly string[];
  /** Line of its file where it begins. */
  readonly line: number;
}

/** One good that a country's list names, whoever makes it. */
export interface GoodsRow {
  readonly good: string;
  readonly sector: string;
  /** The country as the list writes it, and its ISO 3166-1 alpha-2 code where it has one. */
  readonly countryName: string;
  readonly country: string | null;
  readonly childLabour: boolean;
  readonly forcedLabour: boolean;
  readonly forcedChildLabour: boolean;
  /** For a good that is listed for what it is made from: the country where that is made, as the list writes it. */
  readonly derivedFrom: string | null;
  readonly line: number;
}

/** A row that could not be read whole. It is told and does not end the run. */
export interface ListProblem {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Takes what went wrong in a row. */
export type Report = (problem: ListProblem) => void;

/** One file of a list: its name, for messages, and its decoded text in chunks of any size. */
export interface ListFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** A file that is not of the format it was taken for. The message names file, line and what was expected. */
export class ListFormatError extends Error {
  override readonly name = 'ListFormatError';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, expected: string) {
    super(`${file}, line ${line}: ${expected}`);
    this.file = file;
    this.line = line;
  }
}

/** The longest text kept of any field. Official remarks reach some 3,000 characters. */
export const MAX_FIELD = 8000;
const MAX_NAME = 300;

/** A field in one line: white space single, no marks of the file format around it, not longer than `max`. */
export function oneLine(text: string, max = MAX_FIELD): string {
  const line = text
    .slice(0, max * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > max ? line.slice(0, max).trimEnd() : line;
}

/** A name in one line, without the quotation marks that lists put round a whole name. */
export function nameText(text: string): string {
  const name = oneLine(text, MAX_NAME);
  return /^["'“‘].*["'”’]$/u.test(name) && name.length > 2 ? name.slice(1, -1).trim() : name;
}

/** The texts that say something, each once, in order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/**
 * 'Korea Kwangson Banking Corporation (KKBC)' as its name and its initials: a bracket at the end that holds nothing but
 * two to eight capitals. Any other name comes back as it is.
 */
export function splitInitials(name: string): { name: string; initials: string | null } {
  const match = /^(.{3,}) \(([A-Z]{2,8})\)$/u.exec(name);
  return match?.[1] && match[2] ? { name: match[1].trimEnd(), initials: match[2] } : { name, initials: null };
}

/** The names of one entry: empty and repeated ones gone, initials in brackets as names of their own. */
export function listNames(names: readonly ListName[]): ListName[] {
  const byText = new Map<string, ListName>();
  for (const given of names) {
    const { name, initials } = splitInitials(nameText(given.text));
    if (name && !byText.has(name)) byText.set(name, { ...given, text: name });
    if (initials && !byText.has(initials)) {
      byText.set(initials, { ...given, text: initials, kind: 'acronym' });
    }
  }
  return [...byText.values()];
}

/** Numbers of the International Maritime Organization that a text gives, as seven digits each. */
export function imoNumbers(text: string): string[] {
  return distinct([...text.matchAll(/\bIMO\b\D{0,20}(\d{7})(?!\d)/gu)].map(([, number]) => number ?? ''));
}

/** The host of a website as a list writes it ('http://www.x.com/a', 'www.x.com'), or null. */
export function hostOf(website: string): string | null {
  const text = website.trim().slice(0, 300).toLowerCase();
  const host =
    text
      .replace(/^[a-z]{2,8}:\/\//, '')
      .replace(/^www\./, '')
      .split(/[/?#:\s]/)[0] ?? '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(host) ? host : null;
}
