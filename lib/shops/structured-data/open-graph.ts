import type { Listing } from '../../listing/listing.ts';
import { isGtin } from './ids.ts';
import { priceFields } from './offers.ts';
import { addressReading, plainReading, plainText, put, type Source } from './source.ts';

/** The contents of a page's `og:` and `product:` properties by name, each list in the order of the page. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

const METAS_MAX = 500;

/** Reads `<meta property="og:…">` (https://ogp.me); many pages write `name` for `property`. */
export function readMeta(document: Document): PageMeta {
  const found = new Map<string, string[]>();
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, METAS_MAX)) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').trim().toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (!/^(?:og|product):/.test(name) || !content.trim()) continue;
    const contents = found.get(name);
    if (contents) contents.push(content);
    else found.set(name, [content]);
  }
  return found;
}

/** The content of the first of the properties that the page has; of several of one name ogp.me lets the first count. */
export function metaText(meta: PageMeta, ...names: string[]): string | undefined {
  for (const name of names) {
    const [content] = meta.get(name) ?? [];
    if (content !== undefined) return content;
  }
  return undefined;
}

const AMOUNTS = ['product:sale_price:amount', 'product:price:amount', 'og:price:amount'];
const CURRENCIES = ['product:sale_price:currency', 'product:price:currency', 'og:price:currency'];

/**
 * Whether the properties say that the page is about one product: by `og:type` ('product', 'product.item', a site's own
 * 'wayfairus:product' or 'ebay-objects:item', but not 'product.group', which is a range), or by a price, an id or a brand.
 * Several different prices are those of cards, not of the page.
 */
export function isProductMeta(meta: PageMeta): boolean {
  const type = metaText(meta, 'og:type')?.trim().toLowerCase() ?? '';
  if (type.endsWith('product.group')) return false;
  if (/(?:^|:)(?:product|product\.item|item)$/.test(type)) return true;
  const amounts = AMOUNTS.map((name) => new Set(meta.get(name)).size);
  if (amounts.some((count) => count > 1)) return false;
  return amounts.includes(1) || metaText(meta, 'product:retailer_item_id', 'product:brand') !== undefined;
}

/** The name that the site gives itself, unless it is a slogan; without the country that many put behind it ('Wayfair.co.uk'). */
export function siteName(meta: PageMeta): string | undefined {
  const name = plainText(metaText(meta, 'og:site_name') ?? '').replace(/\.com?\.[a-z]{2}$/i, '');
  return name && name.length <= 60 ? name : undefined;
}

/** What the properties state of the page's product, with the names of https://ogp.me and Meta's product catalogue. */
export function metaListing(meta: PageMeta, source: Source): Listing {
  const listing: Listing = {};
  const text = (...names: string[]) => {
    const name = names.find((candidate) => meta.has(candidate));
    return name ? plainReading(metaText(meta, name), source, where(name)) : undefined;
  };
  const title = text('og:title');
  if (title) listing.title = { ...title, value: withoutSite(title.value, siteName(meta)) };
  put(listing, 'brand', text('product:brand', 'og:brand'));
  put(listing, 'id', text('product:retailer_item_id'));
  put(listing, 'category', text('product:category'));
  const image = ['og:image:secure_url', 'og:image', 'og:image:url'].find((name) => meta.has(name)) ?? '';
  put(listing, 'image', addressReading(metaText(meta, image), source, where(image)));
  const gtin = text('product:gtin', 'product:ean', 'product:upc', 'product:isbn');
  if (gtin && isGtin(gtin.value)) listing.gtin = gtin;
  const amount = AMOUNTS.find((name) => meta.has(name));
  if (!amount) return listing;
  return {
    ...listing,
    ...priceFields(metaText(meta, amount), metaText(meta, ...CURRENCIES), source, where(amount)),
  };
}

function where(name: string): string {
  return `meta[property="${name}"]`;
}

/** A title without the site's name that many shops put behind it ('Hoodie | My Shop'). */
function withoutSite(title: string, site: string | undefined): string {
  if (!site || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const bare = title.slice(0, -site.length).trimEnd();
  return /[|\-–—·:•]$/.test(bare) ? bare.slice(0, -1).trimEnd() || title : title;
}
