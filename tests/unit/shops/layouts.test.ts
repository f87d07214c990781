import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../lib/shops/registry.ts';

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

/** What the first listing of a page says, by its shop's own reader. */
function first(url: string, html: string): Record<string, unknown> {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { listings } = readerOf(new URL(url))?.readPage(document, new URL(url)) ?? { listings: [] };
  const entries = Object.entries(listings[0]?.listing ?? {});
  return Object.fromEntries(entries.map(([field, reading]) => [field, reading?.value]));
}

describe('pages without lasting names of their parts', () => {
  it('are read by their labels and links: Temu', () => {
    const found = first(
      'https://www.temu.com/de/led-lampe-g-601099512345678.html',
      `<html lang="de"><body><header><h1>Temu</h1></header><div><h1 class="_1abc">LED Lampe</h1>
       <div id="goods_price"><div aria-label="12,34€">12,34€</div></div>
       <div>Verkauft von</div><a href="/de/shop-x-m-634418212345678.html"><div>4,8</div><div>Shop X</div></a></div>
       <div><div>Ursprungsort: Guangdong,China</div><div><span>Marke</span><span>FooBar</span></div></div>
       <div class="reviews"><div>Herkunftsland: Nordkorea</div></div>
       <div class="recommend"><a href="/de/andere-m-634418299999999.html">Andere</a></div></body></html>`,
    );
    expect(found).toMatchObject({
      title: 'LED Lampe',
      price: 12.34,
      sellerName: 'Shop X',
      sellerId: '634418212345678',
      origin: 'CN',
      brand: 'FooBar',
    });
  });

  it('are read by their cards’ prices: TikTok Shop', () => {
    const found = first(
      'https://shop.tiktok.com/us/store/lampshop/7495123456789012345',
      `<a href="https://shop.tiktok.com/us/pdp/lamp/1732432759321694958"><h3>Lamp</h3>
       <span>4.8</span><del>$19.99</del><span>$12.34</span></a>`,
    );
    expect(found).toMatchObject({ id: '1732432759321694958', title: 'Lamp', price: 12.34 });
  });

  it.each([
    ['https://www.ebay.com/itm/198187151691', 'Lamp'],
    ['https://www.newegg.com/acme-lamp/p/N82E16800000001', 'Lamp'],
  ])('are read by what they state: %s', (url, name) => {
    const block = { '@type': 'Product', name, offers: { price: '12.34', priceCurrency: 'USD' } };
    const html = `<h1 class="x1">${name}</h1><script type="application/ld+json">${json(block)}</script>`;
    expect(first(url, html)).toMatchObject({ title: 'Lamp', price: 12.34, currency: 'USD' });
    expect(first(url, `<h1 class="x1">${name}</h1>`)).toEqual({});
  });
});

