import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { delimitedRows } from '../../../lib/dataset/lists/delimited.ts';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { decodeTable } from '../../../lib/suppliers/encoding.ts';
import { openTable } from '../../../lib/suppliers/open-table.ts';
import { screenRow } from '../../../lib/suppliers/outcome.ts';
import type { ReportRow } from '../../../lib/suppliers/report/report.ts';
import { csvReport } from '../../../lib/suppliers/report/text-report.ts';
import { dirtyTable, TABLES } from './dirty-table.ts';
import { all, chunks, encode, textFile } from './encode.ts';
import { engine } from './suppliers-fixture.ts';

const ROWS = 2000;

type Told = ReportRow & { readonly line: number };

describe.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('a dirty table in %s', (label) => {
  const bytes = encode(dirtyTable(label, 'QTE Corporation', ROWS), label);

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
    // A quotation mark that does not close ends with its line: the next row is one again.
    expect(told.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, at) => at + 2));
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
      onlyTold: false,
      before: null,
      made: '',
      language: 'en',
    } as const;
    const csv = (await all(csvReport({ provenance, header, rows: again() }, englishWording()))).join('');
    const written = await all(delimitedRows(textFile(csv.slice(1)), ',', () => {}));
    expect(written).toHaveLength(ROWS + 1);
    expect(written[0]?.cells.slice(0, 5)).toEqual(header);
    written.slice(1).forEach(({ cells }, row) => {
      const safe = (cell: string) => (/^[=+@-]/.test(cell) ? `'${cell}` : cell);
      expect(cells.slice(0, 5)).toEqual(header.map((_, column) => safe(told[row]?.cells[column] ?? '')));
      expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    });
    expect(csv).toContain('not screened: no name');
  });
});
