const NODES_MAX = 20_000;
const LENGTH_MAX = 300_000;

/** What holds text that nobody sees. */
const UNSEEN = 'script, style, template, noscript';

/**
 * The text of an element without that of the scripts and styles in it, up to a length. `between` stands between its
 * text nodes.
 */
export function visibleText(element: Element | null, between: '' | ' ' = '', lengthMax = LENGTH_MAX): string {
  if (!element) return '';
  // Most that is asked for is one piece of text; a walk would cost much more.
  if (element.childElementCount === 0 && !element.closest(UNSEEN)) {
    return (element.textContent ?? '').slice(0, lengthMax).replace(/\s+/gu, ' ').trim();
  }
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: string[] = [];
  let length = 0;
  for (let i = 0; i < NODES_MAX && length < lengthMax && walker.nextNode(); i += 1) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!nodeValue || parentElement?.closest(UNSEEN)) continue;
    texts.push(nodeValue);
    length += nodeValue.length;
  }
  return texts.join(between).replace(/\s+/gu, ' ').trim();
}