describe('further layouts', () => {
  it('SHEIN, with the price in a part of its own', () => {
    const modules = {
      productInfo: { goods_id: '30265255', goods_name: 'Romper', brand: 'ROMWE' },
      priceInfo: { salePrice: { amountWithSymbol: '12,49€' } },
      storeInfo: { title: 'StoreX', store_code: '8024471916' },
    };
    const html = `<script>window.gbRawData = ${json({ modules })}</script><h1>Romper</h1>`;
    expect(first('https://de.shein.com/Romper-p-30265255.html', html)).toMatchObject({
      title: 'Romper',
      brand: 'ROMWE',
      sellerName: 'StoreX',
      price: 12.49,
      currency: 'EUR',
    });
  });

  it('SHEIN, by data under another name', () => {
    const detail = { goods_id: '30265255', goods_name: 'Romper', salePrice: { amountWithSymbol: '12,49€' } };
    const html = `<script>var gbProductDetailSsrData = ${json({ productIntroData: { detail } })}</script>`;
    expect(first('https://de.shein.com/Romper-p-30265255.html', html)).toMatchObject({ price: 12.49 });
  });

  it('Amazon before 2018, whose line below the title says who made it', () => {
    const html = `<html lang="de-de"><div id="ppd"><h1><span id="productTitle">Lampe</span></h1>
      <a id="bylineInfo" href="/s?x">von FooBar</a><span id="priceblock_ourprice">EUR 12,34</span></div></html>`;
    expect(first('https://www.amazon.de/dp/B07ABCDEFG', html)).toMatchObject({
      brand: 'FooBar',
      price: 12.34,
    });
  });

  it('eBay with ratings in words', () => {
    const html = `<ul class="srp-results"><li class="s-card" data-listingid="123456789012">
      <div class="s-card__title"><span class="su-styled-text primary">Lampe</span></div>
      <div class="s-card__price">EUR 12,34</div><div class="s-card__attribute-row">aus China</div>
      <div class="s-card__attribute-row">lampshop 99,1% positiv (5,1 Tsd.)</div></li></ul>`;
    expect(first('https://www.ebay.de/sch/i.html?_nkw=lampe', html)).toMatchObject({
      sellerName: 'lampshop',
      shipsFrom: 'CN',
    });
  });

  it('Rakuten, with rows in a table of the shop’s own', () => {
    const html = `<meta property="og:title" content="【楽天市場】ランプ：ランプ屋"><span class="item_name">ランプ</span>
      <span class="price2">1,980円</span><table><tr><th>ブランド</th><td>FooBar</td></tr>
      <tr><td>原産国</td><td>中国</td></tr></table>
      <div class="review"><table><tr><td>原産国</td><td>北朝鮮</td></tr></table></div>`;
    expect(first('https://item.rakuten.co.jp/lampya/lamp01/', html)).toMatchObject({
      sellerName: 'ランプ屋',
      brand: 'FooBar',
      origin: 'CN',
    });
  });

  it('Taobao and Tmall of 2023 and 2024', () => {
    const taobao = `<h1 class="mainTitle--x">台灯</h1><div class="shopName--x">灯具店</div>
      <div class="deliveryAddrWrap--x"><span>广东深圳</span> 至 <span>北京</span></div>`;
    expect(first('https://item.taobao.com/item.htm?id=781234567890', taobao)).toMatchObject({
      sellerName: '灯具店',
      shipsFrom: null,
    });
    const tmall = `<h1 class="ItemHeader--mainTitle--x">台灯</h1>
      <a class="ShopHeader--title--x" href="//denju.tmall.com">灯具旗舰店</a>`;
    expect(first('https://detail.tmall.com/item.htm?id=781234567890', tmall)).toMatchObject({
      sellerName: '灯具旗舰店',
      sellerUrl: 'https://denju.tmall.com/',
    });
  });

  it('AliExpress’s cart, whose titles are its links', () => {
    const url = 'https://www.aliexpress.com/p/shoppingcart/index.html';
    const line = (
      id: string,
    ) => `<div><a href="https://www.aliexpress.com/item/${id}.html"><img src="x.jpg"></a>
      <a href="https://www.aliexpress.com/item/${id}.html">Lamp ${id}</a><div><span>US $1.78</span></div></div>`;
    const html = line('1005006722922098') + line('1005006722922099');
    expect(first(url, html)).toMatchObject({ title: 'Lamp 1005006722922098', price: 1.78, currency: 'USD' });
    const { document } = new JSDOM(html, { url }).window;
    expect(readerOf(new URL(url))?.readPage(document, new URL(url)).page).toBe('cart');
  });

  it('Zalando, with the sender behind the seller', () => {
    const block = { '@type': 'Product', name: 'Lampe', brand: { name: 'FooBar' } };
    const html = `<html lang="de"><main><h1>Lampe</h1><p>Verkauf durch LampShop, Versand durch Zalando</p></main>
      <script type="application/ld+json">${json(block)}</script></html>`;
    expect(first('https://www.zalando.de/foo-lampe-abc12d345-q11.html', html).sellerName).toBe('LampShop');
  });

  it('Etsy cards whose price stands by itself', () => {
    const html = `<li><a href="https://www.etsy.com/listing/1111111111/lamp"><h3>Lamp</h3>
      <p>From shop ShopB</p><span class="currency-symbol">$</span><em class="currency-value">12.34</em></a></li>`;
    expect(first('https://www.etsy.com/search?q=lamp', html)).toMatchObject({
      price: 12.34,
      sellerName: 'ShopB',
    });
  });
});
