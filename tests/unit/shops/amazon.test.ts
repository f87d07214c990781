import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../lib/listing/listing.ts';
import { amazon } from '../../../lib/shops/amazon.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';

const ITEM = 'https://www.amazon.com/Some-Lamp/dp/B0AAAAAAA1?th=1';
const SEARCH = 'https://www.amazon.com/s?k=lamp';

function read(html: string, url: string): PageFindings {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return amazon.readPage(document, new URL(url));
}

function readProduct(html: string, url = ITEM): Listing {
  const { page, listings, reason } = read(html, url);
  expect({ page, reason }).toEqual({ page: 'product', reason: null });
  return listings[0]?.listing ?? {};
}

const product = (rest: string, byline = '') => `<div id="dp-container">
  <h1 id="title"><span id="productTitle"> Brass  Lamp </span> <span>Hardcover</span></h1>${byline}
  <input type="hidden" id="productTitle" value="Brass Lamp"><input id="ASIN" value="B0AAAAAAA1">${rest}</div>`;
const byline = (text: string, href = '/stores/x') => `<a id="bylineInfo" href="${href}">${text}</a>`;
const details = (...rows: [string, string][]) =>
  `<div id="prodDetails"><table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>\u200e${value}</td></tr>`).join('')}</table></div>`;
const feature = (id: string, label: string, value: string) => `<div id="${id}_feature_div">
  <div class="offer-display-feature-label">${label}</div>
  <span class="offer-display-feature-text-message">${value}</span></div>`;
const sellerLink = (name: string, id: string) =>
  `<a id="sellerProfileTriggerId" href="/gp/help/seller/at-a-glance.html?ie=UTF8&seller=${id}&asin=B0AAAAAAA1">${name}</a>`;
const card = (asin: string, title: string, price = '$9.99') =>
  `<div data-component-type="s-search-result" data-asin="${asin}"><a href="/x/dp/${asin}"><h2>${title}</h2></a>
  <img class="s-image" src="https://m.media-amazon.com/${asin}.jpg">
  <span class="a-price a-text-price"><span class="a-offscreen">$99.00</span></span>
  <span class="a-price"><span class="a-offscreen">${price}</span></span></div>`;

describe('a product page', () => {
  it('has its title without what stands beside it, its id and its address', () => {
    const listing = readProduct(product(''));
    expect(listing.title?.value).toBe('Brass Lamp');
    expect(listing.id).toMatchObject({ value: 'B0AAAAAAA1', where: 'input#ASIN' });
    expect(listing.url?.value).toBe('https://www.amazon.com/dp/B0AAAAAAA1');
  });

  it.each([
    ['Visit the Acme Goods Store', 'Acme Goods'],
    ['Visita la tienda de Acme', 'Acme'],
    ['Besuche den Acme-Store', 'Acme'],
    ['Besuchen Sie den Acme-Store', 'Acme'],
    ['Visiter la boutique De Buyer', 'De Buyer'],
    ['Visita lo Store di Acme', 'Acme'],
    ['Visite a loja Acme', 'Acme'],
    ['Bezoek de Acme-store', 'Acme'],
    ['Odwiedź sklep Acme', 'Acme'],
    ["Acme Store'u ziyaret edin", 'Acme'],
    ['Acmeのストアを表示', 'Acme'],
    ['Brand: Acme', 'Acme'],
    ['Marca: Acme', 'Acme'],
    ['ブランド: Acme', 'Acme'],
  ])('has the brand of its byline: %s', (text, brand) => {
    expect(readProduct(product('', byline(text))).brand?.value).toBe(brand);
  });

  it('finds a store in unknown words by its address, and takes nothing else for a brand', () => {
    expect(readProduct(product('', byline('Kunjungi ACME toko', '/stores/Acme/page/1'))).brand?.value).toBe(
      'ACME',
    );
    expect(readProduct(product('', byline('Acme', '/Acme/b/ref=x?node=1'))).brand?.value).toBe('Acme');
    expect(readProduct(product('', byline('Kunjungi toko', '/stores/Acme/page/1'))).brand).toBeUndefined();
    expect(readProduct(product('', byline('Brand: Generic'))).brand).toBeUndefined();
    const author =
      '<div id="bylineInfo">by <span class="author"><a href="/e/1">A. Writer</a> (Author)</span></div>';
    expect(readProduct(product('', author)).brand).toBeUndefined();
  });

  it('has brand, maker, origin and GTIN from its tables', () => {
    const listing = readProduct(
      product(
        details(
          ['Manufacturer', 'Acme, Acme Works Ltd, 1 Mill Road'],
          ['Brand Name', 'Acme'],
          ['Processor Brand', 'Other'],
          ['Manufacturer', 'Acme'],
          ['Country of Origin', 'Vietnam'],
          ['Importer', 'Somebody, North Korea'],
          ['UPC', '810028585201'],
        ),
        byline('Visit the Amazon Renewed Store'),
      ),
    );
    expect(listing.brand?.value).toBe('Acme');
    expect(listing.manufacturer?.value).toBe('Acme');
    expect(listing.origin).toMatchObject({ value: 'VN', raw: 'Vietnam', from: 'dom' });
    expect(listing.gtin?.value).toBe('810028585201');
  });

  it.each([
    ['Imported', null],
    ['Made in the USA', 'US'],
    ['Made in the USA or Imported', null],
  ])('keeps what clothes say of their origin: %s', (said, value) => {
    const fact = `<div class="product-facts-detail"><div class="a-col-left">Origin</div><div class="a-col-right">${said}</div></div>`;
    expect(readProduct(product(fact)).origin).toMatchObject({ value, raw: said });
  });

  it('takes the publisher of a book for its maker', () => {
    const bullets = `<div id="detailBullets_feature_div"><ul>
      <li><span class="a-text-bold">Publisher \u200f : \u200e</span> <span>Small Press; 1st edition (April 22, 2008)</span></li>
      <li><span class="a-text-bold">ISBN-13 :</span> <span>978-1849757096</span></li></ul></div>`;
    const listing = readProduct(product(bullets));
    expect(listing.manufacturer?.value).toBe('Small Press');
    expect(listing.gtin?.value).toBe('9781849757096');
  });

  it('names the maker from the sheet on product safety', () => {
    const sheet = `<div id="buffet-sidesheet-manufacturer-content-container"><div class="a-box-inner"><h6>Acme Works GmbH</h6>
      <ul><li>Mühlweg 1</li></ul></div></div>`;
    expect(readProduct(product(sheet)).manufacturer?.value).toBe('Acme Works GmbH');
  });
});

describe('an offer', () => {
  it('names seller and sender in the layout of 2023', () => {
    const listing = readProduct(
      product(
        feature('merchantInfoFeature', 'Sold by', sellerLink('Lamp House', 'A2JZ0S3QVWQECL')) +
          feature('fulfillerInfoFeature', 'Ships from', 'Amazon') +
          '<span class="priceToPay">$ 14 . 99</span>',
      ),
    );
    expect(listing.sellerName?.value).toBe('Lamp House');
    expect(listing.sellerId?.value).toBe('A2JZ0S3QVWQECL');
    expect(listing.sellerUrl?.value).toBe('https://www.amazon.com/sp?seller=A2JZ0S3QVWQECL');
    expect(listing.shipsFrom).toMatchObject({ value: null, raw: 'Amazon' });
    expect(listing.price?.value).toBe(14.99);
    expect(listing.currency?.value).toBe('USD');
  });

  it('reads one row for both, and one of Amazon companies abroad', () => {
    const both = readProduct(product(feature('merchantInfoFeature', 'Shipper / Seller', 'Amazon.com')));
    expect([both.sellerName?.value, both.shipsFrom?.raw]).toEqual(['Amazon.com', 'Amazon.com']);
    const abroad = readProduct(
      product(
        feature('merchantInfoFeature', 'Sold by', 'Amazon US') +
          feature('fulfillerInfoFeature', 'Ships from', 'Amazon US'),
      ),
      'https://www.amazon.com.au/dp/B0AAAAAAA1',
    );
    expect(abroad.shipsFrom?.value).toBe('US');
  });

  it.each([
    ['Ships from', 'Sold by'],
    ['Versand', 'Verkäufer'],
    ['Expédié par', 'Vendu par'],
    ['出荷元', '販売元'],
  ])('names both in the table of 2020: %s', (sends, sells) => {
    const row = (name: string, text: string) =>
      `<div class="tabular-buybox-label" tabular-attribute-name="${name}">${name}</div>
      <div class="tabular-buybox-text" tabular-attribute-name="${name}"><span class="tabular-buybox-text-message">${text}</span></div>`;
    const listing = readProduct(
      product(row('Payment', 'Secure') + row(sends, 'Amazon') + row(sells, 'Lamp House')),
    );
    expect([listing.sellerName?.value, listing.shipsFrom?.raw]).toEqual(['Lamp House', 'Amazon']);
  });

  it.each([
    [
      `Sold by <a href="/sp?seller=A2JZ0S3QVWQECL">Lamp House</a> and Fulfilled by Amazon.`,
      'Lamp House',
      'Amazon',
    ],
    [
      `Ships from and sold by <a href="/sp?seller=A2JZ0S3QVWQECL">Lamp House</a>.`,
      'Lamp House',
      'Lamp House',
    ],
    ['Ships from and sold by Amazon.com.', 'Amazon.com', 'Amazon.com'],
    ['Verkauf und Versand durch Amazon.', 'Amazon', 'Amazon'],
  ])('names both in the sentence before: %s', (sentence, seller, sender) => {
    const listing = readProduct(product(`<div id="merchant-info">${sentence}</div>`));
    expect([listing.sellerName?.value, listing.shipsFrom?.raw]).toEqual([seller, sender]);
  });

  it('says where it goes and where it does not', () => {
    const page = (delivery: string) =>
      `<span id="glow-ingress-line2">Nigeria\u200c</span>${product(`<div id="mir-layout-DELIVERY_BLOCK">${delivery}</div>`)}`;
    expect(readProduct(page('Delivery January 2')).shipsTo?.value).toMatchObject({
      included: ['NG'],
      excluded: [],
    });
    const refused = readProduct(
      page('<span class="a-color-error">This item cannot be shipped there.</span>'),
    );
    expect(refused.shipsTo?.value).toMatchObject({ included: [], excluded: ['NG'] });
    const home = `<span id="glow-ingress-line2">Brooklyn 11249</span>${product('<div id="mir-layout-DELIVERY_BLOCK">Tomorrow</div>')}`;
    expect(readProduct(home).shipsTo).toBeUndefined();
  });

  it('is one of several when the page opens several sellers', () => {
    const row = (name: string, id: string, price: string, isOpen: boolean) =>
      `<div id="used${id}AccordionRow" class="a-box ${isOpen ? 'a-accordion-active' : ''}">
      ${feature('merchantInfoFeature', 'Sold by', sellerLink(name, `A2JZ0S3QVWQE${id}`))}
      <div id="corePrice_feature_div"><span class="a-price"><span class="a-offscreen">${price}</span></span></div></div>`;
    const rows =
      row('Old Lamps', '01', '$5.00', false) +
      row('New Lamps', '02', '$9.00', true) +
      row('New Lamps', '03', '$8.00', false);
    const { listings } = read(product(`<div class="a-accordion">${rows}</div>`), ITEM);
    expect(listings.map(({ listing }) => [listing.sellerName?.value, listing.price?.value])).toEqual([
      ['New Lamps', 9],
      ['Old Lamps', 5],
    ]);
    expect(listings.map(({ anchor }) => anchor?.id)).toEqual(['productTitle', 'used01AccordionRow']);
  });

  it('has no price when only other items on the page have one', () => {
    const listing = readProduct(
      `${product('')}<li class="a-carousel-card"><span class="a-price"><span class="a-offscreen">$5.00</span></span></li>`,
    );
    expect(listing.price).toBeUndefined();
  });

  it.each([
    ['co.uk', '£4.45', 4.45, 'GBP'],
    ['in', '₹1,08,999', 108999, 'INR'],
    ['com', 'INR3,193.87', 3193.87, 'INR'],
    ['ca', '$12.00', 12, 'CAD'],
    ['se', '1 299,00 kr', 1299, 'SEK'],
    ['co.jp', '￥1,234', 1234, 'JPY'],
  ])('is priced in the money of its site: amazon.%s %s', (site, text, price, currency) => {
    const listing = readProduct(
      product(`<span class="priceToPay">${text}</span>`),
      `https://www.amazon.${site}/dp/B0AAAAAAA1`,
    );
    expect([listing.price?.value, listing.currency?.value]).toEqual([price, currency]);
  });
});

