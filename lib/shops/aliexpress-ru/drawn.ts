import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { domRows } from '../dom-rows.ts';
import { type LinkCard, linkCards } from '../link-cards.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { fromRows } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { itemAddress, itemIdIn, storeReadings } from './address.ts';

// Classes end in a part that changes with every release ('RedSnippet__title__e15tmk').
const ROW = '[class*="ProductCharacteristics__item"], [class*="ProductCharacteristicsItem__item"]';
const STORE = '#storeInfo, [class*="RedStoreInfo"], [class*="HazeStoreInfo"]';

/** The element that shows a product page's title. */
export function drawnTitle(document: Document): Element | null {
  return firstOf(document, '[class*="HazeProductDescription"] h1', '[data-header-mark] h1', 'h1');
}

/** What a product page shows. */
export function drawnListing(document: Document, page: URL, languages: readonly string[]): Listing {
  const id = itemIdIn(page.pathname);
  const own = id ? reading(id, page.pathname, 'dom', 'location') : undefined;
  const names = '[class*="ProductCharacteristicsItem__name"]';
  const values = '[class*="ProductCharacteristicsItem__value"]';
  const price = textOf(
    firstOf(document, '[class*="ProductPrice"] [class*="__main"]', '[class*="SnowPrice__main"]'),
  );
  const parsed = parsePrice(price);
  return compact({
    ...fromRows(domRows(document, ROW, names, values), 'dom', languages),
    id: own,
    url: own && itemAddress(own),
    title: textReading(drawnTitle(document)?.textContent, 'dom', 'h1'),
    ...drawnStore(document),
    ...priceReadings(parsed?.amount, parsed?.currency, price, 'dom', '[class*="ProductPrice"]'),
    category: categoryOf(document),
  });
}

function categoryOf(document: Document): Listing['category'] {
  const steps = [...document.querySelectorAll('[class*="Breadcrumbs"] a')].slice(0, 12).map(textOf);
  return textReading([...new Set(steps)].filter(Boolean).join(' > '), 'dom', '[class*="Breadcrumbs"]');
}

/** The store that a page shows as the seller. */
export function drawnStore(document: Document): Listing {
  for (const block of document.querySelectorAll(STORE)) {
    const link = block.querySelector('a[href*="/store/"]') ?? block.closest('a[href*="/store/"]');
    const name = firstOf(block, '[class*="Header__title"]', '[class*="__name"]', 'a[href*="/store/"]', 'h5');
    if (!textOf(name)) continue;
    return compact({
      sellerName: textReading(name?.textContent, 'dom', STORE),
      ...storeReadings(link?.getAttribute('href') ?? undefined, 'dom', 'a[href*="/store/"]'),
    });
  }
  return {};
}

/** The listings of a results, store or cart page: every card once. */
export function drawnCards(document: Document, page: URL): FoundListing[] {
  return linkCards(document, 'a[href*="/item/"]', itemIdIn)
    .map((card) => ({ listing: cardListing(card, page), anchor: card.element }))
    .filter(({ listing }) => listing.title);
}

function cardListing({ id, element, links }: LinkCard, page: URL): Listing {
  const own = reading(id, links[0]?.getAttribute('href') ?? id, 'dom', 'a[href*="/item/"]');
  const title = firstOf(
    element,
    '[class*="Snippet__title"]',
    '[class*="__title"][title]',
    '[class*="title" i]',
  );
  const picture = element.querySelector('img[src]');
  const price = textOf(
    firstOf(element, '[class*="priceNew"]', '[class*="PriceBlock__price"]', '[class*="price" i]'),
  );
  const parsed = parsePrice(price);
  const store = element.querySelector('a[href*="/store/"]');
  const name = title?.getAttribute('title') || textOf(title) || picture?.getAttribute('alt');
  return compact({
    id: own,
    url: itemAddress(own),
    title: textReading(name, 'dom', '[class*="Snippet__title"]'),
    sellerName: textReading(textOf(store), 'dom', 'a[href*="/store/"]'),
    ...storeReadings(store?.getAttribute('href') ?? undefined, 'dom', 'a[href*="/store/"]'),
    ...priceReadings(parsed?.amount, parsed?.currency, price, 'dom', '[class*="priceNew"]'),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}
