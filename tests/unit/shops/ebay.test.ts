import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../lib/listing/listing.ts';
import { countryAtEnd, destinations } from '../../../lib/shops/ebay/countries.ts';
import { ebay } from '../../../lib/shops/ebay.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const ITEM = 'https://www.ebay.com/itm/111122223333';
const SEARCH = 'https://www.ebay.com/sch/i.html?_nkw=lamp';

function read(html: string, url: string): PageFindings {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return ebay.readPage(dom.window.document, new URL(url));
}

function readItem(html: string, url = ITEM): Listing {
  const { page, listings, reason } = read(html, url);
  expect({ page, count: listings.length, reason }).toEqual({ page: 'product', count: 1, reason: null });
  return listings[0]?.listing ?? {};
}

const span = (text: string, more = '') => `<span class="ux-textspans ${more}">${text}</span>`;
const row = (kind: string, label: string, values: string) => `
  <div class="ux-labels-values ux-labels-values--${kind}">
    <div class="ux-labels-values__labels">${span(label)}</div>
    <div class="ux-labels-values__values"><div class="ux-labels-values__values-content">${values}</div></div>
  </div>`;
const specific = (label: string, value: string) => row('x', label, `<div>${span(value)}</div>`);
const item = (rest: string, lang = 'en') => `<html lang="${lang}">
  <h1 class="x-item-title__mainTitle">${span('Reading Lamp')}</h1>
  <div class="x-sellercard-atf"><div class="x-sellercard-atf__info__about-seller">
    <a href="https://www.ebay.com/str/lampworld?_trksid=1">${span('Lamp World')}</a></div></div>
  <div class="x-price-section"><div class="x-price-primary">${span('US $12.50/ea')}
    <span class="x-price-primary__orBestOffer">${span('or Best Offer')}</span></div></div>
  ${rest}`;

