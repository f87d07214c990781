import { LIST_MAX, LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { itemAddress, itemIdIn, memberIn, sellerReadings } from './address.ts';
import { countryAtEnd } from './countries.ts';
import { ebayPrice } from './money.ts';

/** Where one kind of card shows what; all selectors are looked for inside the card. */
interface CardLayout {
  readonly card: string;
  readonly title: string;
  readonly price: string;
  /** Lines among which one may end in the country where the item is. */
  readonly lines: string;
  /** Lines among which one may be 'seller 99% positive (1.2K)'. */
  readonly seller: string;
}

/** Cards of 2025 and 2026 (two), before, of category pages, of stores, of results before 2018, of the cart. */
const LAYOUTS: readonly CardLayout[] = [
  {
    card: '.s-card',
    title: '.s-card__title .su-styled-text, .s-card__title',
    price: '.s-card__price:not(.strikethrough), .s-card__price',
    lines: '.s-card__attribute-row',
    seller: '.s-card__attribute-row',
  },
  {
    card: '.su-item-card',
    title: '.su-item-card__title .su-styled-text, .su-item-card__title',
    price: '.su-item-card__price',
    lines: '[class*="attribute"], [class*="location"]',
    seller: '[class*="attribute"], [class*="seller"]',
  },
  {
    card: 'li.s-item, .s-item__wrapper',
    title: '.s-item__title [role="heading"], .s-item__title',
    price: '.s-item__price',
    lines: '.s-item__location, .s-item__itemLocation',
    seller: '.s-item__seller-info-text, .s-item__etrs-text',
  },
  {
    card: '.brwrvr__item-card, .b-info, .ebayui-ellipsis-card',
    title: '.bsig__title__text, .bsig__title, .s-item__title',
    price: '.bsig__price--displayprice, .bsig__price, .s-item__price',
    lines: '.bsig__itemLocation, .s-item__location',
    seller: '.bsig__sellerInfo',
  },
  {
    card: '.str-item-card',
    title: '.str-item-card__property-title, .str-card-title, .str-item-card__title',
    price: '.str-item-card__property-displayPrice, .str-item-card__price',
    lines: '.str-item-card__property-itemLocation',
    seller: '.str-item-card__seller',
  },
  {
    card: 'li.sresult, li.lvresult',
    title: '.lvtitle a',
    price: '.lvprice',
    lines: '.lvdetails li',
    seller: '.lvsellerinfo',
  },
  {
    card: '.cart-bucket-lineitem, [data-test-id="cart-bucket-lineitem"]',
    title: '[data-test-id="cart-item-link"], .item-title',
    price: '.item-price',
    lines: '.item-location',
    seller: '.seller-info',
  },
];

/** Cards of results stand in this list; what looks like one before it is a dummy that scripts copy. */
const DUMMY_TITLE = /^shop on ebay$/i;

/** The page's product cards in the order of the page, each item once. */
export function drawnCards(document: Document, page: URL, languages: readonly string[]): FoundListing[] {
  const cards = [...document.querySelectorAll(LAYOUTS.map(({ card }) => card).join(', '))];
  const found = new Map<string, FoundListing>();
  for (const anchor of cards.slice(0, LISTINGS_MAX * 2)) {
    const layout = LAYOUTS.find(({ card }) => anchor.matches(card));
    const listing = layout && attempt(() => cardListing(anchor, layout, page, languages), undefined);
    const id = listing?.id?.value;
    if (!id || found.has(id) || found.size >= LISTINGS_MAX) continue;
    found.set(id, { listing, anchor });
  }
  return [...found.values()];
}

function cardListing(
  card: Element,
  layout: CardLayout,
  page: URL,
  languages: readonly string[],
): Listing | undefined {
  const id = identityOf(card, layout);
  const title = titleOf(card, layout);
  if (!id || !title || DUMMY_TITLE.test(title)) return undefined;
  return compact({
    id,
    url: itemAddress(id, page),
    title: textReading(title, 'dom', layout.title),
    ...ebayPrice(textOf(firstOf(card, ...layout.price.split(', '))), 'dom', layout.price, page),
    shipsFrom: locationIn(card, layout, languages),
    ...sellerIn(card, layout, page),
    image: imageReading(pictureOf(card), 'dom', `${layout.card} img`, page),
  });
}

/** The item of the card's link; some pages draw links to a dummy first and have the number on the card alone. */
function identityOf(card: Element, layout: CardLayout): Listing['id'] {
  for (const link of card.querySelectorAll('a[href]')) {
    const id = itemIdIn(hrefOf(link));
    if (id) return reading(id, hrefOf(link), 'dom', `${layout.card} a[href]`);
  }
  const own = card.getAttribute('data-listingid') ?? card.getAttribute('listingid') ?? '';
  return /^\d{9,13}$/.test(own) ? reading(own, own, 'dom', `${layout.card}[data-listingid]`) : undefined;
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** The title without the badge 'New listing' before it, which is an element of its own. */
function titleOf(card: Element, { title }: CardLayout): string {
  const element = firstOf(card, ...title.split(', '));
  if (!element) return '';
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3 /* text */);
  return cleanText(own.map(({ nodeValue }) => nodeValue ?? '').join(' ')) || textOf(element);
}

/** The one line that ends in a country after a few words; prices and counts have figures, which it has not. */
function locationIn(
  card: Element,
  { lines }: CardLayout,
  languages: readonly string[],
): Listing['shipsFrom'] {
  for (const line of [...card.querySelectorAll(lines)].slice(0, LIST_MAX)) {
    const text = textOf(line);
    if (text.length > 80 || /\d/.test(text) || line.querySelector('a')) continue;
    const country = countryAtEnd(text, languages);
    if (country) return reading(country, text, 'dom', lines);
  }
  return undefined;
}

/** 'name 99.1% positive (5.1K)', 'name 99,1% positiv (5,1 Tsd.)' since 2025, 'name (1,493) 100%' before. */
const SELLER =
  /^(\S.{0,63}?)\s+(?:[\d.,]+\s?%.{0,60}\([\d.,\s]+[\p{L}.]{0,8}\)|\([\d.,\s]+\)\s*[\d.,]+\s?%)/u;

function sellerIn(card: Element, { seller }: CardLayout, page: URL): Listing {
  for (const line of [...card.querySelectorAll(seller)].slice(0, LIST_MAX)) {
    const name = SELLER.exec(textOf(line))?.[1];
    if (!name) continue;
    const link = line.querySelector('a')?.getAttribute('href') ?? '';
    // Without a link the name is the member's own: results show no store names.
    const member = link ? memberIn(link) : name;
    return {
      sellerName: textReading(name, 'dom', seller),
      ...sellerReadings(member, link, 'dom', seller, page),
    };
  }
  return {};
}

function pictureOf(card: Element): string | null | undefined {
  const picture = card.querySelector('img');
  return picture?.getAttribute('data-defer-load') ?? picture?.getAttribute('src');
}
