import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { InputError } from '../../lib/cli/command.ts';
import { listText, openSuppliers } from '../../lib/cli/supplier-file.ts';
import { decodeBytes } from '../../lib/dataset/lists/decode.ts';
import { type ListFile, ListFormatError } from '../../lib/dataset/lists/entry.ts';
import { openLists } from '../../lib/dataset/lists/read.ts';
import { FileError } from '../../lib/own-lists/file-error.ts';
import { fileError, openFile } from '../../lib/own-lists/open-file.ts';
import { decodeTable } from '../../lib/suppliers/encoding.ts';
import { type Engine, screenRow } from '../../lib/suppliers/outcome.ts';
import { WorkbookError } from '../../lib/suppliers/workbook.ts';
import { hostileText, hostileValue, jsonText } from './hostile.ts';
import { mutateScript } from './json-mutation.ts';
import { type Failures, isPolluted, said, spent } from './outcome.ts';
import { type Random, randomOf } from './random.ts';
import { scratch } from './scratch.ts';
import { smallWorkbook, TABLES } from './table-bases.ts';

/** A file to start from. */
export interface BaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a run over files gave. */
export interface TableCounts {
  read: number;
  refused: number;
  rows: number;
}

const LISTS = resolve(import.meta.dirname, '../../../shared/dataset/official');
/** Published lists are cut to a window of their beginning and some more: their middle is all alike. */
const HEAD = 3000;
const WINDOW = 20_000;
/** Milliseconds of processor time that one reader may take for a quarter of a megabyte, several times what it should need. */
const MS_MAX = 1500;
const TEXT_MAX = 8000 * 4;

/** The published lists, as far as they lie beside the project, and small tables of suppliers. */
export function tableBases(): BaseFile[] {
  const lists = existsSync(LISTS)
    ? readdirSync(LISTS, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.(?:csv|psv|xml|json)$/.test(path),
      )
    : [];
  if (lists.length === 0) console.warn('the official lists are not here: only small tables are changed');
  const encoder = new TextEncoder();
  return [
    ...lists.map((name) => ({ name, bytes: readFileSync(join(LISTS, name)) })),
    ...TABLES.map(([name, text]) => ({ name, bytes: encoder.encode(text) })),
    { name: 'book.xlsx', bytes: smallWorkbook() },
  ];
}

/** What reading a file may refuse with; anything else is a fault of ours. */
const REFUSALS = [ListFormatError, WorkbookError, InputError, FileError];
/** Rows of one file that are screened. */
const SCREENED_MAX = 60;

function changedFile(seed: number, bases: readonly BaseFile[]) {
  const random = randomOf(seed);
  const base = random.of(bases);
  return { base, bytes: changedBytes(base, random), random };
}

/** The changed file of a seed. */
export function changedTable(seed: number, bases: readonly BaseFile[]): BaseFile {
  const { base, bytes } = changedFile(seed, bases);
  return { name: base.name, bytes };
}

