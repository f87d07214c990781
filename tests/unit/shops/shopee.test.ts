import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shopee } from '../../../lib/shops/shopee.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = shopee.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://shopee.sg/Stockings-i.123456.7890123?sp_atk=x';

describe('Shopee', () => {
  it('reads a product by what it shows and states', () => {
    const block = {
      '@type': 'Product',
      name: 'Stockings',
      productID: '7890123',
      brand: 'Dr. Scholl',
      offers: { price: '27.25', priceCurrency: 'SGD', seller: { name: 'nobistar.sg' } },
    };
    const trail = { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Shopee' }, { name: 'Socks' }] };
    const { values, listings } = read(
      `<script type="application/ld+json">${json(block)}</script><script type="application/ld+json">${json(trail)}</script>
       <div class="product-briefing"><section><h1>Stockings</h1></section></div>
       <a href="/nobistar.sg?categoryId=1&entryPoint=ShopByPDP&itemId=7890123">shop</a>
       <div class="page-product__content"><div><h3>Country of Origin</h3><div>Japan</div></div>
         <div><h3>Ships From</h3><div>Mainland China</div></div></div>`,
      ITEM,
    );
    expect(values).toEqual([
      {
        id: '7890123',
        url: 'https://shopee.sg/product/123456/7890123',
        title: 'Stockings',
        brand: 'Dr. Scholl',
        origin: 'JP',
        shipsFrom: 'CN',
        price: 27.25,
        currency: 'SGD',
        category: 'Socks',
        sellerName: 'nobistar.sg',
        sellerId: '123456',
        sellerUrl: 'https://shopee.sg/nobistar.sg',
      },
    ]);
    expect(listings[0]?.anchor?.tagName).toBe('H1');
  });

  it('reads the data of an item', () => {
    const item = {
      itemid: 7890123,
      shopid: 123456,
      name: 'Stockings',
      brand: 'No Brand',
      shop_name: 'Nobi',
      shop_location: 'Mainland China',
      price: 2725000,
    };
    const { values } = read(`<script type="application/json">${json({ data: { item } })}</script>`, ITEM);
    expect(values[0]).toMatchObject({ sellerName: 'Nobi', shipsFrom: 'CN', price: 27.25, currency: 'SGD' });
    expect(values[0]).not.toHaveProperty('brand');
  });

  it('keeps the data of another item out of a page', () => {
    const block = { '@type': 'Product', name: 'Other', productID: '555', offers: { price: 1 } };
    const html = `<script type="application/ld+json">${json(block)}</script>`;
    expect(read(html, ITEM).values).toEqual([]);
  });

  it('reads search results', () => {
    const card = (
      id: number,
    ) => `<li class="shopee-search-item-result__item"><a href="/Sock-i.123456.${id}?x">
      <img alt="Sock" src="https://cf.shopee.sg/${id}"><div class="line-clamp-2">Sock ${id}</div>
      <div class="price">$3.10</div><div aria-label="location-China">China</div></a></li>`;
    const { page, values } = read(
      `<ul>${card(1001)}${card(1002)}</ul>`,
      'https://shopee.sg/search?keyword=sock',
    );
    expect(page).toBe('results');
    expect(
      values.map(({ id, title, sellerId, shipsFrom, price, currency }) => [
        id,
        title,
        sellerId,
        shipsFrom,
        price,
        currency,
      ]),
    ).toEqual([
      ['1001', 'Sock 1001', '123456', 'CN', 3.1, 'SGD'],
      ['1002', 'Sock 1002', '123456', 'CN', 3.1, 'SGD'],
    ]);
  });

  it('takes a wall for one', () => {
    expect(read('<p>Loading</p>', 'https://shopee.sg/verify/traffic/error?x').reason).toBe('captcha');
  });
});
