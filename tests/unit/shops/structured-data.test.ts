import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Listing, pageReadingSchema } from '../../../lib/listing/listing.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { structuredData } from '../../../lib/shops/structured-data.ts';

const PAGE = 'https://shop.example/products/wool-scarf';

/** Reads a page made of a head and a body; checks on the way that what is given is well formed. */
function read(html: string, address = PAGE): PageFindings {
  const { document } = new JSDOM(html).window;
  const findings = structuredData.readPage(document, new URL(address));
  const { page, reason } = findings;
  const listings = findings.listings.map(({ listing }) => listing);
  const shape = pageReadingSchema.safeParse({ shop: structuredData.id, page, listings, reason });
  expect(shape.error).toBeUndefined();
  expect(findings.listings.length === 0).toBe(findings.reason !== null);
  return findings;
}

const ld = (...blocks: unknown[]) =>
  blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join('');

const rawLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

const scarf = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Wool Scarf',
  sku: 'WS-1',
  offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR' },
  ...more,
});

/** The values of the one listing of a page. */
function valuesOf(html: string, address = PAGE): Record<string, unknown> {
  const { listings } = read(html, address);
  expect(listings).toHaveLength(1);
  return values(listings[0]?.listing ?? {});
}

function values(listing: Listing): Record<string, unknown> {
  return Object.fromEntries(Object.entries(listing).map(([field, found]) => [field, found?.value]));
}

const titles = ({ listings }: PageFindings) => listings.map(({ listing }) => listing.title?.value);

