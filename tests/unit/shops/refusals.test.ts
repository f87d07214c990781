import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readerOf, SHOPS } from '../../../lib/shops/registry.ts';

/** A product's address and one of results, of every shop. */
const ADDRESSES: Readonly<Record<string, readonly [item: string, results: string]>> = {
  '1688': [
    'https://detail.1688.com/offer/823801520021.html',
    'https://s.1688.com/selloffer/offer_search.htm?keywords=x',
  ],
  alibaba: [
    'https://www.alibaba.com/product-detail/lamp_1601213534842.html',
    'https://www.alibaba.com/trade/search?SearchText=x',
  ],
  aliexpress: [
    'https://www.aliexpress.com/item/1005006722922099.html',
    'https://www.aliexpress.com/w/wholesale-x.html',
  ],
  'aliexpress-ru': [
    'https://aliexpress.ru/item/1005006722922099.html',
    'https://aliexpress.ru/wholesale?SearchText=x',
  ],
  dhgate: [
    'https://www.dhgate.com/product/lamp/997079406.html',
    'https://www.dhgate.com/wholesale/search.do?searchkey=x',
  ],
  jd: ['https://item.jd.com/100105483276.html', 'https://search.jd.com/Search?keyword=x'],
  'made-in-china': [
    'https://foo.en.made-in-china.com/product/IEFUtrGOCdRZ/China-Lamp.html',
    'https://www.made-in-china.com/products-search/hot-china-products/lamp.html',
  ],
  shein: ['https://us.shein.com/Romper-p-30265255.html', 'https://us.shein.com/pdsearch/x/'],
  taobao: ['https://item.taobao.com/item.htm?id=781234567890', 'https://s.taobao.com/search?q=x'],
  temu: [
    'https://www.temu.com/lamp-g-601099512345678.html',
    'https://www.temu.com/search_result.html?search_key=x',
  ],
  tmall: [
    'https://detail.tmall.com/item.htm?id=781234567890',
    'https://list.tmall.com/search_product.htm?q=x',
  ],
  amazon: ['https://www.amazon.de/dp/B07ABCDEFG', 'https://www.amazon.de/s?k=x'],
  bestbuy: [
    'https://www.bestbuy.com/site/x/6509712.p?skuId=6509712',
    'https://www.bestbuy.com/site/searchpage.jsp?st=x',
  ],
  coupang: ['https://www.coupang.com/vp/products/7500439586', 'https://www.coupang.com/np/search?q=x'],
  ebay: ['https://www.ebay.com/itm/198187151691', 'https://www.ebay.com/sch/i.html?_nkw=x'],
  etsy: ['https://www.etsy.com/listing/550571276/x', 'https://www.etsy.com/search?q=x'],
  flipkart: [
    'https://www.flipkart.com/x/p/itm2742a62e69f5a?pid=MOBGWH65',
    'https://www.flipkart.com/search?q=x',
  ],
  lazada: ['https://www.lazada.sg/products/lamp-i1234567890-s1.html', 'https://www.lazada.sg/catalog/?q=x'],
  mercadolibre: ['https://www.mercadolibre.com.co/x/p/MCO42090990', 'https://listado.mercadolibre.com.co/x'],
  mercari: ['https://jp.mercari.com/item/m38793557194', 'https://jp.mercari.com/search?keyword=x'],
  newegg: ['https://www.newegg.com/x/p/N82E16824026052', 'https://www.newegg.com/p/pl?d=x'],
  ozon: ['https://www.ozon.ru/product/1849590918/', 'https://www.ozon.ru/search/?text=x'],
  rakuten: ['https://item.rakuten.co.jp/shop/item01/', 'https://search.rakuten.co.jp/search/mall/x/'],
  shopee: ['https://shopee.sg/product/12345/67890123', 'https://shopee.sg/search?keyword=x'],
  target: ['https://www.target.com/p/x/-/A-91803751', 'https://www.target.com/s?searchTerm=x'],
  'tiktok-shop': ['https://www.tiktok.com/shop/pdp/x/1732432759321694958', 'https://www.tiktok.com/shop/s/x'],
  walmart: ['https://www.walmart.com/ip/x/5275415030', 'https://www.walmart.com/search?q=x'],
  wildberries: [
    'https://www.wildberries.ru/catalog/67858518/detail.aspx',
    'https://www.wildberries.ru/catalog/0/search.aspx?search=x',
  ],
  zalando: ['https://www.zalando.de/foo-lampe-abc12d345-q11.html', 'https://www.zalando.de/katalog/?q=x'],
};

const TEXT = `<p>${'Free delivery on orders of today, and returns within a month. '.repeat(20)}</p>`;

/** Pages without a listing, as any shop may serve them at a product's address. */
const AT_ITEM: readonly (readonly [reason: string, html: string])[] = [
  ['captcha', '<title>Just a moment...</title><h1>www.shop.com</h1><form id="challenge-form"></form>'],
  ['captcha', '<title>Robot or human?</title><h1>Robot or human?</h1><p>Activate and hold the button.</p>'],
  ['captcha', '<title>Access Denied</title><h1>Access Denied</h1><p>You have no permission.</p>'],
  ['login', '<title>Sign in</title><h1>Sign in</h1><form><input type="email"><input type="password"></form>'],
  ['not found', `<title>404 - Page not found</title><h1>Page not found</h1>${TEXT}`],
  ['not found', `<title>Item not available</title><h1>This item is not available</h1>${TEXT}`],
];

const AT_RESULTS: readonly (readonly [reason: string, html: string])[] = [
  ['captcha', '<title>Robot check</title><h1>Robot check</h1>'],
  ['empty', `<title>x</title><h1>No results found for "x"</h1>${TEXT}`],
  ['empty', `<title>x</title><h1>x</h1>${TEXT}<h2>0 results for x</h2>`],
  ['empty', `<title>x</title><h2>We couldn't find any matches for "x"</h2>${TEXT}`],
];

function reasonAt(url: string, html: string) {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const found = readerOf(new URL(url))?.readPage(document, new URL(url));
  return { listings: found?.listings.length, reason: found?.reason };
}

describe('a page that refuses', () => {
  it('is tried at every shop', () => {
    const ids = Object.keys(ADDRESSES).sort();
    expect(ids, 'ADDRESSES, above, has two addresses of each shop').toEqual(SHOPS.map(({ id }) => id).sort());
  });

  it.each(Object.keys(ADDRESSES))('makes no listing, and says why: %s', (shop) => {
    const [item, results] = ADDRESSES[shop] ?? ['', ''];
    expect(AT_ITEM.map(([, html]) => reasonAt(item, html))).toEqual(
      AT_ITEM.map(([reason]) => ({ listings: 0, reason })),
    );
    // AliExpress and eBay mark a search that found nothing, which has tests of its own.
    const isMarked = shop === 'aliexpress' || shop === 'ebay';
    const told = AT_RESULTS.filter(([reason]) => !isMarked || reason !== 'empty');
    expect(told.map(([, html]) => reasonAt(results, html))).toEqual(
      told.map(([reason]) => ({ listings: 0, reason })),
    );
  });
});
