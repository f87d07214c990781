// `npm run fuzz`: reads changed pages and list files by the thousand, as the command line does, and says what did not hold.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadData } from '../../lib/cli/data.ts';
import { bundledTarget } from '../../lib/suppliers/target.ts';
import { corpus } from '../corpus/corpus.ts';
import { Failures } from './outcome.ts';
import { type BasePage, ROUNDS, runPageCase, type Timing } from './page-cases.ts';
import { addFailures, keepState, printState, readState } from './state.ts';
import { runTableCase, tableBases } from './table-cases.ts';
import { watchdog } from './watchdog.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
/** Milliseconds for a megabyte that a reader may take; `npm run fuzz:browser` measures it where it counts. */
const MS_PER_MB = 50;
/** Selectors take some five times as long in jsdom as in a browser. */
const SLOWER_HERE = 10;
/** What a run may keep, in bytes, beside what it began with. */
const KEPT_MAX = 400e6;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    tables: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    /** Ends after so many minutes. */
    minutes: { type: 'string', default: 'Infinity' },
    /** A file that holds how far a run has come: the next one goes on from there. */
    state: { type: 'string' },
  },
});
const until = performance.now() + Number(values.minutes) * 60_000;
const isLate = () => performance.now() > until;
const state = readState(values.state, Number(values.seed));
const failures = new Failures();
const dog = watchdog();

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
  state.msPerMb.push(Number((timing.ms / Math.max(1, timing.mb)).toFixed(2)));
  const { seed, round, reader, file, ms, mb } = timing;
  if (ms > MS_PER_MB * SLOWER_HERE * Math.max(1, mb)) {
    const what = `${reader} ${file} round ${round}: ${Math.round(ms)} ms for ${mb.toFixed(2)} MB`;
    failures.add({ kind: 'slow', seed, what });
  }
}

async function runPages(): Promise<void> {
  const pages = basePages();
  const last = state.seed + Math.ceil(Number(values.pages) / ROUNDS);
  if (pages.length === 0) return;
  const data = await loadData();
  let before = 0;
  for (let at = 0; state.nextPage < last && !isLate(); at += 1) {
    dog.begins(state.nextPage);
    await runPageCase(state.nextPage, pages, data, failures, state.pages, timed);
    state.nextPage += 1;
    if (at === 100) before = heap();
    // Windows are closed in tasks of their own.
    if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  const kept = before === 0 ? 0 : heap() - before;
  state.keptMb = Math.max(state.keptMb, Math.round(kept / 1e6));
  if (kept > KEPT_MAX)
    failures.add({ kind: 'memory', seed: state.nextPage, what: `${Math.round(kept / 1e6)} MB kept` });
}

async function runTables(): Promise<void> {
  const bases = tableBases();
  const engine = {
    targets: [bundledTarget(await loadData())],
    allowing: [],
    data: null,
    goods: null,
    minScore: 0,
  };
  const last = state.seed + Number(values.tables);
  while (state.nextTable < last && !isLate()) {
    dog.begins(state.nextTable);
    await runTableCase(state.nextTable, bases, engine, failures, state.tables);
    state.nextTable += 1;
  }
}

if (!isLate()) await runPages();
await runTables();
dog.stop();
addFailures(state, failures);
printState(state);
keepState(values.state, state);
process.exitCode = Object.keys(state.failures).length === 0 ? 0 : 1;
