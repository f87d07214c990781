import { hostOf } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import type { MappedField, Mapping } from './mapping.ts';

/** A supplier as a table gives it. */
export interface Supplier {
  readonly row: number;
  /** '' where the table gives none. */
  readonly name: string;
  /** In other scripts, in trade, of the maker: every further column of names. */
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly address: string;
  readonly brands: readonly string[];
  /** Hosts, as 'example.com'. */
  readonly websites: readonly string[];
  readonly ids: readonly string[];
  /** What it supplies, by name or by HS code. */
  readonly goods: string;
  /** The buyer's own number of it; '' where the table gives none. */
  readonly reference: string;
}

/** The texts of one field in a row, the one that says most first; empty cells left out. */
export function textsOf(cells: readonly string[], { places, imo }: Mapping, field: MappedField): string[] {
  return places[field].flatMap((place) => {
    const text = cleanText(cells[place] ?? '');
    if (!text) return [];
    return imo.includes(place) && !/imo/i.test(text) ? [`IMO ${text}`] : [text];
  });
}

/** What spreadsheets show where a formula failed. */
const FAILED = /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/i;

/** Whether a cell names anybody: '-' and '#N/A' do not. */
const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !FAILED.test(text);

/** The supplier that a row names, by what its columns hold. */
export function supplierOf(row: number, cells: readonly string[], mapping: Mapping): Supplier {
  const texts = (field: MappedField) => textsOf(cells, mapping, field);
  const aliases = texts('alias').flatMap((text) => text.split(';').map((alias) => alias.trim()));
  const names = [...texts('name'), ...texts('native'), ...aliases];
  const [name = '', ...otherNames] = names.filter(isName);
  const references = texts('reference');
  return {
    row,
    name,
    otherNames,
    country: texts('country')[0] ?? '',
    address: texts('address').join(', '),
    brands: texts('brand'),
    websites: texts('website').flatMap((text) => text.split(/[\s,;]+/).flatMap((site) => hostOf(site) ?? [])),
    ids: [...texts('id'), ...references],
    goods: texts('goods').join(', '),
    reference: references[0] ?? '',
  };
}
