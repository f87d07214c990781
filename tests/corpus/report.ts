// `npm run eval:reading`: how well each shop's pages of the corpus are read, by the reader that the extension would use.
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { readBrandSnippets } from './brand-snippets.ts';
import { compare, corpus, type FieldResult, readCorpusPage, tally } from './corpus.ts';

const byReader = new Map<string, FieldResult[]>();
for (const page of corpus) {
  const reader = readerOf(new URL(page.url)) ?? structuredData;
  const { results } = compare(page, await readCorpusPage(page, reader));
  // Shops that will get a reader of their own are read by what they state for machines alone until then.
  const group = reader === structuredData ? `${reader.id}: ${page.shop}` : reader.id;
  byReader.set(group, [...(byReader.get(group) ?? []), ...results]);
}

const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(9)).join(''));
row('reader', ['right', 'wrong', 'missed', 'invented', 'of all']);
const print = (name: string, results: readonly FieldResult[]) => {
  const { right, wrong, missed, invented } = tally(results);
  const share = results.length === 0 ? '' : `${((100 * right) / results.length).toFixed(1)} %`;
  row(name, [right, wrong, missed, invented, share]);
};
for (const [name, results] of [...byReader].sort(([a], [b]) => (a < b ? -1 : 1))) print(name, results);
print('all', [...byReader.values()].flat());

const snippets = readBrandSnippets();
const exact = snippets.filter(({ expected, got }) => expected === got).length;
if (snippets.length > 0) {
  console.log(
    `brand elements: ${exact} of ${snippets.length} exact, ${((100 * exact) / snippets.length).toFixed(1)} %`,
  );
}
