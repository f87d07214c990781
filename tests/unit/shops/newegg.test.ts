import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { newegg } from '../../../lib/shops/newegg.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const ITEM = 'https://www.newegg.com/acme-monitor/p/N82E16800000001';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return newegg.readPage(dom.window.document, new URL(url));
}

describe('Newegg', () => {
  it('reads a product, its seller and where it ships from', () => {
    const state = {
      ItemDetail: { Seller: { SellerId: 'A1', SellerName: 'Monitors Inc', SellerUrlKey: 'Monitors-Inc' } },
    };
    const { page, listings } = read(
      `<h1 class="product-title">ACME Monitor</h1><li class="price-current">$<strong>1,499</strong><sup>.99</sup></li>
       <script>window.__initialState__ = ${JSON.stringify(state)};</script>
       <div class="product-ship-from">Ships from China.</div>
       <div class="product-seller"><div>Shipped by: <a>Newegg</a></div><div>Sold by: <strong>Monitors Inc</strong></div></div>
       <table class="table-horizontal"><tr><th>Brand</th><td>ACME</td></tr><tr><th>Country of Origin</th><td>China</td></tr></table>`,
      `${ITEM}?Item=9SIA00000001`,
    );
    expect(page).toBe('product');
    expect(listings[0]?.listing).toMatchObject({
      id: { value: 'N82E16800000001' },
      title: { value: 'ACME Monitor' },
      price: { value: 1499.99 },
      currency: { value: 'USD' },
      brand: { value: 'ACME' },
      origin: { value: 'CN' },
      shipsFrom: { value: 'CN', raw: 'China' },
      sellerName: { value: 'Monitors Inc', from: 'dom' },
      sellerId: { value: 'A1', from: 'state' },
      sellerUrl: { value: 'https://www.newegg.com/Monitors-Inc/about' },
    });
  });

  it('reads results, each item once', () => {
    const cell = (id: string) => `<div class="item-cell"><div class="item-container">
      <a class="item-img" href="https://www.newegg.com/x/p/${id}?a=1"><img src="https://c1.neweggimages.com/a.jpg"></a>
      <div class="item-info"><a class="item-brand" href="/b"><img title="ACME"></a>
      <a class="item-title" href="https://www.newegg.com/x/p/${id}">Monitor ${id}</a></div>
      <ul class="price"><li class="price-was">$500</li><li class="price-current">$<strong>379</strong><sup>.99</sup></li></ul></div></div>`;
    const { page, listings } = read(
      `<main>${cell('N82E16800000001')}${cell('0JC-0019-02F79')}${cell('N82E16800000001')}</main>`,
      'https://www.newegg.com/p/pl?d=monitor',
    );
    expect(page).toBe('results');
    expect(listings.map(({ listing }) => listing.id?.value)).toEqual(['N82E16800000001', '0JC-0019-02F79']);
    expect(listings[0]?.listing).toMatchObject({ brand: { value: 'ACME' }, price: { value: 379.99 } });
  });

  it('gives the reason where there is no listing', () => {
    expect(read('<title>Are you a human?</title>', ITEM).reason).toBe('captcha');
    expect(read('<title>Newegg</title>', ITEM).reason).toBe('shell');
    // A heading that its scripts have yet to fill.
    expect(read('<h1 class="product-title"></h1>', ITEM).reason).toBe('shell');
  });
});
