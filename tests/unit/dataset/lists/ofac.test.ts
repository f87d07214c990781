import { describe, expect, it } from 'vitest';
import { ListFormatError, type Report } from '../../../../lib/dataset/lists/entry.ts';
import { readOfacAdvancedXml } from '../../../../lib/dataset/lists/ofac-advanced-xml.ts';
import { readOfacCsv, readOfacNamesCsv, readOfacParts } from '../../../../lib/dataset/lists/ofac-csv.ts';
import { readOfacXml } from '../../../../lib/dataset/lists/ofac-xml.ts';
import { namesOf, readAll, textFile } from './list-fixture.ts';

const REMARK =
  "Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210; Tax ID No. 7700000001 (Russia); Website www.moonriver.example; a.k.a. 'MRT'; f.k.a. 'OLD MOON'; Identification Number IMO 1234567; Linked To: SOMEBODY ELSE.";
const SDN = [
  `101,"MOONRIVER TRADING, CORP",-0- ,"NPWMD] [DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${REMARK}"`,
  '102,"PARK, Nobody","individual","DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '103,"SLOW BOAT 2","vessel","DPRK",-0- ,-0- ,"General Cargo",-0- ,-0- ,"Korea, North",-0- ,"Vessel Registration Identification IMO 7654321."',
  '104,"SHORT ROW WORKS",-0- ,"DPRK4"',
  'what,"IS THIS"',
  '\u001a',
].join('\r\n');
const ALT = '101,1,"aka","MOON RIVER",-0- \r\n101,2,"fka","RIVERMOON",-0- \r\nx,3,"aka","LOST"\r\n';
const ADD = '101,1,"1 Quay","Pyongyang","Korea, North",-0- \r\n101,2,-0- ,-0- ,"China",-0- \r\n';

describe('OFAC, flat files', () => {
  const read = (report: Report) =>
    readOfacCsv(
      textFile('sdn.csv', SDN),
      () => readOfacParts(textFile('alt.csv', ALT), textFile('add.csv', ADD), report),
      report,
    );

  it('joins names, aliases and addresses by number', async () => {
    const { rows } = await readAll(read);
    expect(rows.map(({ entry, kind }) => `${entry} ${kind}`)).toEqual([
      '101 organisation',
      '102 person',
      '103 vessel',
      '104 organisation',
    ]);
    const [company, , ship] = rows;
    expect(namesOf(company)).toEqual([
      'primary: MOONRIVER TRADING, CORP',
      'MOON RIVER',
      'former: RIVERMOON',
      'MRT (weak)',
      'former: OLD MOON (weak)',
    ]);
    expect(company).toMatchObject({
      list: 'ofac-sdn',
      programmes: ['NPWMD', 'DPRK2'],
      addresses: ['1 Quay, Pyongyang, Korea, North', 'China'],
      countries: ['KP', 'CN'],
      identifiers: [
        { scheme: 'imo', value: '1234567' },
        { scheme: 'tax-id', value: '7700000001 (Russia)' },
      ],
      websites: ['moonriver.example'],
      listedOn: null,
      line: 1,
    });
    expect(ship).toMatchObject({ identifiers: [{ scheme: 'imo', value: '7654321' }], countries: ['KP'] });
  });

  it('reports odd rows with their lines and reads on', async () => {
    const { problems } = await readAll(read);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'alt.csv:3',
      'sdn.csv:4',
      'sdn.csv:5',
    ]);
  });

  it('refuses another file', async () => {
    const wrong = readAll((report) =>
      readOfacCsv(
        textFile('x.csv', 'name,country\nA,B\n'),
        () => readOfacParts(undefined, undefined, report),
        report,
      ),
    );
    await expect(wrong).rejects.toThrow(ListFormatError);
    await expect(wrong).rejects.toThrow('x.csv, line 1: expected 12 columns');
  });

  it('reads the copy of names', async () => {
    const text =
      'Name,Alias,Nationality,Designation,Sanction Type,Source\n"MOONRIVER, CORP",MOON,Unknown,Entity,"DPRK3, RUSSIA-EO14024",USOFAC_SDN\nSLOW BOAT,None,Unknown,Vessel,DPRK,USOFAC_SDN\n\nlonely\n';
    const { rows, problems } = await readAll((report) => readOfacNamesCsv(textFile('n.csv', text), report));
    expect(rows.map(namesOf)).toEqual([['primary: MOONRIVER, CORP', 'MOON'], ['primary: SLOW BOAT']]);
    expect(rows[0]).toMatchObject({ entry: null, programmes: ['DPRK3', 'RUSSIA-EO14024'], countries: [] });
    expect(problems).toHaveLength(1);
    await expect(readAll((report) => readOfacNamesCsv(textFile('n.csv', ALT), report))).rejects.toThrow(
      'header',
    );
  });
});

