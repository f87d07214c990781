// `npm run bench`: looking a name up among 20,000 and among 1,000,000, and beside other libraries, all in one run. Needs no
// build; `-- --small` leaves the million out.
import { type ParsedName, parseName } from '../../lib/names/parse.ts';
import { candidates } from '../../lib/screening/candidates.ts';
import { buildNameIndex, type NameIndex, openNameIndex, serialise } from '../../lib/screening/name-index.ts';
import { MATCH, scoreOf } from '../../lib/screening/score.ts';
import { type BenchName, benignBrands, listedNames, type Question, questions } from './name-data.ts';
import { type Answer, type Ask, PEERS } from './peers.ts';

const SMALL = 20_000;
const LARGE = 1_000_000;
const ROWS = 100_000;
const EACH_KIND = 70;
const BRANDS = 1000;
/** Own look-ups take microseconds, as long as one interruption by the system. */
const PASSES = 3;
const MB = 2 ** 20;

const ms = (value: number, digits = 1) => `${value.toFixed(digits)} ms`;
const mb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;

function timed<T>(run: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now();
  const value = run();
  return { value, time: performance.now() - start };
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The share `part` of the times at or under which a look-up stays. */
function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** The engine as it is used: listed names are parsed when they are first met, and kept. */
function engine(index: NameIndex, names: readonly BenchName[]): Ask {
  const parsed = new Map<number, ParsedName>();
  const listed = (id: number): ParsedName => {
    let name = parsed.get(id);
    if (!name) {
      name = parseName(names[id]?.text ?? '');
      parsed.set(id, name);
    }
    return name;
  };
  return (text) => {
    const asked = parseName(text);
    let best: Answer | undefined;
    for (const id of candidates(index, asked)) {
      const score = scoreOf(asked, listed(id));
      if (score > (best?.score ?? 0)) best = { id, score };
    }
    return best;
  };
}

interface Asked extends Question {
  readonly time: number;
  readonly score: number;
  /** Whether the name in front is the right one. */
  readonly right: boolean;
}

/** Asks every question `passes` times, in turn with all others; each time is the middle one, so that what else the machine does is left out. */
function askAll(ask: Ask, rows: readonly Question[], names: readonly BenchName[], passes = 1): Asked[] {
  const times = rows.map((): number[] => []);
  for (let pass = 1; pass < passes; pass += 1) {
    for (const [i, { text }] of rows.entries()) times[i]?.push(timed(() => ask(text)).time);
  }
  return rows.map((row, i) => {
    const last = timed(() => ask(row.text));
    const { value } = last;
    const time = percentile([...(times[i] ?? []), last.time], 0.5);
    const right = value !== undefined && row.party !== null && names[value.id]?.party === row.party;
    return { ...row, time, score: value?.score ?? 0, right };
  });
}

/** Recall and false alarms per 1,000 brands at one threshold. */
function at(asked: readonly Asked[], threshold: number) {
  const listed = asked.filter(({ party }) => party !== null);
  const brands = asked.filter(({ party }) => party === null);
  const share = (rows: readonly Asked[], of: readonly Asked[]) => rows.length / Math.max(1, of.length);
  return {
    threshold,
    recall: share(
      listed.filter(({ right, score }) => right && score >= threshold),
      listed,
    ),
    alarms:
      1000 *
      share(
        brands.filter(({ score }) => score > 0 && score >= threshold),
        brands,
      ),
  };
}

/** The threshold at which recall is highest above the share of false alarms (Youden 1950). */
function atBest(asked: readonly Asked[]) {
  const thresholds = [...new Set(asked.map(({ score }) => Math.round(score * 100) / 100))];
  return thresholds
    .map((threshold) => at(asked, threshold))
    .reduce((a, b) => (b.recall - b.alarms / 1000 > a.recall - a.alarms / 1000 ? b : a));
}

interface Measured {
  readonly listed: readonly Asked[];
  readonly brands: readonly Asked[];
  readonly ask: Ask;
  readonly names: readonly BenchName[];
}

async function measure(count: number): Promise<Measured> {
  const names = await listedNames(count);
  const build = timed(() => buildNameIndex(names));
  const bytes = serialise(build.value);
  const before = heap();
  const loads = Array.from({ length: 5 }, () => timed(() => openNameIndex(bytes)).time);
  const index = openNameIndex(bytes);
  const ask = engine(index, names);
  const listedRows = questions(names, 10 * EACH_KIND);
  const brandRows = benignBrands(5 * BRANDS);
  // Warm as a worker is after a page or two.
  for (const { text } of [...questions(names, 20), ...benignBrands(500)]) ask(text);
  const listed = askAll(ask, listedRows, names, PASSES);
  const brands = askAll(ask, brandRows, names, PASSES);
  const found = listedRows.filter(({ text, party }) =>
    candidates(index, parseName(text)).some((id) => names[id]?.party === party),
  );
  console.log(`\n${count.toLocaleString('en')} names`);
  console.log(
    `  build ${ms(build.time, 0)}; serialised ${mb(bytes.byteLength)}; load, median of 5: ${ms(percentile(loads, 0.5))}`,
  );
  console.log(
    `  kept: ${mb(bytes.byteLength)} of bytes, ${mb(heap() - before)} besides, parsed names included`,
  );
  console.log(
    `  right name among the candidates: ${((100 * found.length) / listedRows.length).toFixed(1)} %`,
  );
  console.log(`  times are the middle one of ${PASSES} passes; listed names are parsed in the first`);
  for (const [what, rows] of [
    ['listed names, changed', listed],
    ['ordinary brands', brands],
    ['all', mixed({ listed, brands })],
  ] as const) {
    const times = rows.map(({ time }) => time);
    console.log(`  ${what}: p50 ${ms(percentile(times, 0.5), 3)}, p95 ${ms(percentile(times, 0.95), 3)}`);
  }
  for (const kind of new Set(listed.map((row) => row.kind))) {
    const rows = listed.filter((row) => row.kind === kind);
    console.log(`    ${kind.padEnd(20)} recall ${(100 * at(rows, MATCH).recall).toFixed(1)} %`);
  }
  return { listed, brands, ask, names };
}

function suppliers({ ask, names }: Measured): void {
  const rows = [...questions(names, Math.ceil(ROWS / 70)), ...benignBrands(ROWS)].slice(0, ROWS);
  const { time } = timed(() => {
    for (const { text } of rows) ask(text);
  });
  console.log(
    `\n${ROWS.toLocaleString('en')} rows of suppliers, one in ten listed: ${(time / 1000).toFixed(1)} s, ${Math.round((1000 * ROWS) / time).toLocaleString('en')} a second`,
  );
}

function compare({ ask, names }: Measured): void {
  const rows = [...questions(names, EACH_KIND), ...benignBrands(BRANDS)];
  const texts = names.map(({ text }) => text);
  const columns = ['p50', 'p95', 'times ours', 'recall', 'alarms/1000', 'from score'];
  console.log(`\nThe same ${SMALL.toLocaleString('en')} names and ${rows.length} questions`);
  console.log(`${'  '.padEnd(24)}${columns.map((column) => column.padStart(12)).join('')}`);
  let ours = 0;
  const line = (
    name: string,
    asked: readonly Asked[],
    { threshold, recall, alarms }: ReturnType<typeof at>,
  ) => {
    const times = asked.map(({ time }) => time);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    ours ||= mean;
    const cells = [
      ms(percentile(times, 0.5), 3),
      ms(percentile(times, 0.95), 3),
      (mean / ours).toFixed(1),
      `${(100 * recall).toFixed(1)} %`,
      alarms.toFixed(1),
      threshold.toFixed(2),
    ];
    console.log(`  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  };
  const own = askAll(ask, rows, names, PASSES);
  line('Origin Check', own, at(own, MATCH));
  line('  at its best', own, atBest(own));
  for (const [name, peer] of Object.entries(PEERS)) {
    const asked = askAll(peer(texts), rows, names);
    line(name, asked, atBest(asked));
  }
}

/** Look-ups as a page or a table makes them: two ordinary names to one that is listed. */
function mixed({ listed, brands }: Pick<Measured, 'listed' | 'brands'>): readonly Asked[] {
  const every = Math.max(1, Math.ceil((2 * listed.length) / brands.length));
  return [...listed.filter((_, i) => i % every === 0), ...brands];
}

const small = await measure(SMALL);
suppliers(small);
compare(small);
if (!process.argv.includes('--small')) {
  const large = await measure(LARGE);
  console.log('\n1,000,000 names to 20,000');
  for (const [what, of] of [
    ['listed', ({ listed }: Measured) => listed],
    ['brands', ({ brands }: Measured) => brands],
    ['all', mixed],
  ] as const) {
    const ratio = (part: number) => {
      const [a, b] = [large, small].map((one) =>
        percentile(
          of(one).map(({ time }) => time),
          part,
        ),
      );
      return ((a ?? 0) / (b ?? 1)).toFixed(1);
    };
    console.log(`  ${what}: p50 ${ratio(0.5)} times, p95 ${ratio(0.95)} times`);
  }
}
