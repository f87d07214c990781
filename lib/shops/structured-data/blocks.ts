/**
 * Whether an element holds no more than some letters and few elements, told without gathering the text of large ones: pages nest
 * without end.
 */
export function isShort(element: Element, max: number, children = 3): boolean {
  let depth = 0;
  for (let inner: Element | null = element; inner; inner = inner.firstElementChild, depth += 1) {
    if (inner.childElementCount > children || depth > children + 1) return false;
  }
  return (element.textContent?.trim().length ?? 0) <= max;
}
