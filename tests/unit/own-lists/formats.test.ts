import { describe, expect, it } from 'vitest';
import type { Format } from '../../../lib/own-lists/database.ts';
import type { DetailLine, NameLine } from '../../../lib/own-lists/entry.ts';
import { lookAtFile } from '../../../lib/own-lists/import.ts';
import { lineAt } from '../../../lib/own-lists/pack.ts';
import { withField } from '../../../lib/suppliers/mapping.ts';
import { emptyStore, imported } from './own-lists-fixture.ts';

/** A miniature of every format, each with one party 'Moonlight Forge Trading' (and an alias where it can have one). */
const FILES: Readonly<Record<string, readonly [file: string, format: Format, text: string]>> = {
  'a table': [
    'own.csv',
    'table',
    'Company;Aliases;Country;Level\nMoonlight Forge Trading;MFT Works;China;alert\n',
  ],
  'the OFAC SDN list as CSV': [
    'sdn.csv',
    'ofac',
    '36,"MOONLIGHT FORGE TRADING",-0- ,"DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. \'MFT WORKS\'."\r\n\u001a',
  ],
  'the OFAC SDN list as XML': [
    'sdn.xml',
    'ofac',
    `<?xml version="1.0"?><sdnList xmlns="x"><sdnEntry><uid>36</uid><lastName>MOONLIGHT FORGE TRADING</lastName>
     <sdnType>Entity</sdnType><programList><program>DPRK2</program></programList>
     <akaList><aka><type>a.k.a.</type><category>weak</category><lastName>MFT WORKS</lastName></aka></akaList></sdnEntry></sdnList>`,
  ],
  'the UN list': [
    'un.xml',
    'un',
    `<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>MOONLIGHT FORGE TRADING</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
     <REFERENCE_NUMBER>KPe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>MFT WORKS</ALIAS_NAME></ENTITY_ALIAS>
     </ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
  ],
  'the UK list': [
    'uk.csv',
    'uk',
    'Report Date: 01-Jan-2026\nLast Updated,Unique ID,Name 6,Name type,Alias strength,Regime Name,Designation Type\n' +
      '01/01/2026,DPR0001,MOONLIGHT FORGE TRADING,Primary Name,,DPRK,Entity\n01/01/2026,DPR0001,MFT WORKS,Alias,Low,DPRK,Entity\n',
  ],
  "OpenSanctions' simple table": [
    'targets.simple.csv',
    'opensanctions',
    'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen\n' +
      'NK-1,Company,Moonlight Forge Trading,MFT Works;月光锻造,,kp;cn,"1 Road, Dandong",123,,,,us_ofac_sdn,2020\n',
  ],
  'entities of FollowTheMoney': [
    'entities.ftm.json',
    'json',
    `${JSON.stringify({ id: 'a', schema: 'Address', caption: '1 Road', properties: { full: ['1 Road'] } })}
     ${JSON.stringify({ id: 'NK-1', schema: 'Company', caption: 'Moonlight Forge Trading', properties: { name: ['Moonlight Forge Trading'], weakAlias: ['MFT Works'], country: ['kp'], addressEntity: [{}] } })}`,
  ],
  "trade.gov's list as CSV": [
    'consolidated.csv',
    'csl',
    '_id,source,entity_number,type,programs,name,title,addresses,alt_names,ids\n' +
      'x1,Specially Designated Nationals (SDN),36,Entity,DPRK2,MOONLIGHT FORGE TRADING,,"1 Road, Dandong, CN",MFT WORKS; MFT,"Tax ID No., 123456, CN"\n',
  ],
  "trade.gov's list as JSON": [
    'consolidated.json',
    'csl',
    JSON.stringify({
      total: 1,
      results: [
        {
          id: 'x1',
          source: 'SDN',
          programs: ['DPRK2'],
          name: 'MOONLIGHT FORGE TRADING',
          alt_names: ['MFT WORKS'],
          addresses: [{ address: '1 Road', city: 'Dandong', country: 'CN' }],
          ids: [{ type: 'Tax ID', number: '123456' }],
        },
      ],
    }),
  ],
};

describe('a list is made from', () => {
  it.each(Object.keys(FILES))('%s', async (kind) => {
    const [file, format, text] = FILES[kind] ?? ['', 'table', ''];
    const store = await emptyStore();
    const list = await imported(store, file, text);
    expect(list).toMatchObject({ format, entries: 1, faults: 0, file: { name: file } });
    const [, names, weak] = lineAt<NameLine>(await store.parts(list, 'names'), 0);
    expect(names[0]?.toLowerCase()).toBe('moonlight forge trading');
    expect([...names, ...weak].map((name) => name.toLowerCase())).toContain('mft works');
  });

  it('a table by its own level, country and what columns are said to hold', async () => {
    const store = await emptyStore();
    const text = 'A,B,Level\nMoonlight Forge Trading,North Korea,alert\nOther Works,,\nThird,,loud\n';
    const blob = new Blob([text]);
    const { table } = await lookAtFile({ name: 'x.csv', blob });
    expect(table?.header).toEqual(['A', 'B', 'Level']);
    const mapping = withField(withField(table?.mapping as never, 0, 'name'), 1, 'country');
    const list = await imported(store, 'x.csv', text, { mapping });
    const line = lineAt<NameLine>(await store.parts(list, 'names'), 0);
    expect(line[3]).toBe('alert');
    expect(lineAt<DetailLine>(await store.parts(list, 'details'), 0)[0]).toEqual(['KP']);
    expect(list).toMatchObject({ entries: 3, faults: 1 });
    expect(list.firstFaults[0]).toMatchObject({ line: 4 });
  });

  it('a table of shipments, whose parties are entries with what was shipped and when', async () => {
    const store = await emptyStore();
    const list = await imported(
      store,
      'panjiva.csv',
      'Bill of Lading Number,Arrival Date,Consignee,Consignee Address,Shipper,Shipper Country,Goods Shipped\n' +
        'A1,2019-03-01,Harbour Imports LLC,"1 Pier, LA",Moonlight Forge Trading,North Korea,frozen squid\n' +
        'A2,2018-05-07,Other Imports LLC,,MOONLIGHT FORGE TRADING,North Korea,coal\n',
    );
    expect(list).toMatchObject({ format: 'shipments', entries: 3 });
    const parts = await store.parts(list, 'names');
    const lines = [0, 1, 2].map((entry) => lineAt<NameLine>(parts, entry));
    expect(lines.find(([, [name]]) => name === 'Moonlight Forge Trading')?.[5]).toEqual({
      shipments: 2,
      first: '2018-05-07',
      last: '2019-03-01',
      goods: 'frozen squid; coal',
    });
  });

  it('shipments as other services head them, whose parties have their addresses and countries', async () => {
    const store = await emptyStore();
    const list = await imported(
      store,
      'importyeti.csv',
      'Bill of Lading;Date;Supplier Name;Supplier Address;Supplier Country;Customer;Customer Address;Product Description\n' +
        'B1;03/14/2019;Moonlight Forge Trading;1 Road, Dandong;China;Harbour Imports LLC;1 Pier, LA;wigs\n' +
        'B2;;NOT AVAILABLE;;;TO ORDER;;hair\n',
      { level: 'notice' },
    );
    expect(list).toMatchObject({ format: 'shipments', entries: 2, faults: 1, level: 'notice' });
    const [names, details] = [await store.parts(list, 'names'), await store.parts(list, 'details')];
    expect(lineAt<NameLine>(names, 0)[5]).toEqual({
      shipments: 1,
      first: '2019-03-14',
      last: '2019-03-14',
      goods: 'wigs',
    });
    expect(lineAt<DetailLine>(details, 0).slice(0, 2)).toEqual([['CN'], ['1 Road, Dandong']]);
    expect(lineAt<NameLine>(names, 1)[1]).toEqual(['Harbour Imports LLC']);
  });

  it('a table in an encoding of its country', async () => {
    const store = await emptyStore();
    // '公司名称,国家\n丹东月光贸易有限公司,中国\n' in GB 18030, as a spreadsheet in China saves it.
    const bytes = Uint8Array.from(
      Buffer.from('b9abcbbec3fbb3c62cb9fabcd20ab5a4b6abd4c2b9e2c3b3d2d7d3d0cfdeb9abcbbe2cd6d0b9fa0a', 'hex'),
    );
    const list = await imported(store, 'cn.csv', bytes);
    expect(lineAt<NameLine>(await store.parts(list, 'names'), 0)[1]).toEqual(['丹东月光贸易有限公司']);
  });
});
