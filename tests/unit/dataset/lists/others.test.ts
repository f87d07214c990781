import { describe, expect, it } from 'vitest';
import { readDolGoods } from '../../../../lib/dataset/lists/dol-xml.ts';
import { formatOf } from '../../../../lib/dataset/lists/format.ts';
import { readMetiPsv } from '../../../../lib/dataset/lists/meti-psv.ts';
import { openLists } from '../../../../lib/dataset/lists/read.ts';
import { readTable } from '../../../../lib/dataset/lists/table.ts';
import { readCaatsaJson, readUsJson } from '../../../../lib/dataset/lists/us-json.ts';
import { namesOf, readAll, textFile } from './list-fixture.ts';

describe('METI', () => {
  it('reads rows and reports odd ones', async () => {
    const text =
      '901|Moonriver Trading (MRT)|月川貿易会社|Moon River;月江貿易|BCMN+CW\r\n902|Half a row\r\n903|ゲッセン|ゲッセン||N\r\n';
    const { rows, problems } = await readAll((report) => readMetiPsv(textFile('m.psv', text), report));
    expect(rows.map(namesOf)).toEqual([
      ['primary: Moonriver Trading', 'acronym: MRT', '月川貿易会社', 'Moon River', '月江貿易'],
      ['primary: ゲッセン'],
    ]);
    expect(rows[0]?.names.map(({ language }) => language)).toEqual([null, null, 'ja', null, 'ja']);
    expect(rows[0]).toMatchObject({ entry: '901', programmes: ['BCMN+CW'], countries: ['KP'] });
    expect(problems).toMatchObject([{ line: 2 }]);
    await expect(readAll((report) => readMetiPsv(textFile('m.psv', 'a|b\n'), report))).rejects.toThrow(
      'm.psv, line 1',
    );
  });
});

describe('US lists in JSON', () => {
  const file = (list: string, entities: unknown[]) =>
    textFile('a.json', JSON.stringify({ list_id: list, entities }));

  it('reads the UFLPA list', async () => {
    const entity = {
      name: 'Moonriver Cotton Co., Ltd',
      aliases: ['formerly known as Rivermoon Cotton', 'Moon Cotton'],
      country: 'China',
      effective_date: 'June 21, 2022',
      notes: 'UFLPA Sec. 2(d)(2)(B)(ii): works with; UFLPA Sec. 2(d)(2)(B)(v): sources',
    };
    const { rows, problems } = await readAll((report) =>
      readUsJson(file('dhs-uflpa', [entity, { name: 5 }]), report),
    );
    expect(rows.map(namesOf)).toEqual([
      ['primary: Moonriver Cotton Co., Ltd', 'former: Rivermoon Cotton', 'Moon Cotton'],
    ]);
    expect(rows[0]).toMatchObject({
      list: 'dhs-uflpa',
      listedOn: '2022-06-21',
      countries: ['CN'],
      programmes: ['UFLPA Sec. 2(d)(2)(B)(ii)', 'UFLPA Sec. 2(d)(2)(B)(v)'],
    });
    expect(problems).toHaveLength(1);
  });

  it("reads CBP's orders and the BIS list", async () => {
    const order = {
      name: 'Fishing Vessel: Slow Boat',
      status: 'Active',
      effective_date: '2020-08-18',
      notes: 'WRO; Merchandise: Seafood',
    };
    const { rows } = await readAll((report) => readUsJson(file('cbp-wro', [order]), report));
    expect(rows[0]).toMatchObject({
      kind: 'vessel',
      status: 'Active',
      programmes: ['WRO'],
      listedOn: '2020-08-18',
    });
    const bis = {
      name: 'Moonriver',
      country: 'China',
      address: 'A Road, China; and B Road, China',
      federal_register: '76 FR 1, 11/21/11',
    };
    const entity = (await readAll((report) => readUsJson(file('bis-entity-list', [bis]), report))).rows[0];
    expect(entity).toMatchObject({ listedOn: '2011-11-21', addresses: ['A Road, China', 'B Road, China'] });
  });

  it('reads the detentions', async () => {
    const rows = [
      {
        name: 'Moonriver Ltd.',
        country: 'China',
        effective: '2022-12-05',
        action: 'CBP detention, CAATSA s.321',
      },
    ];
    const read = await readAll((report) => readCaatsaJson(textFile('c.json', JSON.stringify(rows)), report));
    expect(read.rows[0]).toMatchObject({ list: 'cbp-caatsa', listedOn: '2022-12-05', countries: ['CN'] });
  });

  it('has no use for keys that are properties of every object', async () => {
    const text =
      '{"list_id":"dhs-uflpa","entities":[{"name":"__proto__","aliases":["constructor"],"__proto__":{"country":"China"}}]}';
    const { rows } = await readAll((report) => readUsJson(textFile('a.json', text), report));
    expect(namesOf(rows[0])).toEqual(['primary: __proto__', 'constructor']);
    expect(rows[0]?.countries).toEqual([]);
  });

  it.each(['{"list_id":"other","entities":[]}', '{"list_id":"dhs-uflpa"', '[]', ''])(
    'refuses %s',
    async (text) => {
      await expect(readAll((report) => readUsJson(textFile('a.json', text), report))).rejects.toThrow(
        /^a\.json, line 1: /,
      );
    },
  );
});

describe('goods', () => {
  it('gives a row for each good and country', async () => {
    const xml = `<Goods><Good><Good_Name>Açaí</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries>
      <Country><Country_Name>North Korea</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor><Derived_Country>No</Derived_Country></Country>
      <Country><Country_Name>Atlantis</Country_Name><Child_Labor>Yes</Child_Labor><Derived_Country>China</Derived_Country></Country>
      <Country/></Countries></Good></Goods>`;
    const { rows, problems } = await readAll((report) => readDolGoods(textFile('g.xml', xml), report));
    expect(rows).toMatchObject([
      { good: 'Açaí', country: 'KP', forcedLabour: true, childLabour: false, derivedFrom: null },
      { countryName: 'Atlantis', country: null, childLabour: true, derivedFrom: 'China' },
    ]);
    expect(problems).toHaveLength(1);
  });
});