describe('an eBay item', () => {
  it('shows title, price, seller and what its rows say', () => {
    const listing = readItem(
      item(`${specific('Brand', 'ACME')}${specific('Country/Region of Manufacture', 'China')}
        ${specific('UPC', '012345678905')}${specific('Manufacturer', 'ACME Ltd')}
        <script>x({"sellerUserName":"lamp_world9"})</script>`),
    );
    expect(listing.id?.value).toBe('111122223333');
    expect(listing.url?.value).toBe(ITEM);
    expect(listing.title).toMatchObject({ value: 'Reading Lamp', from: 'dom' });
    expect(listing.price?.value).toBe(12.5);
    expect(listing.currency?.value).toBe('USD');
    expect(listing.brand?.value).toBe('ACME');
    expect(listing.manufacturer?.value).toBe('ACME Ltd');
    expect(listing.origin).toMatchObject({ value: 'CN', raw: 'China' });
    expect(listing.gtin?.value).toBe('012345678905');
    expect(listing.sellerName?.value).toBe('Lamp World');
    expect(listing.sellerId).toMatchObject({ value: 'lamp_world9', from: 'state' });
    expect(listing.sellerUrl?.value).toBe('https://www.ebay.com/usr/lamp_world9');
  });

  it('keeps a store without a member name by its address alone', () => {
    const listing = readItem(item(''));
    expect(listing.sellerId).toBeUndefined();
    expect(listing.sellerUrl?.value).toBe('https://www.ebay.com/str/lampworld');
  });

  it.each(['Unbranded', 'Markenlos', 'Does not apply', 'Senza marca/Generico', '- Sans marque/Générique -'])(
    'takes %s for no brand',
    (value) => expect(readItem(item(specific('Brand', value))).brand).toBeUndefined(),
  );

  it.each([
    ['de', 'Herstellungsland und -region', 'Nordkorea', 'KP'],
    ['fr', 'Pays/Région de fabrication', 'Chine', 'CN'],
    ['it', 'Paese di origine', 'Cina', 'CN'],
    ['es', 'País de origen', 'Corea del Sur', 'KR'],
  ])('reads the origin in %s', (lang, label, value, code) => {
    expect(readItem(item(specific(label, value), lang)).origin?.value).toBe(code);
  });

  it('reads place, service and destinations, and never takes an exclusion for an inclusion', () => {
    const listing = readItem(
      item(`${row(
        'shipping',
        'Shipping:',
        `<div>${span('US $5.00', 'ux-textspans--BOLD')}${span('USPS Ground Advantage')}${span('. ')}
          <button>${span('See details')}</button></div>
         <div>${span('Located in: Shenzhen, China', 'ux-textspans--SECONDARY')}</div>`,
      )}
      ${row('shipsto', 'Ships to:', `<div>${span('Worldwide')}</div>`)}
      ${row('excludes', 'Excludes:', `<div>${span('Africa, Korea, North, Cuba, Alaska/Hawaii, Russian Federation')}</div>`)}`),
    );
    expect(listing.shipsFrom).toMatchObject({ value: 'CN', raw: 'Shenzhen, China' });
    expect(listing.services?.value).toEqual(['USPS Ground Advantage']);
    expect(listing.shipsTo?.value).toEqual({ included: [], excluded: ['KP', 'CU', 'RU'], worldwide: true });
  });

  it('reads destinations from the data while they are not drawn', () => {
    const text = (words: string) => ({ _type: 'LabelsValues', values: [{ textSpans: [{ text: words }] }] });
    const data = {
      _type: 'LayoutSectionModule',
      sections: {
        shipping: {
          dataItems: {
            itemLocation: text('Delmenhorst, Deutschland'),
            shipsto: text('Deutschland'),
            excludes: text('Russische Föderation'),
          },
        },
      },
    };
    const listing = readItem(
      item(`<script>x={"SHIPPING_SECTION_MODULE":${JSON.stringify(data)}}</script>`, 'de'),
      'https://www.ebay.de/itm/111122223333',
    );
    expect(listing.shipsFrom).toMatchObject({ value: 'DE', from: 'state' });
    expect(listing.shipsTo).toMatchObject({
      value: { included: ['DE'], excluded: ['RU'], worldwide: false },
      from: 'state',
    });
  });

  it('names the company behind a business seller', () => {
    const lines = ['Lampen GmbH', 'Max Muster', 'Am Weg 1', '28195 Bremen', 'Deutschland', 'Telefon: 0421 1'];
    const listing = readItem(
      item(
        `<div class="vim d-business-seller"><div class="ux-section"><ul>${lines
          .map((line) => `<li><div class="ux-section__item">${span(line)}</div></li>`)
          .join('')}</ul></div></div>`,
        'de',
      ),
    );
    expect(listing.sellerLegalName?.value).toBe('Lampen GmbH');
    expect(listing.sellerAddress?.value).toBe('Max Muster, Am Weg 1, 28195 Bremen, Deutschland');
  });

  it('reads the layout of 2016', () => {
    const listing = readItem(
      `<h1 id="itemTitle"><span class="g-hdn">Details about &nbsp;</span>Garden Chair</h1>
       <span id="prcIsum">AU $349.99</span><a href="/usr/chairs"><span class="mbg-nw">chairs</span></a>
       <div id="itemLocation"><span itemprop="availableAtOrFrom">Austin, Texas, United States</span></div>
       <div class="sh-sLoc">Shipping to: United States, Canada</div><div class="sh-sLoc">Excludes: APO/FPO, Canada</div>
       <span id="fShippingSvc"> Standard Shipping </span>
       <table><tr><td class="attrLabels">Brand: </td><td>ACME</td></tr></table>`,
      'http://www.ebay.com/itm/Garden-Chair/111122223333?hash=1',
    );
    expect(listing).toMatchObject({
      id: { value: '111122223333' },
      title: { value: 'Garden Chair' },
      price: { value: 349.99 },
      currency: { value: 'AUD' },
      sellerId: { value: 'chairs' },
      shipsFrom: { value: 'US' },
      shipsTo: { value: { included: ['US'], excluded: ['CA'], worldwide: false } },
      services: { value: ['Standard Shipping'] },
      brand: { value: 'ACME' },
    });
  });

  it('reads a catalogue page with its chosen offer', () => {
    const listing = readItem(
      `<h1 class="x-item-title__mainTitle">${span('Crystal Detector')}</h1>
       <div class="x-sellercard-atf"><div class="x-sellercard-atf__data-item">${span('RADIOFAN (1,106)')}</div></div>
       <div class="x-prp-product-details_col"><span class="x-prp-product-details_name">Brand</span>
         <span class="x-prp-product-details_value">ACME</span></div>`,
      'https://www.ebay.com/p/1701411334?iid=111122223333',
    );
    expect(listing.id?.value).toBe('1701411334');
    expect(listing.sellerName?.value).toBe('RADIOFAN');
    expect(listing.brand?.value).toBe('ACME');
  });
});

const card = (id: string, title: string, rows: readonly string[], price = '$9.99') => `
  <li class="s-card" data-listingid="${id}"><a class="s-card__link" href="https://www.ebay.com/itm/${id}?x=1">
    <img class="s-card__image" src="https://i.ebayimg.com/images/g/a/s-l500.webp"></a>
    <div class="s-card__title">${`<span class="su-styled-text primary">${title}</span><span class="clipped">Opens in a new window</span>`}</div>
    <div class="s-card__attribute-row"><span class="s-card__price">${price}</span></div>
    ${rows.map((text) => `<div class="s-card__attribute-row"><span>${text}</span></div>`).join('')}</li>`;

