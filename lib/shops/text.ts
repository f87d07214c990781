import { asShown, cleanText } from '../listing/reading.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Text with its character references resolved once. Embedded titles are often HTML-encoded inside JSON; asking the
 * browser's parser to decode them would be markup from strings.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, dec, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The visible text of an element on one line, '' when there is no element. */
export function textOf(element: Element | null | undefined): string {
  return element ? shownText(element.textContent ?? '') : '';
}

/** Text of a page as it is seen, on one line. */
export function shownText(text: string): string {
  return cleanText(asShown(text));
}

/** The first element that one of the selectors finds, tried in order: newest layout first. */
export function firstOf(root: ParentNode, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}
