import type { Listing, Reading } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { noListing, type PageFindings } from '../reader.ts';
import { shownBrand } from './brand-block.ts';
import { mainProduct, resultProducts } from './choose.ts';
import { combined } from './combine.ts';
import { destinationListing } from './destinations.ts';
import { headingText, landingHeading, mainHeadings, type PageFacts } from './facts.ts';
import { idInAddress } from './ids.ts';
import { type Item, textIn } from './item.ts';
import { isProductMeta, metaListing, metaText } from './open-graph.ts';
import type { Page } from './page.ts';
import { listingsOf } from './product.ts';
import { refusalOf } from './refusal.ts';
import { pageRows, rowsListing } from './rows.ts';
import { sellsOneThing } from './sale.ts';
import { companyListing, sellerListing } from './sellers.ts';
import { shopAsSeller, withoutTraderBrand } from './shop-name.ts';
import { shopifyListing } from './shopify.ts';
import { priceBeside } from './shown-price.ts';
import { plainText, put } from './source.ts';
import { isPartOf, likeness, SAME_TITLE, sameTitle, titleWords } from './titles.ts';

/** The listing of a product page, if what the page states is one. */
export function productPage(page: Page): PageFindings | undefined {
  const { document, facts, jsonLd, microdata, shop, source, text } = page;
  const stated = mainProduct(jsonLd, facts, resultProducts(microdata).length > 1);
  const marked = mainProduct(microdata, facts, resultProducts(jsonLd).length > 1);
  const isMeta = isMetaOfProduct(page, stated ?? marked);
  if (!stated && !marked && !isMeta) return undefined;

  const sources = sourcesOf(page, stated, marked, isMeta);
  const listing = withoutTraderBrand(combined(sources, shop, facts.url), shop, document, source('dom'));
  put(listing, 'title', titleOf(page, listing));
  const title = listing.title?.value;
  if (title === undefined) return undefined;
  const heading = headingOf(document, title) ?? landingHeading(document, facts);
  Object.assign(listing, { ...shownBeside(page, heading), ...listing });
  const refusal = heading ? null : refusalOf(document, text(), false);
  if (refusal === 'captcha' || refusal === 'not found' || refusal === 'login') return noListing(refusal);

  put(listing, 'id', listing.id ?? idByAddress(facts));
  put(listing, 'url', listing.url ?? pageAddress(facts));
  put(listing, 'category', listing.category ?? categoryByPath(page, title));
  put(listing, 'sellerName', listing.sellerName ?? shopAsSeller(listing, shop, text));
  Object.assign(listing, { ...companyListing(text(), source('dom')), ...listing });
  const anchor = heading ?? marked?.nameElement ?? null;
  return { page: 'product', listings: [{ listing, anchor }], reason: null };
}

/** What stands beside the product's heading and nothing states: price and brand. */
function shownBeside({ document, source }: Page, heading: Element | null): Listing {
  const price = heading ? attempt(() => priceBeside(heading), {}) : {};
  return { ...price, ...attempt(() => shownBrand(document, heading, source('dom')), {}) };
}

/** What each source states of the page's product, best source first. */
function sourcesOf(
  { document, meta, source }: Page,
  stated: Item | undefined,
  marked: Item | undefined,
  isMeta: boolean,
): Listing[] {
  const isOneProduct = !stated || !marked || sameTitle(nameIn(stated), nameIn(marked));
  return [
    ...(stated ? attempt(() => listingsOf(stated, source('json-ld')), []) : []),
    ...(marked && isOneProduct ? attempt(() => listingsOf(marked, source('microdata')), []) : []),
    isMeta ? attempt(() => metaListing(meta, source('meta')), {}) : {},
    attempt(() => shopifyListing(document, source('state')), {}),
    attempt(() => rowsListing(pageRows(document), source('dom')), {}),
    attempt(() => sellerListing(document, source('dom')), {}),
    attempt(() => destinationListing(document, source('dom')), {}),
  ];
}

/**
 * Whether the meta properties are about the page's product. Alone they are no proof: servers send them with pages that
 * turn out to be empty or a list, so a main heading has to show what they name.
 */
function isMetaOfProduct(page: Page, product: Item | undefined): boolean {
  const { document, meta, facts, jsonLd, microdata } = page;
  const isProduct = isProductMeta(meta);
  const title = plainText(metaText(meta, 'og:title') ?? facts.title);
  if (product) return isProduct && (!meta.has('og:title') || sameTitle(title, nameIn(product)));
  const isList = resultProducts(jsonLd).length > 1 || resultProducts(microdata).length > 1;
  if (isList || facts.isSearch) return false;
  if (landingHeading(document, facts)) return true;
  const isShown = facts.headings.some((heading) => sameTitle(heading, title));
  return isShown && (isProduct || sellsOneThing(document, facts));
}

/**
 * The title: a product's name as stated; else the main heading, where it is the page's title without the additions or
 * the cuts that suit social networks; else the page's title.
 */
function titleOf(page: Page, { title }: Listing): Reading<string> | undefined {
  if (title && title.from !== 'meta') return title;
  const { document, facts } = page;
  const landing = landingHeading(document, facts);
  if (landing) return textReading(headingText(landing), 'dom', 'h2');
  const { headings, title: pageTitle } = facts;
  const heading = title
    ? headings.find((text) => isPartOf(text, title.value))
    : (headings.find((text) => sameTitle(text, pageTitle)) ?? headings[0]);
  return textReading(heading, 'dom', 'h1') ?? title;
}

function nameIn(product: Item): string {
  return plainText(textIn(product, 'name') ?? '');
}

/** The main heading that shows a title: the likeliest, as dialogs and related products may have such headings too. */
function headingOf(document: Document, title: string): Element | null {
  const headings = mainHeadings(document);
  const wanted = titleWords(title);
  const fits = headings.map((heading) => ({
    heading,
    fit: likeness(titleWords(headingText(heading)), wanted),
  }));
  const [best] = fits.sort((a, b) => b.fit - a.fit);
  if (!best) return null;
  const isOnly = headings.length === 1 && isPartOf(headingText(best.heading), title);
  return best.fit >= SAME_TITLE || isOnly ? best.heading : null;
}

/** The page's own address for its product: what it calls canonical, else where it was found. */
function pageAddress({ url, named }: PageFacts): Reading<string> | undefined {
  const [best] = named;
  if (best) return reading(best.url.href, best.raw, 'meta', best.where);
  return url.protocol.startsWith('http') ? reading(url.href, url.href, 'dom', 'location') : undefined;
}

/** The id that stands in an address of the product, for want of one in the page's data; as the page itself writes it. */
function idByAddress({ url, named }: PageFacts): Reading<string> | undefined {
  const id = idInAddress(url);
  const own = named
    .flatMap((address) => idInAddress(address.url) ?? [])
    .filter((other) => !id || sameCode(other, id));
  // Addresses are often written small, codes seldom.
  const found = own.find((code) => /[A-Z]/.test(code)) ?? id ?? own[0];
  return found ? reading(found, url.pathname, 'dom', 'location') : undefined;
}

function sameCode(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The page's breadcrumb as a category, without the product itself. */
function categoryByPath({ jsonLd, microdata }: Page, title: string): Reading<string> | undefined {
  const from = jsonLd.breadcrumb.length > 0 ? 'json-ld' : 'microdata';
  const steps = (from === 'json-ld' ? jsonLd : microdata).breadcrumb.map(plainText);
  const path = steps.filter((step, i) => i < steps.length - 1 || !sameTitle(step, title)).join(' > ');
  return textReading(path, from, 'BreadcrumbList');
}