describe('JSON-LD', () => {
  it('reads all that a product states', () => {
    const page = ld(
      scarf({
        brand: { '@type': 'Brand', name: 'Northwind' },
        manufacturer: { '@type': 'Organization', name: 'Northwind Mills' },
        gtin13: '4006381333931',
        image: [{ '@type': 'ImageObject', contentUrl: '/scarf.jpg' }],
        category: 'Accessories > Scarves',
        countryOfOrigin: { '@type': 'Country', name: 'Portugal' },
        url: '/products/wool-scarf?ref=1',
        offers: {
          '@type': 'Offer',
          price: 19.9,
          priceCurrency: 'EUR',
          seller: {
            '@type': 'Organization',
            name: 'Scarf House',
            legalName: 'Scarf House Lda.',
            url: 'https://scarf-house.example/',
            address: { streetAddress: 'Rua 1', addressLocality: 'Porto', addressCountry: { name: 'PT' } },
          },
          shippingDetails: [
            {
              shippingOrigin: { addressCountry: 'PRT' },
              shippingDestination: [{ addressCountry: 'DE' }, { addressCountry: 'FRA' }, 'Norway'],
            },
            { shippingDestination: { addressCountry: 'KP' }, doesNotShip: true },
          ],
        },
      }),
    );
    expect(valuesOf(page)).toEqual({
      title: 'Wool Scarf',
      id: 'WS-1',
      url: 'https://shop.example/products/wool-scarf?ref=1',
      brand: 'Northwind',
      manufacturer: 'Northwind Mills',
      sellerName: 'Scarf House',
      sellerLegalName: 'Scarf House Lda.',
      sellerUrl: 'https://scarf-house.example/',
      sellerAddress: 'Rua 1, Porto, PT',
      origin: 'PT',
      shipsFrom: 'PT',
      shipsTo: { included: ['DE', 'FR', 'NO'], excluded: ['KP'], worldwide: false },
      category: 'Accessories > Scarves',
      price: 19.9,
      currency: 'EUR',
      image: 'https://shop.example/scarf.jpg',
      gtin: '4006381333931',
    });
  });

  it('says where each value stood', () => {
    const [found] = read(ld(scarf({ brand: { name: 'Northwind' } }))).listings;
    expect(found?.listing.brand).toEqual({
      value: 'Northwind',
      raw: 'Northwind',
      from: 'json-ld',
      where: 'Product.brand.name',
    });
  });

  it.each([
    ['a full address', 'http://schema.org/Product'],
    ['a prefix', 'schema:Product'],
    ['a list', ['Thing', 'https://schema.org/IndividualProduct']],
  ])('knows a type by %s', (_, type) => {
    expect(valuesOf(ld(scarf({ '@type': type }))).title).toBe('Wool Scarf');
  });

  it('knows no other vocabulary', () => {
    expect(read(ld(scarf({ '@type': 'https://other.example/Product' }))).page).toBe('none');
  });

  it('finds the product in a graph, a list, and as the main entity of its page', () => {
    for (const block of [
      { '@graph': [{ '@type': 'WebSite', name: 'Shop' }, scarf()] },
      [{ '@type': 'Organization', name: 'Shop' }, scarf()],
      { '@type': 'ItemPage', mainEntity: scarf() },
      { '@type': 'WebPage', mainEntityOfPage: scarf() },
      { '@type': 'WebPage', mainEntity: { '@type': 'Offer', itemOffered: scarf() } },
    ]) {
      expect(valuesOf(ld(block)).title).toBe('Wool Scarf');
    }
  });

  it('resolves references, also across blocks and in circles', () => {
    const page = ld(
      { '@graph': [scarf({ brand: { '@id': '#brand' }, isRelatedTo: { '@id': '#self' }, '@id': '#self' })] },
      { '@type': 'Brand', '@id': '#brand', name: 'Northwind' },
    );
    // A product that names itself as related is nobody's main product; without the circle the brand is found.
    expect(read(page).page).toBe('none');
    const straight = ld({
      '@graph': [scarf({ brand: { '@id': '#brand' } }), { '@id': '#brand', name: 'Northwind' }],
    });
    expect(valuesOf(straight).brand).toBe('Northwind');
  });

  it('does not take a related product or a reviewed one for the page’s own', () => {
    const page = ld(
      scarf({
        isRelatedTo: [{ '@type': 'Product', name: 'Wool Hat', sku: 'H' }],
        isSimilarTo: { '@id': '#cap' },
      }),
      { '@graph': [{ '@type': 'Product', '@id': '#cap', name: 'Wool Cap', sku: 'C' }] },
      { '@type': 'Review', itemReviewed: { '@type': 'Product', name: 'Gloves', sku: 'G' } },
    );
    expect(titles(read(page))).toEqual(['Wool Scarf']);
  });

  it('reads a group as one listing, at its lowest price, with its number from the address', () => {
    const group = {
      '@type': 'ProductGroup',
      name: 'Wool Scarf',
      productGroupID: 'WS',
      hasVariant: [
        scarf({ sku: '70001', brand: 'Northwind', offers: { price: '25', priceCurrency: 'EUR' } }),
        scarf({ sku: '70002', offers: { price: '22.5', priceCurrency: 'EUR' } }),
      ],
    };
    expect(valuesOf(ld(group))).toMatchObject({ id: 'WS', price: 22.5, brand: 'Northwind' });
    expect(valuesOf(ld(group), 'https://shop.example/ip/wool-scarf/70002').id).toBe('70002');
  });

  it('reads a variant with its group beside it as one listing', () => {
    const page = ld({
      '@graph': [
        {
          '@type': 'ProductGroup',
          '@id': '#g',
          name: 'Wool Scarf',
          brand: 'Northwind',
          productGroupID: 'WS',
        },
        scarf({ isVariantOf: { '@id': '#g' } }),
      ],
    });
    expect(valuesOf(page)).toMatchObject({ title: 'Wool Scarf', brand: 'Northwind' });
  });

  it('reads variants that stand side by side under one name as one listing', () => {
    const variants = ['red', 'blue', 'green'].map((color) =>
      scarf({ color, sku: color, offers: { price: 20, priceCurrency: 'EUR', url: `/en/other-${color}` } }),
    );
    expect(titles(read(`${ld(variants)}<h1>Wool Scarf</h1>`))).toEqual(['Wool Scarf']);
    expect(read(ld(variants)).page).toBe('none');
  });

  it('prefers the id that stands in the address, be it a part of a compound one', () => {
    const page = ld(scarf({ sku: '7500439586-20495359584' }));
    expect(valuesOf(page, 'https://shop.example/vp/products/7500439586').id).toBe('7500439586');
    const both = ld(scarf({ sku: 'AB-9', productID: '40376' }));
    expect(valuesOf(both, 'https://shop.example/40376-wool-scarf.html').id).toBe('40376');
    expect(valuesOf(ld(scarf({ sku: undefined, mpn: 'M-77' }))).id).toBeUndefined();
  });

  it('decodes what was encoded twice, and drops markup', () => {
    const page = ld(scarf({ name: 'Scarf &amp;amp; Hat<br>Set', brand: 'H&amp;M' }));
    expect(valuesOf(page)).toMatchObject({ title: 'Scarf & Hat Set', brand: 'H&M' });
  });

  it.each([
    ['19,90 €', 'EUR', 19.9],
    ['1,299.00', 'EUR', 1299],
    ['999.000', 'EUR', 999],
    ['0', 'EUR', undefined],
    [{}, 'EUR', undefined],
  ])('reads the price %j', (price, priceCurrency, expected) => {
    expect(valuesOf(ld(scarf({ offers: { price, priceCurrency } }))).price).toBe(expected);
  });

  it('takes the lowest of several offers, but no price that is shown to be undercut', () => {
    const offers = [
      { '@type': 'AggregateOffer', lowPrice: '15', highPrice: '40', priceCurrency: 'EUR' },
      { '@type': 'Offer', price: '12', priceCurrency: 'USD' },
      {
        '@type': 'Offer',
        priceSpecification: [
          { price: 9, priceCurrency: 'EUR', priceType: 'https://schema.org/ListPrice' },
          { price: 14, priceCurrency: 'EUR' },
        ],
      },
    ];
    expect(valuesOf(ld(scarf({ offers })))).toMatchObject({ price: 14, currency: 'EUR' });
  });

  it('names no seller where offers name different ones', () => {
    const offers = ['A Ltd', 'B Ltd'].map((name) => ({ price: 1, priceCurrency: 'EUR', seller: { name } }));
    expect(valuesOf(ld(scarf({ offers }))).sellerName).toBeUndefined();
  });

  it.each([
    ['everywhere', { eligibleRegion: 'Worldwide', ineligibleRegion: ['KP', 'Iran'] }, [], ['KP', 'IR'], true],
    ['codes of three letters', { eligibleRegion: [{ '@type': 'Country', name: 'PRK' }] }, ['KP'], [], false],
    [
      'an address',
      { shippingDetails: { shippingDestination: { address: { addressCountry: 'cn' } } } },
      ['CN'],
      [],
      false,
    ],
    [
      'not a part of a country',
      {
        shippingDetails: [
          { shippingDestination: { addressCountry: 'US' } },
          { shippingDestination: { addressCountry: 'US', addressRegion: ['AK', 'HI'] }, doesNotShip: true },
        ],
      },
      ['US'],
      [],
      false,
    ],
  ])('reads where it is shipped to: %s', (_, offers, included, excluded, worldwide) => {
    expect(valuesOf(ld(scarf({ offers }))).shipsTo).toEqual({ included, excluded, worldwide });
  });

  it('names no place of dispatch where there are several', () => {
    const shippingDetails = ['CN', 'DE'].map((addressCountry) => ({ shippingOrigin: { addressCountry } }));
    const [found] = read(ld(scarf({ offers: { shippingDetails } }))).listings;
    expect(found?.listing.shipsFrom).toMatchObject({ value: null, raw: 'CN, DE' });
  });

  it('drops a GTIN whose check digit is wrong', () => {
    expect(valuesOf(ld(scarf({ gtin13: '4006381333932' }))).gtin).toBeUndefined();
  });

  it('takes the breadcrumb for the category, without front page and product', () => {
    const breadcrumb = {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://shop.example/' },
        { '@type': 'ListItem', position: 2, item: { '@id': 'https://shop.example/c/1', name: 'Scarves' } },
        { '@type': 'ListItem', position: 3, name: 'Wool Scarf' },
      ],
    };
    expect(valuesOf(ld(scarf(), breadcrumb)).category).toBe('Scarves');
  });
});

