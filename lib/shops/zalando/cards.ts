import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { attempt } from '../attempt.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { itemIn, itemOfPicture } from './item-address.ts';
import { lowestPrice } from './money.ts';

const WISH = '[class*="z_wishlist_card__card__"]';
const CARD = `article, ${WISH}`;
const PRICES = 'header span, header p, section p, section span, [class*="price"]';

/** The product cards of a list or of a wish list in the order of the page, each article once. */
export function drawnCards(document: Document, page: URL): FoundListing[] {
  const found = new Map<string, FoundListing>();
  for (const anchor of [...document.querySelectorAll(CARD)].slice(0, LISTINGS_MAX)) {
    const listing = attempt(() => cardListing(anchor, page), {});
    const id = listing.id?.value;
    if (id && listing.title && !found.has(id)) found.set(id, { listing, anchor });
  }
  return [...found.values()];
}

function cardListing(card: Element, page: URL): Listing {
  const link = [...card.querySelectorAll('a[href]')].find((one) => itemIn(one.getAttribute('href') ?? ''));
  const href = link?.getAttribute('href') ?? '';
  const picture = card.querySelector('img')?.getAttribute('src') ?? '';
  const id = itemIn(href) ?? itemOfPicture(picture);
  const address = httpUrl(href, page)?.replace(/[?#].*$/, '');
  return compact({
    ...(id && { id: reading(id, href || picture, 'dom', href ? 'a[href]' : 'img') }),
    ...(href && address && { url: reading(address, href, 'dom', 'a[href]') }),
    ...namesOf(card),
    ...lowestPrice([...card.querySelectorAll(PRICES)].slice(0, 40), PRICES, page),
    image: imageReading(picture, 'dom', 'img', page),
  });
}

/** Brand and name: the first two headings, or the heading and what stands before it. */
function namesOf(card: Element): Listing {
  const [first, second] = [...card.querySelectorAll('h3')];
  const [brand, name] = second
    ? [first, second]
    : first
      ? [first.previousElementSibling, first]
      : [
          card.querySelector('[class*="info_brandName"]'),
          firstOf(card, '[class*="info_name_wrappedCol_td"]', '[class*="info_name_wrapper"]'),
        ];
  return compact({
    brand: textReading(textOf(brand), 'dom', 'h3'),
    title: textReading(textOf(name), 'dom', 'h3'),
  });
}
