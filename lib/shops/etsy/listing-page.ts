import { countryCode } from '../../listing/countries.ts';
import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { shownPrice } from '../card-listings.ts';
import { at, textAt } from '../json.ts';
import { compact, imageReading } from '../readings.ts';
import { productBlock, statedCategory, statedProduct } from '../stated-product.ts';
import { decodeEntities, firstOf, textOf } from '../text.ts';
import { textAfter } from '../text-after.ts';
import { currencyOf } from './money.ts';
import { shopIn, shopReadings } from './shop-address.ts';

/** The first heading of many pages is that of a dialog on privacy. */
const TITLES = [
  'h1[data-buy-box-listing-title]',
  '[data-buy-box-region="title"] h1',
  '#listing-page-cart h1',
  'h1[data-listing-id-title]',
  '#listing-right-column h1',
];
const SHOPS = [
  'a[href*="/shop/"][href*="shop-header-name"]',
  'a[href*="/shop/"][href*="shopheader-name"]',
  'a[href*="/shop/"][href*="shop-info-name"]',
  '#listing-page-cart a[href*="/shop/"]',
  '[data-buy-box] a[href*="/shop/"]',
  '.shop-name a[href*="/shop/"]',
];
const PRICES = [
  '[data-buy-box-region="price"] [data-selector="price-only"] p',
  '[data-selector="price-only"] p',
  '[data-buy-box-region="price"] p:not(:empty)',
  '[data-buy-box-region="price"]',
  '.buy-box__price',
  '#listing-price',
];
const SHIPS_FROM =
  /^(?:ships? from|dispatche[sd] from|se envía desde|enviado desde|versand aus|wird versendet aus|expédié depuis|expédié de|spedito da|spedizione da|verzonden vanuit|wordt verzonden vanuit|wysyłka z|wysłano z|enviado de|envia(?:do)? a partir de|発送元|отправка из|배송지)\b[\s:：]*/iu;
const ALL_CATEGORIES =
  /^(?:homepage|home|etsy|all categories|todas las categorías|página principal|toutes les catégories|accueil|alle kategorien|startseite|tutte le categorie|alle categorieën|wszystkie kategorie|todas as categorias|すべてのカテゴリー?)$/i;

/** The element that shows the title of a listing: the heading known as such, or one that says what the page's data says; else null. */
export function listingTitle(document: Document): Element | null {
  const known = firstOf(document, ...TITLES);
  if (known) return known;
  const stated = cleanText(decodeEntities(textAt(productBlock(document), 'name') ?? ''));
  const headings = [...document.querySelectorAll('h1')];
  return headings.find((heading) => stated && textOf(heading) === stated) ?? null;
}

/** What the page of one listing says. What JSON-LD calls its brand is the shop. */
export function productListing(document: Document, page: URL, id: string, title: Element | null): Listing {
  const block = productBlock(document);
  const { brand: shop, ...stated } = attempt(() => statedProduct(block, page), {} as Listing);
  const languages = [
    document.documentElement.lang,
    document.body?.getAttribute('data-language') ?? '',
  ].filter(Boolean);
  return compact({
    ...stated,
    ...identity(document, page, id),
    title: textReading(title?.textContent, 'dom', TITLES[0] ?? '') ?? stated.title,
    ...(sellerOf(document) ?? (shop && shopReadings(shop.value, 'json-ld', 'Product.brand'))),
    ...attempt(() => priceOf(document, stated), {}),
    shipsFrom: stated.shipsFrom ?? attempt(() => shipsFrom(document, languages), undefined),
    shipsTo: attempt(() => shipsTo(document, languages), undefined),
    category: categoryOf(document, block),
    image: stated.image ?? metaImage(document, page),
  });
}

function identity(document: Document, page: URL, id: string): Listing {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? '';
  const isOwn = canonical.includes(`/listing/${id}`);
  const address = isOwn ? canonical : `${page.origin}${page.pathname}`;
  return {
    id: reading(id, page.pathname, 'dom', 'location'),
    url: isOwn
      ? reading(address, canonical, 'meta', 'link[rel=canonical]')
      : reading(address, page.href, 'dom', 'location'),
  };
}

function sellerOf(document: Document): Listing | undefined {
  for (const where of SHOPS) {
    const name = shopIn(document.querySelector(where)?.getAttribute('href') ?? '');
    if (name) return shopReadings(name, 'dom', where);
  }
  const address = document.querySelector('meta[property="etsymarketplace:shop"]')?.getAttribute('content');
  const name = shopIn(address ?? '');
  return name ? shopReadings(name, 'meta', 'etsymarketplace:shop') : undefined;
}

/** The price as shown, in the visitor's currency, wins over the data's, which is in the seller's. */
function priceOf(document: Document, stated: Listing): Listing {
  const shown = shownPrice(document, { price: PRICES, currencyOf: () => currencyOf(document) });
  if (!shown.price || shown.currency) return shown;
  // A lone '$' is the currency that the data has for the same amount.
  const isSame = shown.price.value === stated.price?.value;
  return isSame && stated.currency ? { ...shown, currency: stated.currency } : shown;
}

/** Where it ships from, as shown; a state of the United States has the name or the letters of some countries. */
function shipsFrom(document: Document, languages: readonly string[]): Listing['shipsFrom'] {
  const where = '#item-overview .origin, .shipping-information .origin';
  const older = textOf(document.querySelector(where));
  if (older) return reading(countryCode(older, languages), older, 'dom', where);
  const line = textAfter(document.body, SHIPS_FROM);
  if (!line) return undefined;
  const isCity = /,\s*(?:[A-Z]{2}|Georgia)$/.test(line);
  return reading(isCity ? null : countryCode(line, languages), line, 'dom', 'body');
}

/** The list 'Ships to' of older pages; the form that computes prices lists every country there is and is none. */
function shipsTo(document: Document, languages: readonly string[]): Listing['shipsTo'] {
  const where = '#shipping-overlay .shipping-destination';
  const places = [...document.querySelectorAll(where)].slice(0, LIST_MAX).map(textOf);
  const included = places.flatMap((place) => countryCode(place, languages) ?? []);
  const worldwide = places.some((place) => /everywhere else|en todas partes|überall|partout/i.test(place));
  if (included.length === 0 && !worldwide) return undefined;
  return reading(
    { included: [...new Set(included)], excluded: [], worldwide },
    places.join(' | '),
    'dom',
    where,
  );
}

function categoryOf(document: Document, block: unknown): Listing['category'] {
  const stated = textAt(block, 'category') ?? textAt(at(block, 'category'), 'name');
  return (
    statedCategory(document, ALL_CATEGORIES) ??
    textReading(stated?.split(' < ').join(' > '), 'json-ld', 'Product.category')
  );
}

function metaImage(document: Document, page: URL): Listing['image'] {
  const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
  return imageReading(address, 'meta', 'og:image', page);
}
