// `npm run support`: how well each shop is read on the saved pages of the corpus, as the table in the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readerOf, SHOPS } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { compare, corpus, hasCorpus, readCorpusPage } from './corpus.ts';

const README = resolve(join(import.meta.dirname, '../../README.md'));
const START = '<!-- support: made by `npm run support` -->';
const END = '<!-- end of support -->';

interface Support {
  readonly kinds: Map<string, number>;
  readonly fields: Set<string>;
  right: number;
  all: number;
}

/** Fields whose names a person looks for first. */
const SHOWN = [
  'title',
  'sellerName',
  'sellerLegalName',
  'brand',
  'manufacturer',
  'origin',
  'shipsFrom',
  'shipsTo',
  'services',
];

const byShop = new Map<string, Support>();
for (const page of corpus) {
  const reader = readerOf(new URL(page.url)) ?? structuredData;
  const support = byShop.get(reader.id) ?? { kinds: new Map(), fields: new Set<string>(), right: 0, all: 0 };
  byShop.set(reader.id, support);
  const findings = await readCorpusPage(page, reader);
  const kind = findings.page === 'none' ? 'no listing' : findings.page;
  support.kinds.set(kind, (support.kinds.get(kind) ?? 0) + 1);
  for (const { listing } of findings.listings)
    for (const field of Object.keys(listing)) support.fields.add(field);
  const { results } = compare(page, findings);
  support.right += results.filter(({ verdict }) => verdict === 'right').length;
  support.all += results.length;
}

function row(name: string, support: Support | undefined): string {
  if (!support) return `| ${name} | untried on a saved page | | |`;
  const pages = [...support.kinds].sort().map(([kind, count]) => `${count} ${kind}`);
  const fields = SHOWN.filter((field) => support.fields.has(field));
  const share = support.all === 0 ? '' : `${support.right} of ${support.all}`;
  return `| ${name} | ${pages.join(', ')} | ${share} | ${fields.join(', ')} |`;
}

const table = [
  '| shop | saved pages tried | fields right | what was read there |',
  '| --- | --- | --- | --- |',
  ...[...SHOPS]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((shop) => row(shop.name, byShop.get(shop.id))),
  row('any other shop, by structured data', byShop.get(structuredData.id)),
].join('\n');

if (!hasCorpus) process.exit(1);
const readme = readFileSync(README, 'utf8');
const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
if (start < 0 || end < start)
  throw new Error(`README.md has no place for the table, between '${START}' and '${END}'`);
writeFileSync(README, `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`);
console.log(table);
