import { describe, expect, it } from 'vitest';
import { type CsvColumn, csvLines } from '../../../lib/journal/csv.ts';
import { exportLines } from '../../../lib/journal/export.ts';
import { survey } from '../../../lib/journal/exported.ts';
import { importJournal } from '../../../lib/journal/import.ts';
import { unpacked } from '../../../lib/journal/pack.ts';
import { rerun } from '../../../lib/journal/rerun.ts';
import { csvCell, ownCsvCell } from '../../../lib/listing/csv-cell.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { exported, linesOf, out, worked } from './exchange-fixture.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

describe('an exported journal', () => {
  it('comes back whole into an empty one, chain and bytes included', async () => {
    const { journal, two, bytes, hash } = await worked();
    const keptOf = async (asked: string) => (asked === hash ? bytes : null);
    const content = exported(await linesOf(journal), { keptOf });
    const other = await emptyJournal();
    expect(await importJournal(other, content)).toEqual({
      added: 2,
      known: 0,
      bad: [],
      intact: true,
      restored: true,
      missing: 0,
      cancelled: false,
    });
    expect(await other.verify()).toEqual(await journal.verify());
    expect((await other.entry(two)).remarks.note).toBe('worth a look');
    const blob = await other.database.blobs.get(hash);
    expect(blob && (await unpacked(blob.bytes))).toEqual(bytes);
    expect(await other.database.cases.count()).toBe(1);
  });

  it('adds to another journal only what is not there', async () => {
    const { journal, two } = await worked();
    const content = exported(await linesOf(journal));
    const other = await emptyJournal();
    await other.log([{ logged: logged() }]);
    expect(await importJournal(other, content)).toMatchObject({ added: 2, known: 0, restored: false });
    expect(await importJournal(other, content)).toMatchObject({ added: 0, known: 2 });
    expect(await importJournal(journal, content)).toMatchObject({ added: 0, known: 2 });
    expect((await other.entry(two)).remarks.case).not.toBeNull();
    expect(await other.verify()).toMatchObject({ broken: null });
  });

  it('brings back what was deleted here, and the chain stays whole', async () => {
    const { journal, two } = await worked();
    const content = exported(await linesOf(journal));
    await journal.remove([two], 'by mistake');
    expect(await importJournal(journal, content)).toMatchObject({ added: 1, known: 1 });
    expect((await journal.entry(two)).remarks.note).toBe('worth a look');
    await journal.edit(two, { note: 'again' });
    expect(await journal.verify()).toMatchObject({ broken: null });
    const other = await emptyJournal();
    await importJournal(other, exported(await linesOf(journal)));
    expect((await other.entry(two)).remarks.note).toBe('again');
    expect(await other.verify()).toEqual({ ...(await journal.verify()), missing: expect.anything() });
  });

  it('holds what there was when it was begun, though the journal grows meanwhile', async () => {
    const { journal } = await worked();
    const lines: string[] = [];
    for await (const line of exportLines(journal, out())) {
      if (lines.length === 0) await journal.log([{ logged: logged() }]);
      lines.push(line);
    }
    expect(await importJournal(await emptyJournal(), exported(lines))).toMatchObject({
      intact: true,
    });
  });

  it('keeps to itself what was not chosen, and can be checked all the same', async () => {
    const { journal, one } = await worked();
    const lines = await linesOf(journal, new Set([one]));
    expect(lines.join('')).not.toContain('worth a look');
    const content = exported(lines);
    const other = await emptyJournal();
    expect(await importJournal(other, content)).toMatchObject({ added: 1, intact: true, restored: false });
  });

  it('names broken lines and keeps the rest', async () => {
    const { journal } = await worked();
    const lines = await linesOf(journal);
    lines[1] = '{"seq":0,';
    lines[2] = '{"seq":1}\n';
    lines.push('\n', '7\n');
    const report = await importJournal(await emptyJournal(), exported(lines));
    expect(report.bad).toEqual([
      { line: 2, why: 'not-json' },
      { line: 3, why: 'not-a-link' },
      { line: 9, why: 'not-a-link' },
    ]);
    // Two of three entries are gone with their lines; of the third the file says that it was deleted.
    expect(report).toMatchObject({ intact: false, restored: false, added: 0 });
  });

  it('takes no bytes that are not those of their hash, and nothing that only looks like an entry', async () => {
    const { journal } = await worked();
    const other = await emptyJournal();
    const keptOf = async () => new Uint8Array([1]);
    const report = await importJournal(other, exported(await linesOf(journal), { keptOf }));
    expect(report).toMatchObject({ missing: 1 });
    expect(await other.database.blobs.count()).toBe(0);
    expect((await other.verify()).missing).toMatchObject({ files: 1 });
    const forged = (await linesOf(journal)).map((line) => line.replace('"level":"none"', '"level":"safe"'));
    expect((await survey(() => forged)).bad.map(({ why }) => why)).toContain('bad-body');
  });

  it('is found out when a word of it was changed', async () => {
    const { journal } = await worked();
    const lines = (await linesOf(journal)).map((line) => line.replace('worth a look', 'nothing at all'));
    expect(await importJournal(await emptyJournal(), exported(lines))).toMatchObject({
      intact: false,
    });
  });

  it('is taken with its data and files into a journal that has other entries', async () => {
    const { journal, bytes, hash } = await worked();
    const data = await unpacked((await journal.database.datasets.toArray())[0]?.bytes ?? new Uint8Array());
    const content = exported(await linesOf(journal), { keptOf: async () => bytes, dataOf: async () => data });
    const other = await emptyJournal();
    await other.log([{ logged: logged() }]);
    expect(await importJournal(other, content)).toMatchObject({ added: 2, missing: 0, restored: false });
    expect(await other.database.datasets.count()).toBe(1);
    expect((await other.database.blobs.get(hash))?.entries).toHaveLength(1);
    expect(await other.verify()).toMatchObject({ broken: null, missing: null });
  });

  it('stops when it is cancelled, and is completed by a second import', async () => {
    const { journal, bytes } = await worked();
    const stopping = new AbortController();
    const keptOf = async () => bytes;
    const content = exported(await linesOf(journal), { keptOf });
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'keeping') stopping.abort();
    };
    const other = await emptyJournal();
    const cut = await importJournal(other, content, { onProgress, signal: stopping.signal });
    expect(cut).toMatchObject({ added: 2, cancelled: true });
    expect((await other.verify()).missing).toMatchObject({ files: 1 });
    expect(await importJournal(other, content)).toMatchObject({ known: 2, missing: 0, cancelled: false });
    expect(await other.verify()).toEqual(await journal.verify());
    const none = await emptyJournal();
    expect(await importJournal(none, content, { signal: stopping.signal })).toMatchObject({ added: 0 });
    expect(await none.database.links.count()).toBe(0);
  });

  it('takes a whole journal or nothing of it', async () => {
    const { journal } = await worked();
    const stopping = new AbortController();
    const onProgress = ({ step, done }: { step: string; done: number }) => {
      if (step === 'adding' && done > 0) stopping.abort();
    };
    const other = await emptyJournal();
    const content = exported(await linesOf(journal));
    expect(await importJournal(other, content, { onProgress, signal: stopping.signal })).toMatchObject({
      added: 0,
      cancelled: true,
    });
    expect(await other.database.links.count()).toBe(0);
    expect(await other.database.cases.count()).toBe(0);
  });
});

