import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/listing/listing.ts';
import { aliexpressRu } from '../../../lib/shops/aliexpress-ru.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

/** Reads a miniature page; checks on the way that what is given is well formed. */
function read(html: string, address: string): PageFindings {
  const { document } = new JSDOM(html).window;
  const findings = aliexpressRu.readPage(document, new URL(address));
  const { page, reason } = findings;
  const listings = findings.listings.map(({ listing }) => listing);
  expect(
    pageReadingSchema.safeParse({ shop: aliexpressRu.id, page, listings, reason }).error,
  ).toBeUndefined();
  expect(listings.length === 0).toBe(reason !== null);
  return findings;
}

function valuesOf({ listings }: PageFindings, place = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(listings[place]?.listing ?? {}).map(([field, found]) => [field, found?.value]),
  );
}

const json = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`;

const ITEM = 'https://aliexpress.ru/item/1005009452926938.html?sku_id=1';

const price = (value: number) => ({ activityAmount: { value, currency: 'RUB', formatted: `${value} ₽` } });

const data = (...widgets: object[]) =>
  `<script id="__AER_DATA__" type="application/json">${JSON.stringify({ widgets: [{ widgetId: 'bx/Page', children: widgets }] })}</script>`;

const product = {
  widgetId: 'bx/SnowProductContextWidget/1',
  props: {
    id: '1005009452926938',
    name: 'Платье',
    gallery: [{ imageUrl: 'https://img.example/a.jpg' }],
    skuInfo: { priceList: [price(30), price(20)] },
  },
};
const store = {
  widgetId: 'bx/SnowStoreContextWidget/1',
  props: { id: '9', name: 'Alpine Store', url: '//aliexpress.ru/store/1103330026?x=1' },
};
const rows = {
  widgetId: 'bx/HazeProductCharacteristics/1',
  props: {
    groups: [
      {
        properties: [
          { name: 'Происхождение', value: 'Китай' },
          { name: 'Название бренда', value: 'Нет' },
        ],
      },
    ],
  },
};

describe('an aliexpress.ru product page', () => {
  it('is read by its data', () => {
    const found = read(data(product, store, rows), ITEM);
    expect(found.page).toBe('product');
    expect(valuesOf(found)).toEqual({
      id: '1005009452926938',
      url: 'https://aliexpress.ru/item/1005009452926938.html',
      title: 'Платье',
      image: 'https://img.example/a.jpg',
      price: 20,
      currency: 'RUB',
      sellerName: 'Alpine Store',
      sellerId: '1103330026',
      sellerUrl: 'https://aliexpress.ru/store/1103330026',
      origin: 'CN',
    });
  });

  const drawn = `<div class="HazeProductDescription__root__a"><h1>Платье синее</h1></div>
    <div id="storeInfo"><a href="/store/77001"><h5 class="RedStoreInfo_Header__title__b">Borealis Store</h5></a></div>
    <div class="HazeProductCharacteristics__itemForSku__c"><span class="ProductCharacteristicsItem__name__d">Brand Name</span><span class="ProductCharacteristicsItem__value__e">Northwind</span></div>`;

  it('is read as it is drawn, which wins over its data', () => {
    const found = read(data(product, store) + drawn, ITEM);
    expect(valuesOf(found)).toMatchObject({
      title: 'Платье синее',
      sellerName: 'Borealis Store',
      sellerId: '77001',
      brand: 'Northwind',
      price: 20,
    });
    expect(found.listings[0]?.anchor?.localName).toBe('h1');
  });

  it('is read of captured answers', () => {
    expect(valuesOf(read(json({ data: product.props }), ITEM))).toMatchObject({ title: 'Платье', price: 20 });
    const freight = {
      request: { productId: 1005009452926938 },
      response: {
        from: { countryCode: 'CN' },
        to: { country: 'MD' },
        methods: [{ serviceName: 'CAINIAO_STANDARD' }],
      },
    };
    expect(valuesOf(read(json(freight), ITEM))).toMatchObject({
      shipsFrom: 'CN',
      shipsTo: { included: ['MD'], excluded: [], worldwide: false },
      services: ['CAINIAO_STANDARD'],
    });
  });

  it('is none where access is refused, the item is gone, or nothing is drawn yet', () => {
    expect(read('<title>Captcha Interception</title>', ITEM).reason).toBe('captcha');
    expect(read('<h1>Страница не найдена</h1>', ITEM).reason).toBe('not found');
    expect(read('<div id="__aer_root__"></div>', ITEM).reason).toBe('shell');
  });
});

describe('an aliexpress.ru list', () => {
  const card = (id: number, name: string) =>
    `<div data-index="1" class="red-snippet_RedSnippet__container__e"><a href="/item/${id}.html?x=1"><img src="/${id}.jpg"></a><a href="/item/${id}.html"><div class="red-snippet_RedSnippet__title__e" title="${name}">${name}</div><div class="red-snippet_RedSnippet__priceNew__e">1 299 ₽</div></a></div>`;
  const cards = `<div>${card(100500111, 'Платье')}${card(100500222, 'Юбка')}</div>`;

  it('is read by its cards', () => {
    const found = read(cards, 'https://aliexpress.ru/wholesale?SearchText=x');
    expect(found.page).toBe('results');
    expect(found.listings).toHaveLength(2);
    expect(valuesOf(found, 1)).toMatchObject({
      id: '100500222',
      title: 'Юбка',
      price: 1299,
      currency: 'RUB',
    });
  });

  it('is a store’s or a cart', () => {
    const found = read(cards, 'https://aliexpress.ru/store/77001');
    expect(found.page).toBe('store');
    expect(valuesOf(found).sellerId).toBe('77001');
    expect(read(cards, 'https://aliexpress.ru/cart').page).toBe('cart');
  });
});