describe('a page of cards', () => {
  it('has every result once, in order, with the price that is not struck out', () => {
    const { page, listings } = read(
      `${card('B0AAAAAAA1', 'One')}<div class="s-result-item" data-asin=""><ul><li class="a-carousel-card">
        <div data-asin="B0AAAAAAA3"><a href="/x/dp/B0AAAAAAA3"><h2>Three</h2></a></div></li></ul></div>
      ${card('B0AAAAAAA2', 'Two')}${card('B0AAAAAAA1', 'One')}<div data-component-type="s-search-result" data-asin=""></div>`,
      SEARCH,
    );
    expect(page).toBe('results');
    expect(listings.map(({ listing }) => listing.title?.value)).toEqual(['One', 'Three', 'Two']);
    expect(listings[0]?.listing).toMatchObject({
      id: { value: 'B0AAAAAAA1' },
      price: { value: 9.99 },
      currency: { value: 'USD' },
      image: { value: 'https://m.media-amazon.com/B0AAAAAAA1.jpg' },
    });
    expect(listings[0]?.anchor?.getAttribute('data-asin')).toBe('B0AAAAAAA1');
  });

  it('takes the heading with the link for the title and the one above it for the brand', () => {
    const { listings } = read(
      `<div data-component-type="s-search-result" data-asin="B0AAAAAAA1"><div data-cy="title-recipe">
      <div class="a-row"><h2><span>Acme</span></h2></div><a href="/dp/B0AAAAAAA1"><h2>Wool Coat</h2></a></div></div>`,
      SEARCH,
    );
    expect(listings[0]?.listing).toMatchObject({ title: { value: 'Wool Coat' }, brand: { value: 'Acme' } });
  });

  it('does not take a count of offers for a price', () => {
    const { listings } = read(card('B0AAAAAAA1', 'One', '(3 used offers)'), SEARCH);
    expect(listings[0]?.listing.price).toBeUndefined();
  });

  it('may be best sellers, a cart, or a brand store', () => {
    const best = `<div id="gridItemRoot"><a href="/x/dp/B0AAAAAAA1/ref=zg"><img alt="Lamp"></a>
      <div class="_x_p13n-sc-css-line-clamp-3_g3">Lamp</div><span class="_x_p13n-sc-price_3m">XOF&nbsp;6,765</span></div>`;
    expect(read(best, 'https://www.amazon.com/Best-Sellers/zgbs/x').listings[0]?.listing).toMatchObject({
      title: { value: 'Lamp' },
      price: { value: 6765 },
      currency: { value: 'XOF' },
    });
    const cart = `<div id="sc-active-cart"><div class="sc-list-item" data-asin="B0AAAAAAA1">
      <span class="sc-product-title"><span class="a-truncate-full">Lamp</span><span class="a-truncate-cut">La…</span></span>
      <span class="sc-product-price">$5.00</span>Sold by: <a href="/sp?seller=A2JZ0S3QVWQECL">Lamp House</a></div></div>`;
    const inCart = read(cart, 'https://www.amazon.com/gp/cart/view.html');
    expect(inCart.page).toBe('cart');
    expect(inCart.listings[0]?.listing).toMatchObject({
      title: { value: 'Lamp' },
      sellerName: { value: 'Lamp House' },
    });
    const store = `<main><ul><li><a href="/dp/B0AAAAAAA1?ref=x" title="Lamp"><img alt="Lamp"></a><span>$5.00</span></li>
      <li><a href="/dp/B0AAAAAAA2?ref=x"><img alt="Shade"></a><span>$6.00</span></li></ul></main>`;
    const inStore = read(store, 'https://www.amazon.com/stores/Acme/page/1');
    expect([inStore.page, inStore.listings.map(({ listing }) => listing.title?.value)]).toEqual([
      'store',
      ['Lamp', 'Shade'],
    ]);
  });
});

describe('a page without a listing', () => {
  it.each([
    ['captcha', '<title>Amazon.com</title><form action="/errors/validateCaptcha"></form>', SEARCH],
    ['not found', '<a href="/dogsofamazon"><img alt="Dogs of Amazon"></a>', ITEM],
    ['not found', `<title>Page Not Found</title>${card('B0AAAAAAA2', 'Two')}`, ITEM],
    ['login', '<form name="signIn"><input id="ap_email"></form>', 'https://www.amazon.com/ap/signin'],
    ['empty', '<div class="sc-your-amazon-cart-is-empty"></div>', 'https://www.amazon.com/gp/cart/view.html'],
    ['empty', '<div data-component-type="s-search-results"></div>', SEARCH],
    ['shell', '<div id="a-page"></div>', ITEM],
  ])('says %s', (reason, html, url) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });
});
