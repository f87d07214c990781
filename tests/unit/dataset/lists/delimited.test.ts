import { describe, expect, it } from 'vitest';
import { listDate } from '../../../../lib/dataset/lists/dates.ts';
import { delimitedRows } from '../../../../lib/dataset/lists/delimited.ts';
import { readAll, textFile } from './list-fixture.ts';

const rowsOf = (text: string, size?: number, delimiter = ',') =>
  readAll((report) => delimitedRows(textFile('a.csv', text, size), delimiter, report));
const cellsOf = async (text: string, size?: number) =>
  (await rowsOf(text, size)).rows.map(({ cells }) => cells);

describe('rows of a delimited file', () => {
  it.each([1, 2, 3, 8, 1000])('come out whole in chunks of %i', async (size) => {
    const text = '1,"a, ""b""\r\nc",-0- \r\n2,plain, "spaced" \r3,,\n\n\u001a';
    const { rows, problems } = await rowsOf(text, size);
    expect(rows).toEqual([
      { line: 1, cells: ['1', 'a, "b"\r\nc', '-0- '] },
      { line: 3, cells: ['2', 'plain', 'spaced'] },
      { line: 4, cells: ['3', '', ''] },
    ]);
    expect(problems).toEqual([]);
  });

  it('keep a quotation mark that stands loose', async () => {
    expect(await cellsOf('1,"the "Golden" Star",x\n2,5" pipe,"say ""no"""\n')).toEqual([
      ['1', 'the "Golden" Star', 'x'],
      ['2', '5" pipe', 'say "no"'],
    ]);
  });

  it.each([1000, 40_000])('go on after a line of ten million letters, in chunks of %i', async (size) => {
    const long = 'x'.repeat(size === 1000 ? 300_000 : 10_000_000);
    for (const text of [`1,a\n2,${long}\r\n3,b\n`, `1,a\n2,"${long}"\r3,b\r`]) {
      const { rows, problems } = await rowsOf(text, size);
      expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
        [1, '1'],
        [2, '2'],
        [3, '3'],
      ]);
      expect(rows[2]?.cells).toEqual(['3', 'b']);
      expect(problems.map(({ line }) => line)).toEqual([2]);
    }
  });

  it('go on after a quotation mark that never closes', async () => {
    const { rows, problems } = await rowsOf('1,fine\n2,"open\n3,also fine\n', 1000);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', 'fine'],
      ['2', '"open'],
      ['3', 'also fine'],
    ]);
    expect(problems).toEqual([
      { file: 'a.csv', line: 2, what: 'a quotation mark that does not close, or no line end' },
    ]);
  });

  it('take a large hostile file in time that grows with its size', async () => {
    const text = '"'.repeat(150_000) + ',"x'.repeat(50_000);
    const start = performance.now();
    await rowsOf(text, 65_536).catch(() => undefined);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('give up on a file of nothing but broken rows', async () => {
    const text = `${'"x\n'.repeat(3)}${`"${'y'.repeat(70_000)}\n`.repeat(1)}`;
    await expect(rowsOf(text, 1000)).resolves.toBeDefined();
  });
});

describe('dates of lists', () => {
  it.each([
    ['2017-06-02', '2017-06-02'],
    ['2017-06', '2017-06'],
    ['2017', '2017'],
    ['2026-02-27T00:00:09.554Z', '2026-02-27'],
    ['31/12/2020', '2020-12-31'],
    ['June 21, 2022', '2022-06-21'],
    ['21 Jun 2022', '2022-06-21'],
    ['31/02/2020', null],
    ['2017-13', null],
    ['soon', null],
    ['', null],
  ])('%s', (text, date) => {
    expect(listDate(text)).toBe(date);
  });

  it('reads American order where it is told to', () => {
    expect(listDate('11/21/11', 'mdy')).toBe('2011-11-21');
    expect(listDate('4/27/1998', 'mdy')).toBe('1998-04-27');
  });
});
