import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bestbuy } from '../../../lib/shops/bestbuy.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const ITEM = 'https://www.bestbuy.com/site/acme-drive/6500001.p?skuId=6500001';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return bestbuy.readPage(dom.window.document, new URL(url));
}

const block = (seller: string) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'Product',
    name: 'ACME - Drive',
    brand: { '@type': 'Brand', name: 'ACME' },
    gtin13: '0123456789012',
    offers: { '@type': 'Offer', price: '59.99', priceCurrency: 'USD', seller: { name: seller } },
  })}</script>`;

describe('Best Buy', () => {
  it('reads a product', () => {
    const { page, listings } = read(
      `${block('Best Buy')}<h1 class="heading-4">ACME - Drive</h1>
       <div class="priceView-customer-price"><span aria-hidden="true">$49.99</span><span>Your price is $49.99</span></div>
       <section class="specification"><dl><div><dt>Country of Origin</dt><dd>Malaysia</dd></div></dl></section>`,
      ITEM,
    );
    expect(page).toBe('product');
    expect(listings[0]?.listing).toMatchObject({
      id: { value: '6500001' },
      title: { value: 'ACME - Drive' },
      brand: { value: 'ACME' },
      price: { value: 49.99, from: 'dom' },
      currency: { value: 'USD' },
      sellerName: { value: 'Best Buy' },
      origin: { value: 'MY' },
      gtin: { value: '0123456789012' },
    });
  });

  it('names the marketplace seller that is shown', () => {
    const html = `${block('Best Buy')}<main><h1>ACME - Drive</h1><p>Sold and shipped by <a href="/s">Drives LLC</a></p></main>`;
    expect(read(html, ITEM).listings[0]?.listing.sellerName?.value).toBe('Drives LLC');
  });

  it('takes no monthly rate for a price', () => {
    const html = `<div id="sku-title"><h1>Phone</h1></div><div class="item-price">$24.96/mo.</div>
      <meta id="schemaorg-seller-name" itemprop="name" content="BestBuy"><meta itemprop="price" content="$24.96">`;
    expect(read(html, ITEM).listings[0]?.listing.price).toBeUndefined();
  });

  it('reads results of two layouts', () => {
    const { page, listings } = read(
      `<ul><li class="sku-item"><h4 class="sku-title"><a href="/site/a/6500001.p?skuId=6500001">Drive A</a></h4>
         <div class="priceView-customer-price"><span>$10.00</span></div></li>
       <li class="product-list-item"><a class="product-list-item-link" href="/product/b/J3R85TP4HT/sku/6500002"><h2 class="product-title">Drive B</h2></a>
         <div data-testid="price-block-customer-price"><span>$20.00</span></div></li>
       <li class="skeleton-product-grid-view"></li></ul>`,
      'https://www.bestbuy.com/site/searchpage.jsp?st=drive',
    );
    expect(page).toBe('results');
    expect(
      listings.map(({ listing }) => [listing.id?.value, listing.title?.value, listing.price?.value]),
    ).toEqual([
      ['6500001', 'Drive A', 10],
      ['6500002', 'Drive B', 20],
    ]);
  });

  it('gives the reason where there is no listing', () => {
    expect(read('<title>Page not found</title>', ITEM).reason).toBe('not found');
    // A heading that its scripts have yet to fill.
    expect(read('<div id="sku-title"><h1></h1></div>', ITEM).reason).toBe('shell');
  });
});
