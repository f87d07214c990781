import { LEVELS } from '../assessment/levels.ts';
import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import { columnsOf } from '../suppliers/columns.ts';
import { hasNames, type MappedField, type Mapping } from '../suppliers/mapping.ts';
import { openDelimited } from '../suppliers/table.ts';
import { countries, hosts, several, texts } from './cleaned.ts';
import { BARE, type Entry } from './entry.ts';

/**
 * The entries of a table with a header, by what its columns are taken for; `mapping` null takes them for what the headings say. A column
 * 'level' is always heeded. Throws ListFormatError where no column holds names, and where the last row breaks off.
 */
export async function* readTable(
  file: ListFile,
  report: Report,
  mapping: Mapping | null,
): AsyncGenerator<Entry> {
  const table = await openDelimited(file, report, { lenient: mapping !== null });
  const used = mapping ?? table.mapping;
  if (!hasNames(used)) throw new ListFormatError(file.name, 1, 'no column holds names');
  // Headings are known only beside one for names, which this table may call otherwise.
  const level = columnsOf([...table.header, 'name'])?.places.get('level')?.[0] ?? -1;
  let isRagged = false;
  let last: { line: number; cells: number } | null = null;
  for await (const { row, line, cells } of table.rows) {
    // Where all rows but the last have every cell, the last one broke off.
    if (last && last.cells < table.header.length) isRagged = true;
    last = { line, cells: cells.length };
    const said = cleanText(cells[level] ?? '').toLowerCase();
    const known = LEVELS.find((one) => one === said) ?? null;
    const problem = (what: string) => report({ file: file.name, line, what });
    if (said && !known) problem(`level '${said.slice(0, 40)}' is none of ${LEVELS.join(', ')}`);
    const entry = entryOf(cells, used);
    if (entry) yield { ...entry, id: entry.id || `row ${row}`, level: known };
    else problem('no name');
  }
  if (last && !isRagged && last.cells < table.header.length && table.header.length > 1) {
    throw new BrokenOffError(file.name, last.line, `${last.cells} cells instead of ${table.header.length}`);
  }
}

/** A table whose last row has fewer cells than any other; it is whole nevertheless where a line end follows. */
export class BrokenOffError extends ListFormatError {}

function entryOf(cells: readonly string[], { places }: Mapping): Entry | null {
  const at = (field: MappedField) => places[field].map((place) => cells[place] ?? '');
  const names = texts([...at('name'), ...at('native'), ...at('alias').flatMap((cell) => cell.split(';'))]);
  if (names.length === 0) return null;
  return {
    ...BARE,
    id: cleanText(at('reference')[0] ?? at('id')[0] ?? ''),
    names,
    countries: countries(at('country').flatMap(several)),
    addresses: texts(at('address')),
    websites: hosts(at('website')),
    ids: texts(at('id')),
  };
}
