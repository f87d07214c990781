import { countryCode } from '../../listing/countries.ts';
import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { fromRows, type Row } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { itemAddress, itemIdIn, storeIdIn } from './address.ts';
import { choiceCountry, routeOf, SHIPS_FROM, services, shipsTo } from './shipping.ts';
import { storeReadings } from './store-readings.ts';

const TITLE = '[data-pl="product-title"]';
const OG_IMAGE = 'meta[property="og:image"]';
const ROUTE_LINE = '.dynamic-shipping-line';
const BLOCKS_MAX = 40;
const CRUMBS_MAX = 12;

/** An element of the page and the selector that found it. */
interface Shown {
  readonly element: Element;
  readonly where: string;
}

/** The first element that one of the selectors finds, newest layout first. */
function shown(document: Document, ...selectors: string[]): Shown | undefined {
  for (const where of selectors) {
    const element = document.querySelector(where);
    if (element) return { element, where };
  }
  return undefined;
}

/** The element that shows a product page's title, once it is drawn. */
export function drawnTitle(document: Document): Element | null {
  const title = firstOf(document, TITLE, '.product-title-text');
  return textOf(title) ? title : null;
}

/** The listing that a product page shows. `stated` is what its data says, for what only both together tell. */
export function fromProductPage(
  document: Document,
  page: URL,
  languages: readonly string[],
  stated: Listing,
): Listing {
  const id = attempt(() => pageId(document, page), undefined);
  const seller = attempt(() => drawnSeller(document, page), {});
  const ownStore = seller.sellerId?.value ?? stated.sellerId?.value;
  return compact({
    id,
    url: id && itemAddress(id, page),
    title: textReading(drawnTitle(document)?.textContent, 'dom', TITLE),
    ...seller,
    sellerLegalName: attempt(() => merchant(document, ownStore), undefined),
    ...attempt(() => drawnPrice(document), {}),
    ...compact(attempt(() => fromRows(drawnRows(document), 'dom', languages), {})),
    ...compact(attempt(() => drawnShipping(document, languages, stated), {})),
    category: attempt(() => breadcrumbs(document), undefined),
    image: imageReading(document.querySelector(OG_IMAGE)?.getAttribute('content'), 'meta', OG_IMAGE, page),
  });
}

function pageId(document: Document, page: URL): Listing['id'] {
  const own = itemIdIn(page.pathname);
  if (own) return reading(own, page.pathname, 'dom', 'location');
  for (const [selector, attribute] of [
    ['meta[property="og:url"]', 'content'],
    ['link[rel="canonical"]', 'href'],
  ] as const) {
    const address = document.querySelector(selector)?.getAttribute(attribute) ?? '';
    const id = itemIdIn(address);
    if (id) return reading(id, address, 'meta', selector);
  }
  return undefined;
}

function drawnSeller(document: Document, page: URL): Listing {
  const link = shown(
    document,
    'a[data-pl="store-name"]',
    'a[class*="store-detail--wrap--"]',
    '[data-role="store-name"] a[href*="/store/"]',
    '.shop-name a[href*="/store/"]',
  );
  if (!link) return {};
  const { element, where } = link;
  const name = element.querySelector('[class*="store-detail--storeName--"]') ?? element;
  const href = element.getAttribute('href') ?? '';
  return {
    sellerName: textReading(name.textContent, 'dom', where),
    ...storeReadings(storeIdIn(href), href, 'dom', where, page),
  };
}

/** The merchant behind a shared item: the licence that the page links is not that of the shop it names. */
function merchant(document: Document, ownStore: string | undefined): Listing['sellerLegalName'] {
  if (!ownStore) return undefined;
  const where = 'a[href*="showcredential.htm"]';
  for (const link of [...document.querySelectorAll(where)].slice(0, BLOCKS_MAX)) {
    const store = /[?&]storeNum=(\d{3,20})/.exec(link.getAttribute('href') ?? '')?.[1];
    if (store && store !== ownStore) return textReading(link.textContent, 'dom', where);
  }
  return undefined;
}

