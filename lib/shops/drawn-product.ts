import { countryCode } from '../listing/countries.ts';
import { LIST_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { type Filled, filled, linkOf } from './filled.ts';
import { parsePrice } from './money.ts';
import { compact, imageReading, priceReadings } from './readings.ts';
import { textOf } from './text.ts';

/** Where a product page shows what: selectors, newest layout first; an element without text counts as absent. */
export interface DrawnHooks {
  readonly title: readonly string[];
  readonly seller: readonly string[];
  /** The lowest of all prices that the first productive selector finds is the listing's. */
  readonly price: readonly string[];
  readonly image: readonly string[];
  /** The steps of the way to the product's category. */
  readonly category?: string;
  readonly shipsFrom?: readonly string[];
  readonly services?: readonly string[];
  readonly sellerAddress?: readonly string[];
  /** The currency of an amount whose text names none. */
  currencyOf(text: string): string | undefined;
  /** What the address behind a seller's name says of the seller: `sellerUrl`, `sellerId`. */
  sellerAt?(link: URL, where: string): Listing;
}

const PRICES_MAX = 30;
const PICTURE_ATTRIBUTES = ['data-original-src', 'data-src', 'data-lazy-img', 'src'];

/** The element that shows the product's title; undefined while there is none. */
export function drawnTitle(document: Document, hooks: Pick<DrawnHooks, 'title'>): Filled | undefined {
  return filled([document], hooks.title);
}

/** What a product page shows, without its address and its rows. */
export function drawnProduct(
  document: Document,
  page: URL,
  hooks: DrawnHooks,
  languages: readonly string[],
): Listing {
  const title = drawnTitle(document, hooks);
  const from = filled([document], hooks.shipsFrom ?? []);
  const services = filled([document], hooks.services ?? []);
  const address = filled([document], hooks.sellerAddress ?? []);
  return compact({
    title: title && textReading(title.text, 'dom', title.where),
    ...sellerOf([document], hooks, page),
    sellerAddress: address && textReading(address.text, 'dom', address.where),
    shipsFrom: from && reading(countryCode(from.text, languages), from.text, 'dom', from.where),
    services: services && reading([services.text], services.text, 'dom', services.where),
    ...lowestPrice([document], hooks),
    category: categoryOf(document, hooks.category),
    image: pictureOf([document], hooks.image, page),
  });
}

/** What is shown over what the page's data states; a price keeps the currency that it was read with. */
export function shownOver(stated: Listing, shown: Listing): Listing {
  const { price, currency, ...rest } = shown;
  const isWhole = currency !== undefined || stated.currency === undefined;
  return { ...stated, ...rest, ...(price && isWhole && compact({ price, currency })) };
}

/** The seller's name as shown under the roots, and what its link says. */
export function sellerOf(
  roots: readonly ParentNode[],
  { seller, sellerAt }: Pick<DrawnHooks, 'seller' | 'sellerAt'>,
  page: URL,
): Listing {
  const name = filled(roots, seller);
  if (!name) return {};
  const link = httpUrl(linkOf(name.element), page);
  return compact({
    sellerName: textReading(name.text, 'dom', name.where),
    ...(link && sellerAt?.(new URL(link), name.where)),
  });
}

/** The lowest price shown under the roots. */
export function lowestPrice(
  roots: readonly ParentNode[],
  { price, currencyOf }: Pick<DrawnHooks, 'price' | 'currencyOf'>,
): Listing {
  for (const where of price) {
    const shown = roots
      .flatMap((root) => [...root.querySelectorAll(where)].slice(0, PRICES_MAX))
      .map(textOf)
      .map((text) => ({ text, parsed: parsePrice(text) }))
      .filter(({ parsed }) => parsed !== undefined)
      .sort((one, other) => (one.parsed?.amount ?? 0) - (other.parsed?.amount ?? 0));
    const [lowest] = shown;
    if (lowest?.parsed) {
      const { amount, currency = currencyOf(lowest.text) } = lowest.parsed;
      return priceReadings(amount, currency, lowest.text, 'dom', where);
    }
  }
  return {};
}

/** The first picture that has an address on the web; pages that were saved point to the saver's disk. */
export function pictureOf(
  roots: readonly ParentNode[],
  selectors: readonly string[],
  page: URL,
): Listing['image'] {
  for (const where of selectors) {
    const picture = roots.map((root) => root.querySelector(where)).find((found) => found !== null);
    const address = PICTURE_ATTRIBUTES.map((name) => picture?.getAttribute(name)).find(
      (one) => one && /^(?:https?:)?\/\//.test(one),
    );
    if (address) return imageReading(address, 'dom', where, page);
  }
  return undefined;
}

function categoryOf(document: Document, selector: string | undefined): Listing['category'] {
  if (!selector) return undefined;
  const steps = [...document.querySelectorAll(selector)].slice(0, LIST_MAX).map(textOf);
  const names = steps.filter((step) => step && !/^(?:home|首页|dhgate|[>»/])$/i.test(step));
  return textReading(names.join(' > '), 'dom', selector);
}
