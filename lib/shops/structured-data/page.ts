import type { ReadingSource } from '../../listing/fields.ts';
import { attempt } from '../attempt.ts';
import { collect, type Stated } from './collect.ts';
import { type PageFacts, pageFacts } from './facts.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { metaText, type PageMeta, readMeta } from './open-graph.ts';
import { visibleText } from './page-text.ts';
import { isShopItself, type ShopNames, shopNames } from './shop-name.ts';
import { type Source, sourceOf } from './source.ts';

/** What one page states, and what is known of the page. */
export interface Page {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly jsonLd: Stated;
  readonly microdata: Stated;
  readonly meta: PageMeta;
  readonly shop: ShopNames;
  readonly source: (from: ReadingSource) => Source;
  /** The visible text; gathered only when asked for. */
  readonly text: () => string;
}

/** Gathers all statements of a page. */
export function statementsOf(document: Document, url: URL): Page {
  const jsonLd = collect(attempt(() => readJsonLd(document), []));
  const microdata = collect(attempt(() => readMicrodata(document), []));
  const meta = attempt(() => readMeta(document), new Map());
  const shop = shopNames(meta, [...jsonLd.sites, ...microdata.sites], sourceOf('json-ld', document, url));
  const withoutShop = (stated: Stated) => ({
    ...stated,
    products: stated.products.filter((product) => !isShopItself(product, shop)),
  });
  return {
    document,
    facts: pageFacts(document, url, metaText(meta, 'og:url')),
    jsonLd: withoutShop(jsonLd),
    microdata: withoutShop(microdata),
    meta,
    shop,
    source: (from) => sourceOf(from, document, url),
    text: () => visibleText(document.body, ' '),
  };
}
