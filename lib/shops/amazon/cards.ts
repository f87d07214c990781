import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { linkCards } from '../link-cards.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { asAsin, asinIn, itemAddress, sellerReadings } from './address.ts';
import { isNoBrand } from './brand.ts';
import { shownPrice } from './price.ts';

/** What is a card by itself: search results and advertisements among them, best sellers, the cart, carousels. */
const CARDS = [
  '[data-component-type="s-search-result"]',
  '.s-result-item[data-asin]:not([data-asin=""])',
  '[data-component-type="sbv-video-single-product"]',
  '#gridItemRoot',
  '.zg-item-immersion',
  '.sc-list-item[data-asin]',
  'li[data-itemid][data-reposition-action-params]',
  '.a-carousel-card',
].join(', ');

const ITEM_LINKS = 'a[href*="/dp/"], a[href*="/gp/product/"], a[href*="/gp/aw/d/"], a[href*="%2Fdp%2F"]';
const SELLER_LINKS = 'a[href*="/sp?"], a[href*="/gp/help/seller/"], a[href*="/gp/aag/"]';
/** What is larger than any card, and parts of a page that lead to items without offering them. */
const NO_CARDS = 'body, main, #a-page, #pageContent, [role="main"]';
const ASIDE = '#navbar, #nav-belt, #navFooter, #rhf, #nav-flyout-ewc';

const TITLES: readonly string[] = [
  '.sc-product-title .a-truncate-full',
  '.sc-product-title',
  '[data-cy="title-recipe"] a h2, [data-cy="title-recipe"] h2 a, a h2, h2 a',
  'h2',
  '[id^="itemName_"], [class*="Title__title"], [data-testid*="title" i]',
  '[class*="p13n-sc-css-line-clamp"], [class*="p13n-sc-truncate"], [class*="p13n-sc-line-clamp"]',
];

const PRICES: readonly string[] = [
  '.a-price:not(.a-text-price) .a-offscreen',
  '[class*="p13n-sc-price"], .sc-product-price',
  '.a-price:not(.a-text-price)',
  '[data-cy="secondary-offer-recipe"] .a-color-base',
  '.a-color-price',
];

/** The page's product cards in the order of the page, each item once. */
export function drawnCards(document: Document, page: URL): FoundListing[] {
  const cards = new Map<string, FoundListing>();
  const left = leftCards(document);
  for (const { id, element } of [...markedCards(document), ...left]) {
    if (cards.size >= LISTINGS_MAX) break;
    if (cards.has(id)) continue;
    const listing = attempt(() => cardListing(id, element, page), {});
    if (listing.title) cards.set(id, { listing, anchor: element });
  }
  // Marked cards come in the order of the page by themselves.
  return left.length > 0 ? inOrder([...cards.values()]) : [...cards.values()];
}

interface Card {
  readonly id: string;
  readonly element: Element;
}

function markedCards(document: Document): Card[] {
  const found: Card[] = [];
  let last: Element | undefined;
  for (const element of [...document.querySelectorAll(CARDS)].slice(0, LISTINGS_MAX * 2)) {
    // A carousel's cards are results of their own; what lies inside a card belongs to it.
    if (last?.contains(element) || element.closest(ASIDE)) continue;
    const id = cardId(element);
    if (!id) continue;
    found.push({ id, element });
    last = element;
  }
  return found;
}

function cardId(element: Element): string | undefined {
  const own = asAsin(element.getAttribute('data-asin'));
  const inner =
    own ?? asAsin(element.querySelector('[data-asin]:not([data-asin=""])')?.getAttribute('data-asin'));
  return inner ?? asinIn(element.querySelector(ITEM_LINKS)?.getAttribute('href') ?? '');
}

/** Cards without a mark, as brand stores and landing pages have them; each shows a price. */
function leftCards(document: Document): Card[] {
  if (document.querySelector('[data-component-type="s-search-result"]')) return [];
  return linkCards(document, ITEM_LINKS, asinIn, NO_CARDS).filter(
    ({ element }) =>
      !element.closest(`${CARDS}, ${ASIDE}`) && /\p{Sc}|\b[A-Z]{3}\s?\d/u.test(textOf(element)),
  );
}

function inOrder(cards: FoundListing[]): FoundListing[] {
  return cards.sort((one, other) =>
    one.anchor && other.anchor && one.anchor.compareDocumentPosition(other.anchor) & 4 ? -1 : 1,
  );
}

function cardListing(asin: string, card: Element, page: URL): Listing {
  const id = reading(asin, asin, 'dom', '[data-asin]');
  const seller = card.querySelector(SELLER_LINKS);
  const picture = card.querySelector('img.s-image, img[src]');
  return compact({
    id,
    url: itemAddress(id, page),
    title: cardTitle(card),
    brand: cardBrand(card),
    ...(seller && {
      sellerName: textReading(textOf(seller), 'dom', SELLER_LINKS),
      ...sellerReadings(seller.getAttribute('href') ?? '', SELLER_LINKS, page),
    }),
    ...shownPrice(card, PRICES, page),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}

function cardTitle(card: Element): Listing['title'] {
  const shown = textReading(textOf(firstOf(card, ...TITLES)), 'dom', 'h2');
  if (shown) return shown;
  const alt = card.querySelector('img[alt]:not([alt=""])')?.getAttribute('alt') ?? '';
  const pictured = textReading(alt.replace(/^Sponsored Ad - /, ''), 'dom', 'img[alt]');
  return pictured ?? textReading(card.querySelector('a[title]')?.getAttribute('title'), 'dom', 'a[title]');
}

/** Clothes have their brand as a heading of its own above the title; landing pages have it below the picture. */
function cardBrand(card: Element): Listing['brand'] {
  const where =
    '.acsProductBlockV2__contributor-value .a-truncate-full, [data-cy="title-recipe"] > .a-row h2';
  const brand = [...card.querySelectorAll(where)].find(
    (heading) => !heading.closest('a') || !heading.matches('h2'),
  );
  const text = textOf(brand);
  return brand?.querySelector('a') || isNoBrand(text) ? undefined : textReading(text, 'dom', where);
}
