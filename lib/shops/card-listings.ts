import type { Listing } from '../listing/listing.ts';
import { cleanText, reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { type LinkCard, linkCards } from './link-cards.ts';
import { parsePrice } from './money.ts';
import type { FoundListing } from './reader.ts';
import { compact, imageReading, priceReadings } from './readings.ts';
import { firstOf, textOf } from './text.ts';

/** How the product cards of a shop's lists are made. */
export interface CardHooks {
  /** The links that lead to items. */
  readonly links: string;
  /** The item that an address leads to. */
  idOf(href: string): string | undefined;
  /** Selectors of the title and of the price, newest layout first; a card without a title takes its link's or picture's. */
  readonly title: readonly string[];
  readonly price: readonly string[];
  /** The currency of an amount whose text names none. */
  currencyOf(text: string): string | undefined;
  /** What else a card of this shop says. */
  more?(card: LinkCard, page: URL): Listing;
  /** Whether what was read is an offer and no bare link: by default what has a price. */
  isOffer?(listing: Listing): boolean;
}

/** The product cards under `root` as listings, in the order of the page, each item once. */
export function cardListings(root: ParentNode, page: URL, hooks: CardHooks): FoundListing[] {
  return linkCards(root, hooks.links, (href) => hooks.idOf(href)).flatMap((card) => {
    const listing = attempt(() => listingOf(card, page, hooks), {});
    const isOffer = hooks.isOffer ? hooks.isOffer(listing) : Boolean(listing.price);
    return listing.title && isOffer ? [{ listing, anchor: card.element }] : [];
  });
}

function listingOf(card: LinkCard, page: URL, hooks: CardHooks): Listing {
  const href = card.links[0]?.getAttribute('href') ?? '';
  return compact({
    id: reading(card.id, href, 'dom', hooks.links),
    url: plainAddress(href, hooks.links, page),
    title: titleOf(card, hooks),
    ...(given(shownPrice(card.element, hooks)) ?? loosePrice(card.element, hooks)),
    image: pictureOf(card.element, page),
    ...hooks.more?.(card, page),
  });
}

/** The address of an item without what tells how the visitor came to it. */
function plainAddress(href: string, where: string, page: URL): Listing['url'] {
  const address = httpUrl(href, page)?.replace(/[?#].*$/, '');
  return address ? reading(address, href, 'dom', where) : undefined;
}

function titleOf({ element, links }: LinkCard, { title, links: where }: CardHooks): Listing['title'] {
  for (const selector of title) {
    const found = element.querySelector(selector);
    const text = textOf(found) || cleanText(found?.getAttribute('title') ?? '');
    if (text) return textReading(text, 'dom', selector);
  }
  const linked = links
    .map((link) => cleanText(link.getAttribute('title') ?? '') || textOf(link))
    .find(Boolean);
  const pictured = element.querySelector('img[alt]')?.getAttribute('alt');
  return textReading(linked ?? pictured, 'dom', where);
}

/** The first price that a card shows: prices that no longer hold stand behind it. */
export function shownPrice(
  root: ParentNode,
  { price, currencyOf }: Pick<CardHooks, 'price' | 'currencyOf'>,
): Listing {
  const text = textOf(firstOf(root, ...price));
  const parsed = parsePrice(text);
  if (!parsed) return {};
  const currency = parsed.currency ?? currencyOf(text);
  return priceReadings(parsed.amount, currency, text, 'dom', price[0] ?? '');
}

const given = (read: Listing): Listing | undefined => (read.price ? read : undefined);

const LOOSE = 'span, div, p, strong, b';
const LOOSE_MAX = 200;
const PRICE_MAX = 40;
const PRICE = /^(?:[A-Z]{0,3}\s?\p{Sc}\s?\d[\d.,\s]*|\d[\d.,\s]*(?:\p{Sc}|[A-Z]{3}|kr|zł|円|원|руб\.?))$/u;
const BEFORE = 'del, s, [class*="strike" i], [class*="through" i], [class*="original" i], [class*="old" i]';

/** The first text of a card that is a price and nothing else, for pages whose names of parts change with every release. */
function loosePrice(card: Element, { currencyOf }: CardHooks): Listing {
  const shown = [...card.querySelectorAll(LOOSE)]
    .slice(0, LOOSE_MAX)
    .find(
      (part) =>
        (part.textContent?.length ?? 0) <= PRICE_MAX && PRICE.test(textOf(part)) && !part.closest(BEFORE),
    );
  const text = textOf(shown);
  const parsed = parsePrice(text);
  return parsed ? priceReadings(parsed.amount, parsed.currency ?? currencyOf(text), text, 'dom', LOOSE) : {};
}

function pictureOf(element: Element, page: URL): Listing['image'] {
  const picture = element.querySelector('img');
  const address = [picture?.getAttribute('src'), picture?.getAttribute('data-src')].find(
    (one) => one && !one.startsWith('data:'),
  );
  return imageReading(address, 'dom', 'img', page);
}
