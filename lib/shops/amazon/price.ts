import type { Listing } from '../../listing/listing.ts';
import { parsePrice } from '../money.ts';
import { priceReadings } from '../readings.ts';
import { textOf } from '../text.ts';
import { currencyOf } from './address.ts';

/** The currency that the page's own form for buying names; else that of its site. */
function pageCurrency(root: ParentNode, page: URL): string | undefined {
  const input = root.querySelector('input[name*="currencyCode"], input[name="priceCurrency"]');
  return input?.getAttribute('value')?.trim() || currencyOf(page);
}

/** A sign or a code of a currency beside an amount; the same elements also say 'Only 3 left' or '(5 used offers)'. */
const MONEY = /\p{Sc}|(?:^|\s)(?:[A-Z]{3}|R|TL)\s?\d|\d\s?(?:[A-Z]{3}|kr|zł|TL|جنيه|درهم|ريال)(?![\p{L}])/u;

/** The price in the first element of `root` that shows one, by selectors tried in order. */
export function shownPrice(root: ParentNode, selectors: readonly string[], page: URL): Listing {
  for (const where of selectors) {
    for (const element of [...root.querySelectorAll(where)].slice(0, 20)) {
      const text = textOf(element);
      const price = parsePrice(text);
      if (!price || text.length > 60 || !MONEY.test(text)) continue;
      return priceReadings(price.amount, price.currency ?? pageCurrency(root, page), text, 'dom', where);
    }
  }
  return {};
}
