import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { compact, imageReading } from '../readings.ts';
import { fromRows } from '../rows.ts';
import { productBlock, statedCategory, statedImage, statedPrice } from '../stated-product.ts';
import { firstOf, textOf } from '../text.ts';
import { itemAddress, itemIdIn, productIdIn, sellerReadings, siteOf } from './address.ts';
import { gtinIn, itemRows } from './labels.ts';
import { ebayPrice } from './money.ts';
import { businessOf, sellerOf } from './seller.ts';
import { shippingOf } from './shipping.ts';

const TITLE = ['h1.x-item-title__mainTitle', '.x-item-title__mainTitle', '#itemTitle', 'h1.product-title'];

/**
 * The element that shows the title of an item or of a catalogue product; null on every other page. A page of unknown make is an
 * item's when its address and its JSON-LD say so.
 */
export function itemTitle(document: Document, page: URL): Element | null {
  const isStated = (itemIdIn(page.href) ?? productIdIn(page.href)) && productBlock(document) !== undefined;
  return firstOf(document, ...TITLE, ...(isStated ? ['h1'] : []));
}

/** What the page of one item, or of a product of eBay's catalogue with its chosen offer, says. */
export function itemListing(
  document: Document,
  page: URL,
  title: Element,
  languages: readonly string[],
): Listing {
  const block = productBlock(document);
  const rows = attempt(() => itemRows(document), []);
  const gtin = gtinIn(rows);
  const seller = attempt(() => sellerOf(document), undefined);
  return compact({
    ...attempt(() => statedPrice(block), {}),
    ...attempt(() => identity(document, page), {}),
    title: textReading(titleText(title), 'dom', TITLE[0] ?? ''),
    // The shop's JSON-LD names no brand; where an older one does, it names the seller.
    ...fromRows(rows, 'dom', languages),
    sellerName: seller && textReading(seller.name, 'dom', seller.where),
    ...(seller && sellerReadings(seller.member, seller.link, seller.memberFrom, seller.where, page)),
    ...attempt(() => businessOf(document, languages), {}),
    ...attempt(() => shownPrice(document, page), {}),
    ...attempt(() => shippingOf(document, languages), {}),
    category: attempt(() => categoryOf(document), undefined),
    image: attempt(() => statedImage(block, page), undefined) ?? shownImage(document, page),
    gtin: gtin && textReading(gtin.value, 'dom', gtin.where),
  });
}

/** An item has its own number and address; a catalogue page has those of its product. */
function identity(document: Document, page: URL): Listing {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? '';
  const numbered = textOf(document.querySelector('#descItemNumber'));
  for (const [address, from, where] of [
    [page.href, 'dom', 'location'],
    [canonical, 'meta', 'link[rel=canonical]'],
    [numbered && `/itm/${numbered}`, 'dom', '#descItemNumber'],
  ] as const) {
    const product = productIdIn(address);
    if (product) {
      return {
        id: reading(product, address, from, where),
        url: reading(`${siteOf(page)}/p/${product}`, address, from, where),
      };
    }
    const item = itemIdIn(address);
    const id = item && reading(item, address, from, where);
    if (id) return { id, url: itemAddress(id, page) };
  }
  return {};
}

/** Until 2020 the heading began with a hidden 'Details about'. */
function titleText(title: Element): string {
  const own = [...title.childNodes].filter(({ nodeType }) => nodeType === 3 /* text */);
  const text = cleanText(own.map(({ nodeValue }) => nodeValue ?? '').join(' '));
  return text || textOf(title.querySelector('.ux-textspans') ?? title);
}

/** The lowest price of the buy box: an auction shows its bid and what the item costs at once. */
function shownPrice(document: Document, page: URL): Listing {
  const where = '.x-price-primary > .ux-textspans';
  const box = document.querySelector('.x-price-section') ?? document;
  const drawn = [...box.querySelectorAll(where)]
    .slice(0, 4)
    .map((span) => ebayPrice(textOf(span), 'dom', where, page));
  const [lowest] = drawn
    .filter(({ price }) => price)
    .sort((a, b) => (a.price?.value ?? 0) - (b.price?.value ?? 0));
  if (lowest) return lowest;
  const older = firstOf(document, '#mm-saleDscPrc', '#prcIsum', '#prcIsum_bidPrice', '.x-price-primary');
  return older ? ebayPrice(textOf(older), 'dom', '#prcIsum', page) : {};
}

function categoryOf(document: Document): Listing['category'] {
  const stated = statedCategory(document, /^ebay$/i);
  if (stated) {
    // The last step may be the catalogue's page of this very product: 'See more …'.
    const last = [...document.querySelectorAll('nav.breadcrumbs a')].at(-1);
    const isProduct = productIdIn(last?.getAttribute('href') ?? '') !== undefined;
    const names = stated.value.split(' > ');
    return isProduct && names.length > 1 ? { ...stated, value: names.slice(0, -1).join(' > ') } : stated;
  }
  const where = '#vi-VR-brumb-lnkLst';
  const steps = [...document.querySelectorAll(`${where} a.thrd, ${where} a.scnd`)].map(textOf);
  return textReading(steps.join(' > '), 'dom', where);
}

function shownImage(document: Document, page: URL): Listing['image'] {
  const where = '.ux-image-carousel-item.active img, #icImg';
  const picture = document.querySelector(where);
  return imageReading(picture?.getAttribute('src'), 'dom', where, page);
}