describe('broken JSON-LD', () => {
  const fine = '{"@type":"Product","name":"Wool Scarf","sku":"WS-1"';
  it.each([
    ['an HTML comment around it', `<!-- ${fine}} -->`],
    ['CDATA marks around it', `//<![CDATA[\n${fine}}\n//]]>`],
    ['a comment in it', `${fine} /* , "x" */, // note\n "mpn":"1"}`],
    ['a line break in a text', '{"@type":"Product","name":"Wool\nScarf","sku":"WS-1"}'],
    ['a tab in a text', '{"@type":"Product","name":"Wool\tScarf","sku":"WS-1"}'],
    ['trailing commas', `${fine},"offers":[{"price":"1",},],}`],
    ['a semicolon behind it', `${fine}};`],
    ['a brace too many', `${fine}}}`],
    ['two values in one block', `{"@type":"WebSite","name":"S"}\n${fine}}`],
    ['escapes of JavaScript', '{"@type":"Product","name":"Wool\\x20Scarf","sku":"it\\\'s"}'],
    ['encoding as HTML', fine.replaceAll('"', '&quot;').concat('}')],
  ])('is read with %s', (_, text) => {
    expect(titles(read(rawLd(text)))).toEqual(['Wool Scarf']);
  });

  it.each([
    ['cut off', `${fine},"offers":{"price":`],
    ['full of quotes', '{"@type":"Product","name":"Wool "best" Scarf"}'],
    ['empty', ''],
    ['no object', '"Product"'],
  ])('is left alone when it is %s', (_, text) => {
    expect(read(rawLd(text)).reason).toBe('shell');
  });

  it('does not hide the block beside it', () => {
    expect(titles(read(rawLd('{"@type":') + ld(scarf())))).toEqual(['Wool Scarf']);
  });
});

describe('microdata', () => {
  const body = (inner: string) => `<body><h1>Wool Scarf</h1>
    <div itemscope itemtype="http://schema.org/Product">${inner}</div></body>`;

  it('gives each property to its nearest scope', () => {
    const page = body(`
      <ol itemscope itemprop="breadcrumb" itemtype="http://schema.org/BreadcrumbList">
        <li itemscope itemprop="itemListElement" itemtype="http://schema.org/ListItem">
          <a itemprop="item" href="/"><span itemprop="name">Home</span></a></li></ol>
      <span itemprop="name">Wool Scarf</span>
      <div itemprop="brand" itemscope itemtype="http://schema.org/Brand"><meta itemprop="name" content="Northwind"></div>
      <div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
        <span itemprop="price" content="19.90">only 19,90!</span><meta itemprop="priceCurrency" content="EUR">
        <span itemprop="seller" itemscope><span itemprop="name">Scarf House</span></span></div>`);
    expect(valuesOf(page)).toMatchObject({
      title: 'Wool Scarf',
      brand: 'Northwind',
      price: 19.9,
      sellerName: 'Scarf House',
    });
  });

  it('reads a brand that is a link or a picture as its text', () => {
    expect(
      valuesOf(
        body(
          '<b itemprop="name">Wool Scarf</b><i itemprop="sku">1</i><a itemprop="brand" href="/b/7">Northwind</a>',
        ),
      ).brand,
    ).toBe('Northwind');
    expect(
      valuesOf(
        body(
          '<b itemprop="name">Wool Scarf</b><i itemprop="sku">1</i><a itemprop="brand" href="/b/7"><img alt="Northwind"></a>',
        ),
      ).brand,
    ).toBe('Northwind');
  });

  it('follows itemref, and not in circles', () => {
    const page = `<h1>Wool Scarf</h1><div id="a" itemscope itemtype="https://schema.org/Product" itemref="more a">
        <span itemprop="name">Wool Scarf</span></div>
      <div id="more"><span itemprop="brand">Northwind</span><span itemprop="sku">1</span></div>`;
    expect(valuesOf(page).brand).toBe('Northwind');
  });

  it('does not read scripts as text', () => {
    const page = body('<div itemprop="name">Wool Scarf<script>var x</script></div><i itemprop="sku">1</i>');
    expect(valuesOf(page).title).toBe('Wool Scarf');
  });

  it('tells the product from those beside it', () => {
    const other = (name: string) => `<div itemscope itemtype="http://schema.org/Product">
      <span itemprop="name">${name}</span><a itemprop="url" href="/products/${name}">x</a></div>`;
    const own = '<span itemprop="name">Wool Scarf</span><i itemprop="sku">1</i>';
    expect(titles(read(body(own) + other('hat') + other('cap')))).toEqual(['Wool Scarf']);
    expect(titles(read(body(own + other('hat') + other('cap'))))).toEqual(['Wool Scarf']);
  });

  it('reads many equal products as results, each at its card', () => {
    const cards = ['Hat', 'Cap', 'Beret'].map(
      (name) => `<li itemscope itemtype="http://schema.org/Product"><b itemprop="name">${name}</b>
        <a itemprop="url" href="/products/${name}">more</a></li>`,
    );
    const found = read(`<h1>Headwear</h1><ul>${cards.join('')}</ul>`, 'https://shop.example/headwear');
    expect(found.page).toBe('results');
    expect(titles(found)).toEqual(['Hat', 'Cap', 'Beret']);
    expect(found.listings.map(({ anchor }) => anchor?.localName)).toEqual(['li', 'li', 'li']);
  });

  it('anchors at the heading that shows the title, else at the name', () => {
    const [shown] = read(
      `<h1>Your privacy</h1>${body('<b itemprop="name">Wool Scarf</b><i itemprop="sku">1</i>')}`,
    ).listings;
    expect(shown?.anchor?.textContent).toBe('Wool Scarf');
    expect(shown?.anchor?.localName).toBe('h1');
    const [named] = read(
      '<div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Wool Scarf</b><i itemprop="sku">1</i></div>',
    ).listings;
    expect(named?.anchor?.localName).toBe('b');
  });
});

