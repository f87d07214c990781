import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '../../../lib/journal/archive.ts';
import { importJournal } from '../../../lib/journal/import.ts';
import { openArchive } from '../../../lib/journal/read-archive.ts';
import { out, worked } from './exchange-fixture.ts';
import { emptyJournal } from './journal-fixture.ts';

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
