import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { jd } from '../../../lib/shops/jd.ts';

const ITEM = 'https://item.jd.com/100000000001.html';
const SEARCH = 'https://search.jd.com/Search?keyword=x';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = jd.readPage(document, new URL(url));
  return { page, reason, listings: listings.map(({ listing }) => listing) };
}

describe('a product page', () => {
  it('is read as it was until 2024', () => {
    const { page, listings } = read(`<div class="sku-name"> 电饭煲 4L </div>
      <div class="summary-price"><span class="p-price">￥<span class="price">299.00</span></span></div>
      <div id="popbox"><div class="mt"><h3><a href="//mall.jd.com/index-1000001.html?from=pc">美的京东自营旗舰店</a></h3></div></div>
      <ul id="parameter-brand"><li title="美的">品牌： <a>美的（Midea）</a></li></ul>
      <ul class="parameter2 p-parameter-list"><li>商品名称：电饭煲</li><li>商品产地：中国大陆</li></ul>`);
    expect(page).toBe('product');
    expect(listings[0]).toMatchObject({
      id: { value: '100000000001' },
      url: { value: ITEM },
      title: { value: '电饭煲 4L' },
      sellerName: { value: '美的京东自营旗舰店' },
      sellerId: { value: '1000001' },
      brand: { value: '美的（Midea）' },
      origin: { value: 'CN' },
      price: { value: 299 },
      currency: { value: 'CNY' },
    });
  });

  it('is read as it is today', () => {
    const { listings } = read(`<span class="sku-title-name">电饭煲</span>
      <div class="top-name-tag"><span class="top-name">小熊旗舰店</span></div>
      <div class="product-price--main"><span class="product-price--value">￥199</span></div>
      <div class="highlight-attrs"><div class="item"><div class="title">小熊</div><div class="desc"><span class="text">品牌</span></div></div></div>
      <div class="attrs"><div class="item"><div class="name">原产国</div><div class="value"><span class="text">泰国</span></div></div></div>`);
    expect(listings[0]).toMatchObject({
      sellerName: { value: '小熊旗舰店' },
      brand: { value: '小熊' },
      origin: { value: 'TH' },
      price: { value: 199 },
    });
  });
});

describe('a list', () => {
  it('has every item once, in both layouts', () => {
    const old = (
      sku: number,
    ) => `<li class="gl-item" data-sku="${sku}"><div class="p-img"><img src="//img.360buyimg.com/x.jpg"></div>
      <div class="p-price"><em>￥</em><i>1999.00</i></div><div class="p-name"><a title="赠品"><em>手机 ${sku}</em><i>促销</i></a></div>
      <div class="p-shop"><a href="https://mall.jd.com/index-1000310642.html?from=pc">手机旗舰店</a></div></li>`;
    const today = `<div class="_wrapper_8v3rv_3 plugin_goodsCardWrapper" data-sku="100000000009"><span class="_text_1x_30" title="手机">手机</span>
      <span class="_price_1x_2">¥99.5</span><a class="_name_d1_3" href="//mall.jd.com/index-2.html">店</a></div>`;
    const { page, listings } = read(
      old(100000000001) + old(100000000002) + old(100000000001) + today,
      SEARCH,
    );
    expect(page).toBe('results');
    expect(listings.map(({ id }) => id?.value)).toEqual(['100000000001', '100000000002', '100000000009']);
    expect(listings[0]).toMatchObject({
      title: { value: '手机 100000000001' },
      sellerName: { value: '手机旗舰店' },
      sellerUrl: { value: 'https://mall.jd.com/index-1000310642.html' },
      price: { value: 1999 },
      image: { value: 'https://img.360buyimg.com/x.jpg' },
    });
    expect(listings[2]).toMatchObject({
      title: { value: '手机' },
      price: { value: 99.5 },
      sellerName: { value: '店' },
    });
  });

  it("is a store's, or a cart", () => {
    const card = `<div><a href="//item.jd.com/100000000001.html"><img alt="手机"></a><div class="p-price">¥99</div></div>`;
    expect(read(`<main>${card}</main>`, 'https://mall.jd.com/index-1.html').page).toBe('store');
    expect(read(`<main>${card}</main>`, 'https://cart.jd.com/cart_index').page).toBe('cart');
  });
});

describe('a page without an item', () => {
  it.each([
    ['captcha', '<title>京东验证</title><p>快速验证', ITEM],
    ['login', '<p>扫码登录', 'https://passport.jd.com/new/login.aspx'],
    ['empty', '<p>抱歉，没有找到与“x”相关的商品', SEARCH],
    ['shell', '<div id="app"></div>', ITEM],
  ])('says why: %s', (reason, html, url) => {
    expect(read(html, url)).toMatchObject({ page: 'none', listings: [], reason });
  });
});
