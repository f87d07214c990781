import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { asList, at, textAt } from '../json.ts';
import { linkCards } from '../link-cards.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyAt, itemAddress, itemIdIn } from './address.ts';
import { joinedText, type Widgets } from './widgets.ts';

const LISTS = ['tileGridDesktop', 'searchResultsV2', 'skuGrid', 'skuGridSimple', 'skuShelfGoods'];

/** The listings of a results, store or cart page: every drawn card once, with what the page's data knows of its item. */
export function cardListings(document: Document, page: URL, widgets: Widgets): FoundListing[] {
  const stated = statedItems(widgets, page);
  const drawn = linkCards(document, 'a[href*="/product/"]', itemIdIn, 'body, main, [data-widget]').map(
    ({ id, element, links }) => {
      const known = stated.get(id) ?? {};
      return { listing: { ...drawnCard(id, element, links, page), ...known }, anchor: element };
    },
  );
  const found = drawn.length > 0 ? drawn : [...stated.values()].map((listing) => ({ listing, anchor: null }));
  return found.filter(({ listing }) => listing.title);
}

function drawnCard(id: string, card: Element, links: readonly Element[], page: URL): Listing {
  const link = links[0]?.getAttribute('href') ?? id;
  const where = 'a[href*="/product/"]';
  const own = reading(id, link, 'dom', where);
  const price = textOf(firstOf(card, '[class*="tsHeadline"]'));
  const parsed = parsePrice(price);
  const picture = card.querySelector('img[src]');
  return compact({
    id: own,
    url: itemAddress(own, page),
    title: textReading(titleOf(links, picture), 'dom', where),
    ...priceReadings(
      parsed?.amount,
      currencyAt(page, parsed?.currency),
      price,
      'dom',
      '[class*="tsHeadline"]',
    ),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}

/** The longest text among the card's links; the picture's own words where no link has any. */
function titleOf(links: readonly Element[], picture: Element | null): string {
  const texts = links.map((link) => textOf(firstOf(link, '[class*="tsBody"]') ?? link));
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  return /\p{L}{3}/u.test(longest) ? longest : (picture?.getAttribute('alt') ?? '');
}

/** What the data of lists says, by item. */
function statedItems(widgets: Widgets, page: URL): Map<string, Listing> {
  const items = new Map<string, Listing>();
  for (const { value, where } of LISTS.flatMap(widgets)) {
    for (const [place, item] of asList(at(value, 'items')).entries()) {
      const listing = statedItem(item, `${where}.items.${place}`, page);
      if (listing.id && !items.has(listing.id.value)) items.set(listing.id.value, listing);
    }
  }
  return items;
}

function statedItem(item: unknown, where: string, page: URL): Listing {
  const link = textAt(item, 'action.link') ?? textAt(item, 'link') ?? '';
  const id = textAt(item, 'sku') ?? itemIdIn(link) ?? textAt(item, 'id');
  const parts = asList(at(item, 'mainState'));
  const title = parts.find(
    (part) =>
      textAt(part, 'id') === 'name' ||
      textAt(part, 'atom.textAtom.testInfo.automatizationId') === 'tile-name',
  );
  const prices = parts.flatMap((part) => asList(at(part, 'priceV2.price') ?? at(part, 'atom.priceV2.price')));
  const price = prices.find((one) => textAt(one, 'textStyle') === 'PRICE') ?? prices[0];
  const raw = textAt(price, 'text') ?? '';
  const parsed = parsePrice(raw);
  const own = id ? reading(id, id, 'state', where) : undefined;
  const name = ['textAtom', 'textDS', 'atom.textAtom']
    .map((path) => joinedText(at(title, `${path}.text`)))
    .find(Boolean);
  return compact({
    id: own,
    url: own && itemAddress(own, page),
    title: textReading(name, 'state', where),
    ...priceReadings(parsed?.amount, currencyAt(page, parsed?.currency), raw, 'state', where),
    image: imageReading(textAt(item, 'tileImage.items.0.image.link'), 'state', where, page),
  });
}
