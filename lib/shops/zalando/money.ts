import type { Listing } from '../../listing/listing.ts';
import { parsePrice } from '../money.ts';
import { priceReadings } from '../readings.ts';
import { textOf } from '../text.ts';

/** Signs that several countries share, or that only one site prints, by the site's end. */
const CURRENCIES: Readonly<Record<string, string>> = {
  se: 'SEK',
  dk: 'DKK',
  no: 'NOK',
  ch: 'CHF',
  cz: 'CZK',
  hu: 'HUF',
  ro: 'RON',
  pl: 'PLN',
  bg: 'BGN',
};
const AMOUNT = /\d.*(?:€|£|zł|kr|Kč|Ft|lei|лв|CHF)|(?:€|£|zł|kr|Kč|Ft|lei|лв|CHF).*\d/i;
const TEXT_MAX = 40;

/** The lowest of the prices that these elements show: the one before a discount stands beside it. */
export function lowestPrice(elements: readonly Element[], where: string, page: URL): Listing {
  const shown = elements.map(textOf).filter((text) => text.length <= TEXT_MAX && AMOUNT.test(text));
  const prices = shown.flatMap((text) => {
    const parsed = parsePrice(text);
    return parsed ? [{ ...parsed, text }] : [];
  });
  const [first] = prices;
  if (!first) return {};
  const lowest = prices.reduce((low, price) => (price.amount < low.amount ? price : low), first);
  const site = CURRENCIES[page.hostname.split('.').at(-1) ?? ''];
  return priceReadings(lowest.amount, lowest.currency ?? site, lowest.text, 'dom', where);
}
