// `npm run bench:suppliers`: 100,000 and 1,000,000 suppliers read from CSV, screened, judged by goods and country and written as a
// report, with the code that the desk and the command line run; then 100,000 through the store of runs. `-- --small` leaves the million
// out, `-- 50000` measures that many from CSV to report and nothing else.

import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { RULES_VERSION } from '../../lib/assessment/assessment.ts';
import { loadData } from '../../lib/cli/data.ts';
import { loadGoods } from '../../lib/cli/screen-report.ts';
import { englishWording } from '../../lib/cli/wording.ts';
import { decodeTable } from '../../lib/suppliers/encoding.ts';
import { openTable } from '../../lib/suppliers/open-table.ts';
import { type Engine, screenRow } from '../../lib/suppliers/outcome.ts';
import { keptReport } from '../../lib/suppliers/report/kept-report.ts';
import type { Provenance } from '../../lib/suppliers/report/provenance.ts';
import type { ReportRow } from '../../lib/suppliers/report/report.ts';
import { csvReport } from '../../lib/suppliers/report/text-report.ts';
import { xlsxReport } from '../../lib/suppliers/report/xlsx-report.ts';
import { openSupplierDatabase } from '../../lib/suppliers/store/database.ts';
import { decidedIn } from '../../lib/suppliers/store/decisions.ts';
import { readInto, screenRest } from '../../lib/suppliers/store/job.ts';
import { ALL_ROWS, findRows } from '../../lib/suppliers/store/query.ts';
import type { Run, TableInfo } from '../../lib/suppliers/store/run.ts';
import { SupplierStore } from '../../lib/suppliers/store/store.ts';
import { bundledTarget } from '../../lib/suppliers/target.ts';
import { supplierTable } from './supplier-table.ts';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const MB = 2 ** 20;
const data = await loadData();
const wording = englishWording();
const engine: Engine = {
  targets: [bundledTarget(data)],
  allowing: [],
  data,
  goods: await loadGoods(data),
  minScore: 0,
};
const table = await supplierTable(data);
const opened = (rows: number) => openTable({ name: 'bench.csv', text: decodeTable(table(rows)) }, () => {});

/** Runs something and prints its time and the highest memory while it ran. */
async function measured(what: string, rows: number, run: () => Promise<string>): Promise<void> {
  globalThis.gc?.();
  let peak = 0;
  let heap = 0;
  const watch = setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    peak = Math.max(peak, rss);
    heap = Math.max(heap, heapUsed);
  }, 50);
  const start = performance.now();
  const before = process.cpuUsage();
  const said = await run();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  // What the machine's other work does not change.
  const cpu = (user + system) / 1000;
  clearInterval(watch);
  console.log(
    `${what}: ${(time / 1000).toFixed(1)} s, ${(cpu / 1000).toFixed(1)} s of processor, ${Math.round((1000 * rows) / cpu).toLocaleString('en')} rows a second of it; peak heap ${(heap / MB).toFixed(0)} MB, resident ${(peak / MB).toFixed(0)} MB; ${said}`,
  );
}

const info: TableInfo = {
  name: 'bench.csv',
  form: 'delimited',
  encoding: 'utf-8',
  sheet: '',
  header: [],
  headerRow: 1,
  sha256: '',
};
const provenance: Provenance = {
  version: '0',
  dataset: data.info,
  rules: RULES_VERSION,
  lists: [],
  table: info,
  columns: '',
  minScore: 0,
  onlyTold: false,
  before: null,
  made: '2026-01-01T00:00:00.000Z',
  language: 'en',
};

async function stream(rows: number): Promise<string> {
  const { header, mapping, rows: input } = await opened(rows);
  let found = 0;
  async function* screened(): AsyncGenerator<ReportRow> {
    for await (const row of input) {
      const { outcome } = screenRow(row, mapping, engine);
      if (outcome.matches.length > 0) found += 1;
      // As in a worker, which answers between rows.
      if (row.row % 1000 === 0) await new Promise((next) => setImmediate(next));
      yield { ...row, ...outcome, review: 'open', decision: null, since: null };
    }
  }
  let letters = 0;
  for await (const line of csvReport({ provenance, header, rows: screened() }, wording))
    letters += line.length;
  return `${found.toLocaleString('en')} rows with matches, report of ${(letters / MB).toFixed(0)} MB`;
}

const asked = Number(process.argv.at(-1));
if (asked > 0) {
  await measured(`${asked.toLocaleString('en')} from CSV to report`, asked, () => stream(asked));
  process.exit();
}
await measured('warm', 20_000, () => stream(20_000));
await measured('100,000 from CSV to report', 100_000, () => stream(100_000));
if (!process.argv.includes('--small')) {
  await measured('1,000,000 from CSV to report', 1_000_000, () => stream(1_000_000));
}

const rows = 100_000;
const store = new SupplierStore(await openSupplierDatabase('bench'));
const { header, mapping, rows: input } = await opened(rows);
const run: Run = {
  id: 'bench',
  name: 'bench',
  created: provenance.made,
  state: 'reading',
  table: { ...info, header },
  mapping,
  rows: 0,
  batches: 0,
  screened: 0,
  basis: { dataset: data.info, rules: RULES_VERSION, lists: [] },
};
console.log('\n100,000 through the store (its database is in memory here, so that memory says nothing)');
const control = { wish: 'go' } as const;
await measured('read', rows, async () => String(await readInto(store, run, input, control, () => {})));
await measured(
  'screened',
  rows,
  async () => (await screenRest(store, 'bench', engine, control, () => {})).state,
);
const decided = await decidedIn(store);
const find = (text: string, review: boolean) => async () =>
  `${(await findRows(store, 'bench', { ...ALL_ROWS, text, review }, decided)).length} rows`;
await measured('all that is to be reviewed', rows, find('', true));
await measured('a word in any cell', rows, find('dandong', false));
const options = { version: '0', language: 'en', decided, before: null, onlyTold: false };
for (const [name, write] of Object.entries({ csv: csvReport, xlsx: xlsxReport })) {
  await measured(`report as ${name}`, rows, async () => {
    let size = 0;
    for await (const piece of write(await keptReport(store, 'bench', options), wording)) size += piece.length;
    return `${(size / MB).toFixed(0)} MB`;
  });
}
