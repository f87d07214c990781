import { asCountryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { isAside } from '../aside.ts';
import { domRows } from '../dom-rows.ts';
import { textAt } from '../json.ts';
import { parsePrice } from '../money.ts';
import { compact, priceReadings } from '../readings.ts';
import { fromRows, type Row } from '../rows.ts';
import { productBlock, statedCategory, statedProduct } from '../stated-product.ts';
import { textOf } from '../text.ts';
import { itemPathIn, leafElements, priceText, productIdIn, sellerIn } from './parts.ts';

const SELLER = '#sellerName';
const SELLERS_LINK = 'a[href*="/sellers?"]';

/** Labels of what the law of India wants to be said of goods, once the reader has opened that part of the page. */
const ORIGIN = /^country of origin$/i;
const MAKER =
  /^(?:name and address of the manufacturer|manufacturer(?:'s)?(?: name(?: (?:and|&) address)?| details)?)$/i;

/** The product that a page is about. */
export function productListing(document: Document, page: URL, title: Element): Listing {
  const languages = ['en-IN'];
  const name = textOf(title);
  const block = productBlock(document);
  const stated = block && isAbout(textAt(block, 'name') ?? '', name) ? statedProduct(block, page) : {};
  const sku = stated.title ? textReading(textAt(block, 'sku'), 'json-ld', 'Product.sku') : undefined;
  const rest = leafElements(document).filter(
    (element) => title.compareDocumentPosition(element) & 4 && !isLoose(element),
  );
  const rows = [...domRows(document, 'tr', 'td:first-child', 'td:last-child'), ...lawRows(rest)];
  return compact({
    ...fromRows(rows, 'dom', languages),
    ...stated,
    ...identity(document, page, sku),
    title: textReading(name, 'dom', 'h1'),
    ...seller(document, rest),
    category: category(document, name),
    shipsTo: stated.title ? destination(block) : undefined,
    ...(stated.price ? {} : shownPrice(rest)),
  });
}

/** Whether the page's data is about the item that is shown: it stays when another variant is chosen. */
function isAbout(stated: string, shown: string): boolean {
  const words = stated.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const known = words.filter((word) => shown.toLowerCase().includes(word));
  return words.length > 0 && known.length * 2 > words.length;
}

function identity(document: Document, page: URL, sku: Listing['id']): Listing {
  const link = document.querySelector(SELLERS_LINK)?.getAttribute('href') ?? '';
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const path = itemPathIn(page.pathname) ?? itemPathIn(canonical);
  const address = httpUrl(path, new URL(page.origin));
  const pid = productIdIn(page.search);
  return compact({
    id:
      (pid ? reading(pid, page.href, 'meta', 'location') : undefined) ??
      textReading(productIdIn(link), 'dom', SELLERS_LINK) ??
      sku ??
      textReading(path?.split('/p/')[1], 'meta', 'link[rel="canonical"]'),
    url: path && address ? reading(address, path, 'meta', 'link[rel="canonical"]') : undefined,
  });
}

function seller(document: Document, rest: readonly Element[]): Listing {
  const box = document.querySelector(SELLER);
  const shown =
    box &&
    leafElements(box)
      .map(textOf)
      .find((text) => /\p{L}/u.test(text));
  if (shown) return { sellerName: textReading(shown, 'dom', SELLER) };
  const named = sellerIn(rest.map(textOf));
  return named ? { sellerName: textReading(named, 'dom', 'Sold by') } : {};
}

/** Whether a text with a label of interest belongs to other products, to what buyers write, or to a choice. */
function isLoose(element: Element): boolean {
  return (
    /^(?:sold by|seller|fulfilled by|country|manufacturer|name and)/i.test(textOf(element)) &&
    isAside(element)
  );
}

/** Rows of a label and, beside it or beside what holds it, its value. */
function lawRows(elements: readonly Element[]): Row[] {
  return elements.flatMap((label): Row[] => {
    const text = textOf(label).replace(/\s*:$/, '');
    const isOrigin = ORIGIN.test(text);
    if (!isOrigin && !MAKER.test(text)) return [];
    const value = textOf(label.nextElementSibling ?? label.parentElement?.nextElementSibling);
    // A maker stands with its address behind it.
    return isOrigin
      ? [{ label: text, field: 'origin', value, where: 'Country of Origin' }]
      : [{ label: text, field: 'manufacturer', value: value.replace(/,.*$/, ''), where: 'Manufacturer' }];
  });
}

function category(document: Document, title: string): Listing['category'] {
  const trail = statedCategory(document, /^home$/i);
  // The last step is the item itself.
  const steps = trail?.value.split(' > ').filter((step) => !title.startsWith(step.slice(0, 30))) ?? [];
  return trail && textReading(steps.join(' > '), trail.from, trail.where);
}

function destination(block: unknown): Listing['shipsTo'] {
  const where = 'offers.shippingDetails.shippingDestination.addressCountry';
  const raw = textAt(block, where) ?? '';
  const country = asCountryCode(raw);
  return country
    ? reading({ included: [country], excluded: [], worldwide: false }, raw, 'json-ld', where)
    : undefined;
}

function shownPrice(rest: readonly Element[]): Listing {
  const shown = priceText(rest);
  return priceReadings(parsePrice(shown)?.amount, 'INR', shown, 'dom', '₹');
}
