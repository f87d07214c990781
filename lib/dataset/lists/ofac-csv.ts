import { delimitedRows } from './delimited.ts';
import {
  type ListEntry,
  type ListFile,
  ListFormatError,
  type ListName,
  listNames,
  type Report,
} from './entry.ts';
import {
  addressLine,
  countryCodes,
  ofacAliasKind,
  ofacField,
  ofacKind,
  ofacProgrammes,
  remarkIdentifiers,
  remarkNames,
  remarkWebsites,
} from './ofac-text.ts';

interface Address {
  readonly text: string;
  readonly country: string;
}

/** What OFAC's alias and address files add to a party, by its number. */
export interface OfacParts {
  readonly aliases: ReadonlyMap<string, readonly ListName[]>;
  readonly addresses: ReadonlyMap<string, readonly Address[]>;
}

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);

async function byParty<T>(
  file: ListFile | undefined,
  columns: number,
  report: Report,
  read: (cells: readonly string[]) => T,
): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>();
  let seen = 0;
  if (!file) return found;
  for await (const { cells, line } of delimitedRows(file, ',', report)) {
    const party = ofacField(cells[0]);
    // The last column, remarks, is missing from some rows.
    if (!isNumber(party) || cells.length < columns - 1) {
      report({ file: file.name, line, what: `expected ${columns} columns, the first a number` });
      if (seen === 0)
        throw new ListFormatError(file.name, line, `expected ${columns} columns, the first a number`);
      continue;
    }
    seen += 1;
    const rows = found.get(party);
    if (rows) rows.push(read(cells));
    else found.set(party, [read(cells)]);
  }
  return found;
}

/**
 * The aliases and addresses of OFAC's flat files ALT.CSV (number, alias number, type, name, remarks) and ADD.CSV (number,
 * address number, address, city, country, remarks), which have no header row. Throws ListFormatError where the first row
 * is not of that layout.
 */
export async function readOfacParts(
  alt: ListFile | undefined,
  add: ListFile | undefined,
  report: Report,
): Promise<OfacParts> {
  const aliases = await byParty(alt, 5, report, (cells): ListName => {
    const kind = ofacAliasKind(ofacField(cells[2]));
    return { text: ofacField(cells[3]), kind, strength: 'strong', language: null };
  });
  const addresses = await byParty(add, 6, report, (cells): Address => {
    const country = ofacField(cells[4]);
    return { text: addressLine([ofacField(cells[2]), ofacField(cells[3]), country]), country };
  });
  return { aliases, addresses };
}

/**
 * OFAC's SDN list from its flat file SDN.CSV, which has no header row: number, name, type, programmes, title, call
 * sign, vessel type, tonnage, gross tonnage, flag, owner, remarks; `parts` is asked once, for what the other two files add.
 * Throws ListFormatError where the first row is not of that layout.
 * Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
 */
export async function* readOfacCsv(
  sdn: ListFile,
  parts: () => Promise<OfacParts>,
  report: Report,
): AsyncGenerator<ListEntry> {
  const { aliases, addresses } = await parts();
  let seen = 0;
  for await (const { cells, line } of delimitedRows(sdn, ',', report)) {
    const [entry = '', name = '', type = '', programmes = ''] = cells.map(ofacField);
    if (!isNumber(entry) || !name || cells.length < 4) {
      const what = 'expected 12 columns, the first a number, the second a name';
      if (seen === 0) throw new ListFormatError(sdn.name, line, what);
      report({ file: sdn.name, line, what });
      continue;
    }
    seen += 1;
    if (cells.length !== 12) {
      report({
        file: sdn.name,
        line,
        what: `${cells.length} columns instead of 12; read as far as they go`,
      });
    }
    const remarks = ofacField(cells.slice(11).join(','));
    const where = addresses.get(entry) ?? [];
    yield {
      list: 'ofac-sdn',
      entry,
      kind: ofacKind(type),
      names: listNames([
        { text: name, kind: 'primary', strength: 'strong', language: null },
        ...(aliases.get(entry) ?? []),
        ...remarkNames(remarks),
      ]),
      addresses: where.map(({ text }) => text).filter((text) => text !== ''),
      countries: countryCodes([...where.map(({ country }) => country), ofacField(cells[9])]),
      programmes: ofacProgrammes(programmes),
      listedOn: null,
      status: null,
      remarks,
      identifiers: remarkIdentifiers(remarks),
      websites: remarkWebsites(remarks),
      line,
    };
  }
  if (seen === 0) throw new ListFormatError(sdn.name, 1, 'expected rows of 12 columns');
}

/**
 * A copy of OFAC's SDN list with a header row and one alias a party: `Name,Alias,Nationality,Designation,Sanction
 * Type,Source`. It has no numbers, so its entries have no id. Throws ListFormatError where the header is another.
 */
export async function* readOfacNamesCsv(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  let header = true;
  for await (const { cells, line } of delimitedRows(file, ',', report)) {
    const [name = '', alias = '', nationality = '', designation = '', programmes = ''] = cells.map(ofacField);
    if (header) {
      if (name !== 'Name' || alias !== 'Alias' || programmes !== 'Sanction Type') {
        throw new ListFormatError(
          file.name,
          line,
          "expected the header 'Name,Alias,Nationality,Designation,…'",
        );
      }
      header = false;
      continue;
    }
    if (!name || cells.length < 5) {
      report({ file: file.name, line, what: 'expected 6 columns, the first a name' });
      continue;
    }
    yield {
      list: 'ofac-sdn',
      entry: null,
      kind: ofacKind(designation),
      names: listNames([
        { text: name, kind: 'primary', strength: 'strong', language: null },
        { text: alias === 'None' ? '' : alias, kind: 'alias', strength: 'strong', language: null },
      ]),
      addresses: [],
      countries: countryCodes([nationality === 'Unknown' ? '' : nationality]),
      programmes: ofacProgrammes(programmes),
      listedOn: null,
      status: null,
      remarks: '',
      identifiers: [],
      websites: [],
      line,
    };
  }
  if (header)
    throw new ListFormatError(file.name, 1, "expected the header 'Name,Alias,Nationality,Designation,…'");
}
