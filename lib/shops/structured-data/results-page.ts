import { attempt } from '../attempt.ts';
import type { PageFindings } from '../reader.ts';
import { resultProducts } from './choose.ts';
import { combined } from './combine.ts';
import type { Page } from './page.ts';
import { listingsOf } from './product.ts';

/** The listings of a results page, if what it states is one: the products of its lists, each once, in their order. */
export function resultsPage({ jsonLd, microdata, shop, source }: Page): PageFindings | undefined {
  const [stated, marked] = [resultProducts(jsonLd), resultProducts(microdata)];
  // Of two equal lists the one whose entries have a place on the page is of more use.
  const isMarked = marked.length >= stated.length;
  const from = source(isMarked ? 'microdata' : 'json-ld');
  const listings = (isMarked ? marked : stated).flatMap((product) => {
    const listing = combined(
      attempt(() => listingsOf(product, from), []),
      shop,
      from.url,
    );
    return listing.title ? [{ listing, anchor: product.scope }] : [];
  });
  return listings.length > 0 ? { page: 'results', listings, reason: null } : undefined;
}
