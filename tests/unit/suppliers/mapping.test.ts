import { describe, expect, it } from 'vitest';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { fieldAt, mappingText, parseMapping, withField } from '../../../lib/suppliers/mapping.ts';
import { openTable, readSuppliers } from '../../../lib/suppliers/open-table.ts';
import { supplierKey } from '../../../lib/suppliers/supplier-key.ts';
import { all, textFile } from './encode.ts';

const mappingOfTable = async (header: string) =>
  (await openTable(textFile(`${header}\nA,B,C,D\n`), () => {})).mapping;

describe('what the columns hold', () => {
  it("is taken from their headings, the buyer's own number apart from other identifiers", async () => {
    const mapping = await mappingOfTable('Vendor No,Tax ID,Company,Name');
    expect(mappingText(mapping)).toBe('name=3+4 id=2 reference=1');
    expect(parseMapping(mappingText(mapping))).toEqual(mapping);
  });

  it('can be corrected: a column has one meaning, and the one chosen for the name is the name', async () => {
    const mapping = await mappingOfTable('Company,Country,Name,Notes');
    const other = withField(withField(mapping, 2, 'name'), 3, 'goods');
    expect([fieldAt(other, 2), fieldAt(other, 3)]).toEqual(['name', 'goods']);
    expect(other.places.name).toEqual([2, 0]);
    expect(withField(other, 3, null).places.goods).toEqual([]);
  });

  it.each(['', 'name', 'name=0', 'country=1', 'name=1 shoe=2', 'name=x'])('is not said by “%s”', (text) => {
    expect(parseMapping(text)).toBeNull();
  });
});

describe('lines of JSON', () => {
  it('are a table whose columns are their keys', async () => {
    const problems: ListProblem[] = [];
    const text =
      '{"name":"Acme","country":"DE","brands":["Zip","Zap"],"since":2020,"more":{"a":1}}\n\nnot json\n[1]\n{"name":"Bolt","late":true,"__proto__":"x"}\n{"country":null}\n';
    const table = await openTable(textFile(text, 'list.jsonl'), (problem) => void problems.push(problem));
    expect(table.header).toEqual(['name', 'country', 'brands', 'since', 'more', 'late', '__proto__']);
    const rows = await all(table.rows);
    expect(rows.map(({ row, cells, problem }) => [row, problem, ...cells])).toEqual([
      [1, null, 'Acme', 'DE', 'Zip; Zap', '2020', '{"a":1}', '', ''],
      [3, 'json', 'not json'],
      [4, 'json', '[1]'],
      [5, null, 'Bolt', '', '', '', '', 'true', 'x'],
      [6, null, '', '', '', '', '', '', ''],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    const suppliers = await all(readSuppliers(textFile(text), () => {}));
    expect(suppliers[0]).toMatchObject({ name: 'Acme', country: 'DE', brands: ['Zip; Zap'] });
  });

  it('keep keys that come up late, with their names', async () => {
    const text = `${'{"name":"A"}\n'.repeat(600)}{"name":"B","note":"late"}\n`;
    const rows = await all((await openTable(textFile(text), () => {})).rows);
    expect(rows.at(-1)).toMatchObject({ row: 601, cells: ['B', 'note: late'], problem: 'cells' });
  });

  it('are refused without a key for names', async () => {
    await expect(openTable(textFile('{"foo":1}\n'), () => {})).rejects.toThrow(/found 'foo'/);
  });
});

describe('a supplier', () => {
  it('is the same however name and country are written, and another one by another reference', async () => {
    const keys = async (text: string) =>
      (await all(readSuppliers(textFile(text), () => {}))).map(supplierKey);
    const [a, b, c, d] = await keys(
      'Supplier no,Name,Country\n7,ACME  Works,China\n7,acme works,中国\n8,acme works,CN\n7,,CN\n',
    );
    expect(a).toBe(b);
    expect(c).not.toBe(a);
    expect(d).toBe('');
  });
});
