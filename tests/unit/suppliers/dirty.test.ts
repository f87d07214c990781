import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { delimitedRows } from '../../../lib/dataset/lists/delimited.ts';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { decodeTable } from '../../../lib/suppliers/encoding.ts';
import { openTable } from '../../../lib/suppliers/open-table.ts';
import { screenRow } from '../../../lib/suppliers/outcome.ts';
import type { ReportRow } from '../../../lib/suppliers/report/report.ts';
import { csvReport } from '../../../lib/suppliers/report/text-report.ts';
import { all, chunks, encode, textFile } from './encode.ts';
import { engine } from './suppliers-fixture.ts';

/** Names that each encoding has letters for, and headings with one that stands twice. */
const TABLES = {
  'utf-8': [
    ['Supplier', 'Country', 'Notes', 'Notes', ''],
    ['Müller 上海 한국', 'Ünal Şirketi', 'ООО Ромашка'],
  ],
  gbk: [
    ['供应商名称', '国家', '备注', '备注', ''],
    ['丹东至诚金属材料有限公司', '上海贸易公司', '北京服装厂'],
  ],
  shift_jis: [
    ['会社名', '国', '備考', '備考', ''],
    ['サンプル貿易株式会社', '東京商事', '大阪製作所'],
  ],
  'euc-kr': [
    ['회사명', '국가', '비고', '비고', ''],
    ['조선무역회사', '서울상사', '부산공업'],
  ],
  'windows-1251': [
    ['Поставщик', 'Страна', 'Прим', 'Прим', ''],
    ['ООО Ромашка', 'Завод Север', 'Фабрика Восток'],
  ],
} as const;
const ROWS = 2000;

type Told = ReportRow & { readonly line: number };

/** A table as offices keep them: formulas, empty names, rows that are too long, a listed name now and then. */
function dirty([header, names]: (typeof TABLES)[keyof typeof TABLES]): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const name = at % 50 === 7 ? '' : at % 50 === 9 ? 'QTE Corporation' : `${names[at % names.length]} ${at}`;
    if (at % 200 === 11) return `${name};CN;a;b;c;zu viel`;
    if (at % 200 === 13) return `${name};"CN`;
    const note = at % 20 === 3 ? '=HYPERLINK("http://x.example")' : at % 20 === 5 ? '+1+1' : 'ok';
    return `"${name}";CN;${note.includes('"') ? `"${note.replaceAll('"', '""')}"` : note};x;`;
  });
  return `${header.join(';')}\r\n${rows.join('\r\n')}\r\n`;
}

describe.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('a dirty table in %s', (label) => {
  const text = dirty(TABLES[label]);
  const bytes = label === 'utf-8' ? new TextEncoder().encode(text) : encode(text, label);

  it('is read, screened and written to its last row', async () => {
    const problems: ListProblem[] = [];
    const file = { name: 'dirty.csv', text: decodeTable(chunks(bytes, 4099)) };
    const { header, mapping, rows } = await openTable(file, (problem) => void problems.push(problem));
    expect(header).toEqual(TABLES[label][0]);
    expect(mapping.places).toMatchObject({ name: [0], country: [1] });
    const told: Told[] = [];
    for await (const input of rows) {
      const { outcome } = screenRow(input, mapping, engine);
      told.push({ ...input, ...outcome, review: 'open', decision: null, since: null });
    }
    // A quotation mark that does not close takes the next row with it, as in a spreadsheet; the row says so.
    const read = ROWS - ROWS / 200;
    expect(told.map(({ row }) => row)).toEqual(Array.from({ length: read }, (_, at) => at + 2));
    const at = (kind: (row: Told) => boolean) => told.filter(kind).map(({ line }) => (line - 2) % 200);
    expect(new Set(at(({ unscreened }) => unscreened === 'name'))).toEqual(new Set([7, 57, 107, 157]));
    expect(new Set(at(({ problem }) => problem === 'cells'))).toEqual(new Set([11]));
    expect(new Set(at(({ problem }) => problem === 'quote'))).toEqual(new Set([13]));
    expect(told.filter(({ level }) => level === 'notice')).toHaveLength(ROWS / 50);
    // Every problem is told by the line of its row.
    expect(problems.filter(({ line }) => (line - 2) % 200 === 11)).toHaveLength(ROWS / 200);
    async function* again() {
      yield* told;
    }
    const provenance = {
      version: '1',
      dataset: null,
      rules: 1,
      lists: [],
      table: { name: 'dirty.csv', form: 'delimited', encoding: label, sheet: '', headerRow: 1, sha256: '' },
      columns: '',
      minScore: 0,
      made: '',
      language: 'en',
    } as const;
    const csv = (await all(csvReport({ provenance, header, rows: again() }, englishWording()))).join('');
    const written = await all(delimitedRows(textFile(csv.slice(1)), ',', () => {}));
    expect(written).toHaveLength(read + 1);
    expect(written[0]?.cells.slice(0, 5)).toEqual(header);
    written.slice(1).forEach(({ cells }, row) => {
      const safe = (cell: string) => (/^[=+@-]/.test(cell) ? `'${cell}` : cell);
      expect(cells.slice(0, 5)).toEqual(header.map((_, column) => safe(told[row]?.cells[column] ?? '')));
      expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    });
    expect(csv).toContain('not screened: no name');
  });
});
