// `npm run bench:supplier-lists`: a list of 500,000 names of the user's own as suppliers are compared with it, beside MiniSearch and Fuse on
// the same names and the same questions. `-- 50000` takes another number.
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import { importList } from '../../lib/own-lists/import.ts';
import { OwnListStore } from '../../lib/own-lists/store.ts';
import { openOwnTarget } from '../../lib/own-lists/target.ts';
import { screenSupplier } from '../../lib/suppliers/screen-supplier.ts';
import type { Supplier } from '../../lib/suppliers/supplier.ts';
import { listedNames, questions } from './name-data.ts';
import { PEERS } from './peers.ts';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const MB = 2 ** 20;
const asked = Number(process.argv.at(-1));
const count = asked > 0 ? asked : 500_000;
/** Rows of each of the ways in which a table may change a name. */
const EACH_KIND = 150;
/** Peers that go through all names take seconds for few rows. */
const PEER_ROWS: Readonly<Record<string, number>> = { 'fuse.js': 14, MiniSearch: 210 };

const names = await listedNames(count);
const partyOf = new Map(names.map(({ party }, row) => [`E${row}`, party]));
const wanted = questions(names, EACH_KIND);

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timed<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  const before = memory();
  const start = performance.now();
  const made = await run();
  const time = performance.now() - start;
  console.log(`${what}: ${(time / 1000).toFixed(2)} s, ${((memory() - before) / MB).toFixed(0)} MB kept`);
  return made;
}

/** So many of the rows, of every kind alike. */
function every<T>(all: readonly T[], limit: number): T[] {
  const step = Math.max(1, Math.floor(all.length / limit));
  return all.filter((_, at) => at % step === 0).slice(0, limit);
}

/** Asks for as many rows as are given, and prints how fast and how often the right party came first. */
function measure(what: string, rows: typeof wanted, partyFound: (text: string) => string | undefined): void {
  let right = 0;
  const times = rows.map(({ text, party }) => {
    const start = performance.now();
    const found = partyFound(text);
    const time = performance.now() - start;
    if (found === party) right += 1;
    return time;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  const share = ((100 * right) / Math.max(1, rows.length)).toFixed(1);
  console.log(
    `${what}, ${rows.length} rows: median ${at(0.5)} ms, p95 ${at(0.95)} ms, the right party first in ${share} %`,
  );
}

const rows = names.map(({ text }, row) => `E${row},"${text.replaceAll('"', '""')}"\n`);
const blob = new Blob([`id,name\n${rows.join('')}`]);
const store = new OwnListStore(await openOwnListsDatabase('bench'));
const kept = await timed(
  `import of ${count.toLocaleString('en')} names, ${(blob.size / MB).toFixed(0)} MB`,
  () =>
    importList(
      { name: 'bench.csv', blob },
      {
        name: 'Bench',
        kind: 'watch',
        level: 'caution',
        mapping: null,
        origin: null,
        replaces: null,
        revision: 'bench',
      },
      store,
      new Date(),
      () => {},
    ),
);
const target = await timed('opened for suppliers', () => openOwnTarget(store, kept));
const against = { targets: [target], allowing: [] };
const prefix = `own:${kept.id.slice(0, 8)}:`;
const supplier = (name: string): Supplier => ({
  row: 2,
  name,
  otherNames: [],
  country: '',
  address: '',
  brands: [],
  websites: [],
  ids: [],
  goods: '',
  reference: '',
});
const first = (text: string) =>
  partyOf.get(screenSupplier(supplier(text), against).matches[0]?.record.slice(prefix.length) ?? '');
measure('a supplier, first time', wanted, first);
measure('a supplier, again', wanted, first);

const texts = names.map(({ text }) => text);
for (const [name, limit] of Object.entries(PEER_ROWS)) {
  const peer = PEERS[name];
  if (!peer) throw new Error(`no peer ${name}`);
  const ask = await timed(`${name} made ready`, () => peer(texts));
  measure(name, every(wanted, limit), (text) => names[ask(text)?.id ?? -1]?.party);
}
