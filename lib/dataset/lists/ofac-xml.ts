import {
  distinct,
  hostOf,
  imoNumbers,
  type ListEntry,
  type ListFile,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';
import { addressLine, countryCodes, ofacAliasKind, ofacKind } from './ofac-text.ts';
import { childrenAt, textAt, textsAt, type XmlNode, xmlRecords } from './xml.ts';

const RECORDS = new Set(['sdnEntry']);
const ADDRESS_PARTS = [
  'address1',
  'address2',
  'address3',
  'city',
  'stateOrProvince',
  'postalCode',
  'country',
];
const ID_SCHEMES: readonly (readonly [type: RegExp, scheme: string])[] = [
  [/^Tax ID/, 'tax-id'],
  [/^(?:Business Registration|Registration|Company|C\.R\.)/, 'registration'],
  [/^SWIFT/, 'swift'],
];

/** OFAC gives a name as last and first, and an organisation's as last alone. */
function fullName(node: XmlNode): string {
  return oneLine(`${textAt(node, 'firstName')} ${textAt(node, 'lastName')}`);
}

function identifiers(node: XmlNode): ListEntry['identifiers'] {
  return childrenAt(node, 'idList', 'id').flatMap((id) => {
    const [type, number] = [textAt(id, 'idType'), textAt(id, 'idNumber')];
    const imo = imoNumbers(number).map((value) => ({ scheme: 'imo', value }));
    const scheme = ID_SCHEMES.find(([pattern]) => pattern.test(type))?.[1];
    return imo.length > 0 || !scheme || !number ? imo : [{ scheme, value: number }];
  });
}

/** Numbers that the flat file gives in its remarks ('Secondary sanctions risk: …') stand in the id list here. */
function remarks(node: XmlNode): string {
  const notes = childrenAt(node, 'idList', 'id')
    .filter((id) => /sanctions risk|Transactions Prohibited|Organization/i.test(textAt(id, 'idType')))
    .map((id) => `${textAt(id, 'idType')} ${textAt(id, 'idNumber')}`.trim());
  return distinct([...notes, textAt(node, 'remarks')]).join('; ');
}

/**
 * OFAC's SDN list from its plain XML file SDN.XML: `sdnList` with `sdnEntry` (`uid`, `lastName`, `sdnType`, `programList`,
 * `idList`, `akaList` with `category` strong or weak, `addressList`, `vesselInfo`). Reports entries without number
 * or name. Throws ListFormatError for another file.
 * Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
 */
export async function* readOfacXml(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  for await (const node of xmlRecords(file, 'sdnList', RECORDS, report)) {
    const names = listNames([
      { text: fullName(node), kind: 'primary', strength: 'strong', language: null },
      ...childrenAt(node, 'akaList', 'aka').map(
        (aka): ListName => ({
          text: fullName(aka),
          kind: ofacAliasKind(textAt(aka, 'type')),
          strength: textAt(aka, 'category').toLowerCase() === 'weak' ? 'weak' : 'strong',
          language: null,
        }),
      ),
    ]);
    const entry = textAt(node, 'uid');
    if (!entry || names.length === 0) {
      report({ file: file.name, line: node.line, what: 'an sdnEntry without uid or name' });
      continue;
    }
    const addresses = childrenAt(node, 'addressList', 'address');
    const sites = childrenAt(node, 'idList', 'id').filter((id) => textAt(id, 'idType') === 'Website');
    yield {
      list: 'ofac-sdn',
      entry,
      kind: ofacKind(textAt(node, 'sdnType')),
      names,
      addresses: distinct(addresses.map((at) => addressLine(ADDRESS_PARTS.map((part) => textAt(at, part))))),
      countries: countryCodes([
        ...addresses.map((at) => textAt(at, 'country')),
        textAt(node, 'vesselInfo', 'vesselFlag'),
      ]),
      programmes: distinct(textsAt(node, 'programList', 'program')),
      listedOn: null,
      status: null,
      remarks: remarks(node),
      identifiers: identifiers(node),
      websites: distinct(sites.map((site) => hostOf(textAt(site, 'idNumber')) ?? '')),
      line: node.line,
    };
  }
}
