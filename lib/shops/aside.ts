import { nativeOf } from '../listing/native-of.ts';

/** Blocks of other matters than the product: the frame of the site, choices, what buyers write, other products. */
const OTHER_BLOCKS =
  'nav, header, footer, select, dialog, [role="navigation"], [role="search"], [role="dialog"], [role="menu"], [itemprop="review"], [itemprop="isRelatedTo"], [itemprop="isSimilarTo"]';

const OTHER_NAMES =
  /(?:^|[-_\s])(?:facets?|filters?|refine(?:ments?)?|reviews?|testimonials?|comments?|questions?|faqs?|q-?and-?a|news|blog|related|compar(?:e|ison)|sponsored|recommend(?:ed|ations?)?|similar|also-?(?:viewed|bought|like)|carousel|upsells?|cross-?sells?|recently|footer|nav(?:bar|igation)?|menu|mini-?cart|breadcrumbs?)(?:[-_\s]|$)/i;

/**
 * Whether a block of other matters than the product holds the element, by the elements around it and their ids and classes.
 * `others` are more such blocks. A block that also holds the main heading is the whole page, whatever it is called.
 */
export function isAside(element: Element, others = ''): boolean {
  const selector = others ? `${OTHER_BLOCKS}, ${others}` : OTHER_BLOCKS;
  for (let block: Element | null = element; block; block = nativeOf(block, 'parentElement')) {
    const names = `${block.id} ${block.getAttribute('class') ?? ''}`.slice(0, 500);
    const isOther = block.matches(selector) || OTHER_NAMES.test(names.replace(/([a-z])(?=[A-Z])/g, '$1-'));
    if (isOther && !block.querySelector('h1')) return true;
  }
  return false;
}
