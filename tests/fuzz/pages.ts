// `npm run fuzz`: reads changed pages and list files by the thousand, and says what did not hold.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadData } from '../../lib/cli/data.ts';
import { corpus } from '../corpus/corpus.ts';
import { Failures } from './outcome.ts';
import { type BasePage, type PageCounts, ROUNDS, runPageCase, type Timing } from './page-cases.ts';
import { runTableCase, tableBases } from './table-cases.ts';
import { watchdog } from './watchdog.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
/** Milliseconds for a megabyte that a reader may take. Selectors take some five times as long here as in a browser. */
const MS_PER_MB = 50;
const SLOWER_HERE = 10;
/** What a run may keep, in bytes, beside what it began with. */
const KEPT_MAX = 400e6;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    tables: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const first = Number(values.seed);
const failures = new Failures();
const dog = watchdog();
const timings: Timing[] = [];
const counts: PageCounts = { pages: 0, readings: 0, listings: 0, hollow: 0 };

function basePages(): BasePage[] {
  return corpus
    .filter(({ file }) => file.includes(values.only))
    .map(({ file, url }) => ({ file, url, path: fileURLToPath(new URL(file, CORPUS)) }));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timed(timing: Timing): void {
  timings.push(timing);
  const { seed, round, reader, file, ms, mb } = timing;
  if (ms > MS_PER_MB * SLOWER_HERE * Math.max(1, mb)) {
    const what = `${reader} ${file} round ${round}: ${Math.round(ms)} ms for ${mb.toFixed(2)} MB`;
    failures.add({ kind: 'slow', seed, what });
  }
}

async function runPages(): Promise<void> {
  const pages = basePages();
  const cases = Math.ceil(Number(values.pages) / ROUNDS);
  if (pages.length === 0 || cases === 0) return;
  const data = await loadData();
  let before = 0;
  for (let at = 0; at < cases; at += 1) {
    dog.begins(first + at);
    runPageCase(first + at, pages, data, failures, counts, timed);
    if (at === Math.min(100, cases - 1)) before = heap();
    // Windows are closed in tasks of their own.
    if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  const kept = heap() - before;
  if (kept > KEPT_MAX)
    failures.add({ kind: 'memory', seed: first, what: `${Math.round(kept / 1e6)} MB kept` });
  console.log(
    `${counts.pages} changed pages (${cases} parsed, each changed ${ROUNDS - 1} times more; ${counts.hollow} of them hollow), ` +
      `${counts.readings} readings, ${counts.listings} listings; ${Math.round(kept / 1e6)} MB kept`,
  );
  printTimes();
}

function printTimes(): void {
  const perMb = timings.map(({ ms, mb }) => ms / Math.max(1, mb));
  perMb.sort((a, b) => a - b);
  const share = (part: number) => (perMb[Math.floor(perMb.length * part)] ?? 0).toFixed(1);
  console.log(
    `ms for a megabyte: half ${share(0.5)}, 95 % ${share(0.95)}, 99 % ${share(0.99)}, 99.9 % ${share(0.999)}`,
  );
  for (const { seed, round, reader, file, ms, mb } of timings.sort((a, b) => b.ms - a.ms).slice(0, 12)) {
    console.log(
      `  ${Math.round(ms)} ms, ${mb.toFixed(2)} MB: ${reader} ${file}, seed ${seed} round ${round}`,
    );
  }
}

async function runTables(): Promise<void> {
  const bases = tableBases();
  const cases = Number(values.tables);
  const found = { read: 0, refused: 0, rows: 0 };
  for (let at = 0; at < cases; at += 1) {
    dog.begins(first + at);
    await runTableCase(first + at, bases, failures, found);
  }
  console.log(
    `${cases} changed list and table files: ${found.read} read, ${found.refused} refused, ${found.rows} rows`,
  );
}

await runPages();
await runTables();
dog.stop();
console.log(
  failures.all === 0 ? 'no failures' : `failures: ${JSON.stringify(Object.fromEntries(failures.counts))}`,
);
process.exitCode = failures.all === 0 ? 0 : 1;
