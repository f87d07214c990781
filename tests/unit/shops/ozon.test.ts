import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/listing/listing.ts';
import { ozon } from '../../../lib/shops/ozon.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

/** Reads a miniature page; checks on the way that what is given is well formed. */
function read(html: string, address: string): PageFindings {
  const { document } = new JSDOM(html).window;
  const findings = ozon.readPage(document, new URL(address));
  const { page, reason } = findings;
  const listings = findings.listings.map(({ listing }) => listing);
  expect(pageReadingSchema.safeParse({ shop: ozon.id, page, listings, reason }).error).toBeUndefined();
  expect(listings.length === 0).toBe(reason !== null);
  return findings;
}

function valuesOf({ listings }: PageFindings, place = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(listings[place]?.listing ?? {}).map(([field, found]) => [field, found?.value]),
  );
}

const json = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`;

const state = (name: string, value: object) =>
  `<div id="state-${name}-311-default-1" data-state='${JSON.stringify(value)}'></div>`;

const ITEM = 'https://www.ozon.ru/product/shapka-sherstyanaya-123456789/';

describe('an Ozon product page', () => {
  const drawn = `
    <ol data-widget="breadCrumbs"><li><a href="/category/odezhda-7500/">Одежда</a></li><li><a href="/category/shapki-7501/">Шапки</a></li><li><a href="/category/shapki-7501/northwind-99/">Northwind</a></li></ol>
    <div data-widget="webProductHeading"><h1>Шапка шерстяная</h1></div>
    <div data-widget="webPrice"><span>900 ₽</span> c Ozon Картой <span>1 000 ₽</span> <span>1 500 ₽</span></div>
    <div data-widget="webCurrentSeller"><a href="/seller/alpine-555/?miniapp=s"><img></a><a href="/seller/alpine-555/?miniapp=s">Alpine</a></div>`;
  const rows =
    '<div data-widget="webCharacteristics"><dl><dt>Страна-изготовитель</dt><dd>Китай</dd></dl><dl><dt>Бренд</dt><dd>Southwind</dd></dl></div>';

  it('is read as it is drawn', () => {
    const found = read(drawn, ITEM);
    expect(found.page).toBe('product');
    expect(found.listings[0]?.anchor?.localName).toBe('h1');
    expect(valuesOf(found)).toEqual({
      id: '123456789',
      url: 'https://www.ozon.ru/product/123456789/',
      title: 'Шапка шерстяная',
      brand: 'Northwind',
      category: 'Одежда > Шапки > Northwind',
      sellerName: 'Alpine',
      sellerId: '555',
      sellerUrl: 'https://www.ozon.ru/seller/alpine-555/',
      price: 1000,
      currency: 'RUB',
    });
  });

  it('takes brand and origin from its rows', () => {
    expect(valuesOf(read(drawn + rows, ITEM))).toMatchObject({ brand: 'Southwind', origin: 'CN' });
  });

  it('is read by its widgets’ data', () => {
    const page =
      state('webProductHeading', { title: 'Шапка' }) +
      state('webPrice', { price: '1 000 ₽', cardPrice: '900 ₽' }) +
      state('webCharacteristics', {
        characteristics: [
          { short: [{ name: 'Страна-изготовитель', values: [{ text: 'Китай' }, { text: 'Вьетнам' }] }] },
        ],
      }) +
      state('webCurrentSeller', {
        sellerCell: {
          centerBlock: { title: { text: 'Alpine' } },
          common: { action: { link: '/seller/alpine-555/' } },
        },
        trustFactors: [{ subtitle: [{ texts: ['ООО "Альпина"', 'Москва, ул. Первая, 1'] }] }],
      });
    expect(valuesOf(read(page, ITEM))).toMatchObject({
      title: 'Шапка',
      price: 1000,
      origin: null,
      sellerName: 'Alpine',
      sellerId: '555',
      sellerLegalName: 'ООО "Альпина"',
      sellerAddress: 'Москва, ул. Первая, 1',
    });
  });

  it('is read of a captured answer, whose values are texts', () => {
    const page = json({
      layoutTrackingInfo: { categoryName: 'Шапки', hierarchy: 'Одежда/Шапки/Northwind' },
      widgetStates: {
        'webStickyProducts-1-default-1': JSON.stringify({
          name: 'Шапка',
          seller: { name: 'Alpine', link: '/seller/555/' },
        }),
      },
    });
    expect(valuesOf(read(page, ITEM))).toMatchObject({ title: 'Шапка', brand: 'Northwind', sellerId: '555' });
  });

  it('writes the currency of its country', () => {
    const page = `<div data-widget="webProductHeading"><h1>Шапка</h1></div><div data-widget="webPrice">29,90 руб.</div>`;
    expect(valuesOf(read(page, ITEM.replace('ozon.ru', 'ozon.by')))).toMatchObject({
      price: 29.9,
      currency: 'BYN',
    });
  });

  it('is none where access is refused or the item is gone', () => {
    expect(read('<title>Доступ ограничен</title>', ITEM).reason).toBe('captcha');
    expect(read('<h2>Такой страницы не существует</h2>', ITEM).reason).toBe('not found');
    expect(read('<div id="__ozon"></div>', ITEM).reason).toBe('shell');
  });
});

describe('an Ozon list', () => {
  const card = (id: number, name: string) =>
    `<div><a href="/product/x-${id}/?at=1"><img src="/${id}.jpg"></a><div><span class="tsHeadline500Medium">${id % 100} ₽</span><a href="/product/x-${id}/"><span class="tsBody500Medium">${name}</span></a></div></div>`;
  const list = `<div data-widget="tileGridDesktop">${card(1000010, 'Шапка')}${card(1000020, 'Шарф')}</div><div data-widget="skuGrid">${card(1000010, 'Шапка')}${card(1000030, 'Перчатки')}</div>`;

  it('is read by its cards, each item once', () => {
    const found = read(list, 'https://www.ozon.ru/search/?text=x');
    expect(found.page).toBe('results');
    expect(found.listings.map(({ listing }) => listing.title?.value)).toEqual(['Шапка', 'Шарф', 'Перчатки']);
    expect(valuesOf(found)).toMatchObject({ id: '1000010', price: 10, currency: 'RUB' });
  });

  it('is completed by its data', () => {
    const item = {
      sku: '1000010',
      action: { link: '/product/x-1000010/' },
      mainState: [
        { id: 'name', textAtom: { text: 'Шапка зимняя' } },
        { priceV2: { price: [{ textStyle: 'PRICE', text: '77 ₽' }] } },
      ],
    };
    const found = read(
      list + state('tileGridDesktop', { items: [item] }),
      'https://www.ozon.ru/search/?text=x',
    );
    expect(valuesOf(found)).toMatchObject({ title: 'Шапка зимняя', price: 77 });
    expect(found.listings[0]?.anchor).not.toBeNull();
  });

  it('names the seller of a seller’s page', () => {
    const found = read(`<h1>Alpine</h1>${list}`, 'https://www.ozon.ru/seller/alpine-555/');
    expect(found.page).toBe('store');
    expect(valuesOf(found, 1)).toMatchObject({ sellerName: 'Alpine', sellerId: '555' });
  });

  it('is none when nothing was found', () => {
    expect(
      read('<p>По вашему запросу ничего не нашлось</p>', 'https://www.ozon.ru/search/?text=x').reason,
    ).toBe('empty');
  });
});