describe('Open Graph', () => {
  const meta = (properties: Record<string, string>) =>
    Object.entries(properties)
      .map(([property, content]) => `<meta property="${property}" content="${content}">`)
      .join('');
  const scarfMeta = { 'og:title': 'Wool Scarf | Northwind Shop', 'og:site_name': 'Northwind Shop' };

  it.each(['product', 'product.item', 'wayfairus:product', 'ebay-objects:item'])(
    'knows a product by og:type %s',
    (type) => {
      const page = `${meta({ ...scarfMeta, 'og:type': type, 'product:brand': 'Northwind', 'product:price:amount': '1.299,00', 'product:price:currency': 'EUR' })}<h1>Wool Scarf</h1>`;
      expect(valuesOf(page)).toMatchObject({
        title: 'Wool Scarf',
        brand: 'Northwind',
        price: 1299,
        currency: 'EUR',
      });
    },
  );

  it.each([
    ['a page of another type', { ...scarfMeta, 'og:type': 'website' }, '<h1>Wool Scarf</h1>'],
    ['a range of products', { ...scarfMeta, 'og:type': 'product.group' }, '<h1>Wool Scarf</h1>'],
    ['a page that does not show it', { ...scarfMeta, 'og:type': 'product' }, '<h1>Winter sale</h1>'],
    ['a shell', { ...scarfMeta, 'og:type': 'product' }, ''],
  ])('makes no product of %s', (_, properties, body) => {
    expect(read(meta(properties) + body).page).toBe('none');
  });

  it('makes no product of a list whose cards each bring a price', () => {
    const prices = ['1', '2', '3'].map((amount) => meta({ 'product:price:amount': amount })).join('');
    expect(
      read(`${meta({ 'og:title': 'Scarves', 'og:type': 'article' })}${prices}<h1>Scarves</h1>`).page,
    ).toBe('none');
  });

  it('gives way to JSON-LD and microdata, field by field', () => {
    const page = `${meta({ ...scarfMeta, 'og:type': 'product', 'product:brand': 'Wrong', 'og:image': '/og.jpg' })}
      ${ld(scarf({ brand: 'Northwind' }))}<h1>Wool Scarf</h1>
      <div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Wool Scarf</b>
        <i itemprop="brand">Other</i><i itemprop="manufacturer">Northwind Mills</i></div>`;
    const { listings } = read(page);
    const listing = listings[0]?.listing;
    expect(listing?.brand).toMatchObject({ value: 'Northwind', from: 'json-ld' });
    expect(listing?.manufacturer).toMatchObject({ value: 'Northwind Mills', from: 'microdata' });
    expect(listing?.image).toMatchObject({ value: 'https://shop.example/og.jpg', from: 'meta' });
  });
});

describe('results pages', () => {
  const list = (count: number) => ({
    '@type': 'ItemList',
    itemListElement: Array.from({ length: count }, (_, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: { '@type': 'Product', name: `Scarf ${i + 1}`, url: `/products/${i + 1}`, brand: 'Northwind' },
    })),
  });

  it('reads the products of a list in their order, each once', () => {
    const found = read(ld(list(3), list(3)), 'https://shop.example/scarves');
    expect(found.page).toBe('results');
    expect(titles(found)).toEqual(['Scarf 1', 'Scarf 2', 'Scarf 3']);
    expect(found.listings.every(({ anchor }) => anchor === null)).toBe(true);
  });

  it('reads the list of a collection page', () => {
    const found = read(
      ld({ '@type': 'CollectionPage', mainEntity: list(2) }),
      'https://shop.example/scarves',
    );
    expect(titles(found)).toEqual(['Scarf 1', 'Scarf 2']);
  });

  it('reads a graph of equal products as results', () => {
    const graph = [1, 2, 3].map((i) => scarf({ name: `Scarf number ${i}`, url: `/p/${i}` }));
    expect(read(ld({ '@graph': graph }), 'https://shop.example/scarves').page).toBe('results');
  });

  it('keeps a product page a product page though a list of others stands on it', () => {
    expect(titles(read(`${ld(scarf(), list(4))}<h1>Wool Scarf</h1>`))).toEqual(['Wool Scarf']);
  });

  it('takes no product that is named after the query', () => {
    const named = {
      '@type': 'Product',
      name: 'wool scarf',
      brand: 'Shop',
      aggregateRating: { ratingValue: 4 },
    };
    expect(
      read(`${ld(named)}<h1>wool scarf</h1>`, 'https://shop.example/w/wholesale-wool-scarf.html').page,
    ).toBe('none');
    const offered = scarf({ url: '/search?q=wool+scarf' });
    expect(read(`${ld(offered)}<h1>Wool Scarf</h1>`, 'https://shop.example/search?q=wool+scarf').page).toBe(
      'none',
    );
  });

  it('takes no product of another page', () => {
    const other = `<meta property="og:type" content="product"><meta property="og:title" content="Wool Scarf">
      ${ld(scarf({ url: 'https://shop.example/products/wool-scarf-i1.html' }))}<h1>mobile phones</h1>`;
    expect(read(other, 'https://shop.example/catalog/?q=phone').page).toBe('none');
    expect(read(other, 'https://shop.example/phones/').page).toBe('none');
  });

  it('takes no product that is the shop itself', () => {
    const shop = {
      '@type': 'Product',
      name: 'Shop.example',
      image: '/logo.png',
      aggregateRating: { ratingValue: 5 },
    };
    const page = `<meta property="og:site_name" content="Shop.example">${ld(shop)}<h1>Scarves</h1>`;
    expect(read(page, 'https://www.scarves.example/all').page).toBe('none');
    expect(read(`${ld(shop)}<h1>Scarves</h1>`, 'https://shop.example/all').page).toBe('none');
  });
});

