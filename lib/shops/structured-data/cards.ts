import type { Listing } from '../../listing/listing.ts';
import { nativeOf } from '../../listing/native-of.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { isAside } from '../aside.ts';
import { bareBrand, brandOf } from '../brand-element.ts';
import { type LinkCard, linkCards } from '../link-cards.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { firstOf } from '../text.ts';
import { countryOf } from './country.ts';
import { visibleText } from './page-text.ts';
import { cardPrice } from './shown-price.ts';

const STOP = 'body, main, [role="main"], ul, ol, section, table, tbody';

/** Fewer cards than this of one make are no list. */
const CARDS_MIN = 3;

/** Ways of addresses that lead to no product, and links that do something. */
const OTHER_ADDRESSES =
  /\/(?:cart|checkout|account|login|wish-?list|compare|blog|blogs|news|help|pages?|policies|reviews?)(?:[/.?]|$)|[?&](?:add-to-cart|action=add)/i;

/** Marks of shop software on a card, and how its cards lead to products. */
const WOOCOMMERCE = 'li.product, .product.type-product, .wc-block-grid__product, .wc-block-product';

/**
 * The products of a results page by what it shows: the cards of Shopify and WooCommerce stores by their own marks, and of other
 * shops what stands at least three times in one make with a link, a name and a price of its own.
 */
export function shownCards(document: Document, page: URL): FoundListing[] {
  const root = document.body;
  if (document.querySelector(WOOCOMMERCE)) {
    const cards = linkCards(root, 'a[href]', pathOf(page), STOP).filter(({ element }) => wooCard(element));
    return listingsOf(cards, page, (element) => wooCard(element) ?? element);
  }
  if (isShopify(document)) {
    return listingsOf(linkCards(root, 'a[href*="/products/"]', handleOf, STOP), page, (element) => element);
  }
  return listingsOf(alike(linkCards(root, 'a[href]', pathOf(page), STOP)), page, (element) => element);
}

/** Whether Shopify serves the page: by its own files or the objects that its pages begin with. */
export function isShopify(document: Document): boolean {
  if (
    document.querySelector(
      'link[href*="cdn.shopify.com"], script[src*="cdn.shopify.com"], script[src*="/cdn/shop/"], #shopify-features, meta[name="shopify-checkout-api-token"]',
    )
  )
    return true;
  return [...document.scripts]
    .slice(0, 100)
    .some((script) => /\bShopify\.shop\s*=/.test(script.textContent ?? ''));
}

function wooCard(element: Element): Element | null {
  return element.closest(WOOCOMMERCE) ?? element.querySelector(WOOCOMMERCE);
}

