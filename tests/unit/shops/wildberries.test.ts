import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/listing/listing.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { wildberries } from '../../../lib/shops/wildberries.ts';

/** Reads a miniature page; checks on the way that what is given is well formed. */
function read(html: string, address: string): PageFindings {
  const { document } = new JSDOM(html).window;
  const findings = wildberries.readPage(document, new URL(address));
  const { page, reason } = findings;
  const listings = findings.listings.map(({ listing }) => listing);
  expect(pageReadingSchema.safeParse({ shop: wildberries.id, page, listings, reason }).error).toBeUndefined();
  expect(listings.length === 0).toBe(reason !== null);
  return findings;
}

function valuesOf({ listings }: PageFindings, place = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(listings[place]?.listing ?? {}).map(([field, found]) => [field, found?.value]),
  );
}

const json = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`;

const ITEM = 'https://www.wildberries.ru/catalog/67858518/detail.aspx';

describe('a Wildberries product page', () => {
  it('is read as it is drawn now', () => {
    const found = read(
      `<div class="product-page"><a class="productHeaderBrand--UlsTx" href="/brands/n"><span class="productHeaderBrandText--Z">Northwind</span></a>
       <h2 class="productTitle--J2W7I">Швабра</h2><ins class="priceBlockFinalPrice--i">4 088 ₽</ins>
       <a href="/seller/206198"><span class="sellerInfoNameDefaultText--q">Alpine</span></a>
       <table><tr><th>Страна производства</th><td>Китай</td></tr><tr><th>Цвет</th><td>белый</td></tr></table></div>
       <article class="product-card"><a href="/catalog/11111/detail.aspx">Другая</a></article>`,
      ITEM,
    );
    expect(found.page).toBe('product');
    expect(valuesOf(found)).toEqual({
      id: '67858518',
      url: ITEM,
      title: 'Швабра',
      brand: 'Northwind',
      sellerName: 'Alpine',
      sellerId: '206198',
      sellerUrl: 'https://www.wildberries.ru/seller/206198',
      origin: 'CN',
      price: 4088,
      currency: 'RUB',
    });
  });

  it('is read as it was drawn before', () => {
    const found = read(
      `<a class="product-page__header-brand">Northwind</a><h1 class="product-page__title">Швабра</h1><ins class="price-block__final-price">29,90 руб.</ins>
       <a class="seller-info__name" href="/seller/7">Alpine</a>`,
      ITEM.replace('.ru', '.by'),
    );
    expect(valuesOf(found)).toMatchObject({
      title: 'Швабра',
      brand: 'Northwind',
      sellerName: 'Alpine',
      price: 29.9,
      currency: 'BYN',
    });
  });

  it('is read of the captured answers of its services', () => {
    const card = json({
      nm_id: 67858518,
      imt_name: 'Швабра',
      options: [{ name: 'Страна производства', value: 'Китай' }],
      selling: { brand_name: 'Northwind', supplier_id: 7 },
    });
    expect(valuesOf(read(card, ITEM))).toMatchObject({
      title: 'Швабра',
      origin: 'CN',
      brand: 'Northwind',
      sellerId: '7',
    });
    const detail = json({
      products: [
        {
          id: 67858518,
          name: 'Швабра',
          brand: '',
          supplier: 'Alpine',
          supplierId: 7,
          sizes: [{ price: { product: 408800 } }, { price: { product: 400000 } }],
        },
      ],
    });
    const values = valuesOf(read(detail, ITEM));
    expect(values).toMatchObject({ sellerName: 'Alpine', price: 4000, currency: 'RUB' });
    expect(values.brand).toBeUndefined();
  });

  it('is none where access is refused or the item is gone', () => {
    expect(read('<title>Почти готово...</title><h1>Почти готово</h1>', ITEM).reason).toBe('captcha');
    expect(read('<h1>По следующему адресу нет страницы</h1>', ITEM).reason).toBe('not found');
    expect(read('<div id="app"></div>', ITEM).reason).toBe('shell');
  });
});

describe('a Wildberries list', () => {
  const card = (id: number, name: string) =>
    `<article class="product-card" data-nm-id="${id}"><a class="product-card__link" href="/catalog/${id}/detail.aspx" aria-label="${name}"></a><ins class="price__lower-price">100 ₽</ins><h2 class="product-card__brand-wrap"><span class="product-card__brand">Northwind</span><span class="product-card__name"><span>/ </span>${name}</span></h2></article>`;

  it('is read by its cards', () => {
    const found = read(
      `<div class="product-card-list">${card(11111, 'Швабра')}${card(22222, 'Ведро')}</div>`,
      'https://www.wildberries.ru/catalog/0/search.aspx?search=x',
    );
    expect(found.page).toBe('results');
    expect(valuesOf(found, 1)).toMatchObject({
      id: '22222',
      title: 'Ведро',
      brand: 'Northwind',
      price: 100,
      currency: 'RUB',
    });
    expect(found.listings[1]?.anchor?.localName).toBe('article');
  });

  it('is a store’s, a cart, or empty', () => {
    expect(read(card(11111, 'Швабра'), 'https://www.wildberries.ru/seller/7').page).toBe('store');
    expect(read(card(11111, 'Швабра'), 'https://www.wildberries.ru/lk/basket').page).toBe('cart');
    expect(
      read('<p>По вашему запросу ничего не найдено</p>', 'https://www.wildberries.ru/catalog/0/search.aspx')
        .reason,
    ).toBe('empty');
  });
});