describe('brand and seller', () => {
  const brandOf = (address: string, more: object, rest = '') =>
    valuesOf(ld(scarf(more)) + rest, address).brand;

  it('takes a marketplace’s own name for no brand', () => {
    expect(
      brandOf('https://www.dhgate.com/product/wool-scarf/1.html', { brand: { name: 'dhgate' } }),
    ).toBeUndefined();
    expect(brandOf('https://www.aliexpress.com/item/1.html', { brand: 'Aliexpress' })).toBeUndefined();
  });

  it('takes a brand shop’s name for its brand', () => {
    expect(brandOf('https://www.zara.com/in/en/p1.html', { brand: 'ZARA' })).toBe('ZARA');
    const seller = { price: 1, priceCurrency: 'USD', seller: { name: 'H&amp;M' } };
    expect(brandOf('https://www2.hm.com/en_us/productpage.1.html', { brand: 'H&M', offers: seller })).toBe(
      'H&M',
    );
  });

  it('takes the shop’s name for no brand where another seller or another brand is named', () => {
    const offers = { price: 1, priceCurrency: 'EUR', seller: { name: 'Somebody Ltd' } };
    expect(brandOf(PAGE, { brand: 'Shop' })).toBe('Shop');
    expect(brandOf('https://bazaar.example/p/1', { brand: 'Bazaar', offers })).toBeUndefined();
    const row = '<table><tr><th>Brand</th><td>Northwind</td></tr></table>';
    expect(brandOf('https://bazaar.example/p/1', { brand: 'Bazaar' }, row)).toBe('Northwind');
  });

  it('takes a trader’s name on a marketplace for the seller', () => {
    const page = `${ld(scarf({ brand: 'ScarfByAnna' }))}<a href="/shop/ScarfByAnna?ref=1">ScarfByAnna</a>`;
    const found = valuesOf(page, 'https://www.etsy.com/listing/550571276/wool-scarf');
    expect(found).toMatchObject({ sellerName: 'ScarfByAnna', id: 'WS-1' });
    expect(found.brand).toBeUndefined();
  });

  it.each(['N/A', '-', 'No brand', 'https://shop.example/brand/1'])('takes %s for no brand', (brand) => {
    expect(brandOf(PAGE, { brand })).toBeUndefined();
  });

  const site = '<meta property="og:site_name" content="Northwind Shop">';
  it('names the shop as the seller only where nothing speaks of other sellers', () => {
    const sellerOn = (rest: string, address = PAGE) =>
      valuesOf(site + ld(scarf()) + rest, address).sellerName;
    expect(sellerOn('<p>Our best sellers</p>')).toBe('Northwind Shop');
    expect(sellerOn('<p>Sold by Somebody Ltd</p>')).toBeUndefined();
    expect(sellerOn('<a>Sell on Northwind</a>')).toBeUndefined();
    expect(sellerOn('<p>Verkauf durch Irgendwer GmbH</p>')).toBeUndefined();
    expect(sellerOn('', 'https://www.ebay.com/itm/1234567')).toBeUndefined();
  });
});

describe('origin', () => {
  const originOf = (body: string, more: object = {}) =>
    read(ld(scarf(more)) + body).listings[0]?.listing.origin;

  it('keeps a statement that names no country', () => {
    expect(originOf('', { countryOfOrigin: 'Imported' })).toMatchObject({ value: null, raw: 'Imported' });
    expect(originOf('', { countryOfOrigin: ['China', 'Vietnam'] })).toMatchObject({
      value: null,
      raw: 'China, Vietnam',
    });
  });

  it('knows North Korea', () => {
    for (const name of ['KP', 'PRK', 'North Korea', "Korea, Democratic People's Republic of"]) {
      expect(originOf('', { countryOfOrigin: name })?.value).toBe('KP');
    }
  });

  it('reads rows of free properties', () => {
    const additionalProperty = [
      { '@type': 'PropertyValue', name: 'Country of Origin', value: 'China' },
      { '@type': 'PropertyValue', name: 'Manufacturer', value: 'Dandong Knit Co., Ltd.' },
    ];
    const found = valuesOf(ld(scarf({ additionalProperty })));
    expect(found).toMatchObject({ origin: 'CN', manufacturer: 'Dandong Knit Co., Ltd.' });
  });

  it.each([
    ['a table', '<table><tr><th>Country of Origin</th><td>China</td></tr></table>', 'th + td'],
    [
      'a table of pairs',
      '<table><tr><td>색상</td><td>x</td><td>제조국</td><td>China</td></tr></table>',
      'td + td',
    ],
    ['a definition list', '<dl><div><dt>Country Of Origin:</dt><dd>Made in China</dd></div></dl>', 'dt + dd'],
    ['a line', '<ul><li>Origin: China</li></ul>', 'li'],
    ['a pair of elements', '<div class="row"><div>Origin</div><div>China</div></div>', 'div'],
    ['a bare statement', '<ul><li>Made in China</li></ul>', 'li'],
  ])('reads %s', (_, body, where) => {
    expect(originOf(body)).toMatchObject({ value: 'CN', from: 'dom', where });
  });

  const row = '<table><tr><th>Country of Origin</th><td>North Korea</td></tr></table>';
  it.each([
    ['a country list', '<select name="country"><option>North Korea</option></select>'],
    [
      'a label and a country list',
      '<p>Country of origin: <select><option value="KP">North Korea</option></select></p>',
    ],
    ['a facet', `<div class="facet-list">${row}</div>`],
    ['a review', `<div class="customer-reviews">${row}</div>`],
    ['the footer', `<footer>${row}</footer>`],
    ['a form', `<form>${row}</form>`],
    ['a related product', `<div id="related">${row}</div>`],
    ['a comparison', '<table><tr><th>Origin</th><td>China</td><td>North Korea</td></tr></table>'],
    ['another label', '<table><tr><th>Country of origin of the design</th><td>North Korea</td></tr></table>'],
    ['a headline', '<h2>Made in North Korea: a report</h2>'],
    ['a contradiction', `${row}<dl><dt>Origin</dt><dd>China</dd></dl>`],
  ])('reads none from %s', (_, body) => {
    expect(originOf(body)).toBeUndefined();
  });
});

