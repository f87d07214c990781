import type { ListEntry, ListFile, Report } from '../dataset/lists/entry.ts';
import type { ListFormat } from '../dataset/lists/format.ts';
import { namedRows } from '../dataset/lists/header.ts';
import { openLists } from '../dataset/lists/read.ts';
import { countries, several, texts } from './cleaned.ts';
import type { Format } from './database.ts';
import { BARE, type Entry } from './entry.ts';

/** The formats of official lists by whose they are; those that name nobody, or are but a part of a list, are not among them. */
const PUBLISHERS: ReadonlyMap<ListFormat, Format> = new Map([
  ['ofac-sdn-csv', 'ofac'],
  ['ofac-names-csv', 'ofac'],
  ['ofac-xml', 'ofac'],
  ['ofac-advanced-xml', 'ofac'],
  ['un-xml', 'un'],
  ['uk-csv', 'uk'],
  ['uk-xml', 'uk'],
  ['meti-psv', 'official'],
  ['us-json', 'official'],
  ['caatsa-json', 'official'],
]);

/** Whose list a format of official lists is; null where it cannot be imported alone. */
export function publisherOf(format: ListFormat | null): Format | null {
  return (format && PUBLISHERS.get(format)) ?? null;
}

/** The entries of an official list in a file of its publisher's. Throws ListFormatError. */
export async function* readOfficial(file: ListFile, report: Report): AsyncGenerator<Entry> {
  for (const list of await openLists([file], report)) {
    if ('rows' in list) continue;
    for await (const entry of list.entries) yield fromOfficial(entry);
  }
}

function fromOfficial(entry: ListEntry): Entry {
  const named = (strength: 'strong' | 'weak') =>
    entry.names.filter((name) => name.strength === strength).map(({ text }) => text);
  const strong = named('strong');
  return {
    ...BARE,
    id: entry.entry ?? '',
    names: strong.length > 0 ? strong : named('weak').slice(0, 1),
    weakNames: strong.length > 0 ? named('weak') : named('weak').slice(1),
    about: entry.programmes.join(', '),
    countries: entry.countries,
    addresses: entry.addresses,
    websites: entry.websites,
    ids: entry.identifiers.map(({ value }) => value),
  };
}

/** The columns by which a copy of OpenSanctions' simple table, and trade.gov's screening list, are told from other tables. */
export const OPENSANCTIONS_COLUMNS = ['id', 'schema', 'name', 'aliases', 'countries', 'dataset'];
export const CSL_COLUMNS = ['source', 'entity_number', 'programs', 'name', 'alt_names'];

/** The entries of OpenSanctions' `targets.simple.csv`, whose cells hold several texts parted by ';'. Throws ListFormatError. */
export async function* readOpenSanctions(file: ListFile, report: Report): AsyncGenerator<Entry> {
  for await (const { line, at } of namedRows(file, ',', OPENSANCTIONS_COLUMNS, report)) {
    const names = texts([at('name'), ...at('aliases').split(';')]);
    if (names.length === 0) {
      report({ file: file.name, line, what: 'no name' });
      continue;
    }
    yield {
      ...BARE,
      id: at('id'),
      names,
      about: texts([...several(at('program_ids')), ...several(at('dataset'))]).join(', '),
      countries: countries(several(at('countries'))),
      addresses: several(at('addresses')),
      ids: several(at('identifiers')),
    };
  }
}

/** The entries of trade.gov's Consolidated Screening List as CSV. Throws ListFormatError. */
export async function* readCslCsv(file: ListFile, report: Report): AsyncGenerator<Entry> {
  for await (const { line, at } of namedRows(file, ',', CSL_COLUMNS, report)) {
    const names = texts([at('name'), ...at('alt_names').split(';')]);
    if (names.length === 0) {
      report({ file: file.name, line, what: 'no name' });
      continue;
    }
    const addresses = several(at('addresses'));
    yield {
      ...BARE,
      id: at('_id') || at('entity_number'),
      names,
      about: texts([at('source'), ...several(at('programs'))]).join('; '),
      // An address ends with the code of its country.
      countries: countries([
        ...addresses.map((address) => address.split(',').at(-1) ?? ''),
        ...several(at('citizenships')),
        ...several(at('nationalities')),
        at('vessel_flag'),
      ]),
      addresses,
      // 'Tax ID No., 123456, KP' each.
      ids: several(at('ids')).flatMap((one) =>
        one
          .split(',')
          .map((part) => part.trim())
          .slice(1, 2),
      ),
    };
  }
}
