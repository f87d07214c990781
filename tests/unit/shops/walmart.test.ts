import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { walmart } from '../../../lib/shops/walmart.ts';

const ITEM = 'https://www.walmart.com/ip/Some-Dress/5275415';
const SEARCH = 'https://www.walmart.com/search?q=dress';

function read(html: string, url: string): PageFindings {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return walmart.readPage(document, new URL(url));
}

const state = (initialData: unknown, page = '/ip/[...itemParams]') =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ page, props: { pageProps: { initialData } } })}</script>`;
const TITLE = '<h1 id="main-title" itemprop="name">Plain Dress, Red</h1>';
const PRODUCT = {
  usItemId: '5275415',
  name: 'Plain Dress',
  brand: 'Acme',
  canonicalUrl: '/ip/Some-Dress/5275415?classType=VARIANT',
  sellerId: '2253430CC',
  sellerName: 'Shenzhen Example Trading Co., Ltd',
  sellerDisplayName: 'Example',
  sellerStoreFrontURL: 'https://www.walmart.com/global/seller/101',
  upc: '749782540679',
  priceInfo: { currentPrice: { price: 19.99, priceString: '$19.99', currencyUnit: 'USD' } },
  category: { path: [{ name: 'Clothing' }, { name: 'Dresses' }] },
  imageInfo: { thumbnailUrl: 'https://i5.walmartimages.com/a.jpeg' },
};
const page = (product: unknown, specifications: [string, string][] = []) =>
  TITLE +
  state({
    data: { product, idml: { specifications: specifications.map(([name, value]) => ({ name, value })) } },
  });

describe('a product page', () => {
  it('has the shown seller, its company, and what else the state says', () => {
    const { listings } = read(page(PRODUCT), ITEM);
    expect(listings).toHaveLength(1);
    expect(listings[0]?.anchor?.id).toBe('main-title');
    expect(listings[0]?.listing).toMatchObject({
      id: { value: '5275415', from: 'state' },
      url: { value: 'https://www.walmart.com/ip/Some-Dress/5275415' },
      title: { value: 'Plain Dress, Red', from: 'dom' },
      brand: { value: 'Acme' },
      sellerName: { value: 'Example' },
      sellerLegalName: { value: 'Shenzhen Example Trading Co., Ltd' },
      sellerUrl: { value: 'https://www.walmart.com/global/seller/101' },
      price: { value: 19.99 },
      currency: { value: 'USD' },
      category: { value: 'Clothing > Dresses' },
      gtin: { value: '749782540679' },
    });
  });

  it('has no company when the shop knows one name, and no brand when it is none', () => {
    const own = {
      ...PRODUCT,
      sellerName: 'Walmart.com',
      sellerDisplayName: 'Walmart.com',
      brand: 'Unbranded',
    };
    const listing = read(page(own), ITEM).listings[0]?.listing;
    expect(listing?.sellerName?.value).toBe('Walmart.com');
    expect(listing?.sellerLegalName).toBeUndefined();
    expect(listing?.brand).toBeUndefined();
  });

  it.each([
    ['Country of Origin - Textiles', 'Imported', null],
    ['Country of Origin', 'China', 'CN'],
    ['Country of Origin - Assembly', 'Vietnam', 'VN'],
  ])('declares its origin: %s %s', (label, said, value) => {
    const listing = read(page(PRODUCT, [[label, said]]), ITEM).listings[0]?.listing;
    expect(listing?.origin).toMatchObject({ value, raw: said, from: 'state' });
  });

  it('is not from where its components are from', () => {
    const listing = read(page(PRODUCT, [['Country of Origin - Components', 'China']]), ITEM).listings[0]
      ?.listing;
    expect(listing?.origin).toBeUndefined();
  });

  it('is read from what is shown when the state is of another variant', () => {
    const html = `${page(PRODUCT)}<span itemprop="price">Now $8.00</span><a data-seo-id="brand-name">Bravo</a>
      <a href="/global/seller/202">Second Seller</a>`;
    const listing = read(html, 'https://www.walmart.com/ip/Some-Dress/999999').listings[0]?.listing;
    expect(listing).toMatchObject({
      id: { value: '999999' },
      price: { value: 8, from: 'dom' },
      brand: { value: 'Bravo' },
      sellerName: { value: 'Second Seller' },
      sellerUrl: { value: 'https://www.walmart.com/global/seller/202' },
    });
    expect(listing?.sellerLegalName).toBeUndefined();
  });
});

const item = (usItemId: string, name: string, more: object = {}) => ({
  __typename: 'Product',
  id: `C${usItemId}`,
  usItemId,
  name,
  sellerName: 'Walmart.com',
  canonicalUrl: `/ip/x/${usItemId}?from=/search`,
  priceInfo: {
    linePrice: '$16.77',
    linePriceDisplay: 'Now $16.77',
    priceRangeString: 'Options from $10.00 – $33.54',
  },
  ...more,
});
const tile = (usItemId: string, title: string) =>
  `<div data-item-id="C${usItemId}"><a link-identifier="${usItemId}" href="/ip/x/${usItemId}?from=/search"><span>${title}</span></a>
  <div data-automation-id="product-price"><div aria-hidden="true">$7<sup>50</sup></div><span>current price $7.50</span></div></div>`;
const search = (...stacks: object[][]) =>
  state({ searchResult: { itemStacks: stacks.map((items) => ({ items })) } }, '/search');

describe('a results page', () => {
  it('has the first stack with the tiles drawn for it, and of the rest what is drawn', () => {
    const html =
      search(
        [item('11111', 'One'), { __typename: 'AdPlaceholder' }, item('22222', 'Two')],
        [item('33333', 'Three')],
      ) +
      tile('11111', 'One') +
      tile('44444', 'Four');
    const { page: kind, listings } = read(html, SEARCH);
    expect(kind).toBe('results');
    expect(listings.map(({ listing, anchor }) => [listing.title?.value, anchor !== null])).toEqual([
      ['One', true],
      ['Two', false],
      ['Four', true],
    ]);
    expect(listings[0]?.listing).toMatchObject({
      id: { value: '11111' },
      url: { value: 'https://www.walmart.com/ip/x/11111' },
      sellerName: { value: 'Walmart.com' },
      price: { value: 16.77 },
      currency: { value: 'USD' },
    });
    expect(listings[2]?.listing).toMatchObject({ price: { value: 7.5, from: 'dom' } });
  });

  it('drops a state that is of the page before', () => {
    const { listings } = read(search([item('11111', 'One')]) + tile('44444', 'Four'), SEARCH);
    expect(listings.map(({ listing }) => listing.title?.value)).toEqual(['Four']);
  });

  it('knows the Canadian site', () => {
    const { listings } = read(
      search([item('11111', 'One', { brand: 'Huggies' })]),
      'https://www.walmart.ca/en/search?q=x',
    );
    expect(listings[0]?.listing).toMatchObject({ brand: { value: 'Huggies' }, currency: { value: 'CAD' } });
  });
});

describe('a page without a listing', () => {
  it.each([
    ['captcha', '<title>Robot or human?</title>', 'https://www.walmart.com/blocked?url=x'],
    ['not found', state({}, '/404'), ITEM],
    ['empty', search([]), SEARCH],
    ['shell', '<div id="__next"></div>', ITEM],
  ])('says %s', (reason, html, url) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });

  it('survives state of any shape', () => {
    for (const odd of [
      null,
      7,
      [],
      { data: { product: [] } },
      { searchResult: { itemStacks: [{ items: [null, 3] }] } },
    ]) {
      expect(read(state(odd), SEARCH).listings).toEqual([]);
    }
  });
});