/** The product of a Shopify address: '/products/<handle>', '/collections/<list>/products/<handle>?variant=…'. */
function handleOf(href: string): string | undefined {
  return /\/products\/([^/?#]{1,200})/.exec(href)?.[1]?.toLowerCase();
}

/** Tells by path which page of this site a link leads to. */
function pathOf(page: URL): (href: string) => string | undefined {
  return (href) => {
    if (href.startsWith('#') || OTHER_ADDRESSES.test(href)) return undefined;
    const address = httpUrl(href, page);
    const url = address ? new URL(address) : null;
    if (!url || url.hostname.replace(/^www\./, '') !== page.hostname.replace(/^www\./, '')) return undefined;
    return url.pathname.length > 1 && url.pathname !== page.pathname
      ? url.pathname.replace(/\/$/, '')
      : undefined;
  };
}

/** Cards that at least three of the list are like, by tag, and that show a price. */
function alike(cards: readonly LinkCard[]): LinkCard[] {
  const make = ({ element }: LinkCard) =>
    `${element.localName} ${depthOf(element)} ${element.parentElement?.className ?? ''}`;
  const priced = cards.filter(({ element }) => cardPrice(element).price);
  const counts = new Map<string, number>();
  for (const card of priced) counts.set(make(card), (counts.get(make(card)) ?? 0) + 1);
  return priced.filter((card) => (counts.get(make(card)) ?? 0) >= CARDS_MIN);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let around = element.parentElement; around; around = nativeOf(around, 'parentElement')) depth += 1;
  return depth;
}

function listingsOf(
  cards: readonly LinkCard[],
  page: URL,
  anchorOf: (element: Element) => Element,
): FoundListing[] {
  return cards.flatMap((card) => {
    const anchor = anchorOf(card.element);
    if (isAside(card.element)) return [];
    const listing = cardListing(card, anchor, page);
    const isProduct = listing.title && (listing.price ?? listing.image);
    return isProduct ? [{ listing, anchor }] : [];
  });
}

const VENDOR =
  '[class*="vendor" i], [class*="product-brand" i], [class*="brand-name" i], [itemprop~="brand"]';

function cardListing({ links }: LinkCard, card: Element, page: URL): Listing {
  const href = links[0]?.getAttribute('href') ?? '';
  const address = httpUrl(href, page);
  const picture = card.querySelector('img');
  const vendor = card.querySelector(VENDOR);
  const brand = vendor ? bareBrand(brandOf(vendor) ?? '') : '';
  const source = picture?.getAttribute('src') ?? picture?.getAttribute('data-src') ?? undefined;
  return compact({
    title: titleOf(links, card, picture),
    url: address ? reading(address, href, 'dom', 'a[href]') : undefined,
    brand: saysNothing(brand) ? undefined : textReading(brand, 'dom', VENDOR),
    ...cardPrice(card),
    origin: madeIn(card),
    image: source?.startsWith('data:') ? undefined : imageReading(source, 'dom', 'img', page),
  });
}

const TEXT_MAX = 3000;

/** Where the goods were made, when the card's own words say it once: 'Made in Taiwan'. */
function madeIn(card: Element): Listing['origin'] {
  const said = [
    ...visibleText(card, ' ', TEXT_MAX).matchAll(
      /(?<!not )\bmade in (?:the )?((?:\p{Lu}[\p{L}.]{1,20} ?){1,3})/giu,
    ),
  ];
  const places = said.flatMap(([, words = '']) => placeOf(words) ?? []);
  const [first, ...others] = places;
  if (!first || others.some(({ country }) => country !== first.country)) return undefined;
  return reading(first.country, `Made in ${first.words}`, 'dom', 'text');
}

/** The country that the words behind 'Made in' begin with: the sentence may go on. */
function placeOf(text: string): { country: string; words: string } | undefined {
  const parts = text.trim().split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const words = parts.slice(0, count).join(' ').replace(/\.$/, '');
    const country = countryOf(words, []);
    if (country) return { country, words };
  }
  return undefined;
}

const TITLES = [
  '.woocommerce-loop-product__title, .wc-block-grid__product-title, .wp-block-post-title, .card__heading, .product-card__title, .product-item__title, .product-item-meta__title',
  'h2, h3, h4, [class*="title" i] a, [class*="name" i] a, [itemprop~="name"]',
];

const TITLE_MAX = 300;

/** The name of a card: its heading, else the longest text of its links, else the words that stand for its picture. */
function titleOf(links: readonly Element[], card: Element, picture: Element | null): Listing['title'] {
  const heading = visibleText(firstOf(card, ...TITLES));
  const linked = links
    .map((link) => visibleText(link))
    .reduce((best, text) => (text.length > best.length ? text : best), '');
  const label = links.map((link) => link.getAttribute('title') ?? '').find(Boolean) ?? '';
  const name = [heading, label, linked, picture?.getAttribute('alt') ?? ''].find(
    (text) => /\p{L}{2}/u.test(text) && text.length <= TITLE_MAX,
  );
  return textReading(name, 'dom', 'a[href]');
}

/** Where the drawn cards stand, by the path of the product they lead to, for lists that the page states as data alone. */
export function cardPlaces(document: Document, page: URL): (address: string | undefined) => Element | null {
  const places = new Map(
    linkCards(document.body, 'a[href]', pathOf(page), STOP).map(({ id, element }) => [id, element]),
  );
  return (address) => places.get(pathOf(page)(address ?? '') ?? '') ?? null;
}
