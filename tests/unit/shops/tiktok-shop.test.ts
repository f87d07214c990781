import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tiktokShop } from '../../../lib/shops/tiktok-shop.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = tiktokShop.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://www.tiktok.com/shop/pdp/lamp/1732432759321694958?source=x';

/** A product page's data. */
function state(id: string): string {
  const component = {
    categories: [{ category_name: 'Home' }, { category_name: 'Lamps' }],
    product_info: {
      product_model: {
        product_id: id,
        seller_id: '865',
        name: 'Red lamp',
        product_properties: [
          { property_name: 'Manufacturer', property_values: [{ property_value_name: 'Wufang Co., Ltd' }] },
          { property_name: 'Manufacturer address', property_values: [{ property_value_name: 'Shenzhen' }] },
          { property_name: 'Country of origin', property_values: [{ property_value_name: 'China' }] },
        ],
      },
      seller_model: { shop_name: 'Lamp Hub' },
      safety_model: {
        business_compliance_info: { business_name: '"Kiki Limited"', business_address: 'Hong Kong' },
      },
      promotion_model: {
        promotion_product_price: { min_price: { currency_name: 'USD', sale_price_decimal: '101.61' } },
        promotion_logistic_list: [{ deliveryName: 'Global standard shipping' }],
      },
    },
  };
  const page = { page_config: { components_map: [{ component_data: component }] } };
  const data = { loaderData: { '(region)/pdp/page': page } };
  return `<script type="application/json" id="__MODERN_ROUTER_DATA__">${json(data)}</script>`;
}

describe('TikTok Shop', () => {
  it('reads a product, its maker and the company that sells it', () => {
    expect(read(state('1732432759321694958'), ITEM).values).toEqual([
      {
        id: '1732432759321694958',
        url: 'https://www.tiktok.com/shop/pdp/1732432759321694958',
        title: 'Red lamp',
        manufacturer: 'Wufang Co., Ltd',
        origin: 'CN',
        sellerName: 'Lamp Hub',
        sellerId: '865',
        sellerLegalName: 'Kiki Limited',
        sellerAddress: 'Hong Kong',
        price: 101.61,
        currency: 'USD',
        category: 'Home > Lamps',
        services: ['Global standard shipping'],
      },
    ]);
  });

  it('leaves the data of the product before alone', () => {
    expect(read(state('1732432759321694999'), ITEM).values).toEqual([]);
  });

  it('knows the addresses of shop.tiktok.com', () => {
    const url = 'https://shop.tiktok.com/view/product/1732432759321694958?region=US';
    expect(read(state('1732432759321694958'), url).page).toBe('product');
  });

  it('reads a list by its data', () => {
    const product = {
      product_id: '1732432759321690001',
      title: 'Lamp',
      product_price_info: { sale_price_decimal: '9.99', currency_name: 'USD' },
      seller_info: { seller_id: '865', shop_name: 'Lamp Hub' },
    };
    const html = `<script type="application/json">${json({ list: [product, product] })}</script>`;
    const { page, values } = read(html, 'https://www.tiktok.com/shop/store/lamp-hub/865');
    expect(page).toBe('store');
    expect(values).toEqual([
      {
        id: '1732432759321690001',
        url: 'https://www.tiktok.com/shop/pdp/1732432759321690001',
        title: 'Lamp',
        sellerName: 'Lamp Hub',
        sellerId: '865',
        price: 9.99,
        currency: 'USD',
      },
    ]);
  });

  it('says why there is nothing, and leaves what is no shop alone', () => {
    const wall = '<title>Security Check</title><div id="captcha_container"></div>';
    expect(read(wall, ITEM).reason).toBe('captcha');
    const video = `${state('1732432759321694958')}<a href="/shop/pdp/1732432759321694958">Lamp</a>`;
    expect(read(video, 'https://www.tiktok.com/@someone/video/1732432759321694958').values).toEqual([]);
  });
});
