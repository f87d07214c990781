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
import { addressLine, countryCodes, ofacAliasKind } from './ofac-text.ts';
import { childrenAt, textAt, textsAt, type XmlNode, xmlRecords } from './xml.ts';

const RECORDS = new Set([
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'SanctionsEntry',
]);
const DOCUMENT_SCHEMES: readonly (readonly [type: RegExp, scheme: string])[] = [
  [/^Tax ID/, 'tax-id'],
  [/^(?:Business Registration|Registration|Company|C\.R\.)/, 'registration'],
];

interface Location {
  readonly text: string;
  readonly countries: readonly string[];
}

/** What the parties refer to by number; it stands before them in the file. */
class References {
  readonly #values = new Map<string, string>();
  readonly locations = new Map<string, Location>();
  /** Numbers of the register by the identity that they belong to. */
  readonly documents = new Map<string, { readonly scheme: string; readonly value: string }[]>();

  value(set: string, id: string | undefined): string {
    return this.#values.get(`${set} ${id ?? ''}`) ?? '';
  }

  addSets(node: XmlNode): void {
    for (const value of node.children.flatMap(({ children }) => children)) {
      this.#values.set(`${value.name} ${value.attributes.get('ID') ?? ''}`, oneLine(value.text));
      const type = value.attributes.get('PartyTypeID');
      if (type) this.#values.set(`${value.name} type ${value.attributes.get('ID') ?? ''}`, type);
    }
  }

  addLocation(node: XmlNode): void {
    const parts = childrenAt(node, 'LocationPart').map((part) => textAt(part, 'LocationPartValue', 'Value'));
    const countries = childrenAt(node, 'LocationCountry').map((country) =>
      this.value('Country', country.attributes.get('CountryID')),
    );
    const text = addressLine([...parts, ...countries]);
    this.locations.set(node.attributes.get('ID') ?? '', { text, countries: countryCodes(countries) });
  }

  addDocument(node: XmlNode): void {
    const identity = node.attributes.get('IdentityID') ?? '';
    const type = this.value('IDRegDocType', node.attributes.get('IDRegDocTypeID'));
    const number = textAt(node, 'IDRegistrationNo');
    const scheme = DOCUMENT_SCHEMES.find(([pattern]) => pattern.test(type))?.[1];
    const imo = imoNumbers(number).map((value) => ({ scheme: 'imo', value }));
    const found = imo.length > 0 || !scheme || !number ? imo : [{ scheme, value: number }];
    if (found.length > 0) this.documents.set(identity, [...(this.documents.get(identity) ?? []), ...found]);
  }

  kind(profile: XmlNode): ListEntry['kind'] {
    const id = profile.attributes.get('PartySubTypeID');
    const word = this.value('PartySubType', id).toLowerCase();
    if (word === 'vessel' || word === 'aircraft') return word;
    const type = this.value('PartyType', this.value('PartySubType type', id));
    return type === 'Individual' ? 'person' : 'organisation';
  }
}

function aliasNames(alias: XmlNode, references: References): ListName[] {
  const primary = alias.attributes.get('Primary') === 'true';
  const type = references.value('AliasType', alias.attributes.get('AliasTypeID'));
  return childrenAt(alias, 'DocumentedName').map((name) => ({
    text: textsAt(name, 'DocumentedNamePart', 'NamePartValue').join(' '),
    kind: primary ? 'primary' : ofacAliasKind(type),
    strength: alias.attributes.get('LowQuality') === 'true' ? 'weak' : 'strong',
    language: null,
  }));
}

