import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shein } from '../../../lib/shops/shein.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = shein.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://us.shein.com/Red-Dress-p-460570094.html?mallCode=1';
const goods = (id: number, more: object = {}) => ({
  goods_id: String(id),
  goods_name: `Dress ${id}`,
  goods_url_name: 'Red Dress',
  cate_name: 'Women Dresses',
  store_code: '7321329149',
  salePrice: { amountWithSymbol: '$9.93', amount: '9.93' },
  premiumFlagNew: { brandName: 'Louniche' },
  ...more,
});
const raw = (products: readonly object[]) =>
  `<script>window.gbRawData = ${json({ currency: 'USD', results: { bffProductsInfo: { products } } })};</script>`;

describe('SHEIN', () => {
  it('reads a list by its data', () => {
    const { page, values } = read(
      raw([goods(1001), goods(1002, { originAreaCodeList: ['CN'] }), goods(1001)]),
      'https://us.shein.com/pdsearch/dress/',
    );
    expect(page).toBe('results');
    expect(values).toEqual([
      {
        id: '1001',
        url: 'https://us.shein.com/Red-Dress-p-1001.html',
        title: 'Dress 1001',
        brand: 'Louniche',
        sellerId: '7321329149',
        category: 'Women Dresses',
        price: 9.93,
        currency: 'USD',
      },
      expect.objectContaining({ id: '1002', origin: 'CN' }),
    ]);
  });

  it('reads drawn cards, whose links may lead nowhere, with what the data adds', () => {
    const card = (id: number) =>
      `<section class="product-card" role="listitem" aria-label="Dress"><a href="javascript:void(0)" data-id="${id}"
         data-title="Dress drawn" data-store_code="77"></a><a class="goods-title-link"><span>-17%</span> Dress</a>
       <span class="normal-price-ctn__sale-price">$8.00</span></section>`;
    const { values, listings } = read(
      `${card(1001)}${card(1002)}${raw([goods(1001)])}`,
      'https://us.shein.com/top-trend',
    );
    expect(
      values.map(({ id, title, brand, price, currency }) => [id, title, brand, price, currency]),
    ).toEqual([
      ['1001', 'Dress 1001', 'Louniche', 8, 'USD'],
      ['1002', 'Dress drawn', undefined, 8, 'USD'],
    ]);
    expect(listings[0]?.anchor?.tagName).toBe('SECTION');
  });

  it('reads a product page', () => {
    const block = {
      '@type': 'Product',
      name: 'Red Dress',
      url: ITEM,
      brand: { name: 'SHEIN' },
      offers: { price: '10.99', priceCurrency: 'USD' },
    };
    const detail = goods(460570094, {
      productDetails: [{ attr_name_en: 'Country of Origin', attr_value_en: 'China' }],
    });
    const data = {
      productIntroData: { detail, storeInfo: { title: 'Louniche Store', store_code: '7321329149' } },
    };
    const { values } = read(
      `<script type="application/ld+json">${json(block)}</script><script>window.gbRawData = ${json(data)};</script>
       <h1 class="product-intro__head-name">Dress 460570094</h1><div id="productMainPriceId">$9.93</div>`,
      ITEM,
    );
    expect(values[0]).toMatchObject({
      id: '460570094',
      url: 'https://us.shein.com/Red-Dress-p-460570094.html',
      title: 'Dress 460570094',
      brand: 'Louniche',
      sellerName: 'Louniche Store',
      sellerId: '7321329149',
      origin: 'CN',
      price: 9.93,
      currency: 'USD',
    });
    const bare = read(`<script type="application/ld+json">${json(block)}</script>`, ITEM);
    expect(bare.values[0]).not.toHaveProperty('brand');
  });

  it('reads the Indian shop, which is of another make', () => {
    const url = 'https://www.sheinindia.in/shein-dress/p/443319366_blue';
    const block = {
      '@type': 'ProductGroup',
      name: 'Shirt dress',
      productGroupID: '443319366',
      brand: { name: 'Shein' },
      hasVariant: [{ offers: { price: 799, priceCurrency: 'INR' } }],
    };
    const state = {
      product: {
        productDetails: {
          code: '443319366_blue',
          name: 'Shirt dress',
          price: { value: 799 },
          mandatoryInfo: [
            { key: 'Manufactured By', title: 'Stitch Pvt Ltd' },
            { key: 'Country Of Origin', title: 'India' },
          ],
        },
      },
    };
    const { values } = read(
      `<script type="application/ld+json">${json(block)}</script><script>window.__PRELOADED_STATE__ = ${json(state)};</script>`,
      url,
    );
    expect(values[0]).toMatchObject({
      id: '443319366_blue',
      title: 'Shirt dress',
      brand: 'Shein',
      manufacturer: 'Stitch Pvt Ltd',
      origin: 'IN',
      price: 799,
      currency: 'INR',
    });
  });

  it('says why there is nothing', () => {
    expect(read('', 'https://us.shein.com/risk/challenge?captcha_type=1').reason).toBe('captcha');
    expect(read('<p>Categories</p>', 'https://us.shein.com/category.html').reason).toBe('shell');
  });
});
