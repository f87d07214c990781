import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { linkCards } from '../link-cards.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyAt, itemAddress, itemIdIn } from './address.ts';

const LINK = 'a[href*="/catalog/"], a[href*="/offer/"]';

/** The listings of a results, store or cart page: every card once. */
export function cardListings(document: Document, page: URL): FoundListing[] {
  return linkCards(document, LINK, itemIdIn, 'body, main, [class*="card-list"]')
    .map(({ id, element, links }) => {
      const card = element.closest('article, .product-card, [data-nm-id]') ?? element;
      return { listing: cardListing(id, card, links, page), anchor: card };
    })
    .filter(({ listing }) => listing.title);
}

function cardListing(id: string, card: Element, links: readonly Element[], page: URL): Listing {
  const own = reading(id, links[0]?.getAttribute('href') ?? id, 'dom', LINK);
  const name = firstOf(
    card,
    '.product-card__name',
    '[class*="productName--"]',
    '[class*="good-info__good-name"]',
  );
  // The name stands behind its brand: 'ZETTER / Швабра с отжимом'.
  const title = textOf(name).replace(/^\/\s*/, '') || (links[0]?.getAttribute('aria-label') ?? '');
  const brand = textOf(firstOf(card, '.product-card__brand', '[class*="brandName--"]', '[class*="brand--"]'));
  const price = textOf(
    firstOf(card, '.price__lower-price', '[class*="priceLower"]', '[class*="finalPrice"]', 'ins'),
  );
  const parsed = parsePrice(price);
  return compact({
    id: own,
    url: itemAddress(own, page),
    title: textReading(title, 'dom', '.product-card__name'),
    brand: saysNothing(brand)
      ? undefined
      : textReading(brand.replace(/\s*\/$/, ''), 'dom', '.product-card__brand'),
    ...priceReadings(parsed?.amount, currencyAt(page, parsed?.currency), price, 'dom', '.price__lower-price'),
    image: imageReading(card.querySelector('img[src]')?.getAttribute('src'), 'dom', 'img', page),
  });
}
