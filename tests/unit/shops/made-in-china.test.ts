import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { madeInChina } from '../../../lib/shops/made-in-china.ts';

const ITEM = 'https://brushes.en.made-in-china.com/product/IEFUtrGOCdRZ/China-Brush.html';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = madeInChina.readPage(document, new URL(url));
  const anchors = listings.map(({ anchor }) => anchor);
  return { page, reason, anchors, listings: listings.map(({ listing }) => listing) };
}

const item = (label: string, value: string) =>
  `<div class="bsc-item"><div class="bac-item-label">${label}</div><div class="bac-item-value">${value}</div></div>`;

describe('a product page', () => {
  it('calls a brand a trademark, and the supplier a brand', () => {
    const { page, listings } = read(`
      <script type="application/ld+json">{"@type":"Product","name":"Brush","brand":{"name":"Yiwu Brush Co., Ltd."},
        "offers":{"price":"1.90","priceCurrency":"USD"}}</script>
      <h1 class="sr-proMainInfo-baseInfoH1">China Brush</h1>
      <div class="only-one-priceNum-td-left">US$ 1.50-1.90 / Piece</div>
      <div class="basic-info-list">${item('Trademark', 'Brushy')}${item('Origin', 'China')}</div>
      <div class="sr-comInfo-title"><div class="title-txt"><a href="//brushes.en.made-in-china.com">Yiwu Brush Co., Ltd.</a></div></div>
      <div class="detail-address">Yiwu, Zhejiang, China</div>`);
    expect(page).toBe('product');
    expect(listings[0]).toMatchObject({
      id: { value: 'IEFUtrGOCdRZ' },
      url: { value: ITEM },
      title: { value: 'China Brush' },
      brand: { value: 'Brushy' },
      origin: { value: 'CN' },
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      sellerId: { value: 'brushes' },
      sellerUrl: { value: 'https://brushes.en.made-in-china.com/' },
      sellerAddress: { value: 'Yiwu, Zhejiang, China' },
      price: { value: 1.5 },
      currency: { value: 'USD' },
    });
  });

  it('states its properties', () => {
    const { listings } =
      read(`<script type="application/ld+json">{"@type":"Product","name":"Brush","brand":{"name":"Yiwu Brush"},
      "additionalProperty":[{"name":"Origin","value":"Vietnam"},{"name":"Color","value":"Red"}]}</script>`);
    expect(listings[0]).toMatchObject({ origin: { value: 'VN', from: 'json-ld' } });
    expect(listings[0]?.brand).toBeUndefined();
  });

  it('is named on the Chinese site by the page', () => {
    const { listings, anchors } = read(
      `<title>毛刷【价格，厂家，求购，使用说明】-中国制造网，义乌市毛刷有限公司</title><p>毛刷</p>
        <table><tr><td>品牌：</td><td>晨光</td><td>产地：</td><td>广东省/广州市</td></tr></table>`,
      'https://cn.made-in-china.com/gongying/brushes-abcdefGHIJKL.html',
    );
    expect(listings[0]).toMatchObject({
      id: { value: 'abcdefGHIJKL' },
      title: { value: '毛刷' },
      sellerName: { value: '义乌市毛刷有限公司' },
      brand: { value: '晨光' },
      origin: { value: null, raw: '广东省/广州市' },
    });
    expect(anchors[0]?.tagName).toBe('P');
  });
});

describe('a list', () => {
  it('has products with their suppliers', () => {
    const card = (
      id: string,
    ) => `<div class="list-node"><h2 class="product-name"><a href="//brushes.en.made-in-china.com/product/${id}/Brush.html">Brush ${id}</a></h2>
      <div class="product-property"><strong class="price">US$2.00</strong></div>
      <a class="compnay-name" href="//brushes.en.made-in-china.com"><span>Yiwu Brush Co., Ltd.</span></a></div>`;
    const { page, listings } = read(
      `<main>${card('IEFUtrGOCdRZ')}${card('IEFUtrGOCdRX')}</main>`,
      'https://www.made-in-china.com/products-search/hot-china-products/brush.html',
    );
    expect(page).toBe('results');
    expect(listings).toHaveLength(2);
    expect(listings[0]).toMatchObject({
      title: { value: 'Brush IEFUtrGOCdRZ' },
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      price: { value: 2 },
      currency: { value: 'USD' },
    });
  });

  it('may be one of companies', () => {
    const node = `<div class="list-node"><h2 class="company-name"><a href="//brushes.en.made-in-china.com/">Yiwu Brush Co., Ltd.</a></h2>
      <table><tr><td class="subject">City/Province:</td><td>Yiwu, Zhejiang, China</td></tr></table></div>`;
    const { listings } = read(node, 'https://www.made-in-china.com/manufacturers/brush.html');
    expect(listings[0]).toMatchObject({
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      sellerAddress: { value: 'Yiwu, Zhejiang, China' },
    });
  });

  it('may be empty', () => {
    const url = 'https://www.made-in-china.com/products-search/x.html';
    expect(read('<p>Your search did not match any products.</p>', url)).toMatchObject({
      page: 'none',
      reason: 'empty',
    });
  });
});
