import { columnKey } from './header.ts';
import { tableDelimiter } from './table.ts';

/** The formats that can be read. Some lists are published in several, and some formats are one part of a list. */
export type ListFormat =
  | 'ofac-sdn-csv'
  | 'ofac-alt-csv'
  | 'ofac-add-csv'
  | 'ofac-names-csv'
  | 'ofac-xml'
  | 'ofac-advanced-xml'
  | 'un-xml'
  | 'uk-subjects-csv'
  | 'uk-names-csv'
  | 'uk-csv'
  | 'uk-xml'
  | 'meti-psv'
  | 'us-json'
  | 'caatsa-json'
  | 'dol-xml'
  | 'table';

const ROOTS: ReadonlyMap<string, ListFormat> = new Map([
  ['sdnList', 'ofac-xml'],
  ['Sanctions', 'ofac-advanced-xml'],
  ['CONSOLIDATED_LIST', 'un-xml'],
  ['Designations', 'uk-xml'],
  ['Goods', 'dol-xml'],
]);

/** The formats with a header row, by columns that no other has together. */
const HEADERS: readonly (readonly [format: ListFormat, columns: readonly string[]])[] = [
  ['uk-subjects-csv', ['unique id', 'subject type']],
  ['uk-names-csv', ['unique id', 'name type', 'full name']],
  ['uk-csv', ['unique id', 'name 6', 'regime name']],
  ['ofac-names-csv', ['name', 'alias', 'designation', 'sanction type']],
];

/** The rows of the formats without a header row, by how one begins. */
const ROWS: readonly (readonly [format: ListFormat, row: RegExp])[] = [
  ['ofac-alt-csv', /^\d{1,9},\d{1,9},"?[afn]\.?k\.?a\.?"?,/],
  ['ofac-add-csv', /^\d{1,9},\d{1,9},/],
  ['ofac-sdn-csv', /^\d{1,9},"[^"\n]{1,400}",/],
  ['meti-psv', /^\d{1,5}\|[^|\n]{1,300}\|[^|\n]{0,300}\|/],
];

/** OFAC's own file names, for a file whose first row is odd. */
const NAMES: readonly (readonly [format: ListFormat, name: RegExp])[] = [
  ['ofac-sdn-csv', /\bsdn\.csv$/i],
  ['ofac-alt-csv', /\balt\.csv$/i],
  ['ofac-add-csv', /\badd\.csv$/i],
];

function rootElement(head: string): string | null {
  for (const [, name] of head.matchAll(/<(?:[A-Za-z_]\w{0,30}:)?([A-Za-z_]\w{0,60})[\s>/]/g))
    return name ?? null;
  return null;
}

/**
 * The format of a list's file by its first kilobytes, decoded; its name helps only where nothing else does. Null when it
 * is none that can be read.
 */
export function formatOf(fileName: string, head: string): ListFormat | null {
  const text = head.slice(0, 8000).replace(/^[\s\uFEFF]+/, '');
  if (text.startsWith('<')) return ROOTS.get(rootElement(text) ?? '') ?? null;
  if (text.startsWith('{')) return /"list_id"\s{0,5}:/.test(text) ? 'us-json' : null;
  if (text.startsWith('[')) return /\bCAATSA\b/.test(text) ? 'caatsa-json' : null;
  const lines = text.split(/\r\n|\r|\n/, 5);
  for (const line of lines) {
    const keys = new Set(line.split(',').map(columnKey));
    const found = HEADERS.find(([, columns]) => columns.every((column) => keys.has(column)));
    if (found) return found[0];
  }
  const row = ROWS.find(([, pattern]) => pattern.test(lines[0] ?? ''));
  if (row) return row[0];
  if (tableDelimiter(text)) return 'table';
  const named = /^\d+,/.test(text) ? NAMES.find(([, pattern]) => pattern.test(fileName)) : undefined;
  return named?.[0] ?? null;
}