const XML = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
  <publshInformation><Publish_Date>08/07/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>101</uid><lastName>MOONRIVER &amp; SONS TRADING</lastName><sdnType>Entity</sdnType>
    <programList><program>NPWMD</program><program>DPRK2</program></programList>
    <idList>
      <id><uid>1</uid><idType>Secondary sanctions risk:</idType><idNumber>North Korea Sanctions Regulations, sections 510.201 and 510.210</idNumber></id>
      <id><uid>2</uid><idType>Identification Number</idType><idNumber>IMO 1234567</idNumber></id>
      <id><uid>3</uid><idType>Website</idType><idNumber>http://www.moonriver.example/en</idNumber></id>
    </idList>
    <akaList>
      <aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>MOON RIVER</lastName></aka>
      <aka><uid>5</uid><type>f.k.a.</type><category>weak</category><lastName>MRT</lastName></aka>
    </akaList>
    <addressList><address><uid>6</uid><address1>1 Quay</address1><city>Pyongyang</city><country>Korea, North</country></address></addressList>
  </sdnEntry>
  <sdnEntry><uid>102</uid><sdnType>Entity</sdnType></sdnEntry>
  <sdnEntry><uid>103</uid><firstName>Nobody</firstName><lastName>PARK</lastName><sdnType>Individual</sdnType></sdnEntry>
