import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { compact } from '../readings.ts';
import { textOf } from '../text.ts';
import { tableRows } from './essentials.ts';

const INFO = '.seller-info, .prod-sale-vendor';
const TABLE = '.product-seller';
const LINK = 'a[href*="shop.coupang.com/"]';
const TEXTS_MAX = 60;
const SELLER =
  /(?:^|\n)판매자(?!\s?(?:상품|샵))\s*[:：]?\s*([^\n:：]{1,100}?)(?=\s*(?:배송사|판매자\s?(?:상품|샵))|\n|$)/;
const CARRIER = /배송사\s*[:：]?\s*([^\n:：]{1,60})/;

/** Who sells and who carries: the line by the price, and the table of the seller's company. */
export function sellerOf(document: Document, page: URL): Listing {
  const info = document.querySelector(INFO);
  const lines = info ? linesOf(info) : '';
  const link =
    info?.querySelector(LINK) ?? document.querySelector(`${TABLE} ${LINK}, .prod-sale-vendor-name`);
  const address = httpUrl(link?.getAttribute('href'), page)?.replace(/[?#].*$/, '');
  const id = address ? /\/(?:vid(?:v1)?\/)?([A-Z]?\d{3,12})\/?$/.exec(address)?.[1] : undefined;
  const carrier = CARRIER.exec(lines)?.[1];
  return compact({
    ...companyOf(document),
    ...(info && { sellerName: textReading(nameOf(lines, link), 'dom', INFO) }),
    sellerUrl: address ? reading(address, address, 'dom', LINK) : undefined,
    sellerId: textReading(id, 'dom', LINK),
    services: carrier ? reading([carrier], carrier, 'dom', INFO) : undefined,
  });
}

/** The name behind '판매자:', else that of the link to the seller's shop ('X판매자 상품 보러가기'). */
function nameOf(lines: string, link: Element | null): string | undefined {
  return SELLER.exec(lines)?.[1] ?? (textOf(link).replace(/\s*판매자\s?(?:상품|샵).*$/, '') || undefined);
}

/** The pieces of text of an element, a line each. */
function linesOf(root: Element): string {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const texts: string[] = [];
  while (texts.length < TEXTS_MAX && walker.nextNode()) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    if (text) texts.push(text.slice(0, 200));
  }
  return texts.join('\n');
}

/** The company's table: '상호/대표자' names it and its head, '사업장 소재지' its place; Coupang itself has a name only. */
function companyOf(document: Document): Listing {
  const listing: Listing = {};
  for (const { label, value } of tableRows(document, TABLE)) {
    if (/^상호/.test(label)) {
      const read = textReading(value.replace(/\s*\/[^/]*$/, ''), 'dom', TABLE);
      if (read) listing.sellerLegalName = read;
    } else if (/소재지/.test(label)) {
      const read = textReading(value, 'dom', TABLE);
      if (read) listing.sellerAddress = read;
    } else if (/^판매자$/.test(label)) {
      // The telephone number stands in the same cell.
      const read = textReading(value.replace(/[\d-]{7,}.*$/, ''), 'dom', TABLE);
      if (read) listing.sellerName = read;
    }
  }
  return listing;
}