function party(node: XmlNode, profile: XmlNode, references: References): ListEntry {
  const identities = childrenAt(profile, 'Identity');
  const names = identities.flatMap((identity) =>
    childrenAt(identity, 'Alias').flatMap((alias) => aliasNames(alias, references)),
  );
  const features = [...childrenAt(profile, 'Feature'), ...childrenAt(node, 'Feature')].map((feature) => ({
    type: references.value('FeatureType', feature.attributes.get('FeatureTypeID')),
    details: childrenAt(feature, 'FeatureVersion', 'VersionDetail').map(
      (detail) =>
        oneLine(detail.text) ||
        references.value('DetailReference', detail.attributes.get('DetailReferenceID')),
    ),
    locations: childrenAt(feature, 'FeatureVersion', 'VersionLocation').flatMap(
      (at) => references.locations.get(at.attributes.get('LocationID') ?? '') ?? [],
    ),
  }));
  const details = (pattern: RegExp) =>
    features.filter(({ type }) => pattern.test(type)).flatMap((feature) => feature.details);
  const places = features.filter(({ type }) => type === 'Location' || type === 'Vessel Flag');
  const located = places.filter(({ type }) => type === 'Location').flatMap(({ locations }) => locations);
  return {
    list: 'ofac-sdn',
    entry: node.attributes.get('FixedRef') ?? null,
    kind: references.kind(profile),
    names: listNames([
      ...names.filter(({ kind }) => kind === 'primary'),
      ...names.filter(({ kind }) => kind !== 'primary'),
    ]),
    addresses: distinct(located.map(({ text }) => text)),
    countries: distinct(places.flatMap(({ locations }) => locations.flatMap(({ countries }) => countries))),
    programmes: [],
    listedOn: null,
    status: null,
    remarks: distinct([
      ...features
        .filter(({ type }) => /sanctions|transactions|organization/i.test(type))
        .map(({ type, details: said }) => `${type} ${said.join(', ')}`.trim()),
      ...textsAt(node, 'Comment'),
    ]).join('; '),
    identifiers: [
      ...identities.flatMap(
        (identity) => references.documents.get(identity.attributes.get('ID') ?? '') ?? [],
      ),
      ...details(/^SWIFT\/BIC$/).map((value) => ({ scheme: 'swift', value })),
    ],
    websites: distinct(details(/^Website$/).map((site) => hostOf(site) ?? '')),
    line: node.line,
  };
}

/** The day of the first event of an entry, which is its listing. */
function eventDate(node: XmlNode): string | null {
  const date = childrenAt(node, 'EntryEvent', 'Date')[0];
  if (!date) return null;
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(date, part).padStart(2, '0'));
  const text = `${year}-${month}-${day}`;
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : null;
}

/**
 * OFAC's SDN list from its advanced XML file SDN_ADVANCED.XML: `Sanctions` with `ReferenceValueSets`, `Locations`,
 * `IDRegDocuments`, `DistinctParties` and `SanctionsEntries`, which refer to one another by number; programmes and the
 * date of listing stand in the last of them, so that a party comes out when its entry is read, and those without an
 * entry at the end. Reports parties without a name. Throws ListFormatError for another file.
 * Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
 */
export async function* readOfacAdvancedXml(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const references = new References();
  const parties = new Map<string, ListEntry>();
  for await (const node of xmlRecords(file, 'Sanctions', RECORDS, report)) {
    if (node.name === 'ReferenceValueSets') references.addSets(node);
    else if (node.name === 'Location') references.addLocation(node);
    else if (node.name === 'IDRegDocument') references.addDocument(node);
    else if (node.name === 'DistinctParty') {
      for (const profile of childrenAt(node, 'Profile')) {
        const entry = party(node, profile, references);
        if (entry.names.length > 0) parties.set(profile.attributes.get('ID') ?? '', entry);
        else report({ file: file.name, line: node.line, what: `party ${entry.entry ?? '?'}: no name` });
      }
    } else {
      const id = node.attributes.get('ProfileID') ?? '';
      const entry = parties.get(id);
      if (!entry) continue;
      parties.delete(id);
      const programmes = childrenAt(node, 'SanctionsMeasure')
        .filter(
          (measure) =>
            references.value('SanctionsType', measure.attributes.get('SanctionsTypeID')) === 'Program',
        )
        .flatMap((measure) => textsAt(measure, 'Comment'));
      yield { ...entry, programmes: distinct(programmes), listedOn: eventDate(node) };
    }
  }
  yield* parties.values();
}
