import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { attempt } from '../attempt.ts';
import { shownPrice } from '../card-listings.ts';
import { filled } from '../filled.ts';
import { textAt } from '../json.ts';
import { jsonLdOf } from '../page-data.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { statedProduct } from '../stated-product.ts';
import { textOf } from '../text.ts';
import { currencyAt, itemIn } from './sites.ts';

const CARDS = '.poly-card, li.ui-search-layout__item';
const TITLES = ['.poly-component__title', '.ui-search-item__title', 'h2', 'h3'];
const LINKS = ['a.poly-component__title', '.poly-component__title a', 'a.ui-search-link', 'a[href]'];
const PRICES = [
  '.poly-price__current .andes-money-amount',
  '.ui-search-price__second-line .andes-money-amount',
  '.andes-money-amount:not(s)',
  '.price-tag-amount',
];
const SELLER = '.poly-component__seller, .ui-search-official-store-label';
const BRAND = '.poly-component__brand, .ui-search-item__brand-discoverability';

/** The products that a list's JSON-LD states. */
export function statedCards(document: Document, page: URL): Listing[] {
  return jsonLdOf(document, 'Product').map((block) => {
    const address = httpUrl(textAt(block, 'offers.url'), page)?.replace(/[?#].*$/, '');
    const id = address ? itemIn(new URL(address).pathname) : undefined;
    return compact({
      id: id ? reading(id, address ?? '', 'json-ld', 'Product.offers.url') : undefined,
      url: address ? reading(address, address, 'json-ld', 'Product.offers.url') : undefined,
      ...statedProduct(block, page),
    });
  });
}

/** The cards of a list. Those that are paid for lead by way of a counter, which names no item: such a card has no id. */
export function drawnCards(document: Document, page: URL, stated: readonly Listing[]): FoundListing[] {
  const byTitle = new Map(stated.map((listing) => [listing.title?.value, listing]));
  const seen = new Set<string>();
  return [...document.querySelectorAll(CARDS)].slice(0, LISTINGS_MAX).flatMap((card) => {
    // The newer card stands within an element of the older name.
    if (card.matches('li') && card.querySelector('.poly-card')) return [];
    const drawn = attempt(() => cardListing(card, page), {});
    const title = drawn.title?.value;
    if (!title || !drawn.price) return [];
    const listing = drawn.id ? drawn : { ...byTitle.get(title), ...drawn };
    const key = listing.id?.value ?? title;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ listing, anchor: card }];
  });
}

function cardListing(card: Element, page: URL): Listing {
  const where = LINKS.find((selector) => card.querySelector(selector)) ?? '';
  const href = where ? card.querySelector(where)?.getAttribute('href') : null;
  const address = httpUrl(href, page);
  const id = address ? itemIn(new URL(address).pathname) : undefined;
  const seller = textOf(card.querySelector(SELLER)).replace(/^(?:vendido por|por|by)\s+/i, '');
  const title = filled([card], TITLES);
  const picture = card.querySelector('img[src^="http"], img[data-src]');
  return compact({
    id: id ? reading(id, address ?? '', 'dom', where) : undefined,
    url: id && address ? reading(address.replace(/[?#].*$/, ''), address, 'dom', where) : undefined,
    title: title && textReading(title.text, 'dom', title.where),
    brand: textReading(textOf(card.querySelector(BRAND)), 'dom', BRAND),
    sellerName: textReading(seller, 'dom', SELLER),
    ...shownPrice(card, { price: PRICES, currencyOf: () => currencyAt(page) }),
    image: imageReading(
      picture?.getAttribute('data-src') ?? picture?.getAttribute('src'),
      'dom',
      'img',
      page,
    ),
  });
}
