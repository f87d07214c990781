import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../lib/dataset/lists/decode.ts';
import { delimitedRows } from '../../../lib/dataset/lists/delimited.ts';
import { type ListEntry, ListFormatError } from '../../../lib/dataset/lists/entry.ts';
import { openLists } from '../../../lib/dataset/lists/read.ts';
import { bundledTarget } from '../../../lib/suppliers/target.ts';
import { Failures } from '../../fuzz/outcome.ts';
import { TABLES } from '../../fuzz/table-bases.ts';
import { runTableCase } from '../../fuzz/table-cases.ts';
import { readAll, textFile } from '../dataset/lists/list-fixture.ts';
import { fixtureData } from '../dataset-fixture.ts';

const ignore = () => {};

async function entriesOf(name: string, text: string, size: number): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for (const list of await openLists([textFile(name, text, size)], ignore)) {
    if (list.format !== 'dol-xml') for await (const entry of list.entries) entries.push(entry);
  }
  return entries;
}

describe('rows of a delimited file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' x', 'é') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('come back as they were written, in chunks of any size', async () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        // A mark before a comma or a line end looks like the end of its cell where it stands doubled beside others.
        const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
        const read = await readAll((report) => delimitedRows(textFile('a.csv', text, size), ',', report));
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same in chunks of any size, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell).map((all) => all.join(',')),
        fc.integer({ min: 1, max: 40 }),
        async (text, size) => {
          const [one, other] = [size, 10_000].map((chunk) =>
            readAll((report) => delimitedRows(textFile('a.csv', text, chunk), ',', report)),
          );
          expect((await one)?.rows).toEqual((await other)?.rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found in time when a long cell comes in small chunks', async () => {
    const text = `name,country\n"${'x'.repeat(60_000)}\n${'"y,z\n'.repeat(40)}`;
    await readAll((report) => delimitedRows(textFile('a.csv', text, 1), ',', report));
    // What looks through the cell again with every letter does not end before the test runner's patience does.
  });
});

describe('any bytes as a list', () => {
  it('are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TABLES),
        fc.uint8Array({ maxLength: 60 }),
        async ([name, text], bytes) => {
          const all = new Uint8Array([...new TextEncoder().encode(text), ...bytes]);
          async function* chunks() {
            yield all.subarray(0, 100);
            yield all.subarray(100);
          }
          try {
            for (const list of await openLists([{ name, text: decodeBytes(chunks()) }], ignore)) {
              if (list.format === 'dol-xml') continue;
              for await (const entry of list.entries) expect(entry.names.length).toBeGreaterThanOrEqual(0);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(ListFormatError);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are read or refused when they are small tables, changed', async () => {
    const failures = new Failures();
    const bases = TABLES.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
    const counts = { read: 0, refused: 0, rows: 0 };
    const engine = {
      targets: [bundledTarget(await fixtureData())],
      allowing: [],
      data: null,
      goods: null,
      minScore: 0,
    };
    for (let seed = 0; seed < 25; seed += 1) await runTableCase(seed, bases, engine, failures, counts);
    expect(Object.fromEntries(failures.counts)).toEqual({});
  });

  it('are refused when their elements never close, and expand no entity', async () => {
    const deep = `<sdnList><sdnEntry>${'<a>'.repeat(1_000_000)}`;
    await expect(entriesOf('ofac.xml', deep, 100_000)).rejects.toBeInstanceOf(ListFormatError);
    const entities = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at} "${at ? `&l${at - 1};`.repeat(10) : 'lol'}">`,
    );
    const laughs = `<!DOCTYPE x [${entities.join('')}]><sdnList><sdnEntry><uid>1</uid><lastName>&l8;</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>`;
    const [entry] = await entriesOf('ofac.xml', laughs, 100_000);
    expect(entry?.names.join('').length).toBeLessThan(20);
  });

  it('keep no field that is longer than a field may be', async () => {
    const concern = 'N'.repeat(50_000);
    const [entry] = await entriesOf('meti.psv', `1|Acme|アクメ|Akme|${concern}\n`, 1000);
    expect(entry?.programmes[0]?.length).toBeLessThanOrEqual(8000);
  });
});
