/** The styles of a page as elements for its copy in `inert`, and how many could not be read. */
export function styleOf(page: Document, inert: Document): { style: Element[]; missing: number } {
  const style: Element[] = [];
  let missing = 0;
  for (const sheet of page.styleSheets) {
    if (sheet.disabled) continue;
    const rules = rulesOf(sheet);
    if (rules === null) {
      missing += 1;
      continue;
    }
    const element = inert.createElement('style');
    if (sheet.media.mediaText) element.setAttribute('media', sheet.media.mediaText);
    element.textContent = rules;
    style.push(element);
  }
  return { style, missing };
}

function rulesOf(sheet: CSSStyleSheet): string | null {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
  } catch {
    // Of another origin, which only its owner may read.
    return null;
  }
}
