import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { target } from '../../../lib/shops/target.ts';

const ITEM = 'https://www.target.com/p/power-bank/-/A-91803751';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return target.readPage(dom.window.document, new URL(url));
}

const product = (tcin: string, origin: string, more = {}) => ({
  tcin,
  item: {
    enrichment: { buy_url: `https://www.target.com/p/x/-/A-${tcin}` },
    product_description: { title: `Power Bank &#38; Cable ${tcin}` },
    primary_brand: { name: 'ACME' },
    primary_barcode: '194644098728',
    handling: { import_designation_description: origin },
    fulfillment: {
      shipping_exclusion_codes: ['Guam (see also separate entry under GU)', 'Alaska', 'Virgin Islands, U.S.'],
      ...more,
    },
    product_vendors: [{ id: '77', vendor_name: 'Banks LLC' }],
  },
  price: { current_retail: 109.99, formatted_current_price: '$109.99' },
  category: { name: 'Chargers', breadcrumbs: [{ name: 'target' }, { name: 'Electronics' }] },
});
const state = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`;
const frozen = (value: unknown) =>
  `<script>Object.defineProperties(window,{'__TGT_DATA__':{value:deepFreeze(JSON.parse(${JSON.stringify(JSON.stringify(value))}))}})</script>`;

describe('Target', () => {
  it.each([
    ['a script of data', state],
    ['data in a string', frozen],
  ])('reads a product from %s', (_, script) => {
    const { page, listings } = read(script({ data: { product: product('91803751', 'Imported') } }), ITEM);
    expect(page).toBe('product');
    expect(listings[0]?.listing).toMatchObject({
      id: { value: '91803751' },
      title: { value: 'Power Bank & Cable 91803751' },
      brand: { value: 'ACME' },
      origin: { value: null, raw: 'Imported' },
      shipsTo: { value: { included: [], excluded: ['GU', 'VI'], worldwide: false } },
      price: { value: 109.99 },
      currency: { value: 'USD' },
      category: { value: 'Electronics > Chargers' },
      gtin: { value: '194644098728' },
    });
    expect(listings[0]?.listing.sellerName).toBeUndefined();
  });

  it.each([
    ['Made in the USA', 'US'],
    ['Made in the USA or Imported', null],
    ['Made in Vietnam', 'VN'],
  ])('reads the origin %s', (words, code) => {
    const { listings } = read(state(product('91803751', words)), ITEM);
    expect(listings[0]?.listing.origin?.value).toBe(code);
  });

  it('names the partner that sells', () => {
    const { listings } = read(state(product('91803751', 'Imported', { is_marketplace: true })), ITEM);
    expect(listings[0]?.listing.sellerName?.value).toBe('Banks LLC');
  });

  it('reads what is drawn', () => {
    const { listings } = read(
      `<h1 data-test="product-title">Power Bank</h1><span data-test="product-price">$99.99</span>
       <a data-test="shopAllBrandLink">Shop all ACME</a><main><div>Sold and shipped by <a>Banks LLC</a></div></main>
       <div data-test="item-details-specifications"><div><b>UPC</b>: 194644098728</div><div><b>Origin:</b> Imported</div></div>`,
      ITEM,
    );
    expect(listings[0]?.anchor?.tagName).toBe('H1');
    expect(listings[0]?.listing).toMatchObject({
      brand: { value: 'ACME' },
      price: { value: 99.99 },
      sellerName: { value: 'Banks LLC' },
      origin: { value: null, raw: 'Imported' },
      gtin: { value: '194644098728' },
    });
  });

  it('reads results from cards, else from data', () => {
    const states = state([product('91803751', 'Imported'), product('91803752', 'Imported')]);
    const card = `<section><div data-test="@web/site-top-of-funnel/ProductCardWrapper">
      <a href="/p/x/-/A-91803752?lnk=1"><img src="https://target.scene7.com/a"></a>
      <a data-test="@web/ProductCard/title" href="/p/x/-/A-91803752">Bank</a><span data-test="current-price">$89.99</span></div></section>`;
    const search = 'https://www.target.com/s?searchTerm=bank';
    expect(read(states, search).listings.map(({ listing }) => listing.id?.value)).toEqual([
      '91803751',
      '91803752',
    ]);
    const drawn = read(states + card, search).listings;
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.listing).toMatchObject({
      title: { value: 'Bank' },
      price: { value: 89.99 },
      brand: { value: 'ACME' },
    });
  });

  it('gives the reason where there is no listing', () => {
    expect(read('<title>Target</title>', ITEM).reason).toBe('shell');
  });
});
