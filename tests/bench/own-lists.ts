// `npm run bench:lists [-- 50000]`: a table of 500,000 names made a list, opened as the background worker does, and asked; beside MiniSearch
// and Fuse over the same names. The database is one in memory, slower than a browser's.

import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { openOwnListsDatabase } from '../../lib/own-lists/database.ts';
import { importList } from '../../lib/own-lists/import.ts';
import { openOwnList } from '../../lib/own-lists/open.ts';
import { OwnListStore } from '../../lib/own-lists/store.ts';
import { screen } from '../../lib/screening/screen.ts';
import { benignBrands, listedNames, type Question, questions } from './name-data.ts';
import { type Ask, PEERS } from './peers.ts';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const MB = 2 ** 20;
const asked = Number(process.argv.at(-1));
const count = asked > 0 ? asked : 500_000;
/** Questions of each kind that others are asked: Fuse looks at every name for each, which takes seconds. */
const PEER_QUESTIONS = { MiniSearch: 5, 'fuse.js': 1 } as const;
const names = await listedNames(count);
const store = new OwnListStore(await openOwnListsDatabase('bench'));
const partyOf = new Map(names.map(({ party }, at) => [`E${at}`, party]));
const rows = names.map(({ text }, row) => `E${row},"${text.replaceAll('"', '""')}",China\n`);
const blob = new Blob([`id,name,country\n${rows.join('')}`]);

/** Runs something and says how long it took, and how much memory stays with what it made. */
async function timed<T>(what: string, run: () => Promise<T> | T): Promise<T> {
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

/** Asks questions and says how long they took, and how many of those about a name of the list found its party first. */
function tell(
  what: string,
  wanted: readonly Question[],
  partyFound: (text: string) => string | undefined,
): void {
  const times: number[] = [];
  let right = 0;
  let about = 0;
  for (const { text, party } of wanted) {
    const start = performance.now();
    const found = partyFound(text);
    times.push(performance.now() - start);
    if (party === null) continue;
    about += 1;
    if (found === party) right += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  console.log(
    `${what}: ${times.length} look-ups, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; right ${((100 * right) / about).toFixed(0)} % of ${about}`,
  );
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

const best = (text: string) => partyOf.get(screen(list.index, text, 'company')[0]?.record ?? '');
const many = [...questions(names, 500), ...benignBrands(500)];
// The first time the entries that may be meant are unpacked; a page that is read again finds them unpacked.
tell('Origin Check, first', many, best);
tell('Origin Check, again', many, best);

const texts = names.map(({ text }) => text);
for (const [peer, each] of Object.entries(PEER_QUESTIONS)) {
  const make = PEERS[peer];
  if (!make) throw new Error(`no ${peer}`);
  const few = [...questions(names, each), ...benignBrands(each)];
  const ask: Ask = await timed(`${peer} over the same names`, () => make(texts));
  tell(peer, few, (text) => names[ask(text)?.id ?? -1]?.party);
  tell('Origin Check, the same questions', few, best);
}
