import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { asList, at, textAt } from '../json.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { fromRows, type Row } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyOf, itemIdIn } from './address.ts';

const PATH = 'initialData.data.product';
const SPECIFICATIONS = 'initialData.data.idml.specifications';

/** The declared country of the goods; that of their components is a row of its own, and another thing. */
const ORIGIN = /^country of origin(?: - (?:textiles|assembly|substantial transformation))?$/i;

/** What a product's state says, and its specifications beside it. */
export function fromProductState(
  product: unknown,
  specifications: unknown,
  page: URL,
  languages: readonly string[],
): Listing {
  const text = (key: string) => textReading(textAt(product, key), 'state', `${PATH}.${key}`);
  const named = (key: string) => (saysNothing(textAt(product, key) ?? '') ? undefined : text(key));
  const [shown, legal] = [text('sellerDisplayName'), text('sellerName')];
  return compact({
    ...fromRows(specificationRows(specifications), 'state', languages),
    ...compact({
      brand: named('brand'),
      manufacturer: named('manufacturerName'),
    }),
    id: text('usItemId'),
    url: addressReading(product, page),
    title: text('name'),
    sellerName: shown ?? legal,
    // The shop shows one name and knows another, that of the company.
    sellerLegalName: shown && legal && shown.value !== legal.value ? legal : undefined,
    sellerId: text('sellerId'),
    sellerUrl: sellerAddress(product, page),
    category: category(product),
    ...currentPrice(product, page),
    image: imageReading(textAt(product, 'imageInfo.thumbnailUrl'), 'state', `${PATH}.imageInfo`, page),
    gtin: /^\d{8,14}$/.test(textAt(product, 'upc') ?? '') ? text('upc') : undefined,
  });
}

function specificationRows(specifications: unknown): Row[] {
  return asList(specifications).flatMap((row): Row[] => {
    const [label, value] = [textAt(row, 'name'), textAt(row, 'value')];
    if (!label || !value) return [];
    return [{ label, value, where: SPECIFICATIONS, ...(ORIGIN.test(label.trim()) && { field: 'origin' }) }];
  });
}

/** An item's canonical address, without what the shop adds to follow the visitor. */
export function addressReading(item: unknown, page: URL): Listing['url'] {
  const path = textAt(item, 'canonicalUrl');
  const address = httpUrl(path, page);
  return address && path ? reading(address.replace(/[?#].*$/, ''), path, 'state', 'canonicalUrl') : undefined;
}

function sellerAddress(product: unknown, page: URL): Listing['sellerUrl'] {
  const raw = textAt(product, 'sellerStoreFrontURL');
  const address = httpUrl(raw, page);
  return raw && address ? reading(address, raw, 'state', `${PATH}.sellerStoreFrontURL`) : undefined;
}

function category(product: unknown): Listing['category'] {
  const names = asList(at(product, 'category.path')).map((step) => textAt(step, 'name') ?? '');
  return textReading(names.filter((name) => name).join(' > '), 'state', `${PATH}.category.path`);
}

function currentPrice(product: unknown, page: URL): Listing {
  const where = `${PATH}.priceInfo.currentPrice`;
  const price = at(product, 'priceInfo.currentPrice');
  const amount = at(price, 'price') ?? at(product, 'priceInfo.priceRange.minPrice');
  const currency = textAt(price, 'currencyUnit') ?? currencyOf(page);
  return priceReadings(amount, currency, textAt(price, 'priceString') ?? String(amount), 'state', where);
}

const TITLE = 'h1#main-title, h1[itemprop="name"], h1[data-testid="product-title"]';
const BRAND = '[data-seo-id="brand-name"], [data-testid="product-brand"]';
const PRICE = '[itemprop="price"], [data-seo-id="hero-price"], [data-testid="price-value"]';
const SELLER = '[data-testid="seller-name-link"], [data-seo-id="seller-name"], a[href*="/seller/"]';
const PICTURE = '[data-testid="hero-image-container"] img, [data-seo-id="hero-carousel-image"] img';

/** The element that shows a product's title, or null. */
export function drawnTitle(document: Document): Element | null {
  return document.querySelector(TITLE);
}

/** What a product page shows, for pages whose state is gone or is that of another page. */
export function fromProductPage(document: Document, page: URL): Listing {
  const id = itemIdIn(page.href);
  const [brand, price, seller] = [BRAND, PRICE, SELLER].map((where) => document.querySelector(where));
  const shown = parsePrice(textOf(price));
  const href = seller?.getAttribute('href') ?? '';
  const sellerUrl = httpUrl(href, page);
  return compact({
    id: id ? reading(id, page.href, 'meta', 'location') : undefined,
    url: id ? reading(`${page.origin}${page.pathname}`, page.href, 'meta', 'location') : undefined,
    title: textReading(textOf(drawnTitle(document)), 'dom', TITLE),
    brand: saysNothing(textOf(brand)) ? undefined : textReading(textOf(brand), 'dom', BRAND),
    sellerName: textReading(textOf(seller), 'dom', SELLER),
    sellerUrl: href && sellerUrl ? reading(sellerUrl.replace(/[?#].*$/, ''), href, 'dom', SELLER) : undefined,
    ...priceReadings(shown?.amount, shown?.currency ?? currencyOf(page), textOf(price), 'dom', PRICE),
    image: imageReading(firstOf(document, PICTURE)?.getAttribute('src'), 'dom', PICTURE, page),
  });
}
