// Takes what concerns North Korea out of official lists as published: `npm run data:import -- FILES…` writes
// data/official/*.json. The lists themselves are not part of the repository. With `--crosscheck FILE`, compares the merged
// Records with another merge instead and writes nothing.
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { goodsRiskFileSchema } from '../lib/dataset/goods-risk.ts';
import { decodeBytes } from '../lib/dataset/lists/decode.ts';
import {
  type GoodsRow,
  type ListEntry,
  ListFormatError,
  type ListId,
  type ListProblem,
} from '../lib/dataset/lists/entry.ts';
import { openLists } from '../lib/dataset/lists/read.ts';
import { sourceSchema } from '../lib/dataset/record.ts';
import { z } from '../lib/listing/zod.ts';
import { crosscheck } from './import/crosscheck.ts';
import { copyOf, LISTS, OFAC_LATER } from './import/lists.ts';
import { joinedById, recordOf, type TakenEntry, written } from './import/records.ts';
import { leftOut } from './import/select.ts';
import { dayInWords, slugOf } from './import/wording.ts';

const here = import.meta.dirname;
const OFFICIAL = join(here, 'official');

class ImportError extends Error {
  override readonly name = 'ImportError';
}

type Counts = Map<string, number>;
const count = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

interface Read {
  readonly taken: readonly TakenEntry[];
  readonly goods: readonly GoodsRow[];
  readonly goodsSource: string | null;
  /** '<files>: taken' and '<files>: left out, <why>' -> how many. */
  readonly counts: Counts;
  readonly problems: readonly ListProblem[];
}

/** Every party of the whole OFAC copy that has names only. */
interface NameCopy {
  readonly copied: string;
  readonly parties: Set<string>;
}

async function sourceDates(): Promise<ReadonlyMap<string, string>> {
  const json: unknown = JSON.parse(await readFile(join(here, 'sources.json'), 'utf8'));
  const sources = z.record(z.string(), sourceSchema).parse(json);
  return new Map(Object.entries(sources).map(([id, { date }]) => [id, date]));
}

/** What the copy says that an entry stands in, and what later copies say of it. */
function contextOf(
  entry: TakenEntry['entry'],
  source: string,
  copied: string,
  old: boolean,
): TakenEntry['context'] {
  const later =
    entry.addresses.length > 0 ||
    entry.names.some(({ kind, strength }) => kind !== 'primary' && strength === 'strong');
  const stillIn = !old ? dayInWords(copied) : later ? OFAC_LATER.words : null;
  return { copied, stillIn, goneIn: null, unconfirmed: source.includes('supplement') };
}

async function readLists(files: readonly string[]): Promise<Read> {
  const problems: ListProblem[] = [];
  const dates = await sourceDates();
  const open = await openLists(
    files.map((file) => ({ name: basename(file), text: decodeBytes(createReadStream(file)) })),
    (problem) => problems.push(problem),
  );
  const taken: TakenEntry[] = [];
  const goods: GoodsRow[] = [];
  const counts: Counts = new Map();
  let goodsSource: string | null = null;
  let names: NameCopy | null = null;
  for (const list of open) {
    const name = list.files.join(' + ');
    const copy = copyOf(list.files[0] ?? '');
    const copied = dates.get(copy?.source ?? '');
    if (list.format === 'dol-xml') {
      for await (const row of list.rows) goods.push(row);
      goodsSource = copy?.source ?? null;
      counts.set(`${name}: rows`, goods.length);
      continue;
    }
    if (list.format === 'ofac-names-csv' && copied) names = { copied, parties: new Set() };
    for await (const entry of list.entries) {
      if (list.format === 'ofac-names-csv') names?.parties.add(named(entry));
      count(counts, `${name}: read`);
      const why = leftOut(entry);
      count(counts, `${name}: ${why ? `left out, ${why}` : 'taken'}`);
      if (why) continue;
      if (!copy || !copied)
        throw new ImportError(`${name}: no such copy in data/import/lists.ts and data/sources.json`);
      const context = contextOf(entry, copy.source, copied, copy.old ?? false);
      taken.push({ entry, source: copy.source, context });
    }
  }
  return { taken: overCopies(taken, names, counts), goods, goodsSource, counts, problems };
}

const named = (entry: ListEntry): string => `${entry.kind} ${slugOf(entry.names[0]?.text ?? '')}`;

/**
 * OFAC's entries over its copies. The copy of names is whole but has no numbers: an entry of it stands for nothing where
 * another copy has the party with its number. It adds its alias to an older entry and confirms it, and what it no longer has,
 * and no later file, was taken off the list.
 */
function overCopies(taken: readonly TakenEntry[], names: NameCopy | null, counts: Counts): TakenEntry[] {
  if (!names) return [...taken];
  const isBare = ({ entry }: TakenEntry) => entry.list === 'ofac-sdn' && entry.entry === null;
  const numbered = new Set(
    taken.filter(({ entry }) => entry.entry !== null).map(({ entry }) => named(entry)),
  );
  const bare = new Map(taken.filter(isBare).map((one) => [named(one.entry), one]));
  return taken.flatMap((one): TakenEntry[] => {
    if (isBare(one)) {
      const doubled = numbered.has(named(one.entry));
      if (doubled) count(counts, 'OFAC entries without a number that another copy has with it');
      return doubled ? [] : [one];
    }
    if (one.entry.list !== 'ofac-sdn' || one.context.copied > names.copied) return [one];
    const known = new Set(one.entry.names.map(({ text }) => text));
    const later = bare.get(named(one.entry))?.entry.names.filter(({ text }) => !known.has(text)) ?? [];
    const has = names.parties.has(named(one.entry));
    const stillIn = one.context.stillIn ?? (has ? dayInWords(names.copied) : null);
    const goneIn = stillIn === null ? dayInWords(names.copied) : null;
    return [
      {
        ...one,
        entry: { ...one.entry, names: [...one.entry.names, ...later] },
        context: { ...one.context, stillIn, goneIn },
      },
    ];
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

async function write({ taken, goods, goodsSource }: Read): Promise<void> {
  await mkdir(OFFICIAL, { recursive: true });
  const byList = Map.groupBy(taken, ({ entry }) => entry.list);
  for (const [list, facts] of LISTS) {
    const entries: readonly TakenEntry[] = byList.get(list satisfies ListId) ?? [];
    if (entries.length === 0) continue;
    await writeFile(join(OFFICIAL, facts.file), json(joinedById(entries.map(recordOf)).map(written)));
  }
  if (goods.length > 0 && goodsSource) {
    const rows = goods
      .map(({ line: _, ...row }) => row)
      .sort((a, b) => (`${a.countryName}\n${a.good}` < `${b.countryName}\n${b.good}` ? -1 : 1));
    await writeFile(
      join(OFFICIAL, 'dol-goods.json'),
      json(goodsRiskFileSchema.parse({ source: goodsSource, rows })),
    );
  }
}

function print({ counts, problems }: Read): void {
  for (const [what, number] of counts) console.log(`${String(number).padStart(6)}  ${what}`);
  for (const { file, line, what } of problems) console.log(`problem  ${file}, line ${line}: ${what}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { crosscheck: { type: 'string' } },
  });
  if (values.crosscheck) {
    console.log(await crosscheck(here, values.crosscheck));
    return;
  }
  if (positionals.length === 0) throw new ImportError('usage: npm run data:import -- FILES…');
  const read = await readLists(positionals);
  await write(read);
  print(read);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ImportError || error instanceof ListFormatError)) throw error;
  console.error(`data:import: ${error.message}`);
  process.exitCode = 2;
}
