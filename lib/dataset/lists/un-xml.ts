import { countryCode } from '../../listing/countries.ts';
import { listDate } from './dates.ts';
import {
  distinct,
  imoNumbers,
  type ListEntry,
  type ListFile,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';
import { addressLine } from './ofac-text.ts';
import { childrenAt, textAt, textsAt, type XmlNode, xmlRecords } from './xml.ts';

const RECORDS = new Set(['INDIVIDUAL', 'ENTITY']);
/** 'SECOND ACADEMY OF NATURAL SCIENCES (KPE.018)': a name, and the other entry of the list that bears it. */
const REFERENCE = /^(.+?) \(([A-Za-z]{2}[EIei]\.\d{3})\)$/;

/** 'KPE.018' as the list writes it where it is the entry's own: 'KPe.018'. */
const asReference = (text: string): string => text.slice(0, 2).toUpperCase() + text.slice(2).toLowerCase();

function alias(node: XmlNode): ListName & { readonly reference: string | null } {
  const text = textAt(node, 'ALIAS_NAME');
  const quality = textAt(node, 'QUALITY').toLowerCase();
  const reference = REFERENCE.exec(text);
  return {
    text: reference?.[1] ?? text,
    kind: quality.startsWith('f.k.a') ? 'former' : 'alias',
    // 'Low' is the list's own word; a name that another entry bears is no sign of this one.
    strength: quality === 'low' || reference ? 'weak' : 'strong',
    language: null,
    reference: reference?.[2] ? asReference(reference[2]) : null,
  };
}

function address(node: XmlNode): string {
  return addressLine(
    ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'].map((part) => textAt(node, part)),
  );
}

function entryOf(node: XmlNode): ListEntry {
  const kind = node.name === 'INDIVIDUAL' ? 'person' : 'organisation';
  const aliases = childrenAt(node, `${node.name}_ALIAS`).map(alias);
  const addresses = childrenAt(node, `${node.name}_ADDRESS`);
  const remarks = textAt(node, 'COMMENTS1');
  const primary = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) =>
    textAt(node, part),
  );
  const native = textAt(node, 'NAME_ORIGINAL_SCRIPT');
  return {
    list: 'un-sc',
    entry: textAt(node, 'REFERENCE_NUMBER') || null,
    kind,
    names: listNames([
      { text: oneLine(primary.join(' ')), kind: 'primary', strength: 'strong', language: null },
      { text: native, kind: 'alias', strength: 'strong', language: null },
      ...aliases.map(({ text, kind: sort, strength, language }) => ({
        text,
        kind: sort,
        strength,
        language,
      })),
    ]),
    addresses: distinct(addresses.map(address)),
    countries: distinct(addresses.map((at) => countryCode(textAt(at, 'COUNTRY')) ?? '')),
    programmes: distinct([textAt(node, 'UN_LIST_TYPE')]),
    listedOn: listDate(textAt(node, 'LISTED_ON')),
    status: null,
    remarks,
    identifiers: [
      ...(kind === 'organisation' ? imoNumbers(remarks) : []).map((value) => ({ scheme: 'imo', value })),
      ...distinct(aliases.map(({ reference }) => reference ?? '')).map((value) => ({
        scheme: 'un-sc',
        value,
      })),
    ],
    websites: [],
    line: node.line,
  };
}

/**
 * The UN Security Council's consolidated list from its XML file: `CONSOLIDATED_LIST` with `INDIVIDUAL` and `ENTITY`.
 * Reports entries without a name. Throws ListFormatError for another file.
 * Source: https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list
 */
export async function* readUnXml(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  for await (const node of xmlRecords(file, 'CONSOLIDATED_LIST', RECORDS, report)) {
    const entry = entryOf(node);
    if (entry.names.length > 0) yield entry;
    else
      report({
        file: file.name,
        line: node.line,
        what: `${textsAt(node, 'REFERENCE_NUMBER')[0] ?? node.name}: no name`,
      });
  }
}
