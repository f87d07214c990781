import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { taobao } from '../../../lib/shops/taobao.ts';

const ITEM = 'https://item.taobao.com/item.htm?id=562000000001';
const SEARCH = 'https://s.taobao.com/search?q=x';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = taobao.readPage(document, new URL(url));
  return { page, reason, listings: listings.map(({ listing }) => listing) };
}

describe('a product page', () => {
  it('of the layout before 2022', () => {
    const { page, listings } =
      read(`<script>var g_config = { itemId : '562000000001', shopName : '\\u952e\\u76d8',
      sellerId: '134000001', sellerNick : 'nick' };</script>
      <h3 class="tb-main-title">键盘外壳</h3>
      <div class="tb-shop-name"><a href="//jianpan.taobao.com?x=1">键盘小店</a></div><a class="tb-seller-name">nick</a>
      <strong id="J_StrPrice"><em>¥</em><em class="tb-rmb-num">149.00 - 159.00</em></strong><em id="J_PromoPriceNum"></em>
      <ul class="attributes-list"><li title="KBD">品牌:&nbsp;KBD</li><li>产地: 中国大陆</li></ul>`);
    expect(page).toBe('product');
    expect(listings[0]).toMatchObject({
      id: { value: '562000000001' },
      url: { value: ITEM },
      title: { value: '键盘外壳' },
      sellerName: { value: '键盘小店', from: 'dom' },
      sellerId: { value: '134000001', from: 'state' },
      sellerUrl: { value: 'https://jianpan.taobao.com/' },
      brand: { value: 'KBD' },
      origin: { value: 'CN' },
      price: { value: 149 },
      currency: { value: 'CNY' },
    });
    expect(
      read(`<script>var g_config = {shopName:'\\u952e\\u76d8'}</script><h3 class="tb-main-title">x`)
        .listings[0]?.sellerName?.value,
    ).toBe('键盘');
  });

  it('of today, where attributes that stand out have the label below', () => {
    const { listings } =
      read(`<h1 class="mainTitle--R75fTcZL">台灯</h1><span class="shopName--cSjM9uKk">灯具店</span>
      <div class="highlightPrice--x"><span class="symbol--x">￥</span><span class="text--y">89.5</span></div>
      <div class="emphasisParamsInfoItem--a"><div class="emphasisParamsInfoItemTitle--a">小米</div><div class="emphasisParamsInfoItemSubTitle--a">品牌</div></div>
      <div class="generalParamsInfoItem--a"><div class="generalParamsInfoItemTitle--a">产地</div><div class="generalParamsInfoItemSubTitle--a">日本</div></div>`);
    expect(listings[0]).toMatchObject({
      title: { value: '台灯' },
      sellerName: { value: '灯具店' },
      brand: { value: '小米' },
      origin: { value: 'JP' },
      price: { value: 89.5 },
    });
  });

  it('of today, from its data', () => {
    const res = {
      item: { itemId: '562000000001', title: '台灯', images: ['https://img.alicdn.com/x.jpg'] },
      seller: { sellerId: '5', shopName: '灯具店', pcShopUrl: '//shop5.taobao.com' },
      componentsVO: {
        deliveryVO: { deliveryFromAddr: '浙江金华', freight: '快递: 免运费' },
        priceVO: { price: { priceText: '99' } },
        extensionInfoVO: { infos: [{ items: [{ title: '品牌', text: ['小米'] }] }] },
      },
    };
    const { listings } = read(
      `<script>var b = {"loaderData":{"home":{"data":{"res":${JSON.stringify(res)}}}}};</script>`,
    );
    expect(listings[0]).toMatchObject({
      title: { value: '台灯', from: 'state' },
      sellerUrl: { value: 'https://shop5.taobao.com/' },
      shipsFrom: { value: null, raw: '浙江金华' },
      services: { value: ['快递: 免运费'] },
      brand: { value: '小米' },
      price: { value: 99 },
    });
  });
});

describe('a list', () => {
  it('of today tells which items are of Tmall', () => {
    const card = (
      id: number,
      host: string,
    ) => `<a id="item_id_${id}" class="doubleCardWrapperAdapt--m" href="//${host}/item.htm?id=${id}">
      <img class="mainPic--x" src="//g.alicdn.com/x.jpg"><div class="title--q">灯 <span>${id}</span></div>
      <div class="priceWrapper--a"><div class="innerPriceWrapper--a"><span>¥</span><span class="priceInt--a">10</span><span class="priceFloat--a">.50</span></div>
      <span class="realSales--a">100人</span><div class="procity--a">广东</div><div class="procity--a">深圳</div></div>
      <span class="shopNameText--a">灯具店</span></a>`;
    const { page, listings } = read(
      card(562000000001, 'item.taobao.com') + card(562000000002, 'detail.tmall.com'),
      SEARCH,
    );
    expect(page).toBe('results');
    expect(listings[0]).toMatchObject({
      title: { value: '灯 562000000001' },
      sellerName: { value: '灯具店' },
      price: { value: 10.5 },
      currency: { value: 'CNY' },
      shipsFrom: { value: null, raw: '广东 深圳' },
    });
    expect(listings.map(({ url }) => url?.value)).toEqual([
      'https://item.taobao.com/item.htm?id=562000000001',
      'https://detail.tmall.com/item.htm?id=562000000002',
    ]);
  });

  it('of 2018', () => {
    const { listings } = read(
      `<div class="item J_MouserOnverReq"><div class="pic"><a data-nid="562000000003" href="//click.simba.taobao.com/x"><img class="J_ItemPic" data-src="//g.alicdn.com/y.jpg"></a></div>
        <div class="price">¥<strong>25.00</strong></div><div class="title"><a>手机壳</a></div>
        <div class="shop"><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=77001">壳店</a></div><div class="location">广东 广州</div></div>`,
      SEARCH,
    );
    expect(listings[0]).toMatchObject({
      id: { value: '562000000003' },
      title: { value: '手机壳' },
      sellerName: { value: '壳店' },
      sellerId: { value: '77001' },
      price: { value: 25 },
      shipsFrom: { raw: '广东 广州' },
    });
  });
});

describe('a page without an item', () => {
  it.each([
    ['captcha', '<title>验证码拦截</title>', ITEM],
    ['not found', '<p>很抱歉，您查看的宝贝不存在，可能已下架或者被转移。', ITEM],
    ['login', '<form>', 'https://login.taobao.com/member/login.jhtml'],
    ['shell', '<div id="ice-container"></div>', ITEM],
  ])('says why: %s', (reason, html, url) => {
    expect(read(html, url)).toMatchObject({ page: 'none', listings: [], reason });
  });
});
