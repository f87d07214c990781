import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { lazada } from '../../../lib/shops/lazada.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = lazada.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://www.lazada.com.ph/products/phone-i448-i4489480090-s25631854428.html';
const SEARCH = 'https://www.lazada.com.ph/catalog/?q=item';

describe('Lazada', () => {
  it('reads a product by what it shows', () => {
    const { values } = read(
      `<h1 class="pdp-mod-product-badge-title">Phone 11</h1>
       <a class="pdp-link pdp-product-brand__brand-link">Sontue</a>
       <span class="pdp-v2-product-price-content-salePrice-amount">₱12,800.00</span>
       <a class="seller-name__detail-name" href="//www.lazada.com.ph/shop/sontue/?itemId=1">Sontue Store</a>
       <ul><li class="key-li"><span class="key-title">Country of Origin</span><div class="key-value">China</div></li></ul>`,
      ITEM,
    );
    expect(values).toEqual([
      {
        id: '4489480090',
        url: ITEM,
        title: 'Phone 11',
        brand: 'Sontue',
        price: 12800,
        currency: 'PHP',
        sellerName: 'Sontue Store',
        sellerUrl: 'https://www.lazada.com.ph/shop/sontue/',
        origin: 'CN',
      },
    ]);
  });

  it('reads a product by its data', () => {
    const fields = {
      product: { title: 'Phone 11', brand: { name: 'No Brand' } },
      seller: { name: 'Sontue Store', sellerId: 77, url: '//www.lazada.com.ph/shop/sontue/?x' },
      skuInfos: { '0': { itemId: '4489480090', price: { salePrice: { value: 12800 } } } },
      specifications: { '1': { features: { 'Country of Origin': 'China', Brand: 'No Brand' } } },
    };
    const state = { data: { root: { fields } } };
    const html = `<script>var __moduleData__ = ${json(state)};</script>`;
    expect(read(html, ITEM).values[0]).toMatchObject({
      title: 'Phone 11',
      sellerName: 'Sontue Store',
      sellerId: '77',
      sellerUrl: 'https://www.lazada.com.ph/shop/sontue/',
      origin: 'CN',
      price: 12800,
      currency: 'PHP',
    });
    expect(read(html, ITEM).values[0]).not.toHaveProperty('brand');
  });

  it('reads results: a place is where goods are sent from, and the product that machines are told is another', () => {
    const card = (id: number, place: string) =>
      `<div data-qa-locator="product-item" data-item-id="${id}"><img type="product" src="https://img.lazcdn.com/${id}.jpg">
       <div class="RfADt"><a title="Phone ${id}" href="//www.lazada.com.ph/products/pdp-i${id}.html">Phone ${id}</a></div>
       <span class="ooOxS">₱2,959.00</span><span class="oa6ri">${place}</span></div>`;
    const other = { '@type': 'Product', name: 'Other', offers: { price: 1, seller: { name: 'Other shop' } } };
    const { page, values, listings } = read(
      `<script type="application/ld+json">${json(other)}</script>${card(1001, 'Metro Manila~Makati')}${card(1002, 'China')}${card(1003, '')}`,
      SEARCH,
    );
    expect(page).toBe('results');
    expect(values.map(({ id, title, shipsFrom }) => [id, title, shipsFrom])).toEqual([
      ['1001', 'Phone 1001', null],
      ['1002', 'Phone 1002', 'CN'],
      ['1003', 'Phone 1003', undefined],
    ]);
    expect(listings[0]?.listing.shipsFrom?.raw).toBe('Metro Manila~Makati');
    expect(values[0]).not.toHaveProperty('origin');
  });

  it('adds sellers and brands that the data of a list knows', () => {
    const item = {
      itemId: '1001',
      name: 'Phone',
      price: '2959.00',
      brandName: 'Sontue',
      sellerName: 'Sontue Store',
      location: 'China',
    };
    const { values } = read(
      `<script>window.pageData=${json({ mods: { listItems: [item] } })}</script>`,
      SEARCH,
    );
    expect(values).toEqual([
      {
        id: '1001',
        title: 'Phone',
        brand: 'Sontue',
        sellerName: 'Sontue Store',
        price: 2959,
        currency: 'PHP',
        shipsFrom: 'CN',
      },
    ]);
  });

  it('takes a challenge for one', () => {
    expect(read('<title>Captcha Interception</title>', ITEM).reason).toBe('captcha');
  });
});
