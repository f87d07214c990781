import { textOf } from '../text.ts';

/** Most elements looked at in search of a text: the largest page seen has 4,000. */
const ELEMENTS_MAX = 20_000;
const TEXT_LENGTH_MAX = 400;

const PRICE = /^(?:₹|Rs\.?)\s?[\d,]+(?:\.\d{1,2})?$/;

/** The product number in an address: '…?pid=WATGZZJV6FUSHNM9'. */
export function productIdIn(address: string): string | undefined {
  return /[?&]pid=([\dA-Z]{10,24})(?![\dA-Z])/.exec(address)?.[1];
}

/** The path of the item an address leads to, without anything behind it: '/some-name/p/itm2742a62e69f5a'. */
export function itemPathIn(address: string): string | undefined {
  return /\/[^/?#]{1,300}\/p\/itm\w{6,24}/.exec(address)?.[0];
}

/** The elements that hold nothing but text, in the order of the page. */
export function leafElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('div, span, td, th, li, p, a')]
    .slice(0, ELEMENTS_MAX)
    .filter(
      (element) => element.childElementCount === 0 && (element.textContent ?? '').length < TEXT_LENGTH_MAX,
    );
}

/** The first of the elements that shows a price and nothing else, '' when none does; a struck price is that of before. */
export function priceText(elements: readonly Element[]): string {
  const struck = 'del, s, [style*="line-through"]';
  return textOf(elements.find((element) => PRICE.test(textOf(element)) && !element.closest(struck)));
}

/** The seller whom one of the texts names: 'Seller: X', 'Sold by X', 'Fulfilled by X'. */
export function sellerIn(texts: readonly string[]): string | undefined {
  const named = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).find((name) => name);
  return (
    named(/^(?:Seller\s?:|Sold by:?)\s?((?:\S+ ){0,6}\S+)$/i) ??
    named(/^Fulfilled by:?\s((?:\S+ ){0,6}\S+)$/i)
  );
}