/** Reads one changed file in each way in which a file of the user's can be read, by the command line and by the extension. */
export async function runTableCase(
  seed: number,
  bases: readonly BaseFile[],
  engine: Engine,
  failures: Failures,
  counts: TableCounts,
): Promise<void> {
  const { base, bytes, random } = changedFile(seed, bases);
  // Files come in tens of thousands of bytes; small ones also break their text at odd places.
  const size = random.of(bytes.length < 10_000 ? [1, 7, 1000] : [4096, 65_536, bytes.length + 1]);
  const read = async (way: string, work: () => Promise<void>) => {
    const started = process.cpuUsage();
    const where = `${way} ${base.name}`;
    try {
      await work();
      counts.read += 1;
    } catch (error) {
      if (REFUSALS.some((refusal) => error instanceof refusal)) counts.refused += 1;
      else failures.add({ kind: `throw in ${way}`, seed, what: `${where}: ${said(error)}` });
    }
    const ms = spent(started);
    if (ms > MS_MAX * Math.max(1, bytes.length / 250_000)) {
      failures.add({
        kind: `slow ${way}`,
        seed,
        what: `${where}: ${Math.round(ms)} ms for ${bytes.length} bytes in chunks of ${size}`,
      });
    }
    if (isPolluted()) failures.add({ kind: 'pollution', seed, what: where });
  };
  const rows = async (given: AsyncIterable<unknown>) => {
    for await (const row of given) {
      counts.rows += 1;
      const long = longestText(row);
      if (long > TEXT_MAX) failures.add({ kind: 'long field', seed, what: `${base.name}: ${long}` });
    }
  };
  const ignore = () => {};
  const path = scratch(`table${extname(base.name)}`);
  writeFileSync(path, bytes);
  await read('screen', async () => {
    const { table } = await openSuppliers(path, undefined, random.chance(0.3), ignore);
    let screened = 0;
    for await (const row of table.rows) {
      counts.rows += 1;
      if (screened++ < SCREENED_MAX) JSON.stringify(screenRow(row, table.mapping, engine));
    }
  });
  if (base.name.endsWith('.xlsx')) return;
  const ownList = async (list: ListFile) => {
    try {
      const opened = await openFile(list);
      await rows(opened.entries(ignore, opened.table?.mapping ?? null));
    } catch (error) {
      throw fileError(error);
    }
  };
  await read('screen --records', async () => ownList(await listText(path)));
  await read('lists', async () => {
    for (const list of await openLists([file(base.name, decodeBytes(chunks(bytes, size)))], ignore)) {
      await rows(list.format === 'dol-xml' ? list.rows : list.entries);
    }
  });
  await read('own lists', () => ownList(file(base.name, decodeTable(chunks(bytes, size)))));
}

function file(name: string, text: AsyncIterable<string>): ListFile {
  return { name, text };
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((most: number, one) => Math.max(most, longestText(one)), 0);
}

function changedBytes({ name, bytes }: BaseFile, random: Random): Uint8Array {
  if (name.endsWith('.xlsx')) return flipped(bytes, random);
  const text = changedText(new TextDecoder('latin1').decode(windowOf(bytes, random)), random);
  return flipped(Uint8Array.from(encoded(text)), random);
}

/** Letters of one byte as they came; what was put in as UTF-8. */
function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  const encoder = new TextEncoder();
  let at = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 256) bytes[at++] = code;
    else at += encoder.encodeInto(char, bytes.subarray(at)).written;
  }
  return bytes.slice(0, at);
}

function windowOf(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length <= WINDOW || (bytes.length < 100_000 && random.chance(0.3))) return bytes;
  const from = random.below(bytes.length - HEAD);
  const rest = bytes.subarray(from, from + random.below(WINDOW));
  const all = new Uint8Array(HEAD + rest.length);
  all.set(bytes.subarray(0, HEAD));
  all.set(rest, HEAD);
  return all;
}

/** A few bytes changed, which is nothing a text could have. */
function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice(0, random.chance(0.1) ? random.below(bytes.length + 1) : bytes.length);
  const times = random.chance(0.5) ? random.below(8) : 0;
  for (let time = 0; time < times; time += 1) copy[random.below(copy.length || 1)] = random.below(256);
  return copy;
}

type Change = (text: string, random: Random) => string;

const MARKS = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '<',
  '>',
  '</',
  '&',
  '&amp',
  ']]>',
  '<![CDATA[',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\u001a',
  '\0',
  '-0-',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '<!--',
];

const CHANGES: readonly Change[] = [
  (text, random) => put(text, random, random.of(MARKS)),
  (text, random) => put(text, random, random.of(MARKS).repeat(1 + random.below(3000))),
  (text, random) => put(text, random, hostileText(random)),
  (text, random) => put(text, random, jsonText(hostileValue(random))),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.below(500));
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return put(text, random, text.slice(at, at + random.below(300)).repeat(1 + random.below(30)));
  },
  (text, random) => (text.length < 60_000 ? mutateScript(text, random) : text),
  (text, random) => text.replaceAll(random.of(MARKS), random.of(MARKS)),
];

function changedText(text: string, random: Random): string {
  let changed = text;
  const times = 1 + random.below(5);
  for (let time = 0; time < times && changed.length < 3_000_000; time += 1)
    changed = random.of(CHANGES)(changed, random);
  return changed;
}

function put(text: string, random: Random, more: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + more + text.slice(at);
}
