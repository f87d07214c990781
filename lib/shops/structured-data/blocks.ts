import { nativeOf } from '../../listing/native-of.ts';

/** Blocks of other matters than the product: the frame of the site, choices, what buyers write, other products. */
const OTHER_BLOCKS =
  'nav, header, footer, select, dialog, [role="navigation"], [role="search"], [role="dialog"], [role="menu"], [itemprop="review"], [itemprop="isRelatedTo"], [itemprop="isSimilarTo"]';

const OTHER_NAMES =
  /(?:^|[-_\s])(?:facets?|filters?|refine(?:ments?)?|reviews?|comments?|questions?|q-?and-?a|related|compar(?:e|ison)|sponsored|recommend(?:ed|ations?)?|similar|carousel|upsells?|cross-?sells?|recently|footer|nav(?:bar|igation)?|menu|mini-?cart|breadcrumbs?)(?:[-_\s]|$)/i;

/**
 * Whether no block of other matters holds the element, by the elements around it and their ids and classes. `others` are
 * more such blocks. A block that also holds the main heading is the whole page, whatever it is called.
 */
export function isAboutProduct(element: Element, others = ''): boolean {
  const selector = others ? `${OTHER_BLOCKS}, ${others}` : OTHER_BLOCKS;
  for (let block: Element | null = element; block; block = nativeOf(block, 'parentElement')) {
    const names = `${block.id} ${block.getAttribute('class') ?? ''}`.slice(0, 500);
    if ((block.matches(selector) || OTHER_NAMES.test(names)) && !block.querySelector('h1')) return false;
  }
  return true;
}

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
