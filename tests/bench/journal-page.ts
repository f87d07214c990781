// What `npm run bench:journal` runs inside a browser: the journal's own code over the browser's own database.
import { assess } from '../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../lib/assessment/assessment.ts';
import { blobOf } from '../../lib/journal/blob.ts';
import { openJournalDatabase } from '../../lib/journal/database.ts';
import type { Logged } from '../../lib/journal/entry.ts';
import { exportLines } from '../../lib/journal/export.ts';
import { importJournal } from '../../lib/journal/import.ts';
import { Journal } from '../../lib/journal/journal.ts';
import { packed } from '../../lib/journal/pack.ts';
import { EVERYTHING, findEntries, type Query } from '../../lib/journal/query.ts';
import { reviewEntries } from '../../lib/journal/review.ts';
import { statisticsOf } from '../../lib/journal/statistics.ts';
import { linesOf } from '../../lib/journal/text-lines.ts';
import { type LoadedData, openArtefact } from '../../lib/screening/artefact.ts';

let data: LoadedData;
let journal: Journal;
let count = 0;
let exported = new Blob();

const SELLERS = [
  'ZTE Official Store',
  'Happy Home Store',
  'BYD Auto Parts',
  '丹东服装贸易有限公司',
  'Konka Flagship',
  'Garden World',
];
const SHOPS = ['aliexpress', 'amazon', 'ebay', 'temu', 'shein'];

function entry(): Logged {
  count += 1;
  const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'h1' });
  const seller = SELLERS[count % SELLERS.length] ?? '';
  const listing = {
    id: reading(String(count)),
    title: reading(`Listing number ${count} word${count % 977} of a thing with a usual title`),
    sellerName: reading(seller),
  };
  return {
    id: crypto.randomUUID(),
    at: new Date(Date.UTC(2024, 0, 1) + count * 600_000).toISOString(),
    offset: 0,
    by: 'badge',
    shop: SHOPS[count % SHOPS.length] ?? '',
    page: 'product',
    url: `https://shop.example/item/${count}`,
    language: 'en',
    version: '0.1.0',
    // As if an update had come since: all are judged again.
    basis: { dataset: data.info, rules: RULES_VERSION - 1 },
    assessment: assess(listing, 'product', data),
    snapshots: [],
  };
}

async function packedData(): Promise<Uint8Array> {
  const reply = await fetch('/dataset/data.json');
  return packed(new Uint8Array(await reply.arrayBuffer()));
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const bench = {
  async open() {
    const [info, dataText, names] = await Promise.all([
      fetch('/dataset/info.json').then((reply) => reply.text()),
      fetch('/dataset/data.json').then((reply) => reply.text()),
      fetch('/dataset/names.bin').then((reply) => reply.arrayBuffer()),
    ]);
    data = await openArtefact({ info, data: dataText, names });
    journal = new Journal(await openJournalDatabase('bench'));
  },
  /** Logs so many entries, a batch at a time; gives ms. */
  fill: (entries: number, batch: number) =>
    timed(async () => {
      for (let left = entries; left > 0; left -= batch) {
        const items = Array.from({ length: Math.min(batch, left) }, () => ({ logged: entry() }));
        await journal.log(items, [], packedData);
      }
    }),
  /** ms of each of `times` single additions to the journal and, in turns, to one that was empty. */
  async logOne(times: number) {
    const empty = new Journal(await openJournalDatabase('bench empty'));
    const add = (to: Journal) => {
      const item = { logged: entry() };
      return timed(() => to.log([item], [], packedData));
    };
    const pairs: { full: number; empty: number }[] = [];
    for (let i = 0; i < times; i += 1) pairs.push({ full: await add(journal), empty: await add(empty) });
    await empty.deleteAll();
    return pairs;
  },
  async find(query: Partial<Query>) {
    let found = 0;
    const time = await timed(async () => {
      const ids = await findEntries(journal.database, { ...EVERYTHING, ...query });
      await journal.database.entries.bulkGet(ids.slice(0, 40));
      found = ids.length;
    });
    return { time, found };
  },
  /** Bytes that the browser counts for this origin. */
  bytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  chart: () => timed(() => statisticsOf(journal.database)),
  verify: () => timed(() => journal.verify()),
  review: () => timed(() => reviewEntries(journal, data, () => new Promise((done) => setTimeout(done)))),
  /** Writes all of it into one file, which is kept; gives ms and bytes. */
  async exportAll() {
    const time = await timed(async () => {
      exported = await blobOf(exportLines(journal, { now: new Date(), chosen: null }), 'text/plain');
    });
    return { time, bytes: exported.size };
  },
  /** Takes what was exported into an empty journal. */
  importAll: () =>
    timed(async () => {
      const other = new Journal(await openJournalDatabase('bench other'));
      const none = async () => null;
      await importJournal(other, { lines: () => linesOf(exported.stream()), keptOf: none, dataOf: none });
      if ((await other.head()) !== (await journal.head())) throw new Error('the import is not the journal');
      await other.deleteAll();
    }),
};

Object.assign(globalThis, { bench });
export type JournalBench = typeof bench;
