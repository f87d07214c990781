const NODES_MAX = 20_000;
const LENGTH_MAX = 300_000;

/** What holds text that nobody sees. */
const UNSEEN = 'script, style, template, noscript';
const UNSEEN_NAMES: ReadonlySet<string> = new Set(UNSEEN.split(', '));

/** Texts are taken, elements passed through, what nobody sees passed over whole: no text has to look for what is around it. */
const SEEN = (node: Node): number =>
  node.nodeType === 3 /* text */
    ? 1 /* NodeFilter.FILTER_ACCEPT */
    : UNSEEN_NAMES.has((node as Element).localName)
      ? 2 /* NodeFilter.FILTER_REJECT */
      : 3; /* NodeFilter.FILTER_SKIP */

/**
 * The text of an element without that of the scripts and styles in it, up to a length. `between` stands between its
 * text nodes.
 */
export function visibleText(element: Element | null, between: '' | ' ' = '', lengthMax = LENGTH_MAX): string {
  if (!element) return '';
  if (element.closest(UNSEEN)) return '';
  // Most that is asked for is one piece of text; a walk would cost much more.
  if (element.childElementCount === 0) {
    return (element.textContent ?? '').slice(0, lengthMax).replace(/\s+/gu, ' ').trim();
  }
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and texts */, SEEN);
  const texts: string[] = [];
  let length = 0;
  for (let i = 0; i < NODES_MAX && length < lengthMax && walker.nextNode(); i += 1) {
    const text = walker.currentNode.nodeValue ?? '';
    texts.push(text);
    length += text.length;
  }
  return texts.join(between).replace(/\s+/gu, ' ').trim();
}
