import { strToU8, zipSync } from 'fflate';

/** Small tables as people have them, each with its name. */
export const TABLES: readonly (readonly [name: string, text: string])[] = [
  [
    'suppliers.csv',
    'Supplier Name,Country,Address,Website,ID\nAcme Trading,China,"1 High St, Dandong",acme.example,A1\nBolt,,,,\n"Cog ""Works""",KP,"two\nlines",,9\n',
  ],
  ['suppliers.tsv', 'Firmenname\tLand\tAnschrift\nMüller GmbH\tDeutschland\tBerlin\n\t\t\n'],
  ['suppliers-zh.csv', '公司名称;国家;地址\n丹东贸易有限公司;中国;丹东\n조선무역회사;북한;평양\n'],
  [
    'suppliers.jsonl',
    '{"name":"Acme","country":"CN","aliases":["A","B"]}\n{"name":"Bolt","__proto__":{"x":1}}\n{"company":7}\n',
  ],
  [
    'own.jsonl',
    '{"id":"NK-1","caption":"Blue Heron","properties":{"name":["Blue Heron"],"country":["kp"],"imoNumber":["IMO9187629"]}}\n',
  ],
  [
    'own.csv',
    'id;name;aliases;country;level;website\nA1;Acme;"Akme; Acme Works";China;ALERT;www.acme.example\n',
  ],
  [
    'ofac.xml',
    '<?xml version="1.0"?><sdnList xmlns="x"><sdnEntry><uid>7</uid><lastName>ACME</lastName><sdnType>Entity</sdnType><akaList><aka><type>a.k.a.</type><lastName>AKME</lastName></aka></akaList></sdnEntry></sdnList>',
  ],
  [
    'advanced.xml',
    '<Sanctions><ReferenceValueSets><AliasTypeValues><AliasType ID="1">A.K.A.</AliasType></AliasTypeValues></ReferenceValueSets><DistinctParties><DistinctParty FixedRef="9"><Profile ID="9" PartySubTypeID="3"><Identity ID="1"><Alias AliasTypeID="1" Primary="true"><DocumentedName><DocumentedNamePart><NamePartValue>ACME</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties><SanctionsEntries><SanctionsEntry ProfileID="9"><EntryEvent><Date><Year>2017</Year><Month>6</Month><Day>2</Day></Date></EntryEvent></SanctionsEntry></SanctionsEntries></Sanctions>',
  ],
  [
    'uk.xml',
    '<Designations><Designation><UniqueID>DPR0001</UniqueID><Names><Name><Name6>ACME</Name6><NameType>Primary Name</NameType></Name></Names></Designation></Designations>',
  ],
  [
    'uk.csv',
    'Report Date: 01-Jan-2026\nLast Updated,Unique ID,Name 6,Name 1,Name type,Regime Name,Designation Type\n01/02/2020,DPR0001,ACME,,Primary Name,DPRK,Entity\n',
  ],
];

/** A workbook of one sheet, written as Excel writes it. */
export function smallWorkbook(): Uint8Array {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Supplier</t></is></c><c r="B1" t="inlineStr"><is><t>Country</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c><c r="B2"><v>7</v></c></row></sheetData></worksheet>';
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/${kind}" Target="${target}"/></Relationships>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(rels('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}
