import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { nativeOf } from '../../listing/native-of.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { isUnderDomain } from '../../listing/urls.ts';
import { attempt } from '../attempt.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { textOf } from '../text.ts';
import { itemAddress, itemIdIn, leadsToShop, storeIdIn } from './address.ts';
import { headerCurrency } from './product-page.ts';
import { storeReadings } from './store-readings.ts';

/** A product card as drawn: its item, its outermost element, and what it shows. */
export interface Card {
  readonly id: string;
  readonly anchor: Element;
  readonly listing: Listing;
}

const ITEM_LINKS = 'a[href*="/item/"], a[href*="productIds="]';
/** The one class of a results card that has outlived every change of the others. */
const RESULT_LINK = '.search-card-item';
const WRAPPER = '[class*="search-item-card-wrapper"]';
const PRICE_MAX = 24;

/** Consecutive links to one item: what a card is made of. */
interface LinkGroup {
  readonly id: string;
  readonly links: Element[];
}

/**
 * The page's product cards in the order of the page, each item once. Where there are cards of search results they are
 * the only ones: 'more to love' below them is another list.
 */
export function drawnCards(document: Document, page: URL): Card[] {
  const groups = linkGroups(document, page);
  const isResult = ({ links }: LinkGroup) => links.some((link) => link.matches(RESULT_LINK));
  const resultsOnly = groups.some(isResult);
  // One page has one currency; not every card names it.
  const currency = groups.map(linkCurrency).find((code) => code) ?? headerCurrency(document);
  const cards = new Map<string, Card>();
  for (const [place, group] of groups.entries()) {
    if (cards.has(group.id) || (resultsOnly && !isResult(group))) continue;
    const anchor = cardElement(group, groups[place - 1]?.links[0], groups[place + 1]?.links[0]);
    const listing = attempt(() => cardListing(group, anchor, page, currency), {});
    // A bare link to an item, as in 'related searches', is no offer.
    if (!listing.title || !(resultsOnly || listing.price)) continue;
    cards.set(group.id, { id: group.id, anchor, listing });
    if (cards.size >= LISTINGS_MAX) break;
  }
  return [...cards.values()];
}

function linkGroups(document: Document, page: URL): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const link of [...document.querySelectorAll(ITEM_LINKS)].slice(0, LISTINGS_MAX * 4)) {
    const href = link.getAttribute('href') ?? '';
    const id = itemIdIn(href);
    if (!id) continue;
    const last = groups.at(-1);
    if (last?.id === id) last.links.push(link);
    else if (leadsToShop(href, page)) groups.push({ id, links: [link] });
  }
  return groups;
}

/** The outermost element that holds this card and no other: the elements above it hold a neighbour, or are the page. */
function cardElement({ links }: LinkGroup, before: Element | undefined, after: Element | undefined): Element {
  const [first] = links as [Element];
  const wrapper = first.closest(WRAPPER);
  if (wrapper) return wrapper;
  let card = first;
  for (let above = nativeOf(card, 'parentElement'); above; above = nativeOf(card, 'parentElement')) {
    if (above.matches('body, main, section, ul, ol, [id]')) break;
    if ((before && above.contains(before)) || (after && above.contains(after))) break;
    card = above;
  }
  return card;
}

// A page that grows by scrolling is read again whenever cards are added; those that were there have not changed.
const known = new WeakMap<Element, { readonly shown: string; readonly listing: Listing }>();

function cardListing(group: LinkGroup, card: Element, page: URL, currency: string | undefined): Listing {
  const shown = `${group.links[0]?.getAttribute('href')} ${currency} ${card.textContent}`;
  const before = known.get(card);
  if (before?.shown === shown) return before.listing;
  const listing = readCard(group, card, page, currency);
  // Pictures are loaded when the card comes into view.
  if (listing.image) known.set(card, { shown, listing });
  return listing;
}

function readCard(group: LinkGroup, card: Element, page: URL, currency: string | undefined): Listing {
  const { id, links } = group;
  const href = links[0]?.getAttribute('href') ?? '';
  const idRead = reading(id, href, 'dom', ITEM_LINKS);
  const address = new URL(href, page);
  const heading = card.querySelector('h1, h2, h3, [role="heading"]');
  const named = heading ? undefined : card.querySelector('a[title], div[title]')?.getAttribute('title');
  const pictured = card.querySelector('img[alt]:not([alt=""])')?.getAttribute('alt');
  return compact({
    id: idRead,
    url: itemAddress(idRead, address),
    title:
      textReading(heading?.textContent, 'dom', 'h3') ??
      textReading(named ?? pictured, 'dom', named ? '[title]' : 'img[alt]') ??
      textReading(
        links.map(textOf).find((text) => /\p{L}{2}/u.test(text)),
        'dom',
        ITEM_LINKS,
      ),
    ...cardStore(card, page),
    ...cardPrice(card, linkCurrency(group) ?? currency),
    image: cardImage(card, page),
  });
}

function cardStore(card: Element, page: URL): Listing {
  const where = 'a[href*="/store/"], [class*="cards--store--"]';
  const link = card.querySelector('a[href*="/store/"]');
  if (!link) {
    const name = card.querySelector('[class*="cards--store--"]')?.textContent;
    return { sellerName: textReading(name, 'dom', where) };
  }
  const href = link.getAttribute('href') ?? '';
  return {
    sellerName: textReading(link.textContent, 'dom', where),
    ...storeReadings(storeIdIn(href), href, 'dom', where, page),
  };
}

/** The currency of a link that carries the price it was drawn with: 'pdp_npi=4@dis!USD!20.90!9.95!…'. */
function linkCurrency({ links }: LinkGroup): string | undefined {
  return /pdp_npi=\d{1,3}%40dis%21([A-Z]{3})%21/.exec(links[0]?.getAttribute('href') ?? '')?.[1];
}

function cardPrice(card: Element, currency: string | undefined): Listing {
  const shown = priceElement(card);
  const raw = textOf(shown);
  const price = parsePrice(raw);
  const where = shown?.classList[0] ? `.${shown.classList[0]}` : 'span';
  return priceReadings(price?.amount, price?.currency ?? currency, raw, 'dom', where);
}

/** The first element of a card whose whole text is one price; the price before the discount comes after it. */
function priceElement(card: Element): Element | null {
  const styled = card.querySelector('[style*="currency-symbol"]')?.parentElement;
  if (styled) return styled;
  for (const element of card.querySelectorAll('div, span')) {
    const text = element.textContent ?? '';
    if (text.length <= PRICE_MAX && isPrice(text) && !element.closest('del, s')) return element;
  }
  return null;
}

function isPrice(text: string): boolean {
  const alone = /^[^\d]{0,6}\d[\d.,\s]*[^\d]{0,6}$/.test(cleanText(text));
  return alone && (/\p{Sc}/u.test(text) || parsePrice(text)?.currency !== undefined);
}

const IMAGE_HOSTS = ['alicdn.com', 'aliexpress-media.com'];

function cardImage(card: Element, page: URL): Listing['image'] {
  // Signs such as 'Choice' have a height; the picture of the item fills its frame.
  const picture = card.querySelector('img[alt]:not([alt=""])') ?? card.querySelector('img:not([height])');
  const raw = picture?.getAttribute('src') ?? '';
  // A page that was saved shows pictures from the saver's own disk.
  const image = imageReading(raw, 'dom', 'img', page);
  const host = image && new URL(image.value).hostname;
  return host && IMAGE_HOSTS.some((domain) => isUnderDomain(host, domain)) ? image : undefined;
}
