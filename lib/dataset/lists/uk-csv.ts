import { listDate } from './dates.ts';
import {
  distinct,
  hostOf,
  imoNumbers,
  type ListEntry,
  type ListFile,
  type ListName,
  listNames,
  type Report,
} from './entry.ts';
import { type NamedRow, namedRows } from './header.ts';
import { addressLine, countryCodes } from './ofac-text.ts';

/** 'Individual', 'Entity', 'Ship', in any case, as a kind. */
export function ukKind(type: string): ListEntry['kind'] {
  const word = type.toLowerCase();
  return word === 'individual' ? 'person' : word === 'ship' ? 'vessel' : 'organisation';
}

/** A name of the list by its type ('Primary name', 'Alias', 'primary_variation' …) and the list's word on its quality. */
export function ukName(text: string, type: string, strength: string): ListName {
  const sort = type.toLowerCase();
  // 'Primary name variation' is another spelling, not the name that is shown first.
  const kind = sort.startsWith('primary') && !sort.includes('variation') ? 'primary' : 'alias';
  const former = /^(?:f\.?k\.?a\.?|formerly)\b/i.test(text);
  return {
    text: text.replace(/^(?:formerly known as|formerly|f\.k\.a\.)\s+/i, ''),
    kind: former ? 'former' : kind,
    strength: strength.toLowerCase().startsWith('low') ? 'weak' : 'strong',
    language: null,
  };
}

const primaryFirst = (names: readonly ListName[]): ListName[] => [
  ...names.filter(({ kind }) => kind === 'primary'),
  ...names.filter(({ kind }) => kind !== 'primary'),
];

/** Numbers by which other lists and registers know the same party. */
export function ukIdentifiers(
  un: string,
  ofsi: string,
  imo: string,
  registration: string,
): ListEntry['identifiers'] {
  return [
    ...(un ? [{ scheme: 'un-sc', value: un }] : []),
    ...(ofsi ? [{ scheme: 'ofsi-group', value: ofsi }] : []),
    ...imoNumbers(`IMO ${imo}`).map((value) => ({ scheme: 'imo', value })),
    ...(registration ? [{ scheme: 'registration', value: registration.slice(0, 200) }] : []),
  ];
}

/** The regime of an entry by its id: 'DPR0154' is of the regime 'DPR'. */
const regimeOf = (id: string): string => /^([A-Z]{3})\d{4}$/.exec(id)?.[1] ?? '';

/**
 * The UK Sanctions List from the two tables of its reduced copy: subjects (`unique_id, subject_type,
 * un_reference_number, ofsi_group_id, date_designated, last_updated`) and names (`unique_id, name_type,
 * alias_strength, full_name` …), joined by `unique_id`. Throws ListFormatError where a header is another.
 */
export async function* readUkTables(
  subjects: ListFile,
  names: ListFile,
  report: Report,
): AsyncGenerator<ListEntry> {
  const byId = new Map<string, ListName[]>();
  for await (const { at } of namedRows(names, ',', ['unique_id', 'name_type', 'full_name'], report)) {
    const name = ukName(at('full_name'), at('name_type'), at('alias_strength'));
    const known = byId.get(at('unique_id'));
    if (known) known.push(name);
    else byId.set(at('unique_id'), [name]);
  }
  for await (const { at, line } of namedRows(subjects, ',', ['unique_id', 'subject_type'], report)) {
    const entry = at('unique_id');
    const own = listNames(primaryFirst(byId.get(entry) ?? []));
    if (!entry || own.length === 0) {
      report({ file: subjects.name, line, what: `${entry || 'no id'}: no name in ${names.name}` });
      continue;
    }
    yield {
      list: 'uk-list',
      entry,
      kind: ukKind(at('subject_type')),
      names: own,
      addresses: [],
      countries: [],
      programmes: distinct([regimeOf(entry)]),
      listedOn: listDate(at('date_designated')),
      status: null,
      remarks: '',
      identifiers: ukIdentifiers(at('un_reference_number'), at('ofsi_group_id'), '', ''),
      websites: [],
      line,
    };
  }
}

const numbered = (row: NamedRow, name: string, numbers: readonly number[]): string[] =>
  numbers.map((number) => row.at(`${name} ${number}`)).filter((text) => text !== '');

function started(row: NamedRow, entry: string): ListEntry {
  const { at } = row;
  const remarks = [at('Other Information'), at('UK Statement of Reasons')]
    .filter((text) => text !== '')
    .join(' ');
  return {
    list: 'uk-list',
    entry,
    kind: ukKind(at('Designation Type')),
    names: [],
    addresses: [],
    countries: [],
    programmes: distinct([regimeOf(entry), at('Regime Name')]),
    listedOn: listDate(at('Date Designated')),
    status: null,
    remarks,
    identifiers: ukIdentifiers(
      at('UN Reference Number'),
      at('OFSI Group ID'),
      at('IMO number'),
      at('Business registration number (s)'),
    ),
    websites: [],
    line: row.line,
  };
}

/** No published entry has near so many; each further row would be compared with all before it. */
const MAX_NAMES = 500;

/** One more row of the same entry: each row of the file adds a name, an address, or a spelling in another script. */
function added(entry: ListEntry, row: NamedRow): ListEntry {
  if (entry.names.length + entry.addresses.length > MAX_NAMES) return entry;
  const { at } = row;
  const name = [...numbered(row, 'Name', [1, 2, 3, 4, 5]), at('Name 6')]
    .filter((text) => text !== '')
    .join(' ');
  const address = addressLine([
    ...numbered(row, 'Address Line', [1, 2, 3, 4, 5, 6]),
    at('Address Postal Code'),
    at('Address Country'),
  ]);
  const native = {
    text: at('Name non-latin script'),
    kind: 'alias',
    strength: 'strong',
    language: null,
  } as const;
  const host = hostOf(at('Website'));
  return {
    ...entry,
    names: listNames(
      primaryFirst([...entry.names, ukName(name, at('Name type'), at('Alias strength')), native]),
    ),
    addresses: distinct([...entry.addresses, address]),
    countries: distinct([...entry.countries, ...countryCodes([at('Address Country')])]),
    websites: distinct([...entry.websites, host ?? '']),
  };
}

/**
 * The UK Sanctions List from its published CSV file: a line with the report's date, a header (`Last Updated, Unique ID,
 * OFSI Group ID, UN Reference Number, Name 6, Name 1 … Name type, Alias strength …`), and one row for each combination
 * of a name and an address, the rows of an entry anywhere in the file. Throws ListFormatError for another header.
 * Source: https://www.gov.uk/government/publications/the-uk-sanctions-list
 */
export async function* readUkCsv(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const entries = new Map<string, ListEntry>();
  for await (const row of namedRows(file, ',', ['Unique ID', 'Name 6', 'Name type', 'Regime Name'], report)) {
    const id = row.at('Unique ID');
    if (id) entries.set(id, added(entries.get(id) ?? started(row, id), row));
    else report({ file: file.name, line: row.line, what: 'no Unique ID' });
  }
  for (const entry of entries.values()) {
    if (entry.names.length > 0) yield entry;
    else report({ file: file.name, line: entry.line, what: `${entry.entry}: no name` });
  }
}
