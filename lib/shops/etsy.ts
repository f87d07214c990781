import { attempt } from './attempt.ts';
import { drawnCards, statedCards } from './etsy/cards.ts';
import { listingTitle, productListing } from './etsy/listing-page.ts';
import { listingIn, shopIn } from './etsy/shop-address.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { textOf } from './text.ts';

/** Etsy in all its languages, which are parts of the path. */
export const etsy: ShopReader = {
  id: 'etsy',
  name: 'Etsy',
  domains: ['etsy.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, page: URL): PageFindings {
  const id = listingIn(page.pathname);
  if (id) {
    const title = listingTitle(document);
    const listing = productListing(document, page, id, title);
    if (listing.title && (title ?? listing.price)) {
      return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
    }
    // Below a listing that is gone stand recommendations.
    return noListing(anyRefusalOf(document, textOf(document.body), true));
  }
  const stated = attempt(() => statedCards(document, page), []);
  const drawn = attempt(() => drawnCards(document, page, stated), []);
  const listings = drawn.length > 0 ? drawn : stated;
  if (listings.length === 0) return noListing(anyRefusalOf(document, textOf(document.body), false));
  const kind = /^(?:\/[a-z-]{2,5})?\/cart\b/.test(page.pathname)
    ? 'cart'
    : shopIn(page.pathname)
      ? 'store'
      : 'results';
  return { page: kind, listings, reason: null };
}
