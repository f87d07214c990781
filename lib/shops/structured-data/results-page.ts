import type { Listing } from '../../listing/listing.ts';
import { attempt } from '../attempt.ts';
import { type FoundListing, noListing, type PageFindings } from '../reader.ts';
import { cardPlaces, isShopify, shownCards } from './cards.ts';
import { resultProducts } from './choose.ts';
import { combined } from './combine.ts';
import type { Page } from './page.ts';
import { listingsOf } from './product.ts';
import { shopifyResults } from './shopify.ts';

/** Pages whose cards are not what they are about, or that sell nothing. */
const OTHER_PAGES =
  /\/(?:cart|viewcart|shopping-?cart|basket|bag|checkout|wish-?list|account|login|register|blogs?|news|help|contact|orders?)(?:[/.]|$)/i;

/**
 * The listings of a results page: the products of the lists that it states, each once, in their order; else what its shop
 * software notes of them; else the cards that it shows.
 */
export function resultsPage(page: Page): PageFindings | undefined {
  const stated = statedResults(page);
  if (stated.length > 0) return results(stated);
  if (OTHER_PAGES.test(page.facts.url.pathname)) return undefined;
  const noted = notedResults(page);
  if (noted) return noted.length > 0 ? results(noted) : noListing('empty');
  const shown = attempt(() => shownCards(page.document, page.facts.url), []);
  return shown.length > 0 ? results(shown) : undefined;
}

function results(listings: readonly FoundListing[]): PageFindings {
  return { page: 'results', listings, reason: null };
}

function statedResults({ document, facts, jsonLd, microdata, shop, source }: Page): FoundListing[] {
  const [stated, marked] = [resultProducts(jsonLd), resultProducts(microdata)];
  // Of two equal lists the one whose entries have a place on the page is of more use.
  const isMarked = marked.length >= stated.length;
  const from = source(isMarked ? 'microdata' : 'json-ld');
  const products = (isMarked ? marked : stated).flatMap((product) => {
    const listing = combined(
      attempt(() => listingsOf(product, from), []),
      shop,
      from.url,
    );
    return listing.title ? [{ listing, anchor: product.scope }] : [];
  });
  return isMarked ? products : placed(products, document, facts.url);
}

/** What a Shopify store notes of its list; undefined on other pages, and where it notes nothing though it shows cards. */
function notedResults({ document, facts, source }: Page): FoundListing[] | undefined {
  if (!isShopify(document)) return undefined;
  const noted = attempt(() => shopifyResults(document, source('state')), undefined);
  if (!noted) return undefined;
  const listings = placed(
    noted.map((listing: Listing) => ({ listing, anchor: null })),
    document,
    facts.url,
  );
  return listings.length > 0 || shownCards(document, facts.url).length === 0 ? listings : undefined;
}

/** The same listings at the cards that lead to their addresses. */
function placed(listings: readonly FoundListing[], document: Document, page: URL): FoundListing[] {
  const placeOf = attempt(
    () => cardPlaces(document, page),
    () => null,
  );
  return listings.map(({ listing, anchor }) => ({
    listing,
    anchor: anchor ?? placeOf(listing.url?.value),
  }));
}
