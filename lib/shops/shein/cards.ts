import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import type { FoundListing } from '../reader.ts';
import { tableCards } from '../table-cards.ts';

const CARD =
  '.product-card, .S-product-item, section[class*="product-card"][role="listitem"], .c-goodsli, .j-goodsli';
const DATA = '[data-id][data-title], [data-id][data-price], a[data-id]';
const PRICES = [
  '.normal-price-ctn__sale-price',
  '.product-card__price [class*="sale-price"]',
  '.S-product-item__price',
  '[class*="price"]',
];

/** The product cards that are drawn; their links may lead nowhere before they are pressed. `currency` is the page's. */
export function drawnCards(document: Document, page: URL, currency: string | undefined): FoundListing[] {
  return tableCards(document, page, {
    cards: CARD,
    idOf: (card) => idOf(card),
    addressOf: (id) => `${page.origin}/-p-${id}.html`,
    title: ['.goods-title-link', '[data-title]'],
    seller: [],
    price: PRICES,
    image: ['.crop-image-container__img', 'img'],
    currencyOf: () => currency,
    languages: [],
    more: (parts, card) => moreOf(parts, card, page),
  });
}

function idOf(card: Element): string | undefined {
  const held = card.querySelector(DATA)?.getAttribute('data-id');
  if (held && /^\d{4,14}$/.test(held)) return held;
  const link = card.querySelector('a[href*="-p-"]')?.getAttribute('href') ?? '';
  return /-p-(\d{4,14})(?:-cat-\d+)?\.html/.exec(link)?.[1];
}

/** What a card's data attributes say; the discount stands within the title's link. */
function moreOf(parts: readonly Element[], card: Element, page: URL): Listing {
  const holder = parts.map((part) => part.querySelector(DATA)).find(Boolean) ?? card;
  const link = httpUrl(card.querySelector('a[href*="-p-"]')?.getAttribute('href'), page)?.replace(
    /[?#].*$/,
    '',
  );
  const title = holder.getAttribute('data-title') ?? card.getAttribute('aria-label');
  const store = holder.getAttribute('data-store_code');
  return {
    ...(title && { title: textReading(title, 'dom', 'data-title') }),
    ...(store && { sellerId: textReading(store, 'dom', 'data-store_code') }),
    url: link ? reading(link, link, 'dom', 'a[href*="-p-"]') : undefined,
  };
}
