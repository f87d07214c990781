import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { temu } from '../../../lib/shops/temu.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = temu.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://www.temu.com/uk/red-lamp-g-601099512345678.html?top_gallery_url=x';
const raw = (store: unknown) => `<script>window.rawData=${json({ store })};</script>`;

describe('Temu', () => {
  it('reads an item by its data', () => {
    const store = {
      goodsId: '601099512345678',
      currency: 'GBP',
      goods: {
        goodsId: '601099512345678',
        goodsName: 'Red &amp; blue lamp',
        goodsProperty: [
          { key: 'Brand', values: ['LUMI'] },
          { key: 'Place Of Origin', values: ['Guangdong, China'] },
        ],
        priceInfo: { priceStr: '£4.98' },
      },
      mallInfo: { mallId: '634418', mallName: 'Lumi Home' },
      crumbOptList: [{ optName: 'Home' }, { optName: 'Lighting' }, { optName: 'Red & blue lamp' }],
    };
    expect(read(`<h1>Red & blue lamp</h1>${raw(store)}`, ITEM).values).toEqual([
      {
        id: '601099512345678',
        url: 'https://www.temu.com/uk/red-lamp-g-601099512345678.html',
        title: 'Red & blue lamp',
        brand: 'LUMI',
        origin: 'CN',
        price: 4.98,
        currency: 'GBP',
        sellerName: 'Lumi Home',
        sellerId: '634418',
        category: 'Lighting',
      },
    ]);
  });

  it('takes the shop itself for no brand and no seller', () => {
    const block = {
      '@type': 'Product',
      name: 'Lamp',
      sku: '601099512345678',
      brand: { name: 'Temu' },
      offers: { price: '4.98', priceCurrency: 'GBP', seller: { name: 'Temu' } },
    };
    const { values } = read(`<script type="application/ld+json">${json(block)}</script>`, ITEM);
    expect(values[0]).toMatchObject({ title: 'Lamp', price: 4.98, currency: 'GBP' });
    expect(values[0]).not.toHaveProperty('brand');
    expect(values[0]).not.toHaveProperty('sellerName');
  });

  it('reads drawn cards and those of the data', () => {
    const card = (id: string) =>
      `<div><a href="/uk/lamp-g-${id}.html?x=1"><h3>Lamp ${id}</h3></a><span data-type="price">£3.20</span></div>`;
    const drawn = read(
      card('601099000000001') + card('601099000000002'),
      'https://www.temu.com/uk/search_result.html?search_key=lamp',
    );
    expect(drawn.page).toBe('results');
    expect(drawn.values.map(({ id, price, currency }) => [id, price, currency])).toEqual([
      ['601099000000001', 3.2, 'GBP'],
      ['601099000000002', 3.2, 'GBP'],
    ]);
    const goods = [{ goodsId: 601099000000003, title: 'Lamp 3', priceInfo: { priceStr: '£1.00' } }];
    const stated = read(raw({ goodsList: goods }), 'https://www.temu.com/uk/lumi-m-634418.html');
    expect(stated.page).toBe('store');
    expect(stated.values).toEqual([
      expect.objectContaining({ id: '601099000000003', title: 'Lamp 3', price: 1, currency: 'GBP' }),
    ]);
  });

  it('says why there is nothing', () => {
    expect(
      read('<title>Home | Temu</title>', 'https://www.temu.com/--home--m-3597628347664.html').reason,
    ).toBe('shell');
    expect(read('<h1>Red lamp</h1>', ITEM).values).toEqual([]);
    expect(read('', 'https://www.temu.com/bgn_verification.html?x').reason).toBe('captcha');
    const login = '<title>Temu | Sign in</title><h1>Sign in / Register</h1><input type="password">';
    expect(read(login, 'https://www.temu.com/login.html').reason).toBe('login');
  });
});
