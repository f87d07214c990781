import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shop1688 } from '../../../lib/shops/1688.ts';

const OFFER = 'https://detail.1688.com/offer/600000000001.html';
const SEARCH = 'https://s.1688.com/selloffer/offer_search.htm?keywords=x';

function read(html: string, url = OFFER) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = shop1688.readPage(document, new URL(url));
  const anchors = listings.map(({ anchor }) => anchor);
  return { page, reason, anchors, listings: listings.map(({ listing }) => listing) };
}

const attributes = [
  { name: '品牌类型', value: '国货' },
  { name: '品牌', value: '晨光' },
  { name: '产地', value: '广州' },
];

describe('the data of a product page', () => {
  it('is read from the call of today, whose keys may be bare numbers', () => {
    const data = `{"result":{"data":{"shippingServices":{"fields":{"location":"浙江省义乌市"}},
      "Root":{"fields":{"dataJson":{"tempModel":{"offerId":600000000001,"offerTitle":"毛刷 {大}","companyName":"义乌毛刷有限公司",
      "sellerMemberId":"b2b-1"},"offerBaseInfo":{"sellerWinportUrl":"https://shop1.1688.com","buyerLoginId":"me"}}}}},
      "global":{"globalData":{"model":{"offerDetail":{"featureAttributes":${JSON.stringify(attributes)}},
      "tradeModel":{"priceDisplay":"3.80-8.20"},"weights":{5931007583129:0.6}}}}}}`;
    const { listings, page } = read(`<title>毛刷 - 阿里巴巴</title>
      <script>window.contextPath="/default";window.context=(function(b,d){var e={};return d})(window.contextPath,${data});</script>`);
    expect(page).toBe('product');
    expect(listings[0]).toMatchObject({
      id: { value: '600000000001' },
      url: { value: OFFER },
      title: { value: '毛刷 {大}', from: 'state' },
      sellerName: { value: '义乌毛刷有限公司' },
      sellerUrl: { value: 'https://shop1.1688.com/' },
      brand: { value: '晨光' },
      origin: { value: null, raw: '广州' },
      shipsFrom: { value: null, raw: '浙江省义乌市' },
      price: { value: 3.8 },
      currency: { value: 'CNY' },
    });
  });

  it('is read from the components of older pages by their types', () => {
    const data = {
      globalData: { tempModel: { offerTitle: '面霜', companyName: '广州面霜有限公司' } },
      data: {
        1: { componentType: '@ali/tdmod-od-pc-attribute-new', data: [{ name: '原产国', value: '韩国' }] },
        2: { componentType: '@ali/tdmod-od-pc-offer-logistics', data: { location: '广东省' } },
        3: {
          componentType: '@ali/tdmod-od-pc-offer-price',
          data: { priceModel: { currentPrices: [{ price: '20' }, { price: '5' }] } },
        },
      },
    };
    const [listing] = read(`<script>window.__INIT_DATA=${JSON.stringify(data)}</script>`).listings;
    expect(listing).toMatchObject({
      origin: { value: 'KR' },
      shipsFrom: { raw: '广东省' },
      price: { value: 5 },
    });
  });
});

describe('a drawn product page', () => {
  it('has the company as its first heading, and its attributes in pairs of cells', () => {
    const { listings, anchors } = read(`<div class="shop-company-name"><h1>义乌毛刷有限公司</h1></div>
      <div class="module-od-title"><div class="title-content"><h1>厨房毛刷</h1></div></div>
      <div class="cart-content">发货 <span class="location">浙江义乌</span></div>
      <table><tr><th class="ant-descriptions-item-label">品牌</th><td><span class="field-value">晨光</span></td>
        <th class="ant-descriptions-item-label">产地</th><td>中国大陆</td></tr></table>`);
    expect(listings[0]).toMatchObject({
      title: { value: '厨房毛刷' },
      sellerName: { value: '义乌毛刷有限公司' },
      brand: { value: '晨光' },
      origin: { value: 'CN' },
      shipsFrom: { value: null, raw: '浙江义乌' },
    });
    expect(anchors[0]?.textContent).toBe('厨房毛刷');
  });

  it.each(['其它', 'other/其他', '无', '无品牌'])('takes %s for no brand', (value) => {
    const page = `<div class="title-content">厨房毛刷</div><div class="company-name">义乌毛刷有限公司</div>
      <table><tr><td class="de-feature">品牌</td><td>${value}</td></tr></table>`;
    expect(read(page).listings[0]?.brand).toBeUndefined();
  });
});

describe('a list', () => {
  const card = (
    key: string,
    title: string,
    tag = 'a href="http://detail.m.1688.com/page/index.html?offerId=600000000002"',
  ) =>
    `<${tag} class="search-offer-wrapper" data-renderkey="${key}"><img class="main-img" src="//cbu01.alicdn.com/x.jpg">
      <div class="offer-title-row"><div class="title-text"><div>${title}</div></div></div>
      <div class="offer-price-row"><div class="price-item"><div>¥</div><div class="text-main">5</div><div>.01</div></div></div>
      <div class="offer-shop-row"><span class="desc-text">南通纸业有限公司</span></div></${tag.split(' ')[0]}>`;

  it('tells every offer once, those of advertisements by their keys', () => {
    const { listings, page } = read(
      card('1_0_bid_b2b-22138_600000000001', '毛刷', 'div') +
        card('1_1_normal_b2b-22197_600000000002', '纸巾') +
        card('1_2_normal_b2b-22197_600000000002', '纸巾'),
      SEARCH,
    );
    expect(page).toBe('results');
    expect(listings.map(({ id }) => id?.value)).toEqual(['600000000001', '600000000002']);
    expect(listings[1]).toMatchObject({
      title: { value: '纸巾' },
      sellerName: { value: '南通纸业有限公司' },
      sellerId: { value: 'b2b-22197' },
      price: { value: 5.01 },
      currency: { value: 'CNY' },
      url: { value: 'https://detail.1688.com/offer/600000000002.html' },
    });
  });

  it('finds the parts of cards that a parser took apart', () => {
    const link = '<a class="search-offer-wrapper" data-renderkey="1_1_n_b2b-22197_600000000002" href="#">';
    const { listings, anchors } = read(
      `<div>${link}</a><div class="offer-img-wrapper">${link}</a></div>
        <div class="offer-title-row"><div class="title-text">纸巾</div></div>
        <div class="offer-shop-row"><a href="http://shop8.1688.com"><span class="desc-text">南通纸业</span></a></div></div>`,
      SEARCH,
    );
    expect(listings).toHaveLength(1);
    expect(listings[0]).toMatchObject({
      title: { value: '纸巾' },
      sellerUrl: { value: 'https://shop8.1688.com/' },
    });
    expect(anchors[0]?.className).toBe('title-text');
  });
});

describe('a page without an offer', () => {
  it.each([
    ['captcha', '<title>验证码拦截</title><p>请按住滑块', OFFER],
    ['not found', '<title>1688</title><p>很抱歉，您查看的商品找不到了！', OFFER],
    ['shell', '<title>1688</title><div id="root"></div>', OFFER],
    ['empty', '<p>没有找到相关的货源', SEARCH],
    ['login', '<p>密码登录', 'https://login.1688.com/member/signin.htm'],
  ])('says why: %s', (reason, html, url) => {
    expect(read(html, url)).toMatchObject({ page: 'none', listings: [], reason });
  });
});