describe('statements without a country', () => {
  it.each([
    ['Imported', '<ul><li>Imported</li></ul>'],
    ['Imported', '<p><span>Imported</span></p>'],
    ['Imported: Yes', '<dl><div><dt>Imported:</dt><dd>Yes</dd></div></dl>'],
    ['See details', '<table><tr><th>Country of Origin</th><td>See details</td></tr></table>'],
    ['컨텐츠 참조', '<table><tr><th>원산지</th><td>컨텐츠 참조</td></tr></table>'],
  ])('are kept as they stand: %s', (raw, body) => {
    const { listings } = read(`<title>Wool Scarf</title>${ld(scarf())}<h1>Wool Scarf</h1>${body}`);
    expect(listings[0]?.listing.origin).toMatchObject({ value: null, raw });
  });

  it('give way to a row that names one', () => {
    const body = '<ul><li>Imported</li><li>Made in Portugal</li></ul>';
    const page = `${ld(scarf())}<h1>Wool Scarf</h1>${body}`;
    expect(valuesOf(page).origin).toBe('PT');
  });
});

describe('where the goods go', () => {
  const shipsTo = (body: string) => valuesOf(`${ld(scarf())}<h1>Wool Scarf</h1>${body}`).shipsTo;

  it.each([
    ['<p>We ship worldwide</p>', { included: [], excluded: [], worldwide: true }],
    ['<p>Ships worldwide from Poland</p>', { included: [], excluded: [], worldwide: true }],
    [
      '<p>Ships to: Germany, Austria and Poland</p>',
      { included: ['DE', 'AT', 'PL'], excluded: [], worldwide: false },
    ],
    [
      '<p>Not available for sale and shipment to Germany</p>',
      { included: [], excluded: ['DE'], worldwide: false },
    ],
    [
      '<p>We do not ship to North Korea, Iran or Syria.</p>',
      { included: [], excluded: ['KP', 'IR', 'SY'], worldwide: false },
    ],
    ['<p>Excludes: Russia, North Korea</p>', { included: [], excluded: ['RU', 'KP'], worldwide: false }],
    [
      '<p>We ship worldwide, except to North Korea and Iran.</p>',
      { included: [], excluded: ['KP', 'IR'], worldwide: true },
    ],
    [
      '<p>Ships to: Germany and Korea (excluding North Korea)</p>',
      { included: ['DE', 'KR'], excluded: ['KP'], worldwide: false },
    ],
    [
      '<p>Ships worldwide</p><p>Does not ship to Cuba</p>',
      { included: [], excluded: ['CU'], worldwide: true },
    ],
  ])('is read of %s', (body, expected) => {
    expect(shipsTo(body)).toEqual(expected);
  });

  it.each([
    '<p>We do not ship worldwide</p>',
    '<select><option>Ships to: North Korea</option></select>',
    '<footer><p>We ship worldwide</p></footer>',
    '<div class="reviews"><p>Ships to: North Korea</p></div>',
    '<p>Ships to your door within two days</p>',
  ])('is not read of %s', (body) => {
    expect(shipsTo(body)).toBeUndefined();
  });
});

describe('the seller that a page shows', () => {
  const shown = (body: string) => valuesOf(`${ld(scarf())}<h1>Wool Scarf</h1>${body}`);

  it.each([
    ['<p>Sold by <a href="/s/1">Alpine Goods</a> and shipped soon</p>'],
    ['<div>Seller: Alpine Goods</div>'],
    ['<dl><dt>Seller</dt><dd><span>Alpine Goods</span><span>4.7</span></dd></dl>'],
    ['<p>Verkauf durch: Alpine Goods</p>'],
    ['<p>Vendu par <strong>Alpine Goods</strong></p>'],
    ['<p>販売元：Alpine Goods</p>'],
  ])('is read of %s', (body) => {
    expect(shown(body).sellerName).toBe('Alpine Goods');
  });

  it.each([
    ['<p>Sold by 7 more sellers</p>'],
    ['<p>Sold by the piece</p>'],
    ['<p>Sold by <b>Alpine Goods</b></p><p>Sold by <b>Borealis Shop</b></p>'],
    ['<footer><p>Sold by <b>Alpine Goods</b></p></footer>'],
  ])('is not read of %s', (body) => {
    expect(shown(body).sellerName).toBeUndefined();
  });

  it('is read with the company behind it', () => {
    const body =
      '<dl><dt>Business name</dt><dd>Alpine Trading Ltd</dd><dt>Business address</dt><dd><div>1 High Street</div><div>Leeds</div></dd></dl>';
    expect(shown(body)).toMatchObject({
      sellerLegalName: 'Alpine Trading Ltd',
      sellerAddress: '1 High Street Leeds',
    });
  });
});

describe('what stands beside the heading', () => {
  const meta = '<meta property="og:type" content="product"><meta property="og:title" content="Wool Scarf">';
  const shown = (body: string, title = 'Wool Scarf') =>
    valuesOf(`<title>${title}</title>${meta}<div>${body}</div>`);

  it('is read as the price that holds', () => {
    const body = '<h1>Wool Scarf</h1><p class="price"><del>€30.00</del> <ins>€19.90</ins></p>';
    expect(shown(body)).toMatchObject({ price: 19.9, currency: 'EUR' });
    expect(shown('<h1>Wool Scarf</h1><p class="old-price">€30</p><p class="sale-price">€12</p>').price).toBe(
      12,
    );
    expect(shown('<h1>Wool Scarf</h1><p class="price-filter">€30</p>').price).toBeUndefined();
  });

  it('is read as the brand where the title names it', () => {
    expect(shown('<h1>Wool Scarf</h1><p>by Northwind</p>', 'Northwind Wool Scarf').brand).toBe('Northwind');
    expect(shown('<h1>Wool Scarf</h1><p>by Friday</p>').brand).toBeUndefined();
    expect(shown('<h1>Wool Scarf</h1><a class="product__vendor">Northwind</a>').brand).toBe('Northwind');
  });
});

