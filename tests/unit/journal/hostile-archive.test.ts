import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportLines } from '../../../lib/journal/export.ts';
import { survey } from '../../../lib/journal/exported.ts';
import { importJournal } from '../../../lib/journal/import.ts';
import { openArchive } from '../../../lib/journal/read-archive.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

const CHAIN = 'journal.jsonl';
/** What unpacks to three hundred megabytes. */
const ZEROS: [Uint8Array, { level: 1 }] = [new Uint8Array(300_000_000), { level: 1 }];
const PICTURE = strToU8('a picture');
const HASH = createHash('sha256').update(PICTURE).digest('hex');

/** Writes a number of four bytes into every header of an archive with this mark. */
function claim(archive: Uint8Array, mark: number, field: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === mark) view.setUint32(at + field, value, true);
  }
  return copy;
}
const claimSize = (archive: Uint8Array, size: number) =>
  claim(claim(archive, 0x02014b50, 24, size), 0x04034b50, 22, size);

const opened = (archive: Uint8Array) => openArchive(new Blob([archive.slice()]));

async function all(lines: AsyncIterable<string> | Iterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}
const linesIn = async (archive: Uint8Array) => all((await opened(archive)).lines());

describe('a hostile archive', () => {
  it('is refused when it unpacks to more than any journal could, whatever it claims', async () => {
    const bomb = zipSync({ [CHAIN]: ZEROS });
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    await expect(linesIn(bomb)).rejects.toMatchObject({ fault: 'too-large' });
    for (const size of [10, 0xffffffff])
      await expect(linesIn(claimSize(bomb, size))).rejects.toMatchObject({ name: 'ArchiveError' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  });

  it('is refused where it lies of sizes', async () => {
    const honest = zipSync({ [CHAIN]: strToU8('one\ntwo') });
    expect(await linesIn(honest)).toEqual(['one', 'two']);
    for (const size of [0, 1, 0xfffffff0])
      await expect(linesIn(claimSize(honest, size))).rejects.toMatchObject({ name: 'ArchiveError' });
  });

  it('gives no path of its own any meaning: what was kept goes by its hash', async () => {
    const whole = { [CHAIN]: strToU8(''), [`snapshots/${HASH}.png`]: PICTURE, __proto__: PICTURE };
    const { keptOf } = await opened(zipSync({ ...whole, [`elsewhere/${'0'.repeat(64)}.png`]: PICTURE }));
    expect(await keptOf(HASH)).toEqual(PICTURE);
    expect(await keptOf('0'.repeat(64))).toBeNull();
    expect(await keptOf('__proto__')).toBeNull();
    for (const path of [`snapshots/../../../etc/${HASH}.png`, `/etc/${HASH}.png`])
      await expect(opened(zipSync({ ...whole, [path]: PICTURE }))).rejects.toMatchObject({
        fault: 'not-an-archive',
      });
  });

  it('leaves out one thing that was kept when that is a bomb, and reads on', async () => {
    const { lines, keptOf } = await opened(
      zipSync({ [CHAIN]: strToU8('one'), [`snapshots/${HASH}.html`]: ZEROS }),
    );
    expect(await keptOf(HASH)).toBeNull();
    expect(await all(lines())).toEqual(['one']);
  });

  it('is refused, and breaks nothing, wherever it is cut off or bent', async () => {
    const whole = zipSync({ [CHAIN]: strToU8('{"a":1}\n'.repeat(20)), [`snapshots/${HASH}.png`]: PICTURE });
    for (let at = 0; at < whole.length; at += 1) {
      const bent = whole.slice();
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      for (const archive of [whole.subarray(0, at), bent]) {
        await opened(archive).then(
          ({ keptOf }) => keptOf(HASH),
          (error: unknown) => expect(error).toMatchObject({ name: 'ArchiveError' }),
        );
      }
    }
  });
});

describe('a hostile line of a journal', () => {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it('is named as bad when it is nested without end', async () => {
    const journal = await emptyJournal();
    await journal.log([{ logged: logged() }]);
    const lines: string[] = [];
    for await (const line of exportLines(journal, { now: new Date(), chosen: null })) lines.push(line);
    const link = lines.at(-1) ?? '';
    for (const bad of [deep(200_000), link.replace(/"body":\{/, `"body":{"deep":${deep(100_000)},`)]) {
      const found = await survey(() => [...lines.slice(0, -1), bad]);
      expect(found).toMatchObject({ links: 0, intact: false });
      expect(found.bad).toHaveLength(1);
    }
  });

  it('puts nothing onto what all objects inherit from', async () => {
    const journal = await emptyJournal();
    const lines = [
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      '{"seq":1,"kind":"__proto__"}',
    ];
    const none = async () => null;
    const report = await importJournal(journal, { lines: () => lines, keptOf: none, dataOf: none });
    expect(report).toMatchObject({ added: 0, intact: false });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
