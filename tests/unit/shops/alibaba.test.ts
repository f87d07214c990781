import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { alibaba } from '../../../lib/shops/alibaba.ts';

const ITEM = 'https://www.alibaba.com/product-detail/Brush_1600000000001.html';
const SEARCH = 'https://www.alibaba.com/trade/search?SearchText=brush';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = alibaba.readPage(document, new URL(url));
  const anchors = listings.map(({ anchor }) => anchor);
  return { page, reason, anchors, listings: listings.map(({ listing }) => listing) };
}

const row = (name: string, value: string) => `<div data-testid="module-attribute-row">
  <div data-testid="module-attribute-name">${name}</div><div data-testid="module-attribute-value">${value}</div></div>`;

const drawn = `<nav aria-label="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/c">Brushes</a></li></ol></nav>
  <div class="product-title-container"><h1 title="Brush">Kitchen brush</h1></div>
  <div class="module_company"><span class="company-name"><a href="https://brushes.en.alibaba.com/index.html?from=detail">Yiwu Brush Co., Ltd.</a></span></div>
  ${row('Place of Origin', 'Zhejiang, China')}${row('brand name', 'Brushy')}
  <div data-testid="product-price"><div class="price-item"><div>2 - 9 pieces</div><span>US$3.50</span></div>
    <div class="price-item"><div>>= 10 pieces</div><span>US$2.40</span></div></div>
  <div data-testid="logistics-shipping-method"><span class="logistics-method">Standard</span></div>
  <div data-company-id="77" data-product-id="1600000000001"><a href="/product-detail/Other_1600000000009.html">Other <b>US$1</b></a></div>`;

describe('a product page', () => {
  it('is read as drawn, without what is recommended', () => {
    const { page, listings, anchors } = read(drawn);
    expect(page).toBe('product');
    expect(listings).toHaveLength(1);
    expect(listings[0]).toMatchObject({
      id: { value: '1600000000001' },
      url: { value: ITEM },
      title: { value: 'Kitchen brush', from: 'dom' },
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      sellerUrl: { value: 'https://brushes.en.alibaba.com/' },
      sellerId: { value: '77' },
      brand: { value: 'Brushy' },
      origin: { raw: 'Zhejiang, China' },
      price: { value: 2.4 },
      currency: { value: 'USD' },
      services: { value: ['Standard'] },
      category: { value: 'Brushes' },
    });
    expect(anchors[0]?.tagName).toBe('H1');
  });

  it('is read from its data, and a price keeps its own currency', () => {
    const data = {
      globalData: {
        product: {
          productId: 1600000000001,
          subject: 'Brush "fine"',
          productBasicProperties: [{ attrName: 'Place of Origin', attrValue: 'North Korea' }],
          price: { productLadderPrices: [{ dollarPrice: '2.00' }, { dollarPrice: '1.50' }] },
        },
        seller: { companyName: 'Yiwu Brush Co., Ltd.', companyId: 88 },
      },
    };
    const { listings } = read(`<script>window.detailData = ${JSON.stringify(data)};window.x = 1</script>
      <div data-testid="product-price"><div class="price-item"><span>GH₵28.80</span></div></div>`);
    expect(listings[0]).toMatchObject({
      title: { value: 'Brush "fine"', from: 'state' },
      origin: { value: 'KP' },
      sellerId: { value: '88' },
      price: { value: 1.5 },
      currency: { value: 'USD' },
    });
  });
});

describe('a results page', () => {
  const card = (id: number, price: string) => `<div class="fy26-product-card-wrapper">
    <a href="//www.alibaba.com/product-detail/Brush_${id}.html?s=p"><img src="https://s.alicdn.com/x.jpg"></a>
    <h2 class="searchx-product-e-title"><a href="//www.alibaba.com/product-detail/Brush_${id}.html">Brush ${id}</a></h2>
    <div class="searchx-product-price-price-main">${price}</div>
    <a class="searchx-product-e-company" href="//brushes.en.alibaba.com/company_profile.html">Yiwu Brush Co., Ltd.</a></div>`;

  it('is read as drawn, every product once', () => {
    const cards =
      card(1600000000001, '$1.20-1.50') + card(1600000000002, 'US$2') + card(1600000000001, '$1.20');
    const { page, listings } = read(`<main>${cards}</main>`, SEARCH);
    expect(page).toBe('results');
    expect(listings).toHaveLength(2);
    expect(listings[0]).toMatchObject({
      title: { value: 'Brush 1600000000001' },
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      sellerUrl: { value: 'https://brushes.en.alibaba.com/' },
      price: { value: 1.2 },
    });
  });

  it('has in its data what cards do not show, and more than is drawn', () => {
    const offer = (id: number) => ({
      id,
      information: {
        puretitle: `Brush ${id}`,
        productUrl: `//www.alibaba.com/product-detail/Brush_${id}.html?s=p`,
      },
      supplier: {
        supplierName: 'Yiwu Brush Co., Ltd.',
        supplierId: 9,
        supplierHomeHref: '//brushes.en.alibaba.com/',
      },
      tradePrice: { price: 'US $13.00' },
    });
    const data = { props: { offerResultData: { offerList: [offer(1600000000002), offer(1600000000003)] } } };
    const { listings, anchors } = read(
      `<script>window.__page__data__config = ${JSON.stringify(data)}</script><main>${card(1600000000002, 'CN¥82')}${card(1600000000004, 'CN¥9')}</main>`,
      SEARCH,
    );
    expect(listings.map(({ id }) => id?.value)).toEqual(['1600000000002', '1600000000003', '1600000000004']);
    expect(listings[0]).toMatchObject({
      price: { value: 13 },
      currency: { value: 'USD' },
      sellerId: { value: '9' },
    });
    expect(anchors.map((anchor) => anchor !== null)).toEqual([true, false, true]);
  });

  it("is its supplier's on a supplier's own site", () => {
    const { page, listings } = read(
      `<div class="company-name">Yiwu Brush Co., Ltd.</div><div><div class="card"><a href="/product/1600000000005-800/Brush.html">Brush</a>
        <span class="price">US$2</span></div><p></p></div>`,
      'https://brushes.en.alibaba.com/productlist.html',
    );
    expect(page).toBe('store');
    expect(listings[0]).toMatchObject({
      sellerName: { value: 'Yiwu Brush Co., Ltd.' },
      sellerUrl: { value: 'https://brushes.en.alibaba.com/' },
    });
  });
});

describe('a page without a product', () => {
  it.each([
    ['captcha', '<title>Captcha Interception</title><h1>Sorry, we have detected unusual traffic</h1>', ITEM],
    ['not found', '<h1>Sorry, this product is no longer available</h1>', ITEM],
    ['shell', '<div id="app"></div>', ITEM],
    ['empty', '<p>Your search did not match any products.</p>', SEARCH],
  ])('says why: %s', (reason, html, url) => {
    expect(read(html, url)).toMatchObject({ page: 'none', listings: [], reason });
  });
});
