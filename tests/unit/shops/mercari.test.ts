import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mercari } from '../../../lib/shops/mercari.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = mercari.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const ITEM = 'https://jp.mercari.com/item/m38793557194';
const line = (label: string, body: string) =>
  `<div class="merDisplayRow small__1"><div class="title__1"><h3>${label}</h3></div><div class="body__1">${body}</div></div>`;
const page = (from: string) => `
  <div data-testid="name"><h1>根付 13個</h1></div><div data-testid="price"><span>¥</span><span>6,000</span></div>
  <div data-testid="item-detail-category"><a>おもちゃ</a><a>ストラップ</a></div>
  ${line('ブランド', '<a>ハローキティ</a>')}
  ${line('配送の方法', '<span data-testid="配送の方法">らくらくメルカリ便<div>匿名配送</div></span>')}
  ${line('発送元の地域', `<span data-testid="発送元の地域">${from}</span>`)}
  <a data-testid="seller-link" href="/user/profile/291529000"><p>ねこ屋</p><p>本人確認済</p></a>`;

describe('Mercari', () => {
  it('reads an item of Japan', () => {
    expect(read(page('神奈川県'), ITEM).values).toEqual([
      {
        id: 'm38793557194',
        url: ITEM,
        title: '根付 13個',
        brand: 'ハローキティ',
        price: 6000,
        currency: 'JPY',
        category: 'おもちゃ > ストラップ',
        services: ['らくらくメルカリ便 匿名配送'],
        shipsFrom: 'JP',
        sellerName: 'ねこ屋',
        sellerId: '291529000',
        sellerUrl: 'https://jp.mercari.com/user/profile/291529000',
      },
    ]);
  });

  it('takes a place that is yet to be named for none', () => {
    expect(read(page('未定'), ITEM).values[0]).not.toHaveProperty('shipsFrom');
  });

  it('reads an item of the United States', () => {
    const { values } = read(
      `<h1 data-testid="ItemName">Mug</h1><p data-testid="ItemPrice">$12</p>
       <span data-testid="ItemDetailsBrand"><a>ACME</a></span>`,
      'https://www.mercari.com/us/item/m12345678901/',
    );
    expect(values[0]).toMatchObject({ title: 'Mug', brand: 'ACME', price: 12, currency: 'USD' });
  });

  it('reads a search, without what is still being drawn', () => {
    const { page: kind, values } = read(
      `<ul><li data-testid="item-cell"><a href="/item/m10000000001"><div aria-label="カメラの画像 1,200円">
         <span class="merPrice">¥1,200</span><span data-testid="thumbnail-item-name">カメラ FM2</span></div></a></li>
       <li data-testid="item-cell"><a href="/item/m10000000002"><div aria-label="レンズの画像 900円">
         <span class="merPrice">¥900</span></div></a></li>
       <li data-testid="item-cell-skeleton"></li></ul>`,
      'https://jp.mercari.com/search?keyword=x',
    );
    expect(kind).toBe('results');
    expect(values.map(({ id, title, price, currency }) => [id, title, price, currency])).toEqual([
      ['m10000000001', 'カメラ FM2', 1200, 'JPY'],
      ['m10000000002', 'レンズ', 900, 'JPY'],
    ]);
  });

  it('says why there is nothing', () => {
    expect(read('<p>出品された商品がありません</p>', 'https://jp.mercari.com/search?keyword=x').reason).toBe(
      'empty',
    );
    expect(read('<title>ページが見つかりません</title>', ITEM).reason).toBe('not found');
  });
});
