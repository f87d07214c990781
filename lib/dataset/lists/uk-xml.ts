import { listDate } from './dates.ts';
import {
  distinct,
  hostOf,
  type ListEntry,
  type ListFile,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';
import { addressLine, countryCodes } from './ofac-text.ts';
import { ukIdentifiers, ukKind, ukName } from './uk-csv.ts';
import { childrenAt, textAt, textsAt, type XmlNode, xmlRecords } from './xml.ts';

const RECORDS = new Set(['Designation']);
const NAME_PARTS = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6'];
const ADDRESS_PARTS = [1, 2, 3, 4, 5, 6].map((number) => `AddressLine${number}`);

function names(node: XmlNode): ListName[] {
  const given = childrenAt(node, 'Names', 'Name').map((name) =>
    ukName(
      oneLine(NAME_PARTS.map((part) => textAt(name, part)).join(' ')),
      textAt(name, 'NameType'),
      textAt(name, 'AliasStrength'),
    ),
  );
  const native = childrenAt(node, 'NonLatinNames', 'NonLatinName').map((name): ListName => {
    const text = textAt(name, 'NameNonLatinScript');
    return { text, kind: 'alias', strength: 'strong', language: null };
  });
  return listNames([
    ...given.filter(({ kind }) => kind === 'primary'),
    ...given.filter(({ kind }) => kind !== 'primary'),
    ...native,
  ]);
}

/**
 * The UK Sanctions List from its published XML file: `Designations` with `Designation` (`UniqueID`, `Names/Name/Name1` to
 * `Name6`, `NonLatinNames`, `RegimeName`, `IndividualEntityShip`, `DateDesignated`, `Addresses` …). Reports designations
 * without id or name. Throws ListFormatError for another file.
 * Source: https://www.gov.uk/government/publications/the-uk-sanctions-list
 */
export async function* readUkXml(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  for await (const node of xmlRecords(file, 'Designations', RECORDS, report)) {
    const entry = textAt(node, 'UniqueID');
    const own = names(node);
    if (!entry || own.length === 0) {
      report({
        file: file.name,
        line: node.line,
        what: `${entry || 'no UniqueID'}: a designation without id or name`,
      });
      continue;
    }
    const addresses = childrenAt(node, 'Addresses', 'Address');
    const sites = textsAt(node, 'EntityDetails', 'Entity', 'Websites', 'Website').concat(
      textsAt(node, 'Websites', 'Website'),
    );
    yield {
      list: 'uk-list',
      entry,
      kind: ukKind(textAt(node, 'IndividualEntityShip')),
      names: own,
      addresses: distinct(
        addresses.map((at) =>
          addressLine(
            [...ADDRESS_PARTS, 'AddressPostalCode', 'AddressCountry'].map((part) => textAt(at, part)),
          ),
        ),
      ),
      countries: countryCodes(addresses.map((at) => textAt(at, 'AddressCountry'))),
      programmes: distinct([/^([A-Z]{3})\d{4}$/.exec(entry)?.[1] ?? '', textAt(node, 'RegimeName')]),
      listedOn: listDate(textAt(node, 'DateDesignated')),
      status: null,
      remarks: [textAt(node, 'OtherInformation'), textAt(node, 'UKStatementofReasons')]
        .filter((text) => text)
        .join(' '),
      identifiers: ukIdentifiers(
        textAt(node, 'UNReferenceNumber'),
        textAt(node, 'OFSIGroupID'),
        textsAt(node, 'ShipDetails', 'Ship', 'IMONumbers', 'IMONumber').join(' '),
        textAt(node, 'EntityDetails', 'Entity', 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber'),
      ),
      websites: distinct(sites.map((site) => hostOf(site) ?? '')),
      line: node.line,
    };
  }
}
