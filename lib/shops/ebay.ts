import type { NoListingReason } from '../listing/fields.ts';
import { textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { DOMAINS, itemIdIn, languagesOf, memberIn, productIdIn, sellerReadings } from './ebay/address.ts';
import { drawnCards } from './ebay/cards.ts';
import { itemListing, itemTitle } from './ebay/item-page.ts';
import { type FoundListing, noListing, type PageFindings, type ShopReader } from './reader.ts';
import { refusalOf } from './structured-data/refusal.ts';
import { textOf } from './text.ts';

/** eBay on all its country sites, in the layouts of 2016 and later. */
export const ebay: ShopReader = {
  id: 'ebay',
  name: 'eBay',
  domains: DOMAINS,
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const GONE =
  /page (?:is )?missing|error page|looked everywhere|fehlerseite|page d'erreur|pagina (?:di )?errore/i;
const CHALLENGE = /\/splashui\/|security measure|sicherheitsma(?:ß|ss)nahme|checking your browser/i;
const EMPTY = '.srp-save-null-search, .srp-save-null-search__heading, .s-error';

function readPage(document: Document, page: URL): PageFindings {
  const ogUrl = document.querySelector('meta[property="og:url" i]')?.getAttribute('content') ?? '';
  const languages = languagesOf(document, page);
  const title = itemTitle(document, page);
  if (title && !isGone(document)) {
    const listing = itemListing(document, page, title, languages);
    if (listing.title) return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
  }
  const isItem = [page.href, ogUrl].some((address) => itemIdIn(address) ?? productIdIn(address));
  // Below an item that is gone stand recommendations.
  const cards = isItem ? [] : attempt(() => drawnCards(document, page, languages), []);
  if (cards.length === 0) return noListing(reasonFor(document, page, isItem));
  if (page.hostname.startsWith('cart.')) return { page: 'cart', listings: cards, reason: null };
  const member = memberIn(page.href);
  const isStore = member !== undefined || /^\/str\//.test(page.pathname);
  return {
    page: isStore ? 'store' : 'results',
    listings: isStore ? ofStore(cards, document, page, member) : cards,
    reason: null,
  };
}

/** Everything on a seller's own page is that seller's. */
function ofStore(
  cards: readonly FoundListing[],
  document: Document,
  page: URL,
  member: string | undefined,
): FoundListing[] {
  const shown =
    textOf(document.querySelector('.str-seller-card__store-name, h1.str-billboard__title')) || member;
  const name = textReading(shown, 'dom', '.str-seller-card__store-name');
  const seller = {
    ...(name && { sellerName: name }),
    ...sellerReadings(member, page.href, 'dom', 'location', page),
  };
  return cards.map(({ listing, anchor }) => ({ listing: { ...seller, ...listing }, anchor }));
}

function isGone(document: Document): boolean {
  return GONE.test(document.title);
}

function reasonFor(document: Document, page: URL, isItem: boolean): NoListingReason {
  if (CHALLENGE.test(page.pathname) || CHALLENGE.test(document.title)) return 'captcha';
  if (isGone(document)) return 'not found';
  if (page.hostname.startsWith('signin.')) return 'login';
  if (document.querySelector(EMPTY)) return 'empty';
  return refusalOf(document, textOf(document.body), isItem);
}
