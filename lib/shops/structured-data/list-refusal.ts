import type { NoListingReason } from '../../listing/fields.ts';
import { textOf } from '../text.ts';
import { BEGINNING_MAX, refusalOf } from './refusal.ts';

/** What a list without results or a cart without anything in it says. */
export const EMPTY =
  /\b(?:no|0|zero) (?:results|products|items|matches)\b|(?:couldn['’]t|could not|did(?:n['’]t| not)) (?:find|match) any|(?:cart|bag|basket) is (?:currently )?empty/i;

/** The same in other languages. */
const EMPTY_ELSEWHERE =
  /keine (?:ergebnisse|treffer|produkte|artikel)|aucun (?:résultat|produit|article)|(?:sin|no hay|no se encontraron) (?:resultados|productos)|ness?un (?:risultat|prodott)|nenhum (?:resultado|produto|anúncio)|geen (?:resultaten|producten)|brak wyników|ничего не на(?:йдено|шлось)|sonuç bulunamadı|لا توجد نتائج|לא נמצאו|(?:検索結果|該当する?商品)[^。]{0,12}(?:0件|ありません|見つかりません)|검색 ?결과가 없|(?:没有|沒有|未)找到|ไม่พบ(?:ผลการค้นหา|สินค้า)|không tìm thấy|tidak ditemukan/iu;

/** As `refusalOf`; of a page that is no item's, also that its list is empty. For shops that do not mark such lists themselves. */
export function anyRefusalOf(document: Document, text: string, isItem: boolean): NoListingReason {
  const reason = refusalOf(document, text, isItem);
  if (isItem || reason === 'captcha' || reason === 'login') return reason;
  const heads = ['title', 'h1', 'h2'].map((name) => textOf(document.querySelector(name)));
  return [...heads, text]
    .map((said) => said.slice(0, BEGINNING_MAX))
    .some((said) => EMPTY.test(said) || EMPTY_ELSEWHERE.test(said))
    ? 'empty'
    : reason;
}
