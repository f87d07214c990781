// Names and questions for `npm run bench`, the same in every run.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decodeBytes } from '../../lib/dataset/lists/decode.ts';
import { openLists } from '../../lib/dataset/lists/read.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const OFAC = join(SHARED, 'dataset/official/ofac');
const OFAC_FILES = ['sdn_2024-07-02.csv', 'alt_2025-12.csv', 'add_2025-12.csv'];
const BRANDS = join(SHARED, 'eval/names/benign_brands.jsonl');

/** A name on a list, and whose it is: any name of the same party answers a question about it. */
export interface BenchName {
  readonly text: string;
  readonly party: string;
}

/** A question whose right answer is known: a party, or nobody. */
export interface Question {
  readonly text: string;
  readonly kind: string;
  readonly party: string | null;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const STARTS = 'b br ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u ai ei ou ya'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 'l', 'ng', 'k', 'm', 't'];
const TRADES = 'Trading Electronics Shipping Textile Garment Machinery Chemical Foods Metals Marine'.split(
  ' ',
);
const PLACES = ['', '', '', 'Dandong', 'Shenzhen', 'Dalian', 'Moscow', 'Dubai', 'Hong Kong', 'Singapore'];
const FORMS = ['Co., Ltd.', 'LLC', 'Limited', 'Inc.', 'GmbH', 'JSC', 'Corporation', 'Pte. Ltd.', ''];

function word(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 3);
  let text = '';
  for (let i = 0; i < syllables; i += 1)
    text += pick(random, STARTS) + pick(random, VOWELS) + pick(random, ENDS);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function firm(random: () => number): string {
  const core = random() < 0.5 ? word(random) : `${word(random)} ${word(random)}`;
  return [pick(random, PLACES), core, pick(random, TRADES), pick(random, FORMS)]
    .filter((part) => part)
    .join(' ');
}

async function official(): Promise<BenchName[]> {
  const files = OFAC_FILES.map((file) => join(OFAC, file));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.warn(`Not there: ${missing.join(', ')}. Names are generated instead.`);
    return [];
  }
  const lists = await openLists(
    files.map((file) => ({ name: basename(file), text: decodeBytes(createReadStream(file)) })),
    () => {},
  );
  const names: BenchName[] = [];
  for (const list of lists) {
    if (!('entries' in list)) continue;
    for await (const { entry, line, names: own } of list.entries) {
      for (const { text } of own) names.push({ text, party: entry ?? `line ${line}` });
    }
  }
  return names;
}

/** `count` names, each once: those of the official list, in its order, then generated ones and official ones with a word changed. */
export async function listedNames(count: number): Promise<BenchName[]> {
  const names = new Map<string, BenchName>();
  for (const name of await official()) if (names.size < count) names.set(name.text, name);
  const models = [...names.keys()];
  const random = seeded(7);
  while (names.size < count) {
    const words = models.length > 0 && random() < 0.1 ? pick(random, models).split(' ') : [];
    const text =
      words.length > 1
        ? words.with(Math.floor(random() * words.length), word(random)).join(' ')
        : firm(random);
    if (!names.has(text)) names.set(text, { text, party: `made ${names.size}` });
  }
  return [...names.values()];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function oneSlip(random: () => number, text: string): string {
  const places = [...text.matchAll(/[a-z]{6,}/gi)].flatMap(({ index, 0: found }) =>
    Array.from(found, (_, i) => index + i),
  );
  if (places.length === 0) return text;
  const at = pick(random, places);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + pick(random, [...LETTERS]) + text.slice(at);
  if (kind === 2) return text.slice(0, at) + pick(random, [...LETTERS]) + text.slice(at + 1);
  return (
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    text.slice(at + 2)
  );
}

const FORM =
  /[ ,]+(?:co\.?,? ?ltd\.?|llc|limited|inc\.?|gmbh|[op]?jsc|corporation|company|pte\.? ltd\.?|ltd\.?|co\.?)$/i;

const CHANGES: Readonly<Record<string, (random: () => number, text: string) => string>> = {
  same: (_, text) => text.toLowerCase(),
  'one slip': (random, text) => oneSlip(random, text),
  'two slips': (random, text) => (text.length < 12 ? text : oneSlip(random, oneSlip(random, text))),
  spacing: (random, text) =>
    text.includes(' ')
      ? text.replace(/ (?=\S+$)/, random() < 0.5 ? '' : '-')
      : `${text.slice(0, 4)} ${text.slice(4)}`,
  order: (_, text) => text.split(' ').reverse().join(' '),
  'legal form': (random, text) => `${text.replace(FORM, '')} ${pick(random, FORMS)}`.trim(),
  'common word added': (random, text) =>
    `${text.replace(FORM, '')} ${pick(random, ['Group', 'International', 'Trading'])} ${pick(random, FORMS)}`.trim(),
};

/** `each` questions of each kind about names of the list. */
export function questions(names: readonly BenchName[], each: number): Question[] {
  const random = seeded(11);
  return Object.entries(CHANGES).flatMap(([kind, change]) =>
    Array.from({ length: each }, () => {
      const { text, party } = pick(random, names);
      return { text: change(random, text), kind, party };
    }),
  );
}

/** Ordinary brands, that are nobody's on the list; generated ones where the file is absent. */
export function benignBrands(count: number): Question[] {
  const random = seeded(13);
  let brands: string[];
  if (existsSync(BRANDS)) {
    brands = readFileSync(BRANDS, 'utf8')
      .split('\n')
      .filter((line) => line)
      .map((line) => (JSON.parse(line) as { query: string }).query);
  } else {
    console.warn(`Not there: ${BRANDS}. Brands are generated instead.`);
    brands = Array.from({ length: count }, () => word(random));
  }
  return Array.from({ length: count }, () => ({ text: pick(random, brands), kind: 'brand', party: null }));
}
