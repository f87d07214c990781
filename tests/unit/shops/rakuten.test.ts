import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { rakuten } from '../../../lib/shops/rakuten.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = rakuten.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://item.rakuten.co.jp/kissa/beans-1/';
const app = (sku: object, more: object = {}) =>
  `<title>【楽天市場】コーヒー豆 1kg：喫茶ビーンズ</title>
   <script type="application/json" id="item-page-app-data">${json({
     newApi: { itemInfoSku: { title: 'コーヒー豆<br>1kg', taxIncludedPrice: 5199, sku: [sku], ...more } },
   })}</script>`;
const attributes = (...rows: readonly (readonly [string, string])[]) => ({
  attributes: rows.map(([title, value]) => ({ title, value })),
});

describe('Rakuten', () => {
  it('reads an item by its own data', () => {
    const sku = {
      ...attributes(
        ['ブランド名', '喫茶'],
        ['製造者', '株式会社喫茶'],
        ['輸入者', '別会社'],
        ['原産国／製造国', '中国'],
      ),
      articleNumber: { value: '4901111371248' },
    };
    expect(read(app(sku), ITEM).values).toEqual([
      {
        id: 'kissa/beans-1',
        url: ITEM,
        title: 'コーヒー豆 1kg',
        brand: '喫茶',
        manufacturer: '株式会社喫茶',
        origin: 'CN',
        price: 5199,
        currency: 'JPY',
        sellerName: '喫茶ビーンズ',
        sellerId: 'kissa',
        sellerUrl: 'https://www.rakuten.co.jp/kissa/',
        gtin: '4901111371248',
      },
    ]);
  });

  it('takes the place of raw materials for no country of the goods', () => {
    const { listings } = read(app(attributes(['コーヒー・茶の原料原産地', 'ブラジル'])), ITEM);
    expect(listings[0]?.listing.origin).toMatchObject({ value: null, raw: 'ブラジル' });
  });

  it('reads a search by its data, and origins that stand in it as tags', () => {
    const tag = (name: string, group: string) => ({ name, tag_group: { name: group } });
    const item = (number: string, tags: readonly object[]) => ({
      name: `豆 ${number}`,
      price: 2447,
      url: `https://item.rakuten.co.jp/kissa/${number}/?scid=x`,
      shop: { name: '喫茶', urlCode: 'kissa', url: 'https://www.rakuten.co.jp/kissa/' },
      tags,
    });
    const state = {
      state: {
        data: {
          ichibaSearch: {
            items: [
              item('a', [tag('ブラジル', '原産国/製造国'), tag('味の素', 'ブランド')]),
              item('b', [tag('ベトナム', 'コーヒー・茶の原産地'), tag('日本', 'コーヒー・茶の原産地')]),
            ],
          },
        },
      },
    };
    const carousel = {
      '@type': 'ItemList',
      itemListElement: [{ url: 'https://item.rakuten.co.jp/other/x/' }],
    };
    const { page, values } = read(
      `<script type="application/ld+json">${json(carousel)}</script><script>window.__INITIAL_STATE__ = ${json(state)};</script>`,
      'https://search.rakuten.co.jp/search/mall/coffee/',
    );
    expect(page).toBe('results');
    expect(values).toEqual([
      {
        id: 'kissa/a',
        url: 'https://item.rakuten.co.jp/kissa/a/',
        title: '豆 a',
        brand: '味の素',
        origin: 'BR',
        sellerName: '喫茶',
        sellerId: 'kissa',
        sellerUrl: 'https://www.rakuten.co.jp/kissa/',
        price: 2447,
        currency: 'JPY',
      },
      expect.objectContaining({ id: 'kissa/b', origin: null }),
    ]);
  });

  it('reads drawn cards', () => {
    const { values } = read(
      `<div class="searchresultitem"><h2><a class="title-link--x" href="https://item.rakuten.co.jp/kissa/a/?x=1">豆 A</a></h2>
       <div class="price--y">2,447円</div><div class="merchant"><a>喫茶</a></div></div>
       <div class="searchresultitem"><h2><a class="title-link--x" href="https://item.rakuten.co.jp/kissa/b/">豆 B</a></h2>
       <div class="price--y">100円</div></div>`,
      'https://search.rakuten.co.jp/search/mall/coffee/',
    );
    expect(values.map(({ id, sellerName, price }) => [id, sellerName, price])).toEqual([
      ['kissa/a', '喫茶', 2447],
      ['kissa/b', undefined, 100],
    ]);
  });

  it('takes no listing from an address alone', () => {
    expect(read('<title>【楽天市場】エラー</title><h1>ページが表示できません</h1>', ITEM).values).toEqual([]);
  });
});
