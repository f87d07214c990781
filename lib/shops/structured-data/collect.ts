import { LISTINGS_MAX } from '../../listing/fields.ts';
import { type Item, isOf, isProduct, itemsOf, nameOf, textIn, valuesOf } from './item.ts';

/** What a page's JSON-LD or microdata speaks of, in the order in which it stands there. */
export interface Stated {
  /** Products that the page presents as such, not as entries of a list. */
  readonly products: readonly Item[];
  /** Products that are entries of a list. */
  readonly listed: readonly Item[];
  /** The path to the page, each step by its name. */
  readonly breadcrumb: readonly string[];
  /** Types the page gives itself: 'ItemPage', 'CollectionPage'. */
  readonly pageTypes: readonly string[];
  /** The site and those that may run it. */
  readonly sites: readonly Item[];
}

const SITE_TYPES = ['OnlineStore', 'OnlineBusiness', 'Organization', 'Corporation', 'WebSite'];

/** Properties that lead from a page, a part of one or an offer to what it is about. */
const LEADS = [
  'mainEntity',
  'mainEntityOfPage',
  'breadcrumb',
  'itemOffered',
  'offers',
  'publisher',
  'isPartOf',
];

/** Longest chain of such properties: references can tie items into one without end. */
const CHAIN_MAX = 8;

/** Sorts what stands at the top of a page by what it means for finding listings. */
export function collect(roots: readonly Item[]): Stated {
  const products = new Set<Item>();
  const listed = new Set<Item>();
  const breadcrumbs: string[][] = [];
  const pageTypes: string[] = [];
  const sites: Item[] = [];
  const seen = new Set<Item>();

  function visit(item: Item, chain: number): void {
    if (seen.has(item) || chain > CHAIN_MAX) return;
    seen.add(item);
    if (isProduct(item)) {
      if (products.size < LISTINGS_MAX) products.add(item);
    } else if (isOf(item, 'BreadcrumbList')) breadcrumbs.push(breadcrumbSteps(item));
    else if (isOf(item, 'ItemList', 'OfferCatalog'))
      for (const entry of itemsOf(item, 'itemListElement')) visitEntry(entry);
    else if (isOf(item, 'ListItem')) visitEntry(item);
    else if (isOf(item, ...SITE_TYPES)) sites.push(item);
    else {
      pageTypes.push(...item.types.filter((type) => type.endsWith('Page')));
      for (const lead of LEADS) for (const next of itemsOf(item, lead)) visit(next, chain + 1);
    }
  }

  function visitEntry(entry: Item): void {
    for (const product of isProduct(entry) ? [entry] : itemsOf(entry, 'item', 'itemOffered')) {
      if (isProduct(product) && listed.size < LISTINGS_MAX) listed.add(product);
    }
  }

  for (const root of roots) visit(root, 0);
  return {
    products: [...products].filter((product) => !listed.has(product)),
    listed: [...listed],
    breadcrumb: breadcrumbs.find((steps) => steps.length > 0) ?? [],
    pageTypes,
    sites,
  };
}

/** The named steps of a schema.org/BreadcrumbList, without the shop's front page. */
export function breadcrumbSteps(list: Item): string[] {
  return itemsOf(list, 'itemListElement').flatMap((entry) => {
    const [target] = valuesOf(entry, 'item', 'url');
    const name = textIn(entry, 'name') ?? (typeof target === 'object' ? nameOf(target) : undefined);
    const address = typeof target === 'object' ? target.id || textIn(target, 'url') : target;
    return name && !isFrontPage(address) ? [name] : [];
  });
}

/** Whether an address is that of a whole site or of its part in one language: 'https://shop.example/en-us/'. */
function isFrontPage(address: string | undefined): boolean {
  const path = address?.replace(/^https?:\/\/[^/?#]*/, '').replace(/[?#].*$/, '');
  return path !== undefined && /^\/?$|^\/[a-z]{2}([-_][a-z]{2})?\/?$/i.test(path);
}