describe('eBay results', () => {
  it('gives every card once, in order, without the dummy at the start', () => {
    const { page, listings } = read(
      `<ul>${card('123456', 'Shop on eBay', [])}</ul><ul class="srp-results">
        ${card('111122223333', 'Lamp', ['+$5.00 delivery', 'Located in China', 'lamp_world9 99.1% positive (5.1K)'])}
        ${card('111122224444', 'Torch', ['Free International Shipping', 'Free returns'], 'ILS 45.02 to ILS 50.00')}
        ${card('111122223333', 'Lamp', [])}</ul>`,
      SEARCH,
    );
    expect(page).toBe('results');
    expect(listings.map(({ listing }) => listing.id?.value)).toEqual(['111122223333', '111122224444']);
    expect(listings[0]?.anchor?.className).toBe('s-card');
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'Lamp' },
      price: { value: 9.99 },
      currency: { value: 'USD' },
      shipsFrom: { value: 'CN', raw: 'Located in China' },
      sellerName: { value: 'lamp_world9' },
      url: { value: ITEM },
    });
    expect(listings[1]?.listing).toMatchObject({ price: { value: 45.02 }, currency: { value: 'ILS' } });
    expect(listings[1]?.listing.shipsFrom).toBeUndefined();
    expect(listings[1]?.listing.sellerName).toBeUndefined();
  });

  it('reads the cards of 2024', () => {
    const { listings } = read(
      `<html lang="ja"><ul class="srp-results"><li class="s-item"><a class="s-item__link" href="https://www.ebay.com/itm/111122223333">
        <div class="s-item__title"><span role="heading"><span class="LIGHT_HIGHLIGHT">新着</span>ランプ</span></div></a>
        <span class="s-item__price">3,858 円 <span>～</span> 13,507 円</span>
        <span class="s-item__location">発送元 英国</span>
        <span class="s-item__seller-info-text">lamps (1,493) 100%</span></li></ul>`,
      SEARCH,
    );
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'ランプ' },
      price: { value: 3858 },
      currency: { value: 'JPY' },
      shipsFrom: { value: 'GB' },
      sellerName: { value: 'lamps' },
    });
  });

  it('reads the number on the card where its links lead to a dummy', () => {
    const html = `<li class="su-item-card" data-listingid="111122223333"><a href="https://ebay.com/itm/123456?x=1"></a>
      <a class="su-item-card__title" href="https://ebay.com/itm/123456">Lamp</a>
      <span class="su-item-card__price">$9.99</span><div class="su-item-card__attribute-row">Located in Japan</div></li>
      <li class="s-card" data-listingid="2500219655424533"><a href="https://ebay.com/itm/123456"></a>
      <div class="s-card__title">Shop on eBay</div></li>`;
    expect(read(html, SEARCH).listings.map(({ listing }) => listing)).toMatchObject([
      { id: { value: '111122223333' }, title: { value: 'Lamp' }, shipsFrom: { value: 'JP' } },
    ]);
  });

  it('knows whose everything on a seller page is', () => {
    const { page, listings } = read(
      card('111122223333', 'Lamp', []),
      'https://www.ebay.com/sch/lamps/m.html',
    );
    expect(page).toBe('store');
    expect(listings[0]?.listing.sellerId?.value).toBe('lamps');
  });

  it.each([
    ['captcha', 'https://www.ebay.com/splashui/captcha', '<title>Security Measure</title>'],
    ['captcha', SEARCH, '<title>Pardon Our Interruption...</title>'],
    ['not found', ITEM, `<title>Error Page | eBay</title>${card('111122224444', 'Other', [])}`],
    ['login', 'https://signin.ebay.com/ws/eBayISAPI.dll', '<title>eBay</title>'],
    [
      'empty',
      SEARCH,
      '<title>x</title><h3 class="srp-save-null-search__heading">No exact matches found</h3>',
    ],
    ['shell', ITEM, '<title>Lamp | eBay</title>'],
  ])('are none: %s', (reason, url, html) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });

  it('does not throw on hostile pages', () => {
    const html = `<h1 class="x-item-title__mainTitle">x</h1><script>"SHIPPING_SECTION_MODULE":{"_type":[[[{</script>
      <a class="s-card" href="javascript:alert(1)//itm/111122223333">x</a>`;
    expect(read(html, ITEM).listings).toHaveLength(1);
  });
});

describe("eBay's countries", () => {
  it.each([
    ['aus Großbritannien', 'de', 'GB'],
    ['from United Kingdom', 'en', 'GB'],
    ['発送元 米国', 'ja', 'US'],
    ['de Chine', 'fr', 'CN'],
    ['来自 中国', 'zh', 'CN'],
  ])('stand at the end of %s', (line, language, code) => {
    expect(countryAtEnd(line, [language])).toBe(code);
  });

  it.each(['Free returns', 'Buy It Now', 'Customs services and international tracking provided', ''])(
    'do not stand in %s',
    (line) => expect(countryAtEnd(line, ['en'])).toBeNull(),
  );

  it('are told apart where a name holds a comma', () => {
    expect(destinations('Korea, South, Japan, Bosnia and Herzegovina', 'Korea, North', ['en'])).toEqual({
      included: ['KR', 'JP', 'BA'],
      excluded: ['KP'],
      worldwide: false,
    });
    expect(destinations('Americas, Europe', 'Asia', ['en'])).toBeUndefined();
  });
});
