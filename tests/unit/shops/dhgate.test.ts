import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dhgate } from '../../../lib/shops/dhgate.ts';

const ITEM = 'https://www.dhgate.com/product/phone-holder/859000001.html';

function read(html: string, url = ITEM) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const { page, listings, reason } = dhgate.readPage(document, new URL(url));
  return { page, reason, listings: listings.map(({ listing }) => listing) };
}

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const seller = (name: string) => `"prodSeller":{"supplierid":"2c93628f7b727726","suppliername":"${name}"}`;
const way = (canDelivery: boolean) =>
  `"prodShip":{"shipCostAndWay":{"countryId":"TH","stockCountryId":"CN","countryName":"Thailand","canDelivery":${canDelivery},"expressType":"ePacket"}}`;

describe('a product page of today', () => {
  it('has seller and ways in the data sent to its scripts, whose brand is none', () => {
    const text = `9:{${seller('holder99')},${way(true)}}`;
    const { listings } = read(`<h1>Phone holder</h1>
      <script type="application/ld+json">[{"@type":"Product","name":"Phone holder","brand":{"name":"dhgate"},
        "offers":{"price":0.11,"priceCurrency":"USD"}}]</script>
      ${push(text.slice(0, 60))}${push(text.slice(60))}
      <ul class="prodSpecifications_showUl__x"><li><span>Origin :</span><div class="prodSpecifications_deswrap__y">CN(Origin)</div></li>
      <li><span>Brand :</span><div class="prodSpecifications_deswrap__y">Gripsy</div></li></ul>`);
    expect(listings[0]).toMatchObject({
      title: { value: 'Phone holder' },
      sellerName: { value: 'holder99', from: 'state' },
      sellerId: { value: '2c93628f7b727726' },
      shipsFrom: { value: 'CN' },
      shipsTo: { value: { included: ['TH'], excluded: [], worldwide: false } },
      services: { value: ['ePacket'] },
      price: { value: 0.11 },
      currency: { value: 'USD' },
      origin: { value: 'CN' },
      brand: { value: 'Gripsy' },
    });
  });

  it('takes the word of the data for no brand', () => {
    const { listings } = read(`<h1>Phone holder</h1>
      <script type="application/ld+json">{"@type":"Product","name":"Phone holder","brand":{"name":"dhgate"},
        "offers":{"price":"1.20","priceCurrency":"USD"}}</script>`);
    expect(listings[0]?.title?.value).toBe('Phone holder');
    expect(listings[0]?.brand).toBeUndefined();
  });

  it('names the company behind a shop, and no other seller as that', () => {
    const company = '"suppliername":"Shenzhen Holder Trading Co., Ltd"';
    const one = read(`<h1>Holder</h1>${push(`{${seller('holder99')},"x":{${company}}}`)}`);
    expect(one.listings[0]?.sellerLegalName?.value).toBe('Shenzhen Holder Trading Co., Ltd');
    const many = read(`<h1>Holder</h1>${push(`{${seller('holder99')},${company},"suppliername":"other1"}`)}`);
    expect(many.listings[0]?.sellerLegalName).toBeUndefined();
  });

  it('tells where the goods do not go', () => {
    const { listings } = read(`<h1>Holder</h1>${push(`{${seller('holder99')},${way(false)}}`)}`);
    expect(listings[0]?.shipsTo?.value).toEqual({ included: [], excluded: ['TH'], worldwide: false });
  });
});

describe('a product page of old', () => {
  const page = (hidden: string) => `<div class="key-info"><h1>Eye sticker</h1></div>
    <div class="bread-crumbs"><a>Home</a><a>Beauty</a></div>
    <div class="pricearea"><strong class="unit-price">US $38.17 - 48.27 / Lot ( US $0.25 / Pair )</strong></div>
    <div class="seller-information"><div class="selle-name"><a href="//www.dhgate.com/wholesale/products/ff80808126.html">mrx</a></div></div>
    <span id="shippingCostChooseButton">United States Via China Post Air</span>
    <div class="choose-shipping-cannot" style="${hidden}">This item cannot be shipped to United States, Please contact seller</div>`;

  it('shows all of it', () => {
    expect(read(page('display:none')).listings[0]).toMatchObject({
      sellerName: { value: 'mrx' },
      sellerId: { value: 'ff80808126' },
      price: { value: 38.17 },
      currency: { value: 'USD' },
      category: { value: 'Beauty' },
      shipsTo: { value: { included: ['US'], excluded: [] } },
      services: { value: ['China Post Air'] },
    });
  });

  it('may say that nothing goes to the visitor', () => {
    expect(read(page('')).listings[0]?.shipsTo?.value).toMatchObject({ included: [], excluded: ['US'] });
  });
});

describe('a list', () => {
  it('has cards with their sellers', () => {
    const card = (
      id: number,
    ) => `<div class="gallery-main"><a href="https://www.dhgate.com/product/x/${id}.html"><img src="https://img.dhresource.com/x.jpg"></a>
      <div class="gallery-pro-name"><a href="https://www.dhgate.com/product/x/${id}.html">Holder ${id}</a></div>
      <div class="current-price">US $2.26 - 3.14/Piece</div><a class="store-name" href="/store/21700001">holder99</a></div>`;
    const { page, listings } = read(
      `<main>${card(859000001)}${card(859000002)}</main>`,
      'https://www.dhgate.com/wholesale/search.do?searchkey=x',
    );
    expect(page).toBe('results');
    expect(listings).toHaveLength(2);
    expect(listings[1]).toMatchObject({
      id: { value: '859000002' },
      title: { value: 'Holder 859000002' },
      sellerName: { value: 'holder99' },
      price: { value: 2.26 },
      currency: { value: 'USD' },
    });
  });

  it('may be empty', () => {
    const url = 'https://www.dhgate.com/wholesale/search.do?searchkey=x';
    expect(read('<p>Sorry, no results found</p>', url)).toMatchObject({ page: 'none', reason: 'empty' });
  });
});
