import { describe, expect, it } from 'vitest';
import { loadSavedPage } from '../../lib/cli/saved-page.ts';
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { type CorpusPage, corpus, corpusFile } from './corpus.ts';

/** What stands on shops' pages beside the product and is not about it. */
const TRAPS: readonly string[] = [
  // What a buyer writes.
  '<section class="reviews"><p>Made in North Korea</p><p>Country of Origin: North Korea</p><p>Brand: Evil</p></section>',
  // Rows under what a buyer writes.
  '<section class="productReviews"><dl><dt>Country of origin</dt><dd>North Korea</dd><dt>Brand</dt><dd>Evil</dd></dl></section>',
  // A choice of countries.
  '<form><label>Country of origin</label><select><option value="KP">North Korea</option></select></form>',
  // A filter.
  '<aside class="filters"><h3>Country of Origin</h3><ul><li><label><input type="checkbox"> North Korea (3)</label></li></ul></aside>',
  // A filter of links.
  '<div class="facets"><div>Country of Origin</div><a href="/s?o=kp">North Korea</a></div>',
  // Another product.
  '<div class="recommendations"><h2>Customers also viewed</h2><div class="card"><h3>Other</h3><div>Brand: Evil</div><div>Origin: North Korea</div><span>$0.99</span><div>Ships from: North Korea</div></div></div>',
  // Questions.
  '<div class="faq"><p>Q: Where is it made?</p><p>A: Made in North Korea</p></div>',
  // The foot of the page.
  '<footer><p>Origin: North Korea</p><ul><li>Ships from North Korea</li></ul></footer>',
];

const PLACES: Readonly<Record<string, (document: Document, trap: Element) => void>> = {
  first: ({ body }, trap) => body.prepend(trap),
  last: ({ body }, trap) => body.append(trap),
  'beside the product': (document, trap) =>
    (document.querySelector('h1')?.parentElement?.parentElement?.parentElement ?? document.body).append(trap),
};

const readerAt = (page: CorpusPage) => readerOf(new URL(page.url)) ?? structuredData;
const products = corpus.filter(({ file, page }) => file.endsWith('.html') && page === 'detail');
const perReader = new Map(products.map((page) => [readerAt(page).id, page]));

describe.skipIf(corpus.length === 0)('the product of a saved page', () => {
  it.each([...perReader])('is read as before beside what is not about it: %s', async (_id, page) => {
    const url = new URL(page.url);
    const { document } = await loadSavedPage(corpusFile(page), page.url);
    const read = () => {
      const { listings, ...rest } = readerAt(page).readPage(document, url);
      return { ...rest, listings: listings.map(({ listing }) => listing) };
    };
    const before = read();
    for (const [where, put] of Object.entries(PLACES)) {
      const holder = document.createElement('template');
      holder.innerHTML = TRAPS.join('');
      const traps = [...holder.content.children];
      for (const trap of traps) put(document, trap);
      expect({ where, found: read() }).toEqual({ where, found: before });
      for (const trap of traps) trap.remove();
    }
  });
});
