import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tmall } from '../../../lib/shops/tmall.ts';

const ITEM = 'https://detail.tmall.com/item.htm?id=581000000001';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = tmall.readPage(document, new URL(url));
  return { page, reason, listings: listings.map(({ listing }) => listing) };
}

describe('a product page', () => {
  it('of the layout before 2022', () => {
    const { page, listings } = read(`<div class="tb-detail-hd"><h1 data-spm="1000983"> 连衣裙 </h1></div>
      <a class="slogo-shopname" href="//chuang.tmall.com">创季旗舰店</a>
      <dl class="tm-promo-price"><em>¥</em><span class="tm-price">124.20</span></dl><span class="tm-price">230.00</span>
      <ul id="J_AttrUL"><li>品牌: 创季</li><li>产地: 韩国</li><li>厂名: 广州服装有限公司</li></ul>
      <span id="J_deliveryAdd">广东广州</span>`);
    expect(page).toBe('product');
    expect(listings[0]).toMatchObject({
      url: { value: ITEM },
      title: { value: '连衣裙' },
      sellerName: { value: '创季旗舰店' },
      sellerUrl: { value: 'https://chuang.tmall.com/' },
      brand: { value: '创季' },
      origin: { value: 'KR' },
      manufacturer: { value: '广州服装有限公司' },
      shipsFrom: { raw: '广东广州' },
      price: { value: 124.2 },
    });
  });

  it('of the mobile site, from its data', () => {
    const detail = {
      item: { itemId: 581000000001, title: '连衣裙' },
      seller: { userId: 29, shopName: '创季旗舰店', shopUrl: '//chuang.m.tmall.com' },
      mock: { price: { price: { priceText: '230.00' } } },
      props: { groupProps: [{ 基本信息: [{ 品牌: '创季 ' }, { 材质: '涤纶' }] }] },
    };
    const sold = {
      delivery: { from: '广东广州', postage: '快递: 0.00' },
      price: { price: { priceText: '124.2' } },
    };
    const { listings } = read(
      `<script>var _DATA_Detail = ${JSON.stringify(detail)};</script><script>var _DATA_Mdskip = ${JSON.stringify(sold)};</script>`,
    );
    expect(listings[0]).toMatchObject({
      title: { value: '连衣裙', from: 'state' },
      sellerName: { value: '创季旗舰店' },
      sellerUrl: { value: 'https://chuang.tmall.com/' },
      brand: { value: '创季' },
      shipsFrom: { value: null, raw: '广东广州' },
      services: { value: ['快递: 0.00'] },
      price: { value: 124.2 },
    });
  });
});

describe('a list', () => {
  it('has products with their shops', () => {
    const { listings, page } = read(
      `<div class="product" data-id="581000000002"><div class="productImg"><img src="//g.alicdn.com/x.jpg"></div><p class="productPrice"><em title="89.00">¥89.00</em></p>
        <p class="productTitle"><a href="//detail.tmall.com/item.htm?id=581000000002">裙子</a></p><a class="productShop-name" href="//store.tmall.com/search.htm?user_number_id=29">创季</a></div>`,
      'https://list.tmall.com/search_product.htm?q=x',
    );
    expect(page).toBe('results');
    expect(listings[0]).toMatchObject({
      url: { value: 'https://detail.tmall.com/item.htm?id=581000000002' },
      title: { value: '裙子' },
      sellerName: { value: '创季' },
      price: { value: 89 },
    });
  });

  it('is never thrown at by what a page holds', () => {
    expect(
      read('<script>var _DATA_Detail = {"props":{"groupProps":[null,{"a":[null,1]}]}}</script>').page,
    ).toBe('none');
    expect(read('', 'https://list.tmall.com/').reason).toBe('shell');
  });
});