describe('results pages without a stated list', () => {
  const card = (name: string, href: string, more = '') =>
    `<article><a href="${href}"><img src="/${name}.jpg" alt=""></a><h3><a href="${href}">${name}</a></h3>${more}<span>€5.00</span></article>`;

  it('are read by their cards', () => {
    const cards = ['Cap', 'Scarf', 'Glove'].map((name) => card(name, `/p/${name.toLowerCase()}-1`)).join('');
    const found = read(`<h1>Sale</h1><div>${cards}</div>`, 'https://shop.example/sale');
    expect(found.page).toBe('results');
    expect(titles(found)).toEqual(['Cap', 'Scarf', 'Glove']);
    expect(found.listings.map(({ anchor }) => anchor?.localName)).toEqual(['article', 'article', 'article']);
    expect(values(found.listings[0]?.listing ?? {})).toMatchObject({
      price: 5,
      currency: 'EUR',
      url: 'https://shop.example/p/cap-1',
    });
  });

  it('say where each was made in words of its own', () => {
    const made = [
      'Made in Taiwan. Warm',
      'Not made in Taiwan',
      'made in the USA',
      'Made in Italy, made in China',
    ];
    const cards = made.map((text, i) => card(`Cap ${i}`, `/p/cap-${i}`, `<p>${text}</p>`)).join('');
    const found = read(`<div>${cards}</div>`, 'https://shop.example/sale');
    expect(found.listings.map(({ listing }) => listing.origin?.value)).toEqual([
      'TW',
      undefined,
      'US',
      undefined,
    ]);
  });

  it('are none with fewer cards, in a cart, or in the frame of the site', () => {
    const cards = ['Cap', 'Scarf', 'Glove'].map((name) => card(name, `/p/${name.toLowerCase()}-1`));
    expect(read(`<div>${cards.slice(0, 2).join('')}</div>`, 'https://shop.example/sale').page).toBe('none');
    expect(read(`<div>${cards.join('')}</div>`, 'https://shop.example/cart').page).toBe('none');
    expect(read(`<footer>${cards.join('')}</footer>`, 'https://shop.example/sale').page).toBe('none');
  });

  it('are read in WooCommerce by its own marks', () => {
    const cards =
      '<ul class="products"><li class="product type-product"><a href="/product/cap/"><h2 class="woocommerce-loop-product__title">Cap</h2><span class="price"><del>€9.00</del><ins>€7.00</ins></span></a><a href="?add-to-cart=7">Add to cart</a></li></ul>';
    const found = read(`<h1>Shop</h1>${cards}`, 'https://shop.example/shop/');
    expect(titles(found)).toEqual(['Cap']);
    expect(found.listings[0]?.listing.price?.value).toBe(7);
    expect(found.listings[0]?.anchor?.localName).toBe('li');
  });

  const shopify = '<script>var Shopify = {}; Shopify.shop = "x.myshopify.com";</script>';

  it('are read in Shopify by its cards with their vendors', () => {
    const cards = ['cap', 'scarf'].map(
      (name) =>
        `<li><div class="card"><a href="/collections/all/products/${name}">${name}</a><div class="card__vendor">Northwind</div><span class="price-item--sale">$5.00</span></div></li>`,
    );
    const found = read(`${shopify}<ul>${cards.join('')}</ul>`, 'https://shop.example/collections/all');
    expect(titles(found)).toEqual(['cap', 'scarf']);
    expect(found.listings[0]?.listing.brand?.value).toBe('Northwind');
  });

  it('are read in Shopify by what it notes of the list', () => {
    const variant = (title: string) => ({
      price: { amount: 5, currencyCode: 'EUR' },
      product: {
        id: '77',
        title,
        vendor: 'Northwind',
        url: `/products/${title.toLowerCase()}`,
        type: 'Caps',
      },
      image: { src: '//cdn.example/a.jpg' },
    });
    const note = (variants: object[]) => {
      const events = JSON.stringify([
        ['page_viewed', {}],
        ['collection_viewed', { collection: { productVariants: variants } }],
      ]);
      return `${shopify}<script>start({"events":${JSON.stringify(events)}});</script>`;
    };
    const cards =
      '<ul><li><a href="/products/cap">Cap</a><i>x</i></li><li><a href="/products/hat">Hat</a></li></ul>';
    const found = read(
      `${note([variant('Cap'), variant('Hat')])}${cards}`,
      'https://shop.example/collections/all',
    );
    expect(titles(found)).toEqual(['Cap', 'Hat']);
    expect(values(found.listings[0]?.listing ?? {})).toMatchObject({
      brand: 'Northwind',
      price: 5,
      id: '77',
    });
    expect(found.listings[0]?.anchor?.localName).toBe('li');
    expect(read(note([]), 'https://shop.example/collections/all').reason).toBe('empty');
  });

  it('place what data states at the card that leads there', () => {
    const list = ld({
      '@type': 'ItemList',
      itemListElement: ['Cap', 'Hat'].map((name) => ({
        '@type': 'ListItem',
        item: { ...scarf({ sku: name }), name, url: `/p/${name}-1` },
      })),
    });
    const found = read(
      `${list}<div><article><a href="/p/Cap-1">Cap</a></article><article><a href="/p/Hat-1">Hat</a></article></div>`,
      'https://shop.example/sale',
    );
    expect(found.listings.map(({ anchor }) => anchor?.textContent)).toEqual(['Cap', 'Hat']);
  });
});

