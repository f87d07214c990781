import { countryCode } from '../../listing/countries.ts';
import { distinct, hostOf, imoNumbers, type ListEntry, type ListName, oneLine } from './entry.ts';

/** `-0-` is what OFAC writes for nothing. */
export function ofacField(cell: string | undefined): string {
  const text = oneLine(cell ?? '');
  return text === '-0-' ? '' : text;
}

/** 'NPWMD] [DPRK2' (the flat file) or 'NPWMD, DPRK2' (other copies) as single programmes. */
export function ofacProgrammes(cell: string): string[] {
  return distinct(cell.split(/[\][,;]/).map((programme) => programme.trim()));
}

/** What OFAC calls a party: nothing in the flat file means an organisation. */
export function ofacKind(type: string): ListEntry['kind'] {
  const word = type.toLowerCase();
  if (word === 'individual') return 'person';
  return word === 'vessel' || word === 'aircraft' ? word : 'organisation';
}

/** 'aka', 'fka', 'nka', with or without stops, as a kind of name. */
export function ofacAliasKind(type: string): ListName['kind'] {
  return type.toLowerCase().replaceAll('.', '').startsWith('fka') ? 'former' : 'alias';
}

/** The aliases in the flat file's remarks: there OFAC puts the ones it calls weak. */
export function remarkNames(remarks: string): ListName[] {
  return remarks.split('; ').flatMap((part): ListName[] => {
    const match = /^(?:alt\. )?([afn]\.k\.a\.) '(.+?)'\.?$/.exec(part.trim());
    return match?.[1] && match[2]
      ? [{ text: match[2], kind: ofacAliasKind(match[1]), strength: 'weak', language: null }]
      : [];
  });
}

const NUMBERS: readonly (readonly [label: RegExp, scheme: string])[] = [
  [/^(?:alt\. )?Tax ID No\.? ([^;]{2,60})$/, 'tax-id'],
  [
    /^(?:alt\. )?(?:Business Registration|Registration|Company) (?:Number|Document #) ([^;]{2,60})$/,
    'registration',
  ],
  [/^(?:alt\. )?C\.R\. No\.? ([^;]{2,60})$/, 'registration'],
  [/^(?:alt\. )?Unified Social Credit Code \(USCC\) ([A-Z0-9]{18})\b/, 'uscc'],
  [/^(?:alt\. )?SWIFT\/BIC ([A-Z0-9]{8,11})$/, 'swift'],
];

/** Numbers that OFAC's remarks give of the party itself. */
export function remarkIdentifiers(remarks: string): ListEntry['identifiers'] {
  const parts = remarks.split('; ').map((part) => part.trim().replace(/\.$/, ''));
  const found = parts.flatMap((part) =>
    NUMBERS.flatMap(([label, scheme]) => {
      const value = label.exec(part)?.[1];
      return value && !value.startsWith('IMO') ? [{ scheme, value }] : [];
    }),
  );
  return [...imoNumbers(remarks).map((value) => ({ scheme: 'imo', value })), ...found];
}

/** Hosts of the websites that OFAC's remarks give. */
export function remarkWebsites(remarks: string): string[] {
  const sites = remarks
    .split('; ')
    .map((part) => hostOf(/^(?:alt\. )?Website (\S+?)\.?$/.exec(part.trim())?.[1] ?? ''));
  return distinct(sites.map((host) => host ?? ''));
}

/** An address in one line, its parts that say something parted by commas. */
export function addressLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** The codes of the countries that have one. */
export function countryCodes(names: readonly string[]): string[] {
  return distinct(names.map((name) => (name ? (countryCode(name) ?? '') : '')));
}