</sdnList>`;

describe('OFAC, SDN.XML', () => {
  it('reads entries', async () => {
    const { rows, problems } = await readAll((report) => readOfacXml(textFile('SDN.XML', XML), report));
    expect(rows.map(({ entry, kind }) => `${entry} ${kind}`)).toEqual(['101 organisation', '103 person']);
    expect(namesOf(rows[0])).toEqual([
      'primary: MOONRIVER & SONS TRADING',
      'MOON RIVER',
      'former: MRT (weak)',
    ]);
    expect(rows[0]).toMatchObject({
      programmes: ['NPWMD', 'DPRK2'],
      addresses: ['1 Quay, Pyongyang, Korea, North'],
      countries: ['KP'],
      identifiers: [{ scheme: 'imo', value: '1234567' }],
      websites: ['moonriver.example'],
      line: 4,
    });
    expect(rows[0]?.remarks).toContain('North Korea Sanctions Regulations');
    expect(problems.map(({ what }) => what)).toEqual(['an sdnEntry without uid or name']);
  });

  it('gives what was read of a file that breaks off, and says so', async () => {
    const broken = XML.slice(0, XML.indexOf('<sdnEntry><uid>103'));
    const { rows, problems } = await readAll((report) => readOfacXml(textFile('SDN.XML', broken), report));
    expect(rows).toHaveLength(1);
    expect(problems.at(-1)?.what).toMatch(/unclosed tag/);
  });

  it.each([
    ['another root', '<Goods><Good/></Goods>'],
    ['no XML', 'uid,name\n1,a\n'],
    ['nothing', ''],
  ])('refuses %s', async (_, text) => {
    await expect(readAll((report) => readOfacXml(textFile('a.xml', text), report))).rejects.toThrow(
      /^a\.xml, line \d+: expected an XML file with the root element 'sdnList'$/,
    );
  });

  it('expands no entities of a document type', async () => {
    const bomb = XML.replace(
      '<sdnList',
      '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;">]>\n<sdnList',
    ).replace('MOON RIVER', '&m;&m;');
    const { rows, problems } = await readAll((report) => readOfacXml(textFile('SDN.XML', bomb), report));
    expect(JSON.stringify(rows)).not.toContain('lol');
    expect(problems.length).toBeGreaterThan(0);
  });
});

const ADVANCED = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
  <DateOfIssue><Year>2026</Year><Month>9</Month><Day>14</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CountryValues><Country ID="11" ISO2="KP">Korea, North</Country></CountryValues>
    <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
    <FeatureTypeValues><FeatureType ID="25">Location</FeatureType><FeatureType ID="14">Website</FeatureType><FeatureType ID="504">Secondary sanctions risk:</FeatureType></FeatureTypeValues>
    <DetailReferenceValues><DetailReference ID="9">North Korea Sanctions Regulations, sections 510.201 and 510.210</DetailReference></DetailReferenceValues>
    <IDRegDocTypeValues><IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
  </ReferenceValueSets>
  <Locations><Location ID="500"><LocationCountry CountryID="11"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Pyongyang</Value></LocationPartValue></LocationPart></Location></Locations>
  <IDRegDocuments><IDRegDocument ID="900" IDRegDocTypeID="1626" IdentityID="31"><IDRegistrationNo>IMO 7654321</IDRegistrationNo></IDRegDocument></IDRegDocuments>
  <DistinctParties>
    <DistinctParty FixedRef="101"><Profile ID="101" PartySubTypeID="3">
      <Identity ID="11" Primary="true">
        <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue>MRT</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
        <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart><NamePartValue>MOONRIVER TRADING</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
        <Alias AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue>RIVERMOON</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
      </Identity>
      <Feature ID="1" FeatureTypeID="25"><FeatureVersion ID="1"><VersionLocation LocationID="500"/></FeatureVersion></Feature>
      <Feature ID="2" FeatureTypeID="14"><FeatureVersion ID="2"><VersionDetail DetailTypeID="1432">www.moonriver.example</VersionDetail></FeatureVersion></Feature>
      <Feature ID="3" FeatureTypeID="504"><FeatureVersion ID="3"><VersionDetail DetailTypeID="1431" DetailReferenceID="9"/></FeatureVersion></Feature>
    </Profile></DistinctParty>
    <DistinctParty FixedRef="102"><Profile ID="102" PartySubTypeID="4"><Identity ID="21" Primary="true"><Alias AliasTypeID="1403" Primary="true"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue>PARK</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue>Nobody</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
    <DistinctParty FixedRef="103"><Profile ID="103" PartySubTypeID="1"><Identity ID="31" Primary="true"><Alias AliasTypeID="1403" Primary="true"><DocumentedName ID="5"><DocumentedNamePart><NamePartValue>SLOW BOAT 2</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
  </DistinctParties>
  <SanctionsEntries>
    <SanctionsEntry ID="1" ProfileID="103" ListID="1550">
      <EntryEvent ID="1" EntryEventTypeID="1"><Date><Year>2014</Year><Month>7</Month><Day>30</Day></Date></EntryEvent>
      <SanctionsMeasure ID="1" SanctionsTypeID="2"><Comment/></SanctionsMeasure><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>DPRK</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="2" ProfileID="101" ListID="1550">
      <EntryEvent ID="2" EntryEventTypeID="1"><Date><Year>2017</Year><Month>6</Month><Day>1</Day></Date></EntryEvent>
      <SanctionsMeasure ID="3" SanctionsTypeID="1"><Comment>NPWMD</Comment></SanctionsMeasure>
    </SanctionsEntry>
  </SanctionsEntries>
</Sanctions>`;

describe('OFAC, SDN_ADVANCED.XML', () => {
  it('puts parties, places, numbers and entries together', async () => {
    const file = textFile('SDN_ADVANCED.XML', ADVANCED, 1000);
    const { rows, problems } = await readAll((report) => readOfacAdvancedXml(file, report));
    expect(problems).toEqual([]);
    expect(rows.map(({ entry, kind, listedOn }) => `${entry} ${kind} ${listedOn}`)).toEqual([
      '103 vessel 2014-07-30',
      '101 organisation 2017-06-01',
      '102 person null',
    ]);
    const [ship, company] = rows;
    expect(ship).toMatchObject({ programmes: ['DPRK'], identifiers: [{ scheme: 'imo', value: '7654321' }] });
    expect(namesOf(company)).toEqual(['primary: MOONRIVER TRADING', 'MRT (weak)', 'former: RIVERMOON']);
    expect(company).toMatchObject({
      programmes: ['NPWMD'],
      addresses: ['Pyongyang, Korea, North'],
      countries: ['KP'],
      websites: ['moonriver.example'],
    });
    expect(company?.remarks).toContain('North Korea Sanctions Regulations');
  });

  it('keeps the parties of a file that breaks off before their entries', async () => {
    const file = textFile('a.xml', ADVANCED.slice(0, ADVANCED.indexOf('<SanctionsEntries>')), 1000);
    const { rows, problems } = await readAll((report) => readOfacAdvancedXml(file, report));
    expect(rows.map(({ entry, programmes }) => [entry, programmes])).toEqual([
      ['101', []],
      ['102', []],
      ['103', []],
    ]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
