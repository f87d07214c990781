import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { keptReport } from '../../../lib/suppliers/report/kept-report.ts';
import { xlsxReport } from '../../../lib/suppliers/report/xlsx-report.ts';
import { supplierSheet } from '../../../lib/suppliers/sheets.ts';
import { openDelimited } from '../../../lib/suppliers/table.ts';
import { readWorkbook } from '../../../lib/suppliers/workbook.ts';
import { all, textFile } from './encode.ts';
import { emptyStore, readTable, screenAll } from './suppliers-fixture.ts';

function workbook(bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['About'], ['this file']]), 'Cover');
  const sheet = utils.aoa_to_sheet([
    ['Our suppliers'],
    [],
    ['Supplier', 'Country', 'Tax ID', 'HS code', 'Since'],
    ['Acme\nand sons', 'DE', 912345678901234, '0304', { t: 'n', v: 45000, z: 'yyyy-mm-dd' }],
    [' "B", Ltd', 'CN', 7, 6109, ''],
    [],
    [{ t: 's', v: 'Computed', f: 'A4&"x"' }, '=1+1', true, '', ''],
  ]);
  utils.book_append_sheet(book, sheet, 'Suppliers');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

const lines = (sheet: { lines: () => Iterable<string> } | undefined) => [...(sheet?.lines() ?? [])].join('');

describe.each(['xlsx', 'ods'] as const)('a workbook as %s', (form) => {
  it('is read sheet by sheet, cells as they are shown, formulas by their values', async () => {
    const sheets = readWorkbook(workbook(form));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Cover', 2],
      ['Suppliers', 7],
    ]);
    expect(await supplierSheet(sheets)).toBe(1);
    const table = await openDelimited(textFile(lines(sheets[1])), () => {}, { delimiter: ',' });
    expect([table.headerRow, table.mapping.places.goods]).toEqual([3, [3]]);
    const rows = await all(table.rows);
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [
        4,
        form === 'ods' ? 'Acme and sons' : 'Acme\nand sons',
        'DE',
        '912345678901234',
        '0304',
        form === 'ods' ? '45000' : '2023-03-15',
      ].map((cell, at) => (at === 1 ? rows[0]?.cells[0] : cell)),
      [5, rows[1]?.cells[0], 'CN', '7', '6109', ''].slice(0, (rows[1]?.cells.length ?? 0) + 1),
      [7, 'Computed', '=1+1', 'TRUE', ...(rows[2]?.cells.slice(3) ?? [])],
    ]);
    expect(rows[0]?.cells[0]).toMatch(/^Acme\s+and sons$/);
    expect(rows[1]?.cells[0]?.trim()).toBe('"B", Ltd');
  });
});

describe('a workbook that is none', () => {
  const refused = (bytes: Uint8Array, max?: number) => {
    try {
      readWorkbook(bytes, max);
    } catch (error) {
      return (error as { fault?: string }).fault;
    }
    return 'read';
  };

  it('is refused', () => {
    expect(refused(strToU8('PK\u0003\u0004 not really'))).toBe('workbook');
    expect(refused(zipSync({ 'a.txt': strToU8('x') }))).toBe('workbook');
    const empty = utils.book_new();
    utils.book_append_sheet(empty, utils.aoa_to_sheet([[]]), 'Empty');
    expect(refused(new Uint8Array(write(empty, { type: 'array', bookType: 'xlsx' })))).toBe('empty');
  });

  it('is refused when it unpacks to more than it may, whatever it says of its sizes', () => {
    const bytes = workbook('xlsx');
    expect(refused(bytes, 1000)).toBe('workbook_size');
    const bomb = zipSync({
      '[Content_Types].xml': new Uint8Array(20 * 2 ** 20),
      'xl/a.xml': new Uint8Array(20 * 2 ** 20),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refused(bomb, 30 * 2 ** 20)).toBe('workbook_size');
    const lying = new Uint8Array(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 30; at += 1) {
      // The size before packing, in headers of files and in the directory.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(['workbook_size', 'workbook']).toContain(refused(lying, 30 * 2 ** 20));
  });

  it('is refused when it repeats cells without end', () => {
    const cell =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>';
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bomb = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      ),
      'content.xml': strToU8(content),
    });
    expect(refused(bomb)).toBe('workbook_size');
  });
});

describe('a report as a spreadsheet', () => {
  it('has every cell of the table as text, formulas and all, and says where it comes from', async () => {
    const store = await emptyStore();
    const text =
      'Name,Note,Note\nQTE Corporation,=1+1,a & <b> \u0007 _x0041_\nHarmless,+49 30,"two\nlines"\n,-5,\n';
    await readTable(store, text);
    await screenAll(store);
    const options = { version: '1', language: 'en', decided: new Map(), before: null, onlyTold: false };
    const report = await keptReport(store, 'run', options);
    const pieces = await all(xlsxReport(report, englishWording()));
    const sheets = readWorkbook(new Uint8Array(Buffer.concat(pieces)));
    expect(sheets.map(({ name }) => name)).toEqual(['Results', 'Method']);
    const table = await openDelimited(textFile(lines(sheets[0])), () => {}, { delimiter: ',' });
    expect(table.header.slice(0, 5)).toEqual(['Name', 'Note', 'Note', 'Row', 'screened']);
    const rows = await all(table.rows);
    expect(rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['QTE Corporation', '=1+1', 'a & <b> \u0007 _x0041_', '2', 'screened'],
      ['Harmless', '+49 30', 'two\nlines', '3', 'screened'],
      ['', '-5', '', '4', 'not screened: no name'],
    ]);
    expect(lines(sheets[1])).toContain(`table SHA-256,${'ab'.repeat(32)}`);
    expect(lines(sheets[1])).toContain('columns,name=1');
  });
});
