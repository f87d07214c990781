import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '../../../lib/journal/archive.ts';
import { sha256 } from '../../../lib/journal/canonical.ts';
import { type CsvColumn, csvLines } from '../../../lib/journal/csv.ts';
import { exportLines } from '../../../lib/journal/export.ts';
import { survey } from '../../../lib/journal/exported.ts';
import { type ExportedJournal, importJournal } from '../../../lib/journal/import.ts';
import type { Journal } from '../../../lib/journal/journal.ts';
import { packed, unpacked } from '../../../lib/journal/pack.ts';
import { openArchive } from '../../../lib/journal/read-archive.ts';
import { rerun } from '../../../lib/journal/rerun.ts';
import { csvCell, ownCsvCell } from '../../../lib/listing/csv-cell.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { emptyJournal, logged, packedData } from './journal-fixture.ts';

const now = new Date('2026-02-03T04:05:06Z');

const out = (chosen: ReadonlySet<string> | null = null) => ({ now, chosen });

async function linesOf(journal: Journal, chosen: ReadonlySet<string> | null = null): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(journal, out(chosen))) lines.push(line);
  return lines;
}

/** An export that is nothing but its lines, or what `more` has beside them. */
const exported = (lines: readonly string[], more: Partial<ExportedJournal> = {}): ExportedJournal => ({
  lines: () => lines,
  keptOf: async () => null,
  dataOf: async () => null,
  ...more,
});

async function worked() {
  const journal = await emptyJournal();
  const bytes = new TextEncoder().encode('<p>what was there</p>');
  const hash = await sha256(bytes);
  const snapshot = {
    kind: 'fragment' as const,
    type: 'text/html',
    size: bytes.length,
    kept: 20,
    sha256: hash,
  };
  const items = [logged({ snapshots: [snapshot] }), logged(), logged()];
  const [one, two, three] = items.map(({ id }) => id) as [string, string, string];
  await journal.log(
    items.map((item) => ({ logged: item })),
    [{ sha256: hash, bytes: await packed(bytes) }],
    packedData,
  );
  const kept = { id: crypto.randomUUID(), name: 'Case A', note: '', snapshots: [], closed: false };
  await journal.keepCase(kept);
  await journal.edit(two, { case: kept.id, note: 'worth a look' });
  await journal.remove([three], 'twice');
  return { journal, one, two, three, bytes, hash };
}

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

describe('an archive', () => {
  it('holds chain, snapshots, texts and their sums, and opens with other programs and with ours', async () => {
    const { journal, bytes, hash } = await worked();
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    const file = join(folder, 'journal.zip');
    await writeArchive(journal, out(), [{ path: 'note.txt', text: ['a', 'b'] }], async (piece) =>
      appendFileSync(file, piece),
    );
    execFileSync('python3', ['-m', 'zipfile', '-e', file, folder]);
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain(
      `snapshots/${hash}.html: OK`,
    );
    expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe('ab');
    const archive = await openArchive(new Blob([readFileSync(file)]));
    expect(await archive.keptOf(hash)).toEqual(bytes);
    const other = await emptyJournal();
    expect(await importJournal(other, archive)).toMatchObject({ restored: true, missing: 0 });
    expect(await other.verify()).toEqual(await journal.verify());
    expect(await other.database.datasets.toArray()).toEqual(await journal.database.datasets.toArray());
    expect(await other.database.datasets.count()).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('that is damaged says so', async () => {
    const { journal } = await worked();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    await writeArchive(journal, out(), [], async (piece) => void pieces.push(piece));
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    bytes.fill(7, 200, 400);
    const archive = await openArchive(new Blob([bytes]));
    const other = await emptyJournal();
    await expect(importJournal(other, archive)).rejects.toMatchObject({ fault: 'not-an-archive' });
    expect(await other.database.links.count()).toBe(0);
  });

  it('that lies about the size of a file does not fill the memory with it', async () => {
    const size = 20_000_000;
    const hash = 'a'.repeat(64);
    const lines = new TextEncoder().encode('{}\n');
    const bytes = zipSync({ 'journal.jsonl': lines, [`snapshots/${hash}.bin`]: new Uint8Array(size) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === size) view.setUint32(at, 10, true);
    }
    const archive = await openArchive(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    expect(await archive.keptOf(hash)).toBeNull();
  });

  it('is refused with a reason when it is none', async () => {
    await expect(openArchive(new Blob([new Uint8Array([1, 2, 3])]))).rejects.toMatchObject({
      fault: 'not-an-archive',
    });
    const other = zipSync({ 'x.txt': new Uint8Array() });
    await expect(openArchive(new Blob([other as Uint8Array<ArrayBuffer>]))).rejects.toMatchObject({
      fault: 'no-chain',
    });
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
