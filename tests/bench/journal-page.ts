// What `npm run bench:journal` runs inside a browser: the journal's own code over the browser's own database.
import { assess } from '../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../lib/assessment/assessment.ts';
import { openJournalDatabase } from '../../lib/journal/database.ts';
import type { Logged } from '../../lib/journal/entry.ts';
import { Journal } from '../../lib/journal/journal.ts';
import { EVERYTHING, findEntries, type Query } from '../../lib/journal/query.ts';
import { statisticsOf } from '../../lib/journal/statistics.ts';
import { type LoadedData, openArtefact } from '../../lib/screening/artefact.ts';

let data: LoadedData;
let journal: Journal;
let count = 0;

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
    basis: { dataset: data.info, rules: RULES_VERSION },
    assessment: assess(listing, 'product', data),
    snapshots: [],
  };
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
        await journal.log(Array.from({ length: Math.min(batch, left) }, () => ({ logged: entry() })));
      }
    }),
  /** ms of each of `times` single additions. */
  async logOne(times: number) {
    const each: number[] = [];
    for (let i = 0; i < times; i += 1) each.push(await timed(() => journal.log([{ logged: entry() }])));
    return each;
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
};

Object.assign(globalThis, { bench });
export type JournalBench = typeof bench;
