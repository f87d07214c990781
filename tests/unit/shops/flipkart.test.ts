import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { flipkart } from '../../../lib/shops/flipkart.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const ITEM = 'https://www.flipkart.com/acme-watch/p/itmbd52c3589c34f';
const SEARCH = 'https://www.flipkart.com/search?q=watch';

function read(html: string, url: string): PageFindings {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return flipkart.readPage(document, new URL(url));
}

const listingOf = (html: string, url = ITEM) => read(html, url).listings[0]?.listing;
const jsonLd = (name: string) =>
  `<script type="application/ld+json" id="jsonLD">${JSON.stringify([
    {
      '@type': 'Product',
      name,
      sku: 'WATAAAAAAAAAAAA1',
      brand: { '@type': 'Brand', name: 'Acme' },
      offers: {
        price: 1869,
        priceCurrency: 'INR',
        shippingDetails: { shippingDestination: { addressCountry: 'IN' } },
      },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: ['Home', 'Watches', 'Acme Steel Watch'].map((step) => ({ item: { name: step } })),
    },
  ])}</script>`;

describe('a product page', () => {
  it('has what its data says of the item that is shown', () => {
    expect(listingOf(`<h1>Acme Steel Watch AM7</h1>${jsonLd('Acme Steel Watch')}`)).toMatchObject({
      id: { value: 'WATAAAAAAAAAAAA1', from: 'json-ld' },
      url: { value: ITEM },
      title: { value: 'Acme Steel Watch AM7', from: 'dom' },
      brand: { value: 'Acme' },
      price: { value: 1869 },
      currency: { value: 'INR' },
      category: { value: 'Watches' },
      shipsTo: { value: { included: ['IN'], excluded: [], worldwide: false } },
    });
  });

  it('leaves data aside that is about another item', () => {
    const listing = listingOf(
      `<h1>Wool Blanket</h1><div>₹450</div>${jsonLd('Acme Steel Watch')}`,
      `${ITEM}?pid=BLAAAAAAAAAAAAA2`,
    );
    expect(listing?.brand).toBeUndefined();
    expect(listing).toMatchObject({ id: { value: 'BLAAAAAAAAAAAAA2' }, price: { value: 450, from: 'dom' } });
  });

  it.each([
    ['<div id="sellerName"><span><span>Phonologic</span><div>4.6</div></span></div>', 'Phonologic'],
    ['<a href="/item/delivery"><div>Fulfilled by JW BRANDS</div></a>', 'JW BRANDS'],
    ['<div>Fulfilled by Flipkart</div><div>Sold by Lamp House</div>', 'Lamp House'],
  ])('names its seller: %s', (html, name) => {
    expect(listingOf(`<h1>Watch</h1>${html}`)?.sellerName?.value).toBe(name);
  });

  it('has what the law wants to be said, in tables and beside labels', () => {
    const table = listingOf(
      '<h1>Watch</h1><table><tr><td>Country of Origin</td><td><ul><li>China</li></ul></td></tr></table>',
    );
    expect(table?.origin).toMatchObject({ value: 'CN', raw: 'China' });
    const pairs = listingOf(`<h1>Watch</h1><div><div>Country of Origin</div><div>India</div></div>
      <div><div><span>Name and address of the Manufacturer</span></div><div>Acme Works Pvt Ltd, Plot 6, Noida</div></div>
      <div>Manufacturer info</div><div>Importer</div>`);
    expect(pairs).toMatchObject({ origin: { value: 'IN' }, manufacturer: { value: 'Acme Works Pvt Ltd' } });
  });
});

describe('a results page', () => {
  it('has every item once with the price that is asked', () => {
    const card = (
      pid: string,
      title: string,
    ) => `<div data-id="${pid}"><a href="/x/p/itm0123456789ab?pid=${pid}&lid=L">
      <img alt="${title}" src="https://rukminim2.flixcart.com/a.jpeg"></a>
      <a href="/x/p/itm0123456789ab?pid=${pid}" title="${title}">${title}</a><div>₹299</div><div>₹999</div><div>70% off</div></div>`;
    const { page, listings } = read(
      `<div id="container">${card('WATAAAAAAAAAAAA1', 'One')}${card('WATAAAAAAAAAAAA2', 'Two')}${card('WATAAAAAAAAAAAA1', 'One')}</div>
      <a href="/x/p/itm0123456789ff?pid=WATAAAAAAAAAAAA9">Popular</a>`,
      SEARCH,
    );
    expect(page).toBe('results');
    expect(
      listings.map(({ listing }) => [listing.id?.value, listing.title?.value, listing.price?.value]),
    ).toEqual([
      ['WATAAAAAAAAAAAA1', 'One', 299],
      ['WATAAAAAAAAAAAA2', 'Two', 299],
    ]);
    expect(listings[0]?.anchor?.getAttribute('data-id')).toBe('WATAAAAAAAAAAAA1');
  });

  it('reads cards without any name but their text, and no struck price', () => {
    const { listings } = read(
      `<div id="container"><a href="/x/p/itm0123456789ab?pid=WATAAAAAAAAAAAA1"><img alt="Image"><div>AD</div><div>4.2</div>
      <div>Acme Steel Watch</div><div>63% OFF</div><div style="text-decoration-line: line-through">₹4,990</div>
      <div>₹1,869</div><div>₹1,775 with Bank offer</div></a></div>`,
      SEARCH,
    );
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'Acme Steel Watch' },
      price: { value: 1869 },
    });
  });

  it('is a cart where sellers stand on the cards', () => {
    const { page, listings } = read(
      `<div id="container"><div><a href="/x/p/itm0123456789ab?pid=WATAAAAAAAAAAAA1">Watch</a><div>Seller:Lamp House</div><span>₹299</span></div></div>`,
      'https://www.flipkart.com/viewcart',
    );
    expect(page).toBe('cart');
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'Watch' },
      sellerName: { value: 'Lamp House' },
    });
  });
});

describe('a page without a listing', () => {
  it.each([
    ['captcha', '<title>Are you a human?</title>', SEARCH],
    ['not found', 'Unfortunately the page you are looking for has been moved or deleted', ITEM],
    ['login', '<input>', 'https://www.flipkart.com/account/login'],
    ['empty', 'Sorry, no results found! Please check the spelling', SEARCH],
    ['shell', '<div id="container"></div>', ITEM],
  ])('says %s', (reason, html, url) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });
});