describe('shop software', () => {
  it('reads the vendor that Shopify embeds', () => {
    const page = `<meta property="og:type" content="product"><meta property="og:title" content="Wool Scarf">
      <h1>Wool Scarf</h1><script>window.x = 1; var meta = {"product":{"id":95764,"vendor":"Northwind","type":"Scarves"},
      "page":{"pageType":"product"}};</script>`;
    const [found] = read(page).listings;
    expect(found?.listing.brand).toEqual({
      value: 'Northwind',
      raw: 'Northwind',
      from: 'state',
      where: 'meta.product.vendor',
    });
    expect(found?.listing).toMatchObject({ id: { value: '95764' }, category: { value: 'Scarves' } });
  });

  const head = '<title>Wool Scarf - Northwind Shop</title>';
  it('knows a product page by what it sells, without any statement', () => {
    const button = '<form action="/cart"><button>Add to cart</button></form>';
    expect(valuesOf(`${head}<h1>Wool Scarf</h1>${button}`)).toMatchObject({ title: 'Wool Scarf' });
    expect(valuesOf(`${head}<body class="single-product"><h1>Wool Scarf</h1></body>`).title).toBe(
      'Wool Scarf',
    );
  });

  it.each([
    [
      'a list of things to buy',
      '<h1>Wool Scarf</h1><button>Add to cart</button><button>Add to cart</button><button>Add to cart</button>',
      PAGE,
    ],
    ['a front page', '<h1>Wool Scarf</h1><button>Add to cart</button>', 'https://shop.example/'],
    ['a cart', '<h1>Wool Scarf</h1><button>Add to cart</button>', 'https://shop.example/cart'],
    ['a page about something else', '<h1>Our history</h1><button>Add to cart</button>', PAGE],
    [
      'a page that offers related things',
      '<h1>Wool Scarf</h1><div class="related"><button>Add to cart</button></div>',
      PAGE,
    ],
    ['an article', '<h1>Wool Scarf</h1>', PAGE],
  ])('takes %s for no product', (_, body, address) => {
    expect(read(`${head}${body}`, address).page).toBe('none');
  });
});

describe('pages without a listing', () => {
  const text = `<p>${'words '.repeat(200)}</p>`;
  it.each([
    ['captcha', '<title>Captcha Interception</title>'],
    ['captcha', '<title>Just a moment...</title>'],
    ['captcha', '<title>Shop</title><div id="px-captcha"></div>'],
    ['not found', `<title>404</title>${text}`],
    ['not found', `<p>Sorry, the page you requested can not be found</p>${text}`],
    ['login', `<title>Sign in</title><input type="password">${text}`],
    ['shell', '<meta property="og:type" content="product"><meta property="og:title" content="x">'],
    ['shell', '<div id="root"></div>'],
    ['nothing readable', `<title>About us</title>${text}`],
  ])('say %s', (reason, html) => {
    expect(read(html)).toEqual({ page: 'none', listings: [], reason });
  });

  it('do not become one by the product that their data still names', () => {
    expect(read(`<title>Page not found</title>${ld(scarf())}<h1>Oops</h1>`).reason).toBe('not found');
  });
});

describe('hostile pages', () => {
  it('cannot reach what is not their own', () => {
    const page = rawLd(
      '{"@type":"Product","name":"Wool Scarf","sku":"1","__proto__":{"brand":"x"},"constructor":{"name":"y"},"brand":{"__proto__":{"name":"z"}}}',
    );
    expect(valuesOf(page).brand).toBeUndefined();
    expect(read(rawLd('{"@type":{"toString":1},"@id":{"valueOf":2},"name":[[[{"toString":3}]]]}')).page).toBe(
      'none',
    );
  });

  it('are read without an address of the web too', () => {
    const { document } = new JSDOM(ld(scarf({ url: '/a', offers: { price: 1, seller: 'Anna' } }))).window;
    const [found] = structuredData.readPage(document, new URL('file:///home/reader/page.html')).listings;
    expect(found?.listing.sellerName?.value).toBe('Anna');
    expect(found?.listing.url).toBeUndefined();
  });

  it('cannot run in circles', () => {
    const circle = {
      '@id': '#a',
      '@type': 'Place',
      address: { '@id': '#a' },
      addressCountry: { '@id': '#a' },
    };
    const offers = { '@id': '#o', offers: { '@id': '#o' }, shippingDetails: { shippingDestination: circle } };
    const group = { '@id': '#g', hasVariant: { '@id': '#g' }, isVariantOf: { '@id': '#g' } };
    const page = ld(scarf({ offers, brand: { '@id': '#b', name: { '@id': '#b' } } }), scarf(group));
    expect(read(`${page}<h1>Wool Scarf</h1>`).page).toBe('product');
  });

  it('cannot make addresses of scripts', () => {
    const found = valuesOf(ld(scarf({ url: 'javascript:alert(1)', image: 'data:image/png;base64,x' })));
    expect(found.image).toBeUndefined();
    expect(found.url).toBe(PAGE);
  });

  it('cannot make the reader slow or break it', () => {
    const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      '@type': 'WebPage',
      '@id': `#${i}`,
      mainEntity: { '@id': `#${i + 1}` },
    }));
    const pages = [
      rawLd(deep('[', ']', 200_000)),
      rawLd(deep('{"a":', '}', 100_000)),
      rawLd(`{"@type":"Product","name":"${'\\'.repeat(100_001)}`),
      rawLd('/*'.repeat(100_000)),
      ld({ '@graph': chain }),
      ld(scarf({ name: `x${'.co'.repeat(2000)}!`, brand: `x${'.co'.repeat(2000)}!` })),
      ld(scarf({ name: '<b'.repeat(50_000) })),
      deep('<div itemscope itemprop="offers" itemtype="http://schema.org/Product">', '</div>', 400),
      `${'<i itemscope itemtype="http://schema.org/Product" itemref="all"></i>'.repeat(500)}<div id="all">${'<b itemprop="name">x</b>'.repeat(2000)}</div>`,
      '<li>Origin : '.repeat(5000),
    ];
    // What is not linear here does not end before the test runner's patience does.
    for (const page of pages) read(page);
  });

  it('cannot make what is shown slow to read', () => {
    const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
    const pages = [
      `${ld(scarf())}${deep('<div class="price">Sold by: ', '</div>', 400)}<p>${'A'.repeat(200_000)}</p><p>${'Aa, '.repeat(50_000)}</p>`,
      `${'<a href="/p/1">'.repeat(2000)}${Array.from({ length: 3000 }, (_, i) => `<div><a href="/p/x-${i}">Cap</a><b>€1</b></div>`).join('')}`,
    ];
    for (const page of pages) read(page);
  });

  it('get no more listings than a page may have', () => {
    const products = Array.from({ length: 3000 }, (_, i) => ({
      '@type': 'Product',
      name: `Scarf ${i}`,
      sku: `${i}`,
    }));
    expect(read(ld({ '@graph': products }), 'https://shop.example/all').listings.length).toBeLessThanOrEqual(
      2500,
    );
  });
});
