import { shop1688 } from './1688.ts';
import { alibaba } from './alibaba.ts';
import { aliexpress } from './aliexpress.ts';
import { aliexpressRu } from './aliexpress-ru.ts';
import { amazon } from './amazon.ts';
import { bestbuy } from './bestbuy.ts';
import { coupang } from './coupang.ts';
import { dhgate } from './dhgate.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { flipkart } from './flipkart.ts';
import { jd } from './jd.ts';
import { lazada } from './lazada.ts';
import { madeInChina } from './made-in-china.ts';
import { mercadolibre } from './mercadolibre.ts';
import { mercari } from './mercari.ts';
import { newegg } from './newegg.ts';
import { ozon } from './ozon.ts';
import { rakuten } from './rakuten.ts';
import { type ShopReader, shopAt } from './reader.ts';
import { shein } from './shein.ts';
import { shopee } from './shopee.ts';
import { taobao } from './taobao.ts';
import { target } from './target.ts';
import { temu } from './temu.ts';
import { tiktokShop } from './tiktok-shop.ts';
import { tmall } from './tmall.ts';
import { walmart } from './walmart.ts';
import { wildberries } from './wildberries.ts';
import { zalando } from './zalando.ts';

// To add a shop: write its file, `<id>.ts`, and add its line to one of the two lists. The build makes the rest: its script, what
// the manifest says of it, and its name in the popup.

/** Shops whose goods come mostly from China: their pages are read from the day the extension is installed. */
export const BUILT_IN: readonly ShopReader[] = Object.freeze([
  shop1688,
  alibaba,
  aliexpress,
  aliexpressRu,
  dhgate,
  jd,
  madeInChina,
  shein,
  taobao,
  temu,
  tmall,
]);

/** Shops that are read once the user has switched them on. */
export const OPTIONAL: readonly ShopReader[] = Object.freeze([
  amazon,
  bestbuy,
  coupang,
  ebay,
  etsy,
  flipkart,
  lazada,
  mercadolibre,
  mercari,
  newegg,
  ozon,
  rakuten,
  shopee,
  target,
  tiktokShop,
  walmart,
  wildberries,
  zalando,
]);

/** Every shop with a reader of its own. */
export const SHOPS: readonly ShopReader[] = Object.freeze([...BUILT_IN, ...OPTIONAL]);

/** The reader of the shop that `url` belongs to, or null when no shop claims it. */
export function readerOf(url: URL): ShopReader | null {
  return shopAt(SHOPS, url);
}
