import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { Listing } from '../../../lib/listing/listing.ts';
import { aliexpress } from '../../../lib/shops/aliexpress.ts';
import type { PageFindings } from '../../../lib/shops/reader.ts';
import { rowField, saysNothing } from '../../../lib/shops/row-labels.ts';

const ITEM = 'https://www.aliexpress.com/item/1005006722922099.html';
const SEARCH = 'https://www.aliexpress.com/w/wholesale-goggles.html';

function documentOf(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

function read(html: string, url: string): PageFindings {
  return aliexpress.readPage(documentOf(html, url), new URL(url));
}

function readProduct(html: string, url = ITEM): Listing {
  const { page, listings, reason } = read(html, url);
  expect({ page, count: listings.length, reason }).toEqual({ page: 'product', count: 1, reason: null });
  return listings[0]?.listing ?? {};
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
const stateScript = (value: unknown) => `<script type="application/json">${json(value)}</script>`;
const runParams = (data: unknown) => `<script>
  window.runParams = {
    data: ${json(data)},
    csrfToken: 'x'
  };</script>`;
const initData = (data: unknown) =>
  `<script>window._dida_config_._init_data_= { data: ${json(data)} }/*!-->init-data-end--*/</script>`;

/** A page of the layout of 2025, its specification being `rows`. */
const newestPage = (rows: readonly (readonly [string, string])[], more = '') => `
  <meta property="og:title" content="Antenna - AliExpress">
  <h1 data-pl="product-title">Antenna</h1>
  <ul data-pl="product-specs">${rows
    .map(
      ([label, value]) => `<li><div class="specification--prop--Jh28bKu">
        <div class="specification--title--SfH3sA8"><span>${label}</span></div>
        <div class="specification--desc--Dxx6W0W" title="${value}"><span>${value}</span></div></div></li>`,
    )
    .join('')}</ul>${more}`;

describe('rows of a specification', () => {
  it.each([
    ['Brand Name', 'Origin', 'CN(Origin)'],
    ['Nombre de la marca', 'Origen', 'CN(Origen)'],
    ['Nome da marca', 'Origem', 'China continental'],
    ['Nom de marque', 'Origine', 'CN (Origine)'],
    ['Markenname', 'Herkunft', 'CN (Herkunft)'],
    ['Nome di marca', 'Origine', 'CN (Origine)'],
    ['Merknaam', 'Herkomst', 'CN (herkomst)'],
    ['Nazwa marki', 'Pochodzenie', 'Chiny kontynentalne'],
    ['Название бренда', 'Происхождение', 'CN (происхождение)'],
    ['Marka Adı', 'Menşei', 'CN (menşei)'],
    ['اسم العلامة التجارية', 'الأصل', 'CN (الأصل)'],
    ['שם מותג', 'מקור', 'CN (מקור)'],
    ['ブランド名', '原産地', 'CN (原産地)'],
    ['브랜드 이름', '원산지', 'CN(원산지)'],
    ['品牌名称', '产地', '中国大陆'],
    ['ชื่อแบรนด์', 'ต้นกำเนิด', 'CN (ต้นกำเนิด)'],
    ['Tên thương hiệu', 'Xuất xứ', 'CN (Xuất xứ)'],
    ['Nama merek', 'Asal', 'CN (Asal)'],
  ])('are understood by their labels: %s, %s', (brandLabel, originLabel, origin) => {
    const listing = readProduct(
      newestPage([
        ['High-concerned chemical', 'None'],
        [brandLabel, 'creapart'],
        [originLabel, origin],
      ]),
    );
    expect(listing.brand).toMatchObject({ value: 'creapart', from: 'dom' });
    expect(listing.origin).toMatchObject({ value: 'CN', raw: origin });
  });

  it('names countries in the language of the page', () => {
    const page = `<html lang="pl">${newestPage([['Pochodzenie', 'Korea Północna']])}`;
    expect(readProduct(page, 'https://pl.aliexpress.com/item/1005006722922099.html').origin?.value).toBe(
      'KP',
    );
  });

  it('keeps a statement that names no country as one without a country', () => {
    expect(readProduct(newestPage([['Origin', 'Imported']])).origin).toMatchObject({
      value: null,
      raw: 'Imported',
    });
    const province = readProduct(
      newestPage([
        ['Place of Origin', 'Guangdong'],
        ['Origin', 'Mainland China'],
      ]),
    );
    expect(province.origin?.value).toBe('CN');
  });

  it.each(['None', 'NONE', 'No', 'Нет', 'NoEnName_Null', 'no brand', 'N/A', '-', 'Sin marca', 'ללא'])(
    'take %s for no brand',
    (value) => {
      expect(saysNothing(value)).toBe(true);
      expect(readProduct(newestPage([['Brand Name', value]])).brand).toBeUndefined();
    },
  );

  it.each(['Dell', 'The', 'Region', 'Nothing', 'Nono'])('take %s for a brand', (value) => {
    expect(readProduct(newestPage([['Brand Name', value]])).brand?.value).toBe(value);
  });

  it.each(['Country of the origin', 'País de la fabricación', 'Pays/Région de fabrication', '製造国/地域'])(
    'find an origin behind %s',
    (label) => {
      expect(rowField(label)).toBe('origin');
    },
  );

  it.each([
    'Brand Type',
    'Compatible brand',
    'Marca compatible',
    'High-concerned chemical',
    'Original package',
    '',
  ])('are left alone when the label is %s', (label) => {
    expect(rowField(label)).toBeUndefined();
    expect(readProduct(newestPage([[label, 'Apple']])).brand).toBeUndefined();
  });

  it('name the maker, and in Korea the company that sells', () => {
    const listing = readProduct(
      newestPage([
        ['Manufacturer', 'Shenzhen Antenna Works'],
        ['상호', '주식회사 안테나'],
      ]),
    );
    expect(listing.manufacturer?.value).toBe('Shenzhen Antenna Works');
    expect(listing.sellerLegalName?.value).toBe('주식회사 안테나');
  });
});

describe('a product page drawn in 2025', () => {
  const side = `
    <div class="ship-to--menuItem--WdBDsYl"><span class="ship-to--cssFlag--x country-flag-y2023 PK"></span>
      <div class="ship-to--text--x"><span>PL/</span><b>PKR</b></div></div>
    <div data-pl="product-price"><span class="price--currentPriceText--x pdp-comp-price-current">1,542.50</span></div>
    <div id="nav-store"><a data-pl="store-name" href="//pl.aliexpress.com/store/5361180">Creapart &amp; Co Store</a></div>
    <div data-pl="product-delivery"><span class="delivery-v2--to--Mtweg7y">Pakistan</span></div>`;
  const shipping = '<div class="dynamic-shipping"><div class="dynamic-shipping-line">x</div></div>';
  const unreachable = `<div class="dynamic-shipping">
    <div class="dynamic-shipping-line dynamic-shipping-unreachableLayout">Produkt nie może być wysłany</div></div>`;

  it('is read from what it shows', () => {
    const listing = readProduct(newestPage([], side + shipping));
    expect(listing.title?.value).toBe('Antenna');
    expect(listing.id?.value).toBe('1005006722922099');
    expect(listing.url?.value).toBe(ITEM);
    expect(listing.sellerName?.value).toBe('Creapart & Co Store');
    expect(listing.sellerId?.value).toBe('5361180');
    expect(listing.sellerUrl?.value).toBe('https://pl.aliexpress.com/store/5361180');
    expect(listing.price?.value).toBe(1542.5);
    expect(listing.currency?.value).toBe('PKR');
    expect(listing.shipsTo?.value).toEqual({ included: ['PK'], excluded: [], worldwide: false });
    expect(listing.shipsFrom).toBeUndefined();
    expect(listing.services).toBeUndefined();
  });

  it('that does not go to the visitor excludes his country', () => {
    const listing = readProduct(newestPage([], side + unreachable));
    expect(listing.shipsTo?.value).toEqual({ included: [], excluded: ['PK'], worldwide: false });
  });

  it('takes the visitor from the flag when the country is named in words it does not know', () => {
    const foreign = side.replace('>Pakistan<', '>Pakistanrepubliken<');
    expect(readProduct(newestPage([], foreign + shipping)).shipsTo?.value.included).toEqual(['PK']);
  });

  it('ships from the warehouse that is chosen, or from the only one', () => {
    const choice = (selected: string, more = '') => `<div data-sku-row="200007763">
      <div data-sku-col="200007763-201336104" class="sku-item--text--x ${selected}" title="Spain"></div>${more}</div>`;
    const china =
      '<div data-sku-col="200007763-201336100" class="sku-item--text--x" title="中国内地仓"></div>';
    const from = (html: string) => readProduct(newestPage([], html)).shipsFrom?.value;
    expect(from(choice('sku-item--selected--y', china))).toBe('ES');
    expect(from(choice('', china))).toBeUndefined();
    expect(from(choice(''))).toBe('ES');
    expect(from(`<div data-sku-row="200007763">${china}</div>`)).toBe('CN');
  });

  it('names the merchant behind a shared item, and takes no store’s own licence for one', () => {
    const licence = (store: string, name: string) =>
      `<a href="https://shoprenderview.aliexpress.com/credential/showcredential.htm?x=1&storeNum=${store}">${name}</a>`;
    const shared = readProduct(
      newestPage([], side + licence('5361180', 'Business info') + licence('77001', 'Real Ltd')),
    );
    expect(shared.sellerName?.value).toBe('Creapart & Co Store');
    expect(shared.sellerLegalName?.value).toBe('Real Ltd');
    const own = readProduct(newestPage([], side + licence('5361180', 'Business info')));
    expect(own.sellerLegalName).toBeUndefined();
  });

  it('hands out no address but http', () => {
    const hostile = `<meta property="og:image" content="javascript:alert(1)">
      <a data-pl="store-name" href="javascript:'/store/5361180'">Shop</a>`;
    const listing = readProduct(newestPage([], hostile));
    expect(listing.image).toBeUndefined();
    expect(listing.sellerUrl?.value).toBe('https://www.aliexpress.com/store/5361180');
  });
});

describe('shipping lines', () => {
  const page = (lines: readonly string[], to = '') =>
    newestPage(
      [],
      `${to && `<span class="product-delivery-to">${to}</span>`}${lines
        .map((line) => `<div class="dynamic-shipping"><div class="dynamic-shipping-line">${line}</div></div>`)
        .join('')}`,
    );
  const grey = (text: string) => `<span style="color: #666666;">${text}</span>`;
  const dark = (text: string) => `<span style="color: #222222;">${text}</span>`;

  it.each([
    [
      'English',
      `${grey('From ')}${dark('China')}${grey(' to ')}${dark('United States')}${grey(" via Seller's Shipping Method - US")}`,
      "Seller's Shipping Method - US",
      'US',
    ],
    [
      'Spanish',
      'Envío rápido de <strong>China</strong> a <strong>Mexico</strong> con AliExpress Standard Shipping',
      'AliExpress Standard Shipping',
      'MX',
    ],
    [
      'Hebrew',
      `${grey('מ- ')}${dark('China')}${grey(' עד ')}${dark('Israel')}${grey(' באמצעות Cainiao Super Economy Global')}`,
      'Cainiao Super Economy Global',
      'IL',
    ],
    [
      'Korean',
      '<b>China</b>에서 <b>South Korea</b>(으)로 <b>AliExpress Standard Shipping</b> 통해',
      'AliExpress Standard Shipping',
      'KR',
    ],
    ['carrier in small letters first', 'From <b>China</b> to <b>France</b> via ePacket', 'ePacket', 'FR'],
    ['carrier in Chinese', 'From <b>China</b> to <b>France</b> via 中国邮政', '中国邮政', 'FR'],
  ])('are read by their structure: %s', (_, line, service, to) => {
    const listing = readProduct(page([line]));
    expect(listing.shipsFrom).toMatchObject({ value: 'CN', from: 'dom' });
    expect(listing.shipsTo?.value.included).toEqual([to]);
    expect(listing.services?.value).toEqual([service]);
  });

  it('may name the goal first', () => {
    const listing = readProduct(page(['<b>Japan</b>へ <b>China</b>から'], 'Japan'));
    expect(listing.shipsFrom?.value).toBe('CN');
    expect(listing.shipsTo?.value.included).toEqual(['JP']);
  });

  it('tell the selected option first and name every service once', () => {
    const listing = readProduct(
      page([
        'From <b>United States</b> to <b>France</b> via USPS',
        'From <b>China</b> to <b>France</b> via EMS',
        'From <b>China</b> to <b>France</b> via USPS',
      ]),
    );
    expect(listing.shipsFrom?.value).toBe('US');
    expect(listing.services?.value).toEqual(['USPS', 'EMS']);
  });

  it('without two countries tell no route', () => {
    const listing = readProduct(page(['From <b>China</b> via EMS', '<strong>Lip 18 - Sie 04</strong>']));
    expect(listing.shipsFrom).toBeUndefined();
    expect(listing.services).toBeUndefined();
  });
});

describe('the data of a product page', () => {
  const bizData = {
    shipFrom: 'China',
    shipFromCode: 'CN',
    shipTo: 'Mexico',
    shipToCode: 'MX',
    company: 'EMS',
  };
  const modules = {
    titleModule: { subject: 'Men&#39;s goggles' },
    commonModule: { productId: 3256802509430905, userCountryCode: 'PK' },
    storeModule: {
      storeName: 'DiePing Store',
      storeNum: 1101371468,
      storeURL: '//www.aliexpress.com/store/1101371468',
    },
    specsModule: { props: [{ attrName: 'Lieu inconnu', attrNameId: 219, attrValue: 'Mainland China' }] },
    priceModule: {
      minActivityAmount: { currency: 'USD', value: 2.48 },
      formatedActivityPrice: 'US $2.48 - 3.33',
    },
    shippingModule: { generalFreightInfo: { originalLayoutResultList: [{ bizData }] } },
  };

  it('gives the listing while nothing is drawn', () => {
    const { listings } = read(runParams(modules), ITEM);
    expect(listings[0]?.anchor).toBeNull();
    const listing = listings[0]?.listing ?? {};
    expect(listing.title).toEqual({
      value: "Men's goggles",
      raw: "Men's goggles",
      from: 'state',
      where: 'runParams.data.titleModule.subject',
    });
    expect(listing.id?.value).toBe('3256802509430905');
    expect(listing.origin?.value).toBe('CN');
    expect(listing.price?.value).toBe(2.48);
    expect(listing.shipsTo?.value.included).toEqual(['MX']);
    expect(listing.services?.value).toEqual(['EMS']);
  });

  it('gives way to what the page shows, but keeps the lowest price and this site’s id', () => {
    const drawn = `<h1 class="product-title-text">Men's goggles</h1>
      <div class="product-price-current"><span class="product-price-value">US $3.33</span></div>
      <div class="dynamic-shipping"><div class="dynamic-shipping-line">
        From <b>United States</b> to <b>Mexico</b> via USPS</div></div>`;
    const listing = readProduct(drawn + runParams(modules));
    expect(listing.shipsFrom).toMatchObject({ value: 'US', from: 'dom' });
    expect(listing.services?.value).toEqual(['USPS', 'EMS']);
    expect(listing.price?.value).toBe(2.48);
    expect(listing.id?.value).toBe('3256802509430905');
    expect(listing.url?.value).toBe('https://www.aliexpress.com/item/3256802509430905.html');
  });

  it('says where the item does not go', () => {
    const away = { ...bizData, company: undefined, unreachable: true };
    const listing = readProduct(
      stateScript({
        data: {
          productInfoComponent: { idStr: '1005006485810735', subject: 'Conjunto' },
          webGeneralFreightCalculateComponent: { originalLayoutResultList: { 0: { bizData: away } } },
        },
      }),
    );
    expect(listing.shipsTo?.value).toEqual({ included: [], excluded: ['MX'], worldwide: false });
    expect(listing.services).toBeUndefined();
  });

  it('is understood as it was before 2022', () => {
    const freight = { company: 'Cainiao', sendGoodsCountry: 'ES', sendGoodsCountryFullName: 'SPAIN' };
    const shippingModule = {
      freightCalculateInfo: { freight },
      generalFreightInfo: { hideShipFrom: false },
      regionCountryName: 'Morocco',
      userCountryCode: 'US',
    };
    const listing = readProduct(runParams({ ...modules, shippingModule }));
    expect(listing.shipsFrom?.value).toBe('ES');
    expect(listing.shipsTo?.value.included).toEqual(['MA']);
    expect(listing.services?.value).toEqual(['Cainiao']);
  });

  it('is understood with numbered components', () => {
    const storeModule = {
      storeName: 'Toy & Co',
      storeNum: 912345,
      storeURL: '//www.aliexpress.com/store/912345',
      productId: 1005004000000001,
    };
    const listing = readProduct(
      initData({
        hierarchy: { root: 'root_1' },
        data: {
          titleBanner_2440: { fields: { subject: 'Numbered' } },
          headerInfo_2442: { fields: { _for_header_info: { storeModule } } },
          price_2256: { fields: { minActivityAmount: { currency: 'EUR', value: 4.5 } } },
          specsInfo_2263: { fields: { specs: [{ attrName: 'Marca', attrValue: 'LEGO' }] } },
          shipping_2258: { fields: { originalLayoutResultList: [{ bizData }] } },
          sku_2257: { fields: { propertyList: [] } },
        },
        global: {},
      }),
    );
    expect(listing).toMatchObject({
      title: { value: 'Numbered', where: '_init_data_.data.data.titleBanner_2440.fields.subject' },
      id: { value: '1005004000000001' },
      sellerName: { value: 'Toy & Co' },
      sellerId: { value: '912345' },
      price: { value: 4.5 },
      currency: { value: 'EUR' },
      brand: { value: 'LEGO' },
      shipsFrom: { value: 'CN' },
    });
  });

  it('is understood with numbered components whose parts stand deeper', () => {
    const listing = readProduct(
      initData({
        hierarchy: {},
        data: {
          titleBanner_1: { fields: { subject: 'Deeper' } },
          storeHeader_2: { fields: { store: { info: { storeName: 'Deep Store', storeNum: 5361180 } } } },
          shipping_3: { fields: { generalFreightInfo: { originalLayoutResultList: [{ bizData }] } } },
        },
      }),
    );
    expect(listing.sellerName).toMatchObject({
      value: 'Deep Store',
      where: '_init_data_.data.data.storeHeader_2.fields.store.info.storeName',
    });
    expect(listing.services?.value).toEqual(['EMS']);
    expect(listing.id?.value).toBe('1005006722922099');
  });

  it('is understood as the shop’s own scripts fetch it, with the merchant behind a shared item', () => {
    const link = (store: number, name: string) =>
      `<a href="https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${store}&x=1">${name}</a>`;
    const listing = readProduct(
      stateScript({
        ret: ['SUCCESS'],
        data: {
          result: {
            GLOBAL_DATA: { globalData: { productId: 1005006505041416, currencyCode: 'ILS' } },
            PRODUCT_TITLE: { text: 'Cable' },
            SHOP_CARD_PC: { storeName: "Stone's Store", sellerInfo: { storeNum: 1100001 } },
            PRICE: { targetSkuPriceInfo: { salePriceString: '₪4.62' } },
            SHIPPING: { deliveryLayoutInfo: [{ bizData: { shipFrom: 'Germany' } }] },
            COMPLIANCE_PC: {
              complianceList: [
                { title: 'Licence', content: link(1100001, 'Stone') },
                {
                  title: 'Explanation of the Supplier',
                  content: `Sold by ${link(1102002, 'Hangzhou Real Trading')}`,
                },
              ],
            },
          },
        },
      }),
    );
    expect(listing).toMatchObject({
      id: { value: '1005006505041416' },
      sellerName: { value: "Stone's Store" },
      sellerLegalName: { value: 'Hangzhou Real Trading' },
      shipsFrom: { value: 'DE' },
      currency: { value: 'ILS' },
    });
  });

  it('tells the warehouse of the chosen variant', () => {
    const value = (id: number, name: string, code: string) => ({
      propertyValueId: id,
      propertyValueDisplayName: name,
      skuPropertySendGoodsCountryCode: code,
    });
    const values = [value(201336100, 'CHINA', 'CN'), value(201336104, 'SPAIN', 'ES')];
    const from = (skuPropertyValues: unknown, selectedSkuAttr?: string) =>
      readProduct(
        runParams({
          productInfoComponent: { subject: 'Plug' },
          skuComponent: {
            productSKUPropertyList: [{ skuPropertyId: 200007763, skuPropertyValues }],
            selectedSkuAttr,
          },
        }),
      ).shipsFrom?.value;
    expect(from(values)).toBeUndefined();
    expect(from(values, '14:29#Red;200007763:201336104')).toBe('ES');
    expect(from(values.slice(0, 1))).toBe('CN');
  });

  it('that is broken or a trap does no harm', () => {
    const broken = `<script>window.runParams = { data: {"titleModule":{"subject":"x" };</script>`;
    expect(read(broken, ITEM).reason).toBe('shell');
    const empty = '<script>window.runParams = {\n};\nwindow._d_c_.DCData = {"imagePathList":[]};</script>';
    expect(read(empty, ITEM).reason).toBe('shell');
    const polluted = stateScript({ titleModule: { subject: 'x' }, specsModule: { props: { length: 9e9 } } });
    expect(
      readProduct(
        polluted.replace('{"titleModule"', '{"__proto__":{"storeModule":{"storeName":"y"}},"titleModule"'),
      ),
    ).not.toHaveProperty('sellerName');
    const inherited = readProduct(stateScript({ titleModule: { subject: 'x' }, storeModule: [] }));
    expect(inherited.sellerName).toBeUndefined();
  });
});

/** One item of the data of a results page. */
const item = (id: number, more: object = {}) => ({
  productId: String(id),
  title: { displayTitle: `Item ${id}` },
  store: { storeName: `Store ${id}`, storeId: id, storeUrl: `//www.aliexpress.com/store/${id}` },
  prices: { salePrice: { formattedPrice: 'US $9.95', minPrice: 9.95, currencyCode: 'USD' } },
  trace: {
    pdpParams: { pdp_cdi: '%7B%22skuId%22%3A%221%22%2C%22shipFrom%22%3A%22CN%22%2C%22star%22%3A%225%22%7D' },
  },
  ...more,
});
const resultsData = (items: unknown) =>
  initData({ hierarchy: {}, data: { root: { fields: { mods: { itemList: { content: items } } } } } });
/** A card as it is drawn: two links in one wrapper. */
const card = (id: number, title = `Shown ${id}`) => `<div class="hz_bu search-item-card-wrapper-gallery"><div>
  <a class="lq_b search-card-item" href="//www.aliexpress.com/item/${id}.html?x=1"><img class="a" src="https://ae-pic-a1.aliexpress-media.com/kf/S${id}.jpg"></a>
  <a class="lq_b search-card-item" href="//www.aliexpress.com/item/${id}.html?x=2">
    <div title="${title.slice(0, 8)}"><h3>${title}</h3></div>
    <div class="lq_et"><div class="lq_j3"><span>$</span><span>8</span><span>.</span><span>50</span></div>
      <div class="lq_j4"><span style="text-decoration: line-through">$19.13</span></div></div></a></div></div>`;
const list = (...cards: string[]) => `<div id="card-list">${cards.join('')}</div>`;
const ids = ({ listings }: PageFindings) => listings.map(({ listing }) => listing.id?.value);

describe('a results page', () => {
  const [a, b, c, d] = [1005000000001, 1005000000002, 1005000000003, 1005000000004];

  it('joins each item of its data with its card', () => {
    const findings = read(list(card(a)) + resultsData([item(a), item(b)]), SEARCH);
    expect(findings.page).toBe('results');
    expect(ids(findings)).toEqual([String(a), String(b)]);
    const [first, second] = findings.listings;
    expect(first?.listing).toMatchObject({
      title: { value: `Shown ${a}`, from: 'dom' },
      price: { value: 8.5, from: 'dom' },
      currency: { value: 'USD', from: 'state' },
      sellerName: { value: `Store ${a}`, from: 'state' },
      shipsFrom: { value: 'CN', from: 'state' },
      url: { value: `https://www.aliexpress.com/item/${a}.html` },
    });
    expect(first?.anchor?.className).toBe('hz_bu search-item-card-wrapper-gallery');
    expect(second).toMatchObject({
      anchor: null,
      listing: { title: { from: 'state' }, price: { value: 9.95 } },
    });
  });

  it('puts a card that the data does not know behind the card it follows', () => {
    const bundle = card(c).replaceAll(
      `item/${c}.html?`,
      `ssr/300000512/BundleDeals2?productIds=${c}:120000&`,
    );
    const findings = read(list(card(a), bundle, card(b)) + resultsData([item(a), item(b), item(d)]), SEARCH);
    expect(ids(findings)).toEqual([a, c, b, d].map(String));
    expect(findings.listings[1]?.listing.url?.value).toBe(`https://www.aliexpress.com/item/${c}.html`);
    expect(findings.listings[1]?.listing.sellerName).toBeUndefined();
  });

  it('ignores data that the visitor has turned away from', () => {
    const findings = read(list(card(b), card(c), card(d)) + resultsData([item(a), item(b)]), SEARCH);
    expect(ids(findings)).toEqual([b, c, d].map(String));
    expect(findings.listings[0]?.listing.sellerName).toBeUndefined();
  });

  it('gives each item once, in the first of two lists', () => {
    const findings = read(list(card(a), card(a)) + resultsData([item(a), item(a)]), SEARCH);
    expect(ids(findings)).toEqual([String(a)]);
  });

  it('reads an empty ship-from as none, and no product from its JSON-LD', () => {
    const trap = `<script type="application/ld+json">{"@type":"Product","name":"goggles","brand":"Aliexpress"}</script>`;
    const pdp = { pdpParams: { pdp_cdi: '%22shipFrom%22%3A%22%22%2C%22star%22%3A%225%22' } };
    const findings = read(trap + resultsData([item(a, { trace: pdp })]), SEARCH);
    expect(findings.listings).toHaveLength(1);
    expect(findings.listings[0]?.listing.shipsFrom).toBeUndefined();
    expect(findings.listings[0]?.listing.brand).toBeUndefined();
  });

  it('is read without data and without any known class', () => {
    const plain = (
      id: number,
    ) => `<a class="lk_b" href="https://www.aliexpress.us/item/${id}.html?pdp_npi=6%40dis%21USD%2120.90%219.95">
      <div role="heading" title="Cut">Board ${id}</div><div aria-label="$9.95"><span>$9</span><span>.95</span></div></a>`;
    const elsewhere = '<a href="https://aliexpress.ru/item/1005000000009.html"><h3>Other shop</h3>$1.00</a>';
    const related = `<div><a href="/item/1005000000008.html">related search</a></div>`;
    const findings = read(
      `<div>${plain(a)}${plain(b)}${elsewhere}</div>${related}`,
      'https://www.aliexpress.us/w/x.html',
    );
    expect(ids(findings)).toEqual([String(a), String(b)]);
    expect(findings.listings[0]?.listing).toMatchObject({
      title: { value: `Board ${a}` },
      price: { value: 9.95 },
      currency: { value: 'USD' },
      url: { value: `https://www.aliexpress.us/item/${a}.html` },
    });
    expect(findings.listings.map(({ anchor }) => anchor?.tagName)).toEqual(['A', 'A']);
  });

  it('parses its data once, and again when it changes', () => {
    const document = documentOf(resultsData([item(a)]), SEARCH);
    const parse = vi.spyOn(JSON, 'parse');
    const look = () => ids(aliexpress.readPage(document, new URL(SEARCH)));
    try {
      expect(look()).toEqual([String(a)]);
      expect(look()).toEqual([String(a)]);
      expect(parse).toHaveBeenCalledTimes(1);
      const script = document.querySelector('script');
      if (script) script.textContent = script.textContent.replace(`"${a}"`, `"0${b}"`);
      expect(look()).toEqual([`0${b}`]);
    } finally {
      parse.mockRestore();
    }
  });

  it('that found nothing is empty, whatever it recommends instead', () => {
    const recommended = `<div><a href="/item/${a}.html"><h3>More to love</h3><span>$1.00</span></a></div>`;
    expect(read(recommended + resultsData([]), SEARCH)).toEqual({
      page: 'none',
      listings: [],
      reason: 'empty',
    });
    const noList = initData({ hierarchy: {}, data: { root: { fields: { mods: { sortBar: {} } } } } });
    expect(read(noList, SEARCH).reason).toBe('empty');
    expect(read('<div id="root"></div>', SEARCH).reason).toBe('shell');
  });

  it('reads a card again when what it shows has changed', () => {
    const document = documentOf(list(card(a)), SEARCH);
    const title = () => aliexpress.readPage(document, new URL(SEARCH)).listings[0]?.listing.title?.value;
    expect([title(), title()]).toEqual([`Shown ${a}`, `Shown ${a}`]);
    const heading = document.querySelector('h3');
    if (heading) heading.textContent = 'Another item';
    expect(title()).toBe('Another item');
  });

  it('gives every card of an endless scroll', () => {
    const many = Array.from({ length: 2000 }, (_, n) => card(1005000000000 + n));
    const document = documentOf(list(...many), SEARCH);
    expect(aliexpress.readPage(document, new URL(SEARCH)).listings).toHaveLength(2000);
  });
});

describe('other pages', () => {
  const drawn = `<div class="card-out-wrapper"><a href="//www.aliexpress.com/item/1005000000001.html">
    <h3>Goggles</h3><div><span>4</span><span>,</span><span>19</span><span>€</span></div></a></div>`;

  it.each([
    ['captcha', '<title>Captcha Interception</title><div id="baxia-punish"></div>', ITEM],
    [
      'captcha',
      '<script>location.replace("https://www.aliexpress.com/item/1.html/_____tmd_____/punish?x5secdata=1")</script>',
      ITEM,
    ],
    [
      'captcha',
      stateScript({ ret: ['FAIL_SYS_USER_VALIDATE', 'RGV587_ERROR::SM'], data: { url: 'https://x' } }),
      ITEM,
    ],
    [
      'not found',
      `<meta property="og:title" content="Filament - AliExpress"><div class="not-found--wrap--U9uRJog">gone</div>${drawn}`,
      ITEM,
    ],
    ['shell', '<meta property="og:title" content="Filament - AliExpress"><div id="root"></div>', ITEM],
    ['shell', '<title>X Store - Amazing products</title>', 'https://www.aliexpress.com/store/911061014'],
    ['login', '<input id="fm-login-id">', 'https://login.aliexpress.com/'],
    ['nothing readable', '<h1>Help</h1>', 'https://www.aliexpress.com/p/help.html'],
    ['nothing readable', '', 'https://www.aliexpress.com/'],
  ])('give no listing: %s', (reason, html, url) => {
    expect(read(html, url)).toEqual({ page: 'none', listings: [], reason });
  });

  it('are no captcha for a script that mentions one', () => {
    const script = '<script>var x = "/_____tmd_____/punish?x5secdata="</script>';
    expect(readProduct(newestPage([], script)).title?.value).toBe('Antenna');
    expect(read(drawn + script, SEARCH).page).toBe('results');
  });

  it('give their product cards', () => {
    const { page, listings } = read(drawn, 'https://www.aliexpress.com/');
    expect(page).toBe('results');
    expect(listings[0]?.listing).toMatchObject({
      title: { value: 'Goggles' },
      price: { value: 4.19 },
      currency: { value: 'EUR' },
    });
    expect(listings[0]?.anchor?.className).toBe('card-out-wrapper');
  });

  it('of a store tell the seller of its cards', () => {
    const title =
      '<title>Tools - More Store - Amazing products with exclusive discounts on AliExpress</title>';
    const { page, listings } = read(title + drawn, 'https://es.aliexpress.com/store/911061014?x=1');
    expect(page).toBe('store');
    expect(listings[0]?.listing).toMatchObject({
      sellerName: { value: 'Tools - More Store' },
      sellerId: { value: '911061014' },
      sellerUrl: { value: 'https://es.aliexpress.com/store/911061014' },
    });
  });

  it('change nothing in the page', () => {
    const html =
      newestPage([['Brand Name', 'x']]) + list(card(1005000000001)) + resultsData([item(1005000000001)]);
    const document = documentOf(html, ITEM);
    const before = document.documentElement.cloneNode(true);
    aliexpress.readPage(document, new URL(ITEM));
    aliexpress.readPage(document, new URL(SEARCH));
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });
});
