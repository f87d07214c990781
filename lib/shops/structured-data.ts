import { attempt } from './attempt.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { isProductMeta } from './structured-data/open-graph.ts';
import { statementsOf } from './structured-data/page.ts';
import { productPage } from './structured-data/product-page.ts';
import { resultsPage } from './structured-data/results-page.ts';

/**
 * Reads any shop's page by what it states for search engines and social networks: JSON-LD and microdata in the
 * vocabulary of schema.org, Open Graph properties, and, for what these lack, what it shows: rows that name a brand, a maker or an
 * origin, lines that name a seller or where the goods go, the price beside the heading, the cards of a list, and what Shopify and
 * WooCommerce put into all their pages. Each field comes from the first of these that has it.
 */
export const structuredData: ShopReader = {
  id: 'structured-data',
  name: 'Other shops',
  domains: [],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

function readPage(document: Document, url: URL): PageFindings {
  const page = statementsOf(document, url);
  const found = productPage(page) ?? resultsPage(page);
  return found ?? noListing(anyRefusalOf(document, page.text(), isProductMeta(page.meta)));
}
