import type { NoListingReason, ReadingSource } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { saysNothing } from './row-labels.ts';
import { fromRows, type Row } from './rows.ts';
import { EMPTY as EMPTY_IN_ENGLISH } from './structured-data/list-refusal.ts';
import { refusalOf } from './structured-data/refusal.ts';
import { textOf } from './text.ts';

const TEXT_MAX = 3000;

const CHALLENGE =
  /验证码|滑动验证|访问验证|身份验证|京东验证|快速验证|访问(?:过于)?频繁|captcha|slide to verify|unusual traffic/i;
const GONE = /(?:商品|宝贝|页面|产品|信息)[^。]{0,12}(?:不存在|已下架|找不到|已删除|已失效)|很抱歉，您查看的/;
const EMPTY =
  /(?:没有|没|未)找到(?:[^。]{0,20})(?:商品|宝贝|产品|结果|货源)|购物车[^。]{0,4}空|did not match any|list is empty/i;

/** Why a page of a shop of China gives no listing. `isItem` says that its address leads to a product. */
export function chineseRefusal(document: Document, page: URL, isItem: boolean): NoListingReason {
  const text = textOf(document.body).slice(0, TEXT_MAX);
  const beginning = `${document.title} ${text.slice(0, 600)}`;
  if (/^(?:login|passport|plogin|signin)\b/.test(page.hostname)) return 'login';
  if (CHALLENGE.test(document.title) || (text.length < TEXT_MAX && CHALLENGE.test(text))) return 'captcha';
  if (GONE.test(beginning)) return 'not found';
  if (!isItem && (EMPTY.test(text) || EMPTY_IN_ENGLISH.test(text))) return 'empty';
  return refusalOf(document, text, isItem);
}

/**
 * Why what was read of a product page is no listing; null when it is one. A page that refuses may have a heading of its
 * own, and neither a seller nor a price.
 */
export function refusedProduct(document: Document, page: URL, listing: Listing): NoListingReason | null {
  const { title, sellerName, price, brand, origin, category, image } = listing;
  if (title && (sellerName ?? price)) return null;
  const reason = chineseRefusal(document, page, true);
  const isTold = title && (brand ?? origin ?? category ?? image);
  return isTold && (reason === 'shell' || reason === 'nothing readable') ? null : reason;
}

const LANGUAGES = ['zh'];

/** What rows in Chinese say; '其它' and 'other/其他' say that there is no brand. */
export function fromChineseRows(rows: readonly Row[], from: ReadingSource): Listing {
  const isNothing = (part: string) => saysNothing(part) || /^\s*(?:其它|无牌|杂牌|不详)\s*$/.test(part);
  return fromRows(
    rows.filter(({ value }) => !value.split(/[/／]/).every(isNothing)),
    from,
    LANGUAGES,
  );
}

/** The currency of a price on a site of China: yuan, unless letters or another sign stand with the amount. */
export function yuan(text: string): string | undefined {
  return /[A-Z$€£₩₽]/.test(text) ? undefined : 'CNY';
}
