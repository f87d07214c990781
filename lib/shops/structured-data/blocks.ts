/**
 * The text of an element that holds no more than some letters and few elements, as it stands there; null for a larger one, whose text is
 * not gathered: pages nest without end.
 */
export function shortText(element: Element, max: number, children = 3): string | null {
  let depth = 0;
  for (let inner: Element | null = element; inner; inner = inner.firstElementChild, depth += 1) {
    if (inner.childElementCount > children || depth > children + 1) return null;
  }
  const text = element.textContent ?? '';
  return text.length <= max || text.trim().length <= max ? text : null;
}