describe("a table of the user's own", () => {
  it.each([',', '\t', ';', '|'])("is read with '%s' between its cells", async (delimiter) => {
    const text = ['No.', '公司名称', 'Country', 'Date Listed', 'Website']
      .join(delimiter)
      .concat('\n')
      .concat(
        ['7', '"Moonriver Ltd"', 'China', '2020-01-02', 'https://moonriver.example/x'].join(delimiter),
        '\n',
      )
      .concat(['8', '', 'China', '', ''].join(delimiter), '\n');
    const { rows, problems } = await readAll((report) => readTable(textFile('t.txt', text), report));
    expect(rows).toMatchObject([
      { entry: '7', countries: ['CN'], listedOn: '2020-01-02', websites: ['moonriver.example'], line: 2 },
    ]);
    expect(namesOf(rows[0])).toEqual(['primary: Moonriver Ltd']);
    expect(problems).toEqual([{ file: 't.txt', line: 3, what: 'no name' }]);
  });

  it('parts several aliases in a cell, and needs no more than names', async () => {
    const many = 'Name,Aliases\nMoonriver,"Moon River; Rivermoon"\n';
    const { rows } = await readAll((report) => readTable(textFile('t.csv', many), report));
    expect(namesOf(rows[0])).toEqual(['primary: Moonriver', 'Moon River', 'Rivermoon']);
    const { rows: bare } = await readAll((report) =>
      readTable(textFile('t.csv', 'name\nA Co\n\nB Co'), report),
    );
    expect(bare.map(namesOf)).toEqual([['primary: A Co'], ['primary: B Co']]);
  });

  it('is refused without a column for names', async () => {
    await expect(readAll((report) => readTable(textFile('t.csv', 'a,b\n1,2\n'), report))).rejects.toThrow(
      't.csv, line 1: expected a header row with a column for names',
    );
  });
});

describe('the format of a file', () => {
  it.each([
    ['ofac-sdn-csv', 'x.csv', '36,"AERO",-0- ,"CUBA",-0- \r\n'],
    ['ofac-alt-csv', 'x.csv', '36,12,"aka","AERO",-0- \r\n'],
    ['ofac-add-csv', 'x.csv', '36,25,-0- ,"Havana","Cuba",-0- \r\n'],
    ['ofac-sdn-csv', 'data/SDN.CSV', '36,AERO,-0- ,CUBA\r\n'],
    ['ofac-names-csv', 'x.csv', 'Name,Alias,Nationality,Designation,Sanction Type,Source\n'],
    ['ofac-xml', 'x.xml', '<?xml version="1.0"?>\n<!-- c --><sdnList xmlns="x">'],
    ['ofac-advanced-xml', 'x.xml', '\uFEFF<?xml version="1.0"?><ns:Sanctions>'],
    ['un-xml', 'x.xml', '<CONSOLIDATED_LIST a="b">'],
    ['uk-xml', 'x.xml', '<Designations><Designation>'],
    ['dol-xml', 'x.xml', '<Goods>'],
    ['uk-subjects-csv', 'x.csv', 'unique_id,subject_type,x\n'],
    ['uk-names-csv', 'x.csv', 'name_id,unique_id,name_type,alias_strength,full_name\n'],
    ['uk-csv', 'x.csv', 'Report Date: 1\nLast Updated,Unique ID,Name 6,Regime Name\n'],
    ['meti-psv', 'x.psv', '297|4.27 Co.|4.27貿易|4.27 Corporation|BCMN\n'],
    ['us-json', 'x.json', '{\n "list_id": "cbp-wro",'],
    ['caatsa-json', 'x.json', '[\n {"name":"A","action":"CBP detention, CAATSA s.321"}'],
    ['table', 'x.tsv', 'Supplier\tCountry\n'],
    [null, 'x.html', '<html><body>'],
    [null, 'x.json', '{"a":1}'],
    [null, 'x.xlsx', 'PK\u0003\u0004'],
    [null, 'x.txt', 'Dear Sir,\n'],
    [null, 'x.csv', ''],
  ])('%s: %s', (format, name, head) => {
    expect(formatOf(name, head)).toBe(format);
  });

  it('decides how files go together', async () => {
    const files = [
      textFile('add.csv', '1,1,-0- ,-0- ,"China",-0- \n'),
      textFile('sdn.csv', '1,"A",-0- ,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'),
      textFile('later.csv', '2,"B",-0- ,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'),
      textFile('own.csv', 'name\nC\n'),
    ];
    const lists = await openLists(files, () => undefined);
    expect(lists.map((list) => list.files)).toEqual([
      ['sdn.csv', 'add.csv'],
      ['later.csv', 'add.csv'],
      ['own.csv'],
    ]);
    const [first] = lists;
    const entries = [];
    if (first && first.format !== 'dol-xml')
      for await (const entry of first.entries) entries.push(entry.countries);
    expect(entries).toEqual([['CN']]);
  });

  it('names the part that is missing', async () => {
    const alone = [textFile('alt.csv', '1,1,"aka","A",-0- \n')];
    await expect(openLists(alone, () => undefined)).rejects.toThrow(
      "alt.csv, line 1: expected OFAC's SDN.CSV beside it",
    );
    await expect(openLists([textFile('a.txt', 'hello\n')], () => undefined)).rejects.toThrow('a.txt, line 1');
  });
});
