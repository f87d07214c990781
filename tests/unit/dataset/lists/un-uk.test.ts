import { describe, expect, it } from 'vitest';
import { readUkCsv, readUkTables } from '../../../../lib/dataset/lists/uk-csv.ts';
import { readUkXml } from '../../../../lib/dataset/lists/uk-xml.ts';
import { readUnXml } from '../../../../lib/dataset/lists/un-xml.ts';
import { namesOf, readAll, textFile } from './list-fixture.ts';

const UN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z">
  <INDIVIDUALS><INDIVIDUAL><FIRST_NAME>NOBODY</FIRST_NAME><SECOND_NAME>PARK</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <FIRST_NAME>MOONRIVER SHIPPING &amp; TRADING
        COMPANY (MSTC)</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.901 </REFERENCE_NUMBER>
      <LISTED_ON>2016-03-02</LISTED_ON><NAME_ORIGINAL_SCRIPT>달강해운</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>It ships. IMO number: 1234567.</COMMENTS1>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>"MOONSHIP"</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Rivermoon Lines</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>SECOND MOON ACADEMY (KPE.902)</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS>
      <ENTITY_ADDRESS><STREET>1 Quay</STREET><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS>
      <ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS>
    </ENTITY>
    <ENTITY><REFERENCE_NUMBER>KPe.903</REFERENCE_NUMBER></ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>`;

describe('the UN list', () => {
  it('reads entities and individuals', async () => {
    const { rows, problems } = await readAll((report) => readUnXml(textFile('un.xml', UN), report));
    expect(rows.map(({ entry, kind }) => `${entry} ${kind}`)).toEqual([
      'KPi.999 person',
      'KPe.901 organisation',
    ]);
    expect(namesOf(rows[1])).toEqual([
      'primary: MOONRIVER SHIPPING & TRADING COMPANY',
      'acronym: MSTC',
      '달강해운',
      'MOONSHIP',
      'former: Rivermoon Lines',
      'SECOND MOON ACADEMY (weak)',
    ]);
    expect(rows[1]).toMatchObject({
      programmes: ['DPRK'],
      listedOn: '2016-03-02',
      addresses: ["1 Quay, Pyongyang, Democratic People's Republic of Korea"],
      countries: ['KP'],
      identifiers: [
        { scheme: 'imo', value: '1234567' },
        { scheme: 'un-sc', value: 'KPe.902' },
      ],
    });
    expect(problems.map(({ what }) => what)).toEqual(['KPe.903: no name']);
  });

  it('reads on behind a broken element', async () => {
    const broken = UN.replace('<LISTED_ON>2016-03-02</LISTED_ON>', '<LISTED_ON>2016 & </LISTD_ON>');
    const { rows, problems } = await readAll((report) => readUnXml(textFile('un.xml', broken), report));
    expect(rows).toHaveLength(2);
    expect(problems.length).toBeGreaterThan(1);
  });
});

const SUBJECTS =
  '\uFEFFunique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated\nDPR9001,entity,KPe.901,11111,02/03/2016,01/08/2022\nDPR9002,ship,,,30/03/2018,\nDPR9003,entity,,,,\n';
const NAMES =
  'name_id,unique_id,name_type,alias_strength,full_name,name_6\n1,DPR9001,alias,low_quality_aka,MSTC,\n2,DPR9001,primary,,"MOONRIVER SHIPPING, COMPANY",\n3,DPR9001,alias,good_quality_aka,formerly Rivermoon Lines,\n4,DPR9002,primary,,Slow Boat 2,\nbroken\n';

describe('the UK list', () => {
  it('reads the reduced copy of two tables', async () => {
    const { rows, problems } = await readAll((report) =>
      readUkTables(textFile('subjects.csv', SUBJECTS), textFile('names.csv', NAMES), report),
    );
    expect(rows.map(({ entry, kind }) => `${entry} ${kind}`)).toEqual([
      'DPR9001 organisation',
      'DPR9002 vessel',
    ]);
    expect(namesOf(rows[0])).toEqual([
      'primary: MOONRIVER SHIPPING, COMPANY',
      'MSTC (weak)',
      'former: Rivermoon Lines',
    ]);
    expect(rows[0]).toMatchObject({
      programmes: ['DPR'],
      listedOn: '2016-03-02',
      identifiers: [
        { scheme: 'un-sc', value: 'KPe.901' },
        { scheme: 'ofsi-group', value: '11111' },
      ],
      line: 2,
    });
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['names.csv:6', 'subjects.csv:4']);
  });

  it('refuses tables with other headers', async () => {
    const wrong = readAll((report) =>
      readUkTables(textFile('a.csv', NAMES), textFile('b.csv', SUBJECTS), report),
    );
    await expect(wrong).rejects.toThrow(
      "b.csv, line 1: expected a header row with 'unique_id', 'name_type', 'full_name'",
    );
  });

  it('reads the published CSV file, whose rows repeat an entry', async () => {
    const header =
      'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Other Information,UK Statement of Reasons,Address Line 1,Address Line 6,Address Postal Code,Address Country,Website,Date Designated,IMO number';
    const row = (name: string, type: string, strength: string, address: string) =>
      `01/08/2022,DPR9001,11111,KPe.901,${name},,,,,,${type},${strength},,,The DPRK Regulations 2019,Entity,,It ships.,${address},Pyongyang,,North Korea,www.moonriver.example,02/03/2016,`;
    const ship =
      '01/08/2022,DPR9002,,,Slow Boat 2,,,,,,Primary name,,,,The DPRK Regulations 2019,Ship,,,,,,,,30/03/2018,7654321';
    const text = [
      'Report Date: 24-Jun-2026',
      header,
      row('MOONSHIP', 'Alias', 'Low quality a.k.a', '1 Quay'),
      ship,
      row('MOONRIVER SHIPPING', 'Primary name', '', '2 Pier'),
    ].join('\r\n');
    const { rows, problems } = await readAll((report) => readUkCsv(textFile('uk.csv', text), report));
    expect(problems).toEqual([]);
    expect(rows.map(namesOf)).toEqual([
      ['primary: MOONRIVER SHIPPING', 'MOONSHIP (weak)'],
      ['primary: Slow Boat 2'],
    ]);
    expect(rows[0]).toMatchObject({
      addresses: ['1 Quay, Pyongyang, North Korea', '2 Pier, Pyongyang, North Korea'],
      countries: ['KP'],
      programmes: ['DPR', 'The DPRK Regulations 2019'],
      remarks: 'It ships.',
      websites: ['moonriver.example'],
    });
    expect(rows[1]).toMatchObject({ kind: 'vessel', identifiers: [{ scheme: 'imo', value: '7654321' }] });
  });

  it('reads the published XML file', async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?><Designations><DateGenerated>01/07/2026</DateGenerated>
      <Designation><LastUpdated>01/08/2022</LastUpdated><DateDesignated>02/03/2016</DateDesignated><UniqueID>DPR9001</UniqueID><OFSIGroupID>11111</OFSIGroupID><UNReferenceNumber>KPe.901</UNReferenceNumber>
        <Names><Name><Name6>MOONSHIP</Name6><NameType>Alias</NameType><AliasStrength>Good quality a.k.a</AliasStrength></Name><Name><Name6>MOONRIVER SHIPPING</Name6><NameType>Primary Name</NameType></Name></Names>
        <NonLatinNames><NonLatinName><NameNonLatinScript>달강해운</NameNonLatinScript></NonLatinName></NonLatinNames>
        <RegimeName>The DPRK Regulations 2019</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip>
        <Addresses><Address><AddressLine1>1 Quay</AddressLine1><AddressCountry>North Korea</AddressCountry></Address></Addresses>
      </Designation>
      <Designation><UniqueID>DPR9004</UniqueID></Designation></Designations>`;
    const { rows, problems } = await readAll((report) => readUkXml(textFile('uk.xml', xml), report));
    expect(rows).toHaveLength(1);
    expect(namesOf(rows[0])).toEqual(['primary: MOONRIVER SHIPPING', 'MOONSHIP', '달강해운']);
    expect(rows[0]).toMatchObject({
      entry: 'DPR9001',
      programmes: ['DPR', 'The DPRK Regulations 2019'],
      addresses: ['1 Quay, North Korea'],
      listedOn: '2016-03-02',
    });
    expect(problems).toHaveLength(1);
  });
});
