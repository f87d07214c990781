import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/listing/listing.ts';
import type { ShopReader } from '../../../lib/shops/reader.ts';
import { SHOPS } from '../../../lib/shops/registry.ts';
import { structuredData } from '../../../lib/shops/structured-data.ts';
import { hollow, mutateDocument } from '../../fuzz/dom-mutation.ts';
import { isPolluted } from '../../fuzz/outcome.ts';
import { type Random, randomOf } from '../../fuzz/random.ts';
import { CLOBBERS, mutateText } from '../../fuzz/text-mutation.ts';

const ID = '1005001234567890';
/** Addresses of products and lists, one of which each shop understands. */
const PATHS = [`/item/${ID}.html`, `/dp/B0AAAAAAA1`, '/search?q=lamp'];

const state = {
  product: {
    id: ID,
    title: 'Brass lamp',
    price: { amount: 9.5, currency: 'USD' },
    seller: { name: 'Acme Store' },
  },
  items: [{ itemId: ID, title: 'Brass lamp', url: `/item/${ID}.html`, price: '$9.50' }],
};
const stated = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Brass lamp',
  sku: ID,
  brand: { '@type': 'Brand', name: 'Acme' },
  offers: { '@type': 'Offer', price: '9.50', priceCurrency: 'USD', seller: { name: 'Acme Store' } },
};

/** A small page with a little of everything that readers look for. */
const PAGE = `<!doctype html><html lang="en"><head><title>Brass lamp - Shop</title>
<meta property="og:title" content="Brass lamp"><meta property="og:type" content="product">
<link rel="canonical" href="/item/${ID}.html">
<script type="application/ld+json">${JSON.stringify(stated)}</script>
<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: state } })}</script>
<script>window.runParams = ${JSON.stringify({ data: state })}; window.__INITIAL_STATE__ = ${JSON.stringify(state)};</script></head>
<body><main><h1 id="title"><span id="productTitle">Brass lamp</span></h1><input id="ASIN" value="B0AAAAAAA1">
<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Brass lamp</b><i itemprop="brand">Acme</i></div>
<a id="sellerProfileTriggerId" href="/sp?seller=A2ABCDEFGHIJKL">Acme Store</a><p>Sold by: Acme Store</p>
<table><tr><th>Brand</th><td>Acme</td></tr><tr><th>Country of origin</th><td>China</td></tr></table>
<ul>${[1, 2, 3, 4].map((n) => `<li class="s-item" data-asin="B0AAAAAAA${n}"><a href="/item/100500123456789${n}.html"><h2>Lamp ${n}</h2><img src="/${n}.jpg" alt="Lamp"></a><span class="price">$${n}.50</span></li>`).join('')}</ul>
</main></body></html>`;

const opened: JSDOM[] = [];
afterEach(() => {
  for (const dom of opened.splice(0)) dom.window.close();
});

function open(html: string, url: URL): Document {
  const dom = new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() });
  opened.push(dom);
  return dom.window.document;
}

function check(reader: ShopReader, document: Document, url: URL): number {
  const { page, listings, reason } = reader.readPage(document, url);
  const reading = { shop: reader.id, page, listings: listings.map(({ listing }) => listing), reason };
  expect(pageReadingSchema.safeParse(reading).error?.message).toBeUndefined();
  expect(listings.length === 0).toBe(reason !== null);
  expect(listings.every(({ anchor }) => !anchor || anchor.ownerDocument === document)).toBe(true);
  expect(isPolluted()).toBe(false);
  return listings.length;
}

/** A page whose elements took the names of what documents can do is read as it is. */
function change(document: Document, random: Random): void {
  try {
    mutateDocument(document, random);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
  }
}

const readers = [...SHOPS, structuredData];
const addresses = ({ domains }: ShopReader) =>
  PATHS.map((path) => new URL(path, `https://www.${domains[0] ?? 'shop.example'}`));

describe.each(readers.map((reader) => [reader.id, reader] as const))('the reader of %s', (_, reader) => {
  it('gives what the schema takes, or a reason, of changed pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...addresses(reader)), fc.integer(), (url, seed) => {
        const random = randomOf(seed);
        const document = open(mutateText(PAGE, PAGE, random), url);
        for (let round = 0; round < 3; round += 1) {
          check(reader, document, url);
          change(document, random);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('finds nothing on a page that says nothing', () => {
    for (const url of addresses(reader)) {
      const document = open(PAGE, url);
      hollow(document);
      expect(check(reader, document, url)).toBe(0);
    }
  });

  it('does not throw where elements take the names of what documents can do', () => {
    const [url = new URL('https://shop.example/')] = addresses(reader);
    for (const clobber of CLOBBERS) check(reader, open(PAGE.replace('<main>', `<main>${clobber}`), url), url);
    const empty = open('', url);
    empty.documentElement.remove();
    check(reader, empty, url);
  });
});
