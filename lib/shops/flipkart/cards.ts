import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { attempt } from '../attempt.ts';
import { linkCards } from '../link-cards.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { textOf } from '../text.ts';
import { itemPathIn, leafElements, priceText, productIdIn, sellerIn } from './parts.ts';

const ITEM_LINKS = 'a[href*="/p/itm"]';

/** The page's product cards in the order of the page, each item once. Class names say nothing: they change with every release. */
export function drawnCards(document: Document, page: URL): FoundListing[] {
  const idOf = (href: string) =>
    href.startsWith('/account/') ? undefined : (productIdIn(href) ?? itemPathIn(href));
  return linkCards(document, ITEM_LINKS, idOf, 'body, main, #container, footer').flatMap(
    ({ id, element, links }) => {
      const href = links[0]?.getAttribute('href') ?? '';
      const listing = attempt(() => cardListing(id, href, element, page), {});
      // A bare link to an item, as below a search, is no offer.
      return listing.title && listing.price ? [{ listing, anchor: element }] : [];
    },
  );
}

function cardListing(id: string, href: string, card: Element, page: URL): Listing {
  const address = httpUrl(itemPathIn(href), page);
  const parts = leafElements(card);
  const shown = priceText(parts);
  const price = parsePrice(shown);
  const picture = card.querySelector('img[alt]:not([alt=""])') ?? card.querySelector('img');
  return compact({
    id: reading(id, href, 'dom', ITEM_LINKS),
    url: address ? reading(address, href, 'dom', ITEM_LINKS) : undefined,
    title: cardTitle(card, parts),
    sellerName: textReading(sellerIn(parts.map(textOf)), 'dom', 'Seller:'),
    ...priceReadings(price?.amount, 'INR', shown, 'dom', '₹'),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}

/** The title that a link or a picture carries; else the longest text, which no price, discount or rating is. */
function cardTitle(card: Element, parts: readonly Element[]): Listing['title'] {
  const titled = card.querySelector('a[title]')?.getAttribute('title');
  const pictured = card.querySelector('img[alt]:not([alt=""], [alt="Image" i])')?.getAttribute('alt');
  const named = textReading(titled, 'dom', 'a[title]') ?? textReading(pictured, 'dom', 'img[alt]');
  const texts = parts.map(textOf).filter((text) => !/^(?:₹|\d|Seller)/.test(text) && /\p{L}/u.test(text));
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  return named ?? textReading(longest, 'dom', ITEM_LINKS);
}
