import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lib/suppliers/workbook.ts';
import { encode } from '../suppliers/encode.ts';
import { run, scratch } from './run.ts';

const file = scratch();
const screen = (...args: string[]) => run('screen', args);

const suppliers = file(
  'suppliers.csv',
  'Supplier,Country,Brand\nAir Koryo,North Korea,\nHarmless Widgets GmbH,DE,\n,FR,\n"Somebody, Ltd",,Air Koryo\n',
);
const harmless = file('harmless.csv', 'name\nHarmless Widgets GmbH\n');
const own = file(
  'own.csv',
  'name,aliases,country,id,level\nAcme Works,Akme; ACW Trading,DE,L1,alert\nBoltwerk,,,L2,\n',
);

function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'List');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

describe('screen', () => {
  it('gives one line of JSON a row, as documented', () => {
    const { status, json, stderr } = screen('--json', suppliers);
    expect([status, stderr]).toEqual([0, '']);
    const rows = json();
    expect(rows.map(({ row, name, level }) => [row, name, level])).toEqual([
      [2, 'Air Koryo', 'alert'],
      [3, 'Harmless Widgets GmbH', 'none'],
      [4, '', 'none'],
      [5, 'Somebody, Ltd', 'alert'],
    ]);
    const [listed, clean, nameless] = rows;
    expect(Object.keys(listed)).toEqual(['row', 'name', 'level', 'matches']);
    expect(Object.keys(listed.matches[0])).toEqual(['record', 'name', 'score', 'strength', 'why']);
    expect(listed.matches[0]).toMatchObject({ record: 'air-koryo', score: 1, strength: 'exact' });
    expect(listed.matches[0].why).toEqual(
      expect.arrayContaining([
        "The name “Air Koryo” is this record's name “Air Koryo”.",
        'The country agrees: North Korea.',
        expect.stringContaining('OFAC SDN List'),
      ]),
    );
    expect(clean).toEqual({ row: 3, name: 'Harmless Widgets GmbH', level: 'none', matches: [] });
    expect(nameless.reason).toBe('not screened: no name');
  });

  it('says in a table what it found, and counts the rest', () => {
    const { stdout, lines } = screen(suppliers);
    expect(lines[0]).toMatch(/^Row +Name +Level +Best match +Why$/);
    expect(lines[1]).toMatch(/^2 +Air Koryo +Alert +Air Koryo +The name/);
    expect(lines[2]).toMatch(/^4 +not screened: no name$/);
    expect(stdout).toContain('2 × Alert, 0 × Caution, 0 × Notice, 1 × not screened: no name');
    expect(stdout).toMatch(/1 × No match in \d+ records \(data of \d{4}-\d\d-\d\d\)\./);
    expect(stdout).not.toContain('Harmless');
  });

  it.each([
    ['gbk', '供应商名称,国家\n爱可米贸易有限公司,中国\n', '爱可米贸易有限公司'],
    ['shift_jis', '会社名;国\nサンプル貿易株式会社;日本\n', 'サンプル貿易株式会社'],
    ['utf-16le', '\ufeffName\tLand\nMüller\tDeutschland\n', 'Müller'],
  ])('reads a table in %s', (label, text, name) => {
    const list = file(`own-${label}.csv`, `name,country\n${name},\n`);
    const table = file(`${label}.csv`, encode(text, label));
    expect(screen('--json', '--records', list, table).json()).toMatchObject([
      { row: 2, name, level: 'caution', matches: [{ record: 'row 2', strength: 'exact' }] },
    ]);
  });

  it("screens against a list of the user's own, at its levels", () => {
    const table = file('mine.csv', 'name,country\nACW Trading GmbH,DE\nBoltwerk,US\nAir Koryo,KP\n');
    const { status, json } = screen('--json', '--fail-on', 'alert', '--records', own, table);
    expect(status).toBe(1);
    expect(json().map(({ level, matches }) => [level, matches[0]?.record])).toEqual([
      ['alert', 'L1'],
      ['caution', 'L2'],
      ['none', undefined],
    ]);
    expect(screen('--records', own, table).stdout).toContain('1 × No match in 2 records of own.csv.');
  });

  it.each([
    [
      'sdn.csv',
      '36,"MOONLIGHT FORGE TRADING",-0- ,"DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n',
      'caution',
    ],
    [
      'targets.simple.csv',
      'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change\n' +
        'NK-1,Company,Moonlight Forge Trading,MFT,,cn,,,,,,,,,\n',
      'caution',
    ],
    [
      'ftm.jsonl',
      '{"id":"NK-1","schema":"Company","properties":{"name":["Moonlight Forge Trading"]}}\n',
      'caution',
    ],
    [
      'shipments.csv',
      'Shipper Name,Consignee Name,Arrival Date\nMoonlight Forge Trading,Else,01/02/2025\n',
      'caution',
    ],
    [
      'mine.xlsx',
      workbook([
        ['Company', 'Level'],
        ['Moonlight Forge Trading', 'alert'],
      ]),
      'alert',
    ],
  ])('takes a list in any form that the desk imports: %s', (name, content, level) => {
    const table = file('moonlight.csv', 'name\nMoonlight Forge Trading\nHarmless\n');
    const { json, stderr } = screen('--json', '--records', file(name, content), table);
    expect(stderr).toBe('');
    expect(json().map((row) => row.level)).toEqual([level, 'none']);
  });

  it('stands lists beside the data, and sets aside what was cleared, saying so', () => {
    const table = file('both.csv', 'name\nAir Koryo\nBoltwerk\nHarmless\n');
    const cleared = file('cleared.csv', 'name\nAir Koryo\n');
    const out = file('both-report.jsonl', '');
    const beside = ['--list', own, '--out', out, '--at', '2026-01-02T03:04:05Z', '--json', table];
    const rows = screen(...beside).json();
    expect(rows.map(({ level, matches }) => [level, matches[0]?.record, matches[0]?.list])).toEqual([
      ['alert', 'air-koryo', undefined],
      ['caution', 'L2', 'own.csv'],
      ['none', undefined, undefined],
    ]);
    const [first] = readFileSync(out, 'utf8').split('\n');
    expect(JSON.parse(first ?? '').provenance).toMatchObject({
      dataset: { records: expect.any(Number) },
      lists: [
        {
          name: 'own.csv',
          kind: 'watch',
          entries: 2,
          file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ],
    });
    const [air] = screen('--allow', cleared, ...beside).json();
    expect(air).toMatchObject({ level: 'none', matches: [] });
    expect(air.aside.join(' ')).toMatch(/Air Koryo is on your allow-list “cleared\.csv”.* Set aside: /);
    expect(screen('--list', own, table).stdout).toMatch(
      /1 × No match in \d+ records \(data of [\d-]+\)\. No match in 2 records of own\.csv\./,
    );
  });

  it("takes JSON lines as the user's own list, and a table from standard input", () => {
    const list = file('own.jsonl', '{"id":"Q1","name":"Acme Works","country":"de"}\n');
    const { json } = run('screen', ['--json', '--records', list, '-'], 'name\nAcme Works\n');
    expect(json()).toMatchObject([{ level: 'caution', matches: [{ record: 'Q1' }] }]);
  });

  it('drops matches below the asked score', () => {
    const table = file('brand.csv', 'name,website\nSomebody,www.naenara.com.kp\n');
    expect(screen('--json', table).json()[0].matches).toMatchObject([{ strength: 'strong', score: 0.9 }]);
    expect(screen('--json', '--min-score', '0.95', table).json()[0]).toMatchObject({
      level: 'none',
      matches: [],
    });
  });

  it('fails on a level only when one at or above it was found', () => {
    expect(screen('--fail-on', 'caution', suppliers).status).toBe(1);
    expect(screen('--fail-on', 'notice', harmless).status).toBe(0);
  });

  it('explains itself', () => {
    const { status, stdout, stderr } = screen('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const option of [
      '--json',
      '--out',
      '--records',
      '--list',
      '--allow',
      '--min-score',
      '--fail-on',
      '--columns',
      '--sheet',
    ]) {
      expect(stdout).toContain(option);
    }
  });

  it.each(['xlsx', 'ods'] as const)('reads %s, and lines of JSON', (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes'], ['none']]), 'Cover');
    const rows = [
      ['Supplier', 'Country'],
      ['Air Koryo', 'North Korea'],
      ['', 'FR'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'List');
    const path = file(`suppliers.${bookType}`, new Uint8Array(write(book, { type: 'array', bookType })));
    const ofBook = screen('--json', path).json();
    expect(ofBook.map(({ row, level }) => [row, level])).toEqual([
      [2, 'alert'],
      [3, 'none'],
    ]);
    const lines = file('suppliers.jsonl', '{"supplier":"Air Koryo","country":"North Korea"}\n');
    expect(screen('--json', lines).json()[0]).toEqual({ ...ofBook[0], row: 1 });
    expect(screen('--sheet', 'Nope', path).stderr).toMatch(/has 'Cover', 'List'/);
  });

  it('writes reports that can be made again, with every column and the rows that were not screened', () => {
    const made = ['csv', 'xlsx', 'jsonl', 'html'].map((ending) => {
      const out = file(`report.${ending}`, '');
      const time = ['--at', '2026-01-02T03:04:05Z'];
      const { status, stdout } = screen('--fail-on', 'alert', '--out', out, ...time, suppliers);
      const first = readFileSync(out);
      screen('--out', out, ...time, suppliers);
      expect(readFileSync(out).equals(first)).toBe(true);
      expect([status, stdout.split('\n')[0]]).toEqual([
        1,
        '2 × Alert, 0 × Caution, 0 × Notice, 1 × not screened: no name',
      ]);
      return first;
    });
    const [csv, xlsx, jsonl, html] = made;
    expect(csv?.toString()).toMatch(
      /^\ufeffSupplier,Country,Brand,Row,screened,.*columns: name=1 country=2 brand=3/,
    );
    expect(csv?.toString()).toContain(',FR,,4,not screened: no name');
    expect(html?.toString()).toContain('Row 4: not screened: no name');
    const [results] = readWorkbook(new Uint8Array(xlsx ?? []));
    expect([...(results?.lines() ?? [])]).toHaveLength(5);
    expect(jsonl?.toString().trim().split('\n')).toHaveLength(5);
  });

  it('takes the columns as they are given', () => {
    const table = file('odd.csv', 'foo,bar\nx,Air Koryo\n');
    expect(screen('--json', '--columns', 'name=2', table).json()[0]).toMatchObject({ level: 'alert' });
  });

  it.each([
    ['no file', [], /usage/],
    ['a report of no known form', ['--out', 'a.pdf', suppliers], /--out a\.pdf/],
    ['columns that say nothing', ['--columns', 'x', suppliers], /--columns x/],
    ['a time that is none', ['--at', 'soon', suppliers], /--at soon/],
    ['a sheet of no workbook', ['--sheet', 'A', suppliers], /is no workbook/],
    ['two files', [suppliers, harmless], /usage/],
    ['a file that is not there', ['/nowhere/a.csv'], /cannot read \/nowhere\/a\.csv/],
    ['an unknown option', ['--frobnicate', suppliers], /frobnicate/],
    ['an unknown level', ['--fail-on', 'red', suppliers], /--fail-on red/],
    ['a score that is none', ['--min-score', '70', suppliers], /--min-score 70/],
    ['a table without names', [file('foo.csv', 'foo,bar\n1,2\n')], /foo\.csv, line 1: .*'foo', 'bar'/],
    ['a list that is not there', ['--records', '/nowhere/l.csv', suppliers], /cannot read \/nowhere\/l\.csv/],
    [
      'a web page instead of a list',
      ['--list', file('list.html', '<!doctype html><html>'), suppliers],
      /list\.html: is a web page/,
    ],
    [
      'a file that is no text',
      [file('old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4, 5, 6))],
      /is no text/,
    ],
    [
      'a cell of ten million letters',
      ['--json', file('cell.csv', `name,x\nA,${'y'.repeat(1e7)}\nB,\n`)],
      /cell\.csv, line 2/,
    ],
    ['a list of nobody', ['--records', file('none.csv', 'name\n'), suppliers], /none\.csv: names nobody/],
    ['a row that breaks off', ['--json', file('open.csv', 'name,x\nA,1\n"B,2\n')], /open\.csv, line 3/],
    [
      'a broken line in a list',
      ['--json', '--records', file('broken.jsonl', '{"name":"A"}\n{oops\n'), harmless],
      /broken\.jsonl, line 2: is not JSON/,
    ],
  ])('answers %s with status 2 and one line', (_, args, what) => {
    const { status, stderr } = screen(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(what);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('gives the other rows when one is broken', () => {
    expect(screen('--json', file('open2.csv', 'name,x\n"B,2\nA,1\n')).json()).toHaveLength(2);
  });
});
