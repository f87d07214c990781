import { listDate } from './dates.ts';
import { delimitedRows } from './delimited.ts';
import {
  distinct,
  hostOf,
  type ListEntry,
  type ListFile,
  ListFormatError,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';
import { columnKey } from './header.ts';
import { countryCodes } from './ofac-text.ts';

/** What a column of a table may hold, and the names by which such a column goes. */
const COLUMNS = {
  name: [
    'name',
    'company',
    'company name',
    'entity',
    'entity name',
    'full name',
    'supplier',
    'vendor',
    'organisation',
    'organization',
    'nom',
    'nombre',
    'firma',
    'название',
    '名称',
    '公司名称',
    '企业名称',
    '회사명',
    '企業名',
  ],
  alias: [
    'alias',
    'aliases',
    'aka',
    'a k a',
    'other names',
    'also known as',
    'native name',
    'local name',
    '别名',
    '別名',
  ],
  address: [
    'address',
    'addresses',
    'street address',
    'location',
    'direccion',
    'adresse',
    'адрес',
    '地址',
    '주소',
    '住所',
  ],
  country: [
    'country',
    'countries',
    'country of origin',
    'nationality',
    'pais',
    'pays',
    'land',
    'страна',
    '国家',
    '國家',
    '국가',
    '国',
  ],
  id: [
    'id',
    'entry',
    'number',
    'no',
    'reference',
    'reference number',
    'unique id',
    'uid',
    'ref',
    '编号',
    '번호',
  ],
  programme: [
    'programme',
    'program',
    'programmes',
    'programs',
    'regime',
    'list',
    'source list',
    'sanction type',
    'reason',
  ],
  date: ['date', 'listed on', 'date listed', 'date designated', 'effective date', 'listed', 'added', '日期'],
  website: ['website', 'web', 'url', 'domain', 'homepage', '网址', '웹사이트'],
  remarks: ['remarks', 'notes', 'note', 'comment', 'comments', 'description'],
} as const;
type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];
const DELIMITERS = [',', '\t', '|', ';'];

/** The delimiter that parts a header row, or null: the one that shows the most known columns, a name among them. */
export function tableDelimiter(head: string): string | null {
  const first = head.replace(/^[\s\uFEFF]+/, '').split(/[\r\n]/, 1)[0] ?? '';
  const scored = DELIMITERS.map((delimiter) => {
    const columns = columnsOf(
      first
        .slice(0, 4000)
        .split(delimiter)
        .map((cell) => cell.replaceAll('"', '')),
    );
    return { delimiter, score: columns.has('name') ? columns.size : 0 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : null;
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const keys = header.map(columnKey);
  const places = new Map<Column, number>();
  for (const column of COLUMN_NAMES) {
    const wanted: readonly string[] = COLUMNS[column];
    const place = keys.findIndex((key) => wanted.includes(key));
    if (place !== -1) places.set(column, place);
  }
  return places;
}

async function* replayed(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * A table of the user's own: CSV, TSV, or cells parted by '|' or ';', with a header row in which columns are found by
 * name in many languages: name (the only one needed), alias, address, country, id, programme, date, website,
 * remarks. Several aliases or countries in one cell are parted by ';' or '|'. Throws ListFormatError where there is no
 * column for names.
 */
export async function* readTable(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const rest = file.text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head += next.value;
    if (head.length > 4000 || /[\r\n]/.test(head.trimStart())) break;
  }
  const expected = `expected a header row with a column for names (${COLUMNS.name.slice(0, 6).join(', ')} …)`;
  const delimiter = tableDelimiter(head);
  if (!delimiter) throw new ListFormatError(file.name, 1, expected);
  let places: Map<Column, number> | null = null;
  for await (const { cells, line } of delimitedRows(
    { name: file.name, text: replayed(head, rest) },
    delimiter,
    report,
  )) {
    if (!places) {
      places = columnsOf(cells);
      continue;
    }
    const columns = places;
    const at = (column: Column) => oneLine(cells[columns.get(column) ?? -1] ?? '');
    const several = (column: Column) => at(column).split(/\s*[;|]\s*/);
    if (!at('name')) {
      report({ file: file.name, line, what: 'no name' });
      continue;
    }
    const alias = (text: string): ListName => ({ text, kind: 'alias', strength: 'strong', language: null });
    yield {
      list: 'table',
      entry: at('id') || null,
      kind: 'organisation',
      names: listNames([{ ...alias(at('name')), kind: 'primary' }, ...several('alias').map(alias)]),
      addresses: distinct([at('address')]),
      countries: countryCodes(several('country')),
      programmes: distinct(several('programme')),
      listedOn: listDate(at('date')),
      status: null,
      remarks: at('remarks'),
      identifiers: [],
      websites: distinct(several('website').map((site) => hostOf(site) ?? '')),
      line,
    };
  }
}
