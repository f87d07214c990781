import { JSDOM, VirtualConsole } from 'jsdom';
import type { FoundListing, ShopReader } from '../../../lib/shops/reader.ts';

/** One listing in this many gets a seller who is on record. */
const FLAGGED_EACH = 10;
const ON_RECORD = 'ZTE Official Store';

/**
 * A saved results page of a shop with exactly `count` drawn cards: copies of its own cards stand behind the last one, each under an item
 * number of its own; surplus cards are taken out. Every tenth is sold by a company on record.
 * @throws when the reader finds no drawn card that shows its seller.
 */
export function extendedPage(html: string, url: string, reader: ShopReader, count: number): string {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  // What the page states of further items would be read besides the cards.
  for (const script of document.querySelectorAll('script')) script.remove();
  const drawn = reader
    .readPage(document, new URL(url))
    .listings.filter(({ anchor, listing }) => anchor && listing.id && listing.sellerName?.from === 'dom');
  const last = drawn.at(-1)?.anchor;
  if (!last) throw new Error(`${url} draws no card with its seller`);
  for (const { anchor } of drawn.slice(count)) anchor?.remove();
  const markup = drawn.map(({ anchor }) => anchor?.outerHTML ?? '');
  let behind: Element = last;
  for (let place = 0; place < count; place += 1) {
    const found = drawn[place % drawn.length] as FoundListing;
    const own = place < drawn.length ? found.anchor : null;
    const card = own ?? copyOf(found, markup[place % drawn.length] ?? '', place);
    if (!card) continue;
    if (!own) {
      behind.after(card);
      behind = card;
    }
    if (place % FLAGGED_EACH === 0) rename(card, found);
  }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** A card's copy under another number of as many figures. */
function copyOf({ anchor, listing }: FoundListing, markup: string, place: number): Element | null {
  const id = listing.id?.value ?? '';
  const holder = anchor?.ownerDocument.createElement('template');
  if (!holder) return null;
  holder.innerHTML = markup.replaceAll(id, id.slice(0, -6) + String(100_000 + place));
  return holder.content.firstElementChild;
}

function rename(card: Element, { listing }: FoundListing): void {
  const seller = listing.sellerName?.raw.trim();
  const texts = card.ownerDocument.createTreeWalker(card, 4 /* text */);
  while (seller && texts.nextNode()) {
    const { currentNode } = texts;
    if (currentNode.nodeValue?.trim() === seller) currentNode.nodeValue = ON_RECORD;
  }
}
