import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../lib/journal/canonical.ts';
import { type Addition, linksFor, type StoredLink, verifyChain } from '../../../lib/journal/chain.ts';
import { exportLines } from '../../../lib/journal/export.ts';
import { linksOf, survey } from '../../../lib/journal/exported.ts';
import { importJournal } from '../../../lib/journal/import.ts';
import { openArchive } from '../../../lib/journal/read-archive.ts';
import { csvCell } from '../../../lib/listing/csv-cell.ts';
import { mutateJson } from '../../fuzz/json-mutation.ts';
import { randomOf } from '../../fuzz/random.ts';
import { emptyJournal, logged } from '../journal/journal-fixture.ts';

const out = { now: new Date('2026-02-03T04:05:06Z'), chosen: null };
const FORMULAS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const none = async () => null;

async function readLinks(lines: readonly string[]): Promise<StoredLink[]> {
  const links: StoredLink[] = [];
  for await (const link of linksOf(() => lines)) links.push(link);
  return links;
}

const well = fc.jsonValue({ maxDepth: 3 }).filter((value) => !/\\ud[89a-f]/.test(JSON.stringify(value)));
const additions = fc.array(
  fc.record<Addition>({
    kind: fc.constantFrom('log' as const, 'edit' as const, 'case' as const),
    subject: fc.uuid(),
    at: fc.constant('2026-01-02T03:04:05.678Z'),
    body: well.filter((value) => value !== null),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('a chain of anything', () => {
  it('is whole as it was made, and broken when anything in it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(additions, fc.integer(), async (given, seed) => {
        const links = await linksFor(given, null);
        expect((await verifyChain(links)).broken).toBeNull();
        const copy = JSON.parse(JSON.stringify(links)) as typeof links;
        const random = randomOf(seed);
        mutateJson(random.of(copy), random);
        const verdict = await verifyChain(copy);
        // What is no part of a link is refused where one is read.
        const isSame = textOf(copy.map(known)) === textOf(links.map(known));
        expect(verdict.broken === null && verdict.head === links.at(-1)?.hash).toBe(isSame);
      }),
      { numRuns: 150 },
    );
  });
});

function known(link: StoredLink): unknown {
  const { seq, at, kind, subject, content, prev, hash, body } = link;
  return { seq, at, kind, subject, content, prev, hash, body };
}

function textOf(value: unknown): string {
  try {
    return canonical(value);
  } catch {
    return 'none';
  }
}

describe('an exported journal', async () => {
  const journal = await emptyJournal();
  const items = [logged(), logged({}, 'Acme Peninsula Trading')];
  await journal.log(items.map((item) => ({ logged: item })));
  const [first] = items;
  if (first) await journal.edit(first.id, { note: 'seen twice', tags: ['a'] });
  let text = '';
  for await (const line of exportLines(journal, out)) text += line;
  const whole = await readLinks(text.split('\n'));

  it('comes back, with whatever was noted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (note) => {
        const [one, other] = [await emptyJournal(), await emptyJournal()];
        const item = logged();
        await one.log([{ logged: item }]);
        await one.edit(item.id, { note });
        const lines: string[] = [];
        for await (const line of exportLines(one, out)) lines.push(line);
        expect(await importJournal(other, { lines: () => lines, keptOf: none, dataOf: none })).toMatchObject({
          intact: true,
          restored: true,
        });
        expect((await other.entry(item.id)).remarks.note).toBe(note.toWellFormed());
        expect(await other.verify()).toEqual(await one.verify());
      }),
      { numRuns: 3 },
    );
  });

  it('is never taken for whole when a letter of what it says was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (place, letters) => {
        const changed = text.slice(0, place) + letters + text.slice(place + 1);
        const lines = changed.split('\n');
        const { intact } = await survey(() => lines);
        // The same said in another way, and the day of the export, are no change of the journal.
        if (intact) expect(await readLinks(lines)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('is read or said to be broken, whatever its lines are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string())), async (lines) => {
        expect(await survey(() => lines)).toMatchObject({ links: 0, intact: false });
      }),
    );
  });

  it('is refused as an archive, whatever its bytes are', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 300 })
      .map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), bytes), async (given) => {
        await expect(openArchive(new Blob([given as Uint8Array<ArrayBuffer>]))).rejects.toMatchObject({
          name: 'ArchiveError',
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cell of a table', () => {
  it('never begins a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS, ''), fc.string({ unit: 'binary' }), (first, rest) => {
        expect(csvCell(first + rest)).not.toMatch(/^"?[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