describe('a table of entries', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['-5', `"'-5"`],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it.each([
    ['-5', '-5'],
    ['+49 (30) 123-45', '+49 (30) 123-45'],
    ['-1.234,50', '"-1.234,50"'],
    ['+1+1', `"'+1+1"`],
    ['-2+3+cmd|x', `"'-2+3+cmd|x"`],
    ['=1', `"'=1"`],
    ['plain; text', '"plain; text"'],
  ])("writes %j of the user's own as %j", (value, cell) => {
    expect(ownCsvCell(value)).toBe(cell);
  });

  it('has a line for each entry, under its headings', async () => {
    const { journal } = await worked();
    const lines: string[] = [];
    const words = { heading: (column: CsvColumn) => column, caseName: () => 'Case A' };
    for await (const line of csvLines(journal, { chosen: null }, words)) lines.push(line);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^at,level,status,shop,/);
    expect(lines[2]).toContain(',Case A,worth a look,');
  });
});

describe('running an entry again', () => {
  it('gives the same verdict by the same data and rules', async () => {
    expect(rerun(logged(), await fixtureData())).toMatchObject({ same: true, because: [], changed: [] });
  });

  it('says what is gone, new and changed', async () => {
    const data = await fixtureData();
    const entry = logged({}, 'QTE');
    const [finding] = entry.assessment.findings;
    if (!finding) throw new Error('no finding');
    const other = { ...finding, rule: 'listed' };
    const assessment = { ...entry.assessment, findings: [{ ...finding, level: 'alert' as const }, other] };
    const { same, gone, added, changed } = rerun({ ...entry, assessment }, data);
    expect(same).toBe(false);
    expect([gone, added, changed].map((keys) => keys.map(({ rule }) => rule))).toEqual([
      ['listed'],
      [],
      ['trade-record'],
    ]);
  });
});
