import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../lib/listing/listing.ts';
import { etsy } from '../../../lib/shops/etsy.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const PAGE = 'https://www.etsy.com/es/listing/550571276/felpudo?ref=x';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return etsy.readPage(dom.window.document, new URL(url));
}

function readProduct(html: string, url = PAGE): Listing {
  const { page, listings, reason } = read(html, url);
  expect({ page, count: listings.length, reason }).toEqual({ page: 'product', count: 1, reason: null });
  return listings[0]?.listing ?? {};
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const product = (offers: unknown) => ({
  '@type': 'Product',
  name: 'Doormat &amp; more',
  brand: 'MatShop',
  offers,
});

describe('an Etsy listing', () => {
  it('is titled by its own heading, not by that of a dialog, and its brand is the shop', () => {
    const listing = readProduct(`<html lang="es"><body data-currency="EUR" data-language="es">
      ${jsonLd(product({ priceCurrency: 'USD', price: '48.00' }))}
      <h1>Tu configuración de privacidad</h1>
      <a href="https://www.etsy.com/es/shop/MatShop?ref=simple-shop-header-name">MatShop</a>
      <h1 data-buy-box-listing-title="true"> Felpudo </h1>
      <div data-buy-box-region="price"><div data-selector="price-only"><p>53,11 €</p></div></div>
      <div>Se envía desde <b>Estados Unidos</b></div>
      <select><option>Corea del Sur</option><option>Rusia</option></select>`);
    expect(listing).toMatchObject({
      id: { value: '550571276' },
      url: { value: 'https://www.etsy.com/es/listing/550571276/felpudo' },
      title: { value: 'Felpudo' },
      sellerName: { value: 'MatShop' },
      price: { value: 53.11 },
      currency: { value: 'EUR' },
      shipsFrom: { value: 'US', raw: 'Estados Unidos' },
    });
    expect(listing.brand).toBeUndefined();
    expect(listing.shipsTo).toBeUndefined();
  });

  it('takes place and shop from its data where they are not drawn', () => {
    const origin = { '@type': 'OfferShippingDetails', shippingOrigin: { addressCountry: 'TR' } };
    const listing = readProduct(
      jsonLd(product({ priceCurrency: 'USD', price: 12, shippingDetails: origin })),
      'https://www.etsy.com/listing/550571276',
    );
    expect(listing).toMatchObject({
      title: { value: 'Doormat & more' },
      sellerName: { value: 'MatShop', from: 'json-ld' },
      shipsFrom: { value: 'TR', from: 'json-ld' },
    });
  });

  it.each([
    ['Ships from: Türkiye', 'TR'],
    ['Dispatched from United Kingdom', 'GB'],
    ['Ships from Los Angeles, CA', null],
    ['Ships from Atlanta, Georgia', null],
  ])('knows that a state is no country: %s', (line, code) => {
    const html = `<div id="listing-page-cart"><h1>Mat</h1><span>${line}</span></div>`;
    expect(readProduct(html).shipsFrom?.value).toBe(code);
  });

  it('reads the list of destinations of older pages', () => {
    const listing =
      readProduct(`<div id="listing-page-cart"><h1>Decal</h1><span id="listing-price">$2.99</span></div>
      <meta property="etsymarketplace:currency_code" content="USD">
      <meta property="etsymarketplace:shop" content="https://www.etsy.com/shop/DecalShop">
      <ul id="item-overview"><li>Ships worldwide from <span class="origin">United States</span></li></ul>
      <div id="shipping-overlay"><td></td><table><tr><td class="shipping-destination">Canada</td></tr>
        <tr><td class="shipping-destination">Everywhere Else</td></tr></table></div>`);
    expect(listing).toMatchObject({
      sellerName: { value: 'DecalShop', from: 'meta' },
      currency: { value: 'USD' },
      shipsFrom: { value: 'US' },
      shipsTo: { value: { included: ['CA'], excluded: [], worldwide: true } },
    });
  });
});

describe('Etsy lists', () => {
  const card = (id: string, shop: string) => `<li><div class="v2-listing-card" data-listing-id="${id}">
    <a class="listing-link" href="https://www.etsy.com/listing/${id}/mat?ga=1"><img alt="x" src="https://i.etsystatic.com/a.jpg">
    <h3 class="v2-listing-card__title">Mat ${id}</h3></a><p>${shop}</p>
    <p class="lc-price"><span class="currency-symbol">US$</span><span class="currency-value">12.50</span></p></div></li>`;

  it('give every card once with its shop', () => {
    const { page, listings } = read(
      `<ul>${card('550571276', 'Ad by Etsy seller MatShop')}${card('550571277', 'Free delivery')}${card('550571276', '')}</ul>`,
      'https://www.etsy.com/search?q=mat',
    );
    expect(page).toBe('results');
    expect(listings.map(({ listing }) => listing.id?.value)).toEqual(['550571276', '550571277']);
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'Mat 550571276' },
      price: { value: 12.5 },
      currency: { value: 'USD' },
      sellerName: { value: 'MatShop' },
      url: { value: 'https://www.etsy.com/listing/550571276/mat' },
    });
    expect(listings[1]?.listing.sellerName).toBeUndefined();
  });

  it('of a shop are read from its data until they are drawn', () => {
    const item = {
      '@type': 'Product',
      name: 'Desk',
      url: 'https://www.etsy.com/listing/4356045979/desk',
      brand: { name: 'Oak' },
    };
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item }] };
    const { page, listings } = read(jsonLd(list), 'https://www.etsy.com/shop/Oak');
    expect(page).toBe('store');
    expect(listings[0]).toMatchObject({ anchor: null, listing: { sellerName: { value: 'Oak' } } });
    expect(listings[0]?.listing.brand).toBeUndefined();
  });

  it.each([
    ['not found', PAGE, '<title>Etsy - 404</title><h1>Sorry, the page was not found</h1>'],
    [
      'captcha',
      PAGE,
      '<title>etsy.com</title><iframe src="https://geo.captcha-delivery.com/captcha/"></iframe>',
    ],
    ['shell', PAGE, '<title>Etsy</title>'],
  ])('are none: %s', (reason, url, html) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });
});