function drawnPrice(document: Document): Listing {
  const current = shown(
    document,
    '.product-price-current .product-price-value',
    '.pdp-comp-price-current',
    '.product-price-current',
    '.product-price-value',
    '.uniform-banner-box-price',
    '[class*="price--currentPriceText--"]',
    '[class*="price-default--current--"]',
  );
  if (!current) return {};
  const raw = textOf(current.element);
  const price = parsePrice(raw);
  const currency = price?.currency ?? headerCurrency(document);
  return priceReadings(price?.amount, currency, raw, 'dom', current.where);
}

/** The currency that the visitor chose, as the page's header shows it beside the ship-to flag. */
export function headerCurrency(document: Document): string | undefined {
  const shown = textOf(firstOf(document, '[class*="ship-to--text--"] b', '#switcher-info .currency'));
  return /^[A-Z]{3}$/.test(shown) ? shown : undefined;
}

function drawnRows(document: Document): Row[] {
  const rows = document.querySelectorAll('[class*="specification--prop--"], .product-prop');
  return [...rows].slice(0, LIST_MAX).map((row) => {
    const value = row.querySelector('[class*="specification--desc--"], .property-desc');
    return {
      label: textOf(row.querySelector('[class*="specification--title--"], .property-title')),
      value: value?.getAttribute('title') || textOf(value),
      where: '[class*="specification--prop--"]',
    };
  });
}

function drawnShipping(document: Document, languages: readonly string[], stated: Listing): Listing {
  const known = stated.services?.value ?? [];
  const goal = shown(
    document,
    '[class*="delivery-v2--to--"]',
    '.product-delivery-to',
    '[data-pl="product-delivery"] [class*="--to--"]',
  );
  const visitor = goal ? (countryCode(textOf(goal.element), languages) ?? flagCountry(document)) : null;
  const blocks = [...document.querySelectorAll('.dynamic-shipping')].slice(0, BLOCKS_MAX);
  const routes = blocks.map((block) => {
    for (const line of block.querySelectorAll(ROUTE_LINE)) {
      const route = routeOf(line, languages, visitor, known);
      if (route) return route;
    }
    return undefined;
  });
  const drawn = routes.flatMap((route) => route?.service ?? []);
  // The first block is the selected option; those after it stand in the pop-up.
  const selected = routes[0];
  const listing: Listing = {
    shipsFrom: selected
      ? reading(selected.from, selected.raw, 'dom', ROUTE_LINE)
      : chosenWarehouse(document, languages),
    services: drawn.length > 0 ? services([...drawn, ...known], 'dom', ROUTE_LINE) : undefined,
  };
  const country = visitor ?? selected?.to;
  // Before the options are drawn only the data can know that none of them reaches the visitor.
  if (country && (blocks[0] || !stated.shipsTo)) {
    const reached = !blocks[0]?.querySelector('[class*="unreachable"]');
    const raw = visitor && goal ? textOf(goal.element) : (selected?.raw ?? '');
    listing.shipsTo = shipsTo(country, reached, raw, 'dom', visitor && goal ? goal.where : ROUTE_LINE);
  }
  return listing;
}

/** The visitor's country by the flag in the page's header, whose class is an ISO code. */
function flagCountry(document: Document): string | null {
  const flag = document.querySelector('[class*="ship-to--menuItem--"] .country-flag-y2023');
  const code = [...(flag?.classList ?? [])].find((name) => /^[A-Z]{2}$/.test(name));
  return code ?? null;
}

/** The selected value, or the only one, of the choice 'Ships from'. */
function chosenWarehouse(document: Document, languages: readonly string[]): Listing['shipsFrom'] {
  const where = `[data-sku-row="${SHIPS_FROM}"]`;
  const values = [...document.querySelectorAll(`${where} [data-sku-col]`)];
  const value =
    values.length === 1 ? values[0] : values.find((one) => /sku-item--selected--/.test(one.className));
  if (!value) return undefined;
  const raw = value.getAttribute('title') || textOf(value);
  const id = value.getAttribute('data-sku-col')?.split('-')[1];
  const country = choiceCountry(id, raw, languages);
  return country ? reading(country, raw, 'dom', where) : undefined;
}

function breadcrumbs(document: Document): Listing['category'] {
  const where = '[class*="breadcrumb"]';
  const links = document.querySelector(where)?.querySelectorAll('a[href*="/category/"]') ?? [];
  const names = [...links].slice(0, CRUMBS_MAX).map(textOf);
  return textReading(names.join(' > '), 'dom', where);
}
