import type { Listing } from '../../listing/listing.ts';
import { nativeOf } from '../../listing/native-of.ts';
import { isAside } from '../aside.ts';
import { parsePrice } from '../money.ts';
import { priceReadings } from '../readings.ts';
import { textOf } from '../text.ts';
import { shortText } from './blocks.ts';

const PRICES =
  '[itemprop~="price"], [class*="price" i], [id*="price" i], [data-price], [data-test*="price" i]';

/** Names of prices that are shown only to be undercut, and of what is no price. */
const OTHER_PRICES =
  /(?:^|[-_\s])(?:old|was|regular|list|msrp|rrp|uvp|strike\w*|compare\w*|original|previous|before|saving\w*|save|unit|shipping|range|filter|alert|match|drop)(?:[-_\s]|$)|oldprice|wasprice|listprice|compareat/i;

const TEXT_MAX = 80;
const LONG_MAX = 600;
const CHILDREN_MAX = 12;
const CANDIDATES_MAX = 300;

/** An amount with the sign or code of its currency on one of its sides: a bare number is a size, a count or a rating. */
const MONEY =
  /(?:[$€£¥₹₩₪₽₴₺₫฿₱₸]|\b[A-Z]{3}|R\$|zł|Kč|kr|руб|円|Rs\.?)\s?\d|\d[\d.,\s\u00a0\u202f']*\s?(?:[$€£¥₹₩₪₽₴₺₫฿₱₸]|[A-Z]{3}\b|zł|Kč|kr|руб|円|원|元)/u;

/** Whether a text has the form of a price. */
export function isMoney(text: string): boolean {
  return MONEY.test(text);
}

/** The element that shows the price within a part of the page, lowest of those that a reduced price shows; null when none does. */
export function priceElement(root: ParentNode): Element | null {
  const candidates = [...root.querySelectorAll(PRICES)].slice(0, CANDIDATES_MAX).filter(isPrice);
  const [first] = candidates;
  if (!first) return null;
  // The price that holds after a reduction stands inside the price block, marked as inserted or as the sale's.
  const reduced = [
    ...first.querySelectorAll('ins, [class*="sale" i], [class*="current" i], [class*="special" i]'),
  ];
  return reduced.find(isPrice) ?? first;
}

function isPrice(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (element.matches('del, s, select, input, label, button') || OTHER_PRICES.test(name)) return false;
  if (shortText(element, LONG_MAX, CHILDREN_MAX) === null) return false;
  const text = priceText(element);
  return text.length <= TEXT_MAX && MONEY.test(text);
}

/** What a price element says, without the price that it replaces. */
function priceText(element: Element): string {
  const struck = element.querySelector('del, s, strike');
  const text = textOf(element);
  const without = struck ? text.replace(textOf(struck), ' ') : text;
  return without.replace(/(?:rrp|uvp|was|statt)\s?:?\s?\S{2,15}/giu, ' ').trim();
}

/** The price that a part of the page shows. */
export function shownPrice(root: ParentNode): Listing {
  const element = priceElement(root);
  return element ? priceOf(element) : {};
}

const LEAVES_MAX = 200;
const LEAF_MAX = 24;

/** The price of a card: as on any part of a page, else the first piece of its text that is nothing but a price. */
export function cardPrice(card: Element): Listing {
  const shown = shownPrice(card);
  if (shown.price) return shown;
  const leaf = [...card.querySelectorAll('span, div, p, b, strong, ins')]
    .slice(0, LEAVES_MAX)
    .find((element) => {
      if (element.childElementCount > 0 || (element.textContent?.length ?? 0) > LEAF_MAX) return false;
      return !element.closest('del, s, strike') && MONEY.test(textOf(element));
    });
  return leaf ? priceOf(leaf) : {};
}

function priceOf(element: Element): Listing {
  const text = priceText(element);
  const parsed = parsePrice(text);
  if (!parsed || parsed.amount <= 0) return {};
  return priceReadings(parsed.amount, parsed.currency, text, 'dom', '[class*="price"]');
}

const STEPS_MAX = 8;

/**
 * The price of the product whose heading this is: that of the smallest part of the page around the heading that shows one,
 * unless that part is so large that it shows those of other products too.
 */
export function priceBeside(heading: Element): Listing {
  let part: Element | null = heading;
  for (let step = 0; part && step < STEPS_MAX; step += 1, part = nativeOf(part, 'parentElement')) {
    if (part.localName === 'body') return {};
    const element = priceElement(part);
    if (element && !isAside(element)) return shownPrice(part);
  }
  return {};
}
