// `node --expose-gc tests/bench/own-lists.ts`: a table of 500,000 names made a list, opened as the background worker does, and asked. The
// database is one in memory, slower than a browser's. `-- 50000` takes another number.

import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import { importList } from '../../lib/own-lists/import.ts';
import { openOwnList } from '../../lib/own-lists/open.ts';
import { OwnListStore } from '../../lib/own-lists/store.ts';
import { screen } from '../../lib/screening/screen.ts';
import { listedNames, questions } from './name-data.ts';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const MB = 2 ** 20;
const asked = Number(process.argv.at(-1));
const count = asked > 0 ? asked : 500_000;
const names = await listedNames(count);
const store = new OwnListStore(await openOwnListsDatabase('bench'));
const rows = names.map(({ text }, row) => `E${row},"${text.replaceAll('"', '""')}",China\n`);
const blob = new Blob([`id,name,country\n${rows.join('')}`]);

/** Runs something and says how long it took, and how much memory stays with what it made. */
async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const made = await run();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(
    `${what}: ${(time / 1000).toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor, ${(kept / MB).toFixed(0)} MB kept`,
  );
  return made;
}

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
        replaces: null,
        origin: null,
        revision: 'bench',
      },
      store,
      new Date(),
      () => {},
    ),
);
console.log(`${kept.entries} entries, ${kept.names} names, ${(kept.bytes / MB).toFixed(0)} MB of parts`);
const list = await timed('opened for badges', () => openOwnList(store, kept));

const wanted = questions(names, 500);
// The first time the entries that may be meant are unpacked; a page that is read again finds them unpacked.
for (const pass of ['first', 'again']) {
  const times = wanted.map(({ text }) => {
    const start = performance.now();
    screen(list.index, text, 'company');
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  console.log(
    `${times.length} look-ups, ${pass}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
}
