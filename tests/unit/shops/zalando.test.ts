import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { zalando } from '../../../lib/shops/zalando.ts';

const LIST = 'https://www.zalando.de/herren/';
const ITEM = 'https://www.zalando.de/acme-slim-jeans-indigo-di121n08p-k12.html';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return zalando.readPage(dom.window.document, new URL(url));
}

const card = (header: string, id = 'di121n08p-k12') => `<article><a href="/acme-slim-${id}.html?x=1">
  <img src="https://img01.ztat.net/a.jpg"></a><ul><a href="/acme-slim-zz121n08p-k13.html"></a></ul>
  <a href="/acme-slim-${id}.html"><header>${header}</header></a></article>`;

describe('Zalando', () => {
  it('reads cards of both layouts, each article once', () => {
    const older =
      '<div><span>Diesel</span><h3>SLIM - Jeans</h3></div><div><span>ab 89,95 €</span> <span>149,95 €</span><span>-20%</span></div>';
    const newer = '<h3>Levi’s</h3><h3>501 - Jeans</h3><p><span>99,95 €</span></p>';
    const { page, listings } = read(card(older) + card(newer, 'le222n08p-k12') + card(older), LIST);
    expect(page).toBe('results');
    expect(listings.map(({ listing }) => listing)).toMatchObject([
      {
        id: { value: 'DI121N08P-K12' },
        url: { value: 'https://www.zalando.de/acme-slim-di121n08p-k12.html' },
        brand: { value: 'Diesel' },
        title: { value: 'SLIM - Jeans' },
        price: { value: 89.95 },
        currency: { value: 'EUR' },
      },
      { id: { value: 'LE222N08P-K12' }, brand: { value: 'Levi’s' }, title: { value: '501 - Jeans' } },
    ]);
  });

  it('takes the currency of signs that countries share from the site', () => {
    const header = '<span>Diesel</span><h3>SLIM</h3><span>1 799,00 kr</span>';
    const { listings } = read(card(header), 'https://www.zalando.se/herr/');
    expect(listings[0]?.listing).toMatchObject({ price: { value: 1799 }, currency: { value: 'SEK' } });
  });

  it('reads a wish list', () => {
    const { listings } = read(
      `<div class="z_wishlist_card__card___1lOBD"><img src="https://m.ztat.net/IV/45/IV451L02P-Q11@10.1.jpg">
       <div class="z_wishlist_card-info__info_brandName___1">Ivyrevel</div>
       <table><td class="z_wishlist_card-info__info_name_wrappedCol_td___2">PLAGE</td></table>
       <span class="z_wishlist_price__price_original___1">179,00 kr</span><span class="z_wishlist_price__price_discounted___1">116,00 kr</span></div>`,
      'https://www.zalando.se/wishlist/',
    );
    expect(listings[0]?.listing).toMatchObject({
      id: { value: 'IV451L02P-Q11' },
      brand: { value: 'Ivyrevel' },
      title: { value: 'PLAGE' },
      price: { value: 116 },
    });
  });

  it('reads a product', () => {
    const block = {
      '@type': 'Product',
      name: 'SLIM - Jeans',
      brand: { name: 'Diesel' },
      offers: [{ price: '89.95', priceCurrency: 'EUR' }],
    };
    const { page, listings } = read(
      `<html lang="de"><script type="application/ld+json">${JSON.stringify(block)}</script><main><h1><span>Diesel</span><span>SLIM - Jeans</span></h1>
       <p>Verkauf und Versand durch <a>Mode GmbH</a></p><dl><div><dt>Herkunftsland</dt><dd>Türkei</dd></div></dl></main>`,
      ITEM,
    );
    expect(page).toBe('product');
    expect(listings[0]?.listing).toMatchObject({
      id: { value: 'DI121N08P-K12' },
      title: { value: 'SLIM - Jeans' },
      brand: { value: 'Diesel' },
      price: { value: 89.95 },
      sellerName: { value: 'Mode GmbH' },
      origin: { value: 'TR' },
    });
  });

  it('gives the reason where there is no listing', () => {
    expect(read('<title>Zalando</title>', LIST).reason).toBe('shell');
    expect(read(`<title>404</title>${card('<h3>x</h3>')}`, ITEM).reason).toBe('not found');
  });
});
