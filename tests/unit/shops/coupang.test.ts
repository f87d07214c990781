import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { coupang } from '../../../lib/shops/coupang.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = coupang.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const ITEM = 'https://www.coupang.com/vp/products/7500?itemId=1&vendorItemId=2';
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A product page whose obligatory table holds `rows`. */
const page = (rows: string, more = '') => `
  <ul class="breadcrumb"><li><a>쿠팡 홈</a></li><li><a>생활용품</a></li><li><a>수납</a></li></ul>
  <a class="brand-info">코멧</a><h1 class="product-title">물티슈 케이스</h1>
  <div class="final-price-amount">3,160원</div>
  <div id="itemBrief"><table>${rows}</table></div>${more}`;

describe('Coupang', () => {
  it('reads a seller, its company, carrier, maker and origin', () => {
    const { values, listings } = read(
      page(
        row('품명', '케이스', '제조국(원산지)', '중국') + row('제조자(수입자)', 'KING CO., LTD /수입사(주)'),
        `<div class="seller-info"><div>판매자: <a href="https://shop.coupang.com/vid/A00123?source=x">말랑코코</a></div>
           <div>배송사: CJ대한통운</div></div>
         <div class="product-seller"><table><tr><th>상호/대표자</th><td>주식회사 말랑 / 홍길동</td><th>사업장 소재지</th><td>서울시 강남구 1</td></tr></table></div>
         <div class="review">판매자: 다른가게 원산지: 북한</div>`,
      ),
      ITEM,
    );
    expect(values).toEqual([
      {
        id: '7500',
        url: 'https://www.coupang.com/vp/products/7500',
        title: '물티슈 케이스',
        brand: '코멧',
        category: '생활용품 > 수납',
        price: 3160,
        currency: 'KRW',
        origin: 'CN',
        manufacturer: 'KING CO., LTD /수입사(주)',
        sellerName: '말랑코코',
        sellerUrl: 'https://shop.coupang.com/vid/A00123',
        sellerId: 'A00123',
        services: ['CJ대한통운'],
        sellerLegalName: '주식회사 말랑',
        sellerAddress: '서울시 강남구 1',
      },
    ]);
    expect(listings[0]?.anchor?.tagName).toBe('H1');
  });

  it('takes the name from a link that says more', () => {
    const info =
      '<div class="seller-info"><a href="https://shop.coupang.com/vid/A1234567">말랑코코판매자 상품 보러가기</a></div>';
    expect(read(page('', info), ITEM).values[0]).toMatchObject({
      sellerName: '말랑코코',
      sellerId: 'A1234567',
    });
  });

  it.each([
    '판매자: 말랑코코 배송사: CJ대한통운',
    '<span>판매자</span>: <b>말랑코코</b><a href="https://shop.coupang.com/vid/A1234567">판매자 상품 보러가기</a><p>배송사 : CJ대한통운</p>',
  ])('tells seller and carrier apart in %s', (info) => {
    expect(read(page('', `<div class="seller-info">${info}</div>`), ITEM).values[0]).toMatchObject({
      sellerName: '말랑코코',
      services: ['CJ대한통운'],
    });
  });

  it('knows goods that Coupang sells itself', () => {
    const own =
      '<div class="product-seller"><table><tr><th>판매자</th><td>쿠팡<a>1577-7011</a></td></tr></table></div>';
    expect(read(page('', own), ITEM).values[0]).toMatchObject({ sellerName: '쿠팡' });
  });

  it.each(['컨텐츠 참조', '상품 상세페이지 참조'])(
    'keeps an origin that says %s without a country',
    (text) => {
      const { values } = read(page(row('원산지', text, '제조자', text)), ITEM);
      expect(values[0]).toMatchObject({ origin: null });
      expect(values[0]).not.toHaveProperty('manufacturer');
    },
  );

  it('reads the model of a page', () => {
    const model = {
      children: [
        {
          atfData: {
            productId: 7500,
            title: '키보드',
            brand: '앱코',
            vendor: { name: '가게', id: 'A1', link: 'https://shop.coupang.com/vid/A1?x' },
            countryOfOrigin: '원산지: 중국',
            leafCategoryInfo: { name: '키보드', parentsCategoryNames: ['컴퓨터', 'KAN', 'HOME'] },
            quantityBase: [{ price: { finalPrice: '119,000' } }],
          },
          btfData: { essentials: [{ title: '제조자(수입자)', description: 'MILSKY' }] },
        },
      ],
    };
    const html = `<script type="application/json">${JSON.stringify(model)}</script>`;
    expect(read(html, ITEM).values[0]).toMatchObject({
      title: '키보드',
      brand: '앱코',
      sellerName: '가게',
      sellerId: 'A1',
      origin: 'CN',
      manufacturer: 'MILSKY',
      price: 119000,
      currency: 'KRW',
      category: '컴퓨터 > 키보드',
    });
    expect(read(html, ITEM.replace('7500', '7501')).values).toEqual([]);
  });

  it('reads search results once each', () => {
    const card = (
      id: number,
    ) => `<li class="ProductUnit_productUnit__a"><a href="/vp/products/${id}?itemId=1">
      <div class="ProductUnit_productNameV2__b">상품 ${id}</div><strong class="Price_priceValue__c">9,900</strong></a></li>`;
    const { page: kind, values } = read(
      `<ul id="product-list">${card(101)}${card(102)}${card(101)}</ul>`,
      'https://www.coupang.com/np/search?q=x',
    );
    expect(kind).toBe('results');
    expect(values).toEqual([
      expect.objectContaining({ id: '101', title: '상품 101', price: 9900, currency: 'KRW' }),
      expect.objectContaining({ id: '102' }),
    ]);
  });

  it('says why there is nothing', () => {
    expect(read('<title>Access Denied</title><h1>Access Denied</h1>', ITEM).reason).toBe('captcha');
    expect(read('<p>에 대한 검색결과가 없습니다.</p>', 'https://www.coupang.com/np/search?q=x').reason).toBe(
      'empty',
    );
  });
});
