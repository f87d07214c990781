import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { asList, at, textAt } from '../json.ts';
import { linkCards } from '../link-cards.ts';
import { parsePrice } from '../money.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyOf, itemIdIn } from './address.ts';
import { addressReading } from './product.ts';

/** Where results lie in the state of search, category and seller pages. */
const STACKS = [
  'searchResult.itemStacks',
  'data.searchResult.itemStacks',
  'data.search.searchResult.itemStacks',
];
const PATH = 'searchResult.itemStacks.0.items';
const PRICE_KEYS = ['linePriceDisplay', 'linePrice', 'priceRangeString', 'minPriceForVariant', 'itemPrice'];

const TILES = '[data-item-id]';
const ITEM_LINKS = 'a[link-identifier], a[href*="/ip/"], a[href*="%2Fip%2F"]';
const TILE_PRICE = '[data-automation-id="product-price"]';
const TILE_TITLE = '[data-automation-id="product-title"], a[link-identifier] span';

/** Whether the state is one of results, though there be none. */
export function hasResults(initial: unknown): boolean {
  return STACKS.some((path) => at(initial, path) !== undefined);
}

/**
 * The first stack of the page's results with the tiles drawn for them, then what else is drawn. Most results are drawn
 * when they are scrolled to. Later stacks ('Only at Walmart') count when they are drawn.
 */
export function results(document: Document, initial: unknown, page: URL): FoundListing[] {
  const tiles = drawnTiles(document);
  const stated = statedItems(initial);
  // A page that was left for the next without loading anew keeps the state it began with.
  const isStale = tiles.size > 0 && !stated.some((item) => tileOf(item, tiles));
  const found = new Map<string, FoundListing>();
  for (const item of isStale ? [] : stated) {
    const [id, tile] = [textAt(item, 'usItemId'), tileOf(item, tiles)];
    if (id && !found.has(id)) found.set(id, { listing: fromItem(item, page), anchor: tile?.element ?? null });
  }
  const anchors = new Set([...found.values()].map(({ anchor }) => anchor));
  for (const { id, element } of new Set(tiles.values())) {
    if (found.has(id) || anchors.has(element) || found.size >= LISTINGS_MAX) continue;
    const listing = fromTile(id, element, page);
    if (listing.title) found.set(id, { listing, anchor: element });
  }
  return [...found.values()];
}

function statedItems(initial: unknown): unknown[] {
  const stacks = STACKS.map((path) => at(initial, path)).find((stack) => stack !== undefined);
  const [first] = asList(stacks);
  return asList(at(first, 'items') ?? at(first, 'itemsV2'), LISTINGS_MAX).filter(
    (item) => textAt(item, 'usItemId') && textAt(item, 'name'),
  );
}

interface Tile {
  readonly id: string;
  readonly element: Element;
}

/** The drawn tiles by the item's number in addresses and by its number in the catalogue. */
function drawnTiles(document: Document): Map<string, Tile> {
  const tiles = new Map<string, Tile>();
  const marked = [...document.querySelectorAll(TILES)].slice(0, LISTINGS_MAX);
  for (const element of marked) {
    const link = element.querySelector(ITEM_LINKS);
    const id = link?.getAttribute('link-identifier') || itemIdIn(link?.getAttribute('href') ?? '');
    if (!id || tiles.has(id)) continue;
    const tile = { id, element };
    tiles.set(id, tile);
    const catalogue = element.getAttribute('data-item-id');
    if (catalogue && !tiles.has(catalogue)) tiles.set(catalogue, tile);
  }
  if (marked.length > 0) return tiles;
  for (const tile of linkCards(document, 'a[href*="/ip/"], a[href*="%2Fip%2F"]', itemIdIn))
    tiles.set(tile.id, tile);
  return tiles;
}

function tileOf(item: unknown, tiles: ReadonlyMap<string, Tile>): Tile | undefined {
  return tiles.get(textAt(item, 'usItemId') ?? '') ?? tiles.get(textAt(item, 'id') ?? '');
}

function fromItem(item: unknown, page: URL): Listing {
  const text = (key: string) => textReading(textAt(item, key), 'state', `${PATH}.${key}`);
  const shown = PRICE_KEYS.map((key) => textAt(item, `priceInfo.${key}`)).find(
    (price) => price && parsePrice(price),
  );
  const price = shown ? parsePrice(shown) : undefined;
  const amount = price?.amount ?? at(item, 'price');
  return compact({
    id: text('usItemId'),
    url: addressReading(item, page),
    title: text('name'),
    brand: saysNothing(textAt(item, 'brand') ?? '') ? undefined : text('brand'),
    sellerName: text('sellerName'),
    sellerId: text('sellerId'),
    ...priceReadings(
      amount,
      price?.currency ?? currencyOf(page),
      shown ?? String(amount),
      'state',
      `${PATH}.priceInfo`,
    ),
    image: imageReading(
      textAt(item, 'imageInfo.thumbnailUrl') ?? textAt(item, 'image'),
      'state',
      `${PATH}.imageInfo`,
      page,
    ),
  });
}

function fromTile(id: string, tile: Element, page: URL): Listing {
  const href = tile.querySelector('a[href*="/ip/"]')?.getAttribute('href') ?? '';
  const address = httpUrl(href, page)?.replace(/[?#].*$/, '');
  const shown = tile.querySelector(TILE_PRICE);
  const price = parsePrice(tilePrice(textOf(shown)));
  const picture = tile.querySelector('img[alt]:not([alt=""])');
  return compact({
    id: reading(id, id, 'dom', 'a[link-identifier]'),
    url: address ? reading(address, href, 'dom', 'a[href*="/ip/"]') : undefined,
    title:
      textReading(textOf(firstOf(tile, TILE_TITLE)), 'dom', TILE_TITLE) ??
      textReading(picture?.getAttribute('alt'), 'dom', 'img[alt]'),
    ...priceReadings(price?.amount, price?.currency ?? currencyOf(page), textOf(shown), 'dom', TILE_PRICE),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}

/** What a tile says to those who hear it: what it draws has the cents raised, without a point before them. */
function tilePrice(text: string): string {
  return /\d[\d,. ]{0,12}[.,]\d{2}(?!\d)/.exec(text)?.[0] ?? text;
}
