import type { NoListingReason } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import { attempt } from './attempt.ts';
import { filled } from './filled.ts';
import { type FoundListing, noListing, type PageFindings, type Shop, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { EMPTY } from './structured-data/list-refusal.ts';
import { visibleText } from './structured-data/page-text.ts';
import { refusalOf } from './structured-data/refusal.ts';

/** How a shop's pages are told apart and read, for shops whose addresses say what a page is. */
export interface ShopPlan extends Shop {
  /** The elements that show a product page's title: selectors, newest layout first. */
  readonly titles: readonly string[];
  /** The item that a product page's address names; undefined for every other page. */
  itemIn(page: URL): string | undefined;
  /** What a product page says of its product. */
  product(document: Document, page: URL, id: string): Listing;
  /** The products of a list. */
  cards(document: Document, page: URL): readonly FoundListing[];
  /** What kind of list an address leads to. */
  listKind(page: URL): 'results' | 'store' | 'cart';
  /** Words of a list without results or an empty cart. */
  readonly empty?: RegExp;
  /** Words and addresses of a bot wall of this shop's own. */
  readonly wall?: RegExp;
}

const BEGINNING_MAX = 3000;

/** The reader that follows a plan. */
export function planReader(plan: ShopPlan): ShopReader {
  const { id, name, domains } = plan;
  return {
    id,
    name,
    domains,
    readPage: (document, page) =>
      attempt(() => readPage(document, page, plan), noListing('nothing readable')),
  };
}

function readPage(document: Document, page: URL, plan: ShopPlan): PageFindings {
  const item = plan.itemIn(page);
  if (item !== undefined) return productPage(document, page, item, plan);
  const listings = attempt(() => plan.cards(document, page), []);
  if (listings.length > 0) return { page: plan.listKind(page), listings, reason: null };
  return noListing(reasonOf(document, page, plan, false));
}

/** Below an item that is gone stand recommendations: only the item itself counts. */
function productPage(document: Document, page: URL, item: string, plan: ShopPlan): PageFindings {
  const listing = compact(attempt(() => plan.product(document, page, item), {}));
  const anchor = filled([document], plan.titles)?.element ?? null;
  // A heading alone may be that of a bot wall or of an error, and an address says nothing of what stands there.
  const { title, brand, price, category, sellerName } = listing;
  const told = [price, brand, category, sellerName].some((read) => read && read.where !== 'location');
  if ((title ?? brand) && told) {
    return { page: 'product', listings: [{ listing, anchor }], reason: null };
  }
  return noListing(reasonOf(document, page, plan, true));
}

function reasonOf(document: Document, page: URL, plan: ShopPlan, isItem: boolean): NoListingReason {
  const text = visibleText(document.body, ' ');
  if (plan.wall?.test(`${page.pathname} ${document.title}`)) return 'captcha';
  const refusal = refusalOf(document, text, isItem);
  if (refusal !== 'shell' && refusal !== 'nothing readable') return refusal;
  const beginning = text.slice(0, BEGINNING_MAX);
  return !isItem && (EMPTY.test(beginning) || plan.empty?.test(beginning)) ? 'empty' : refusal;
}

/** Cards as drawn, with what the page's data says of the same items besides; the data alone where no card is drawn. */
export function withStated(drawn: readonly FoundListing[], stated: readonly Listing[]): FoundListing[] {
  const byId = new Map<string, Listing>();
  for (const listing of stated) {
    const id = listing.id?.value;
    if (id && listing.title && !byId.has(id)) byId.set(id, listing);
  }
  if (drawn.length === 0) return [...byId.values()].map((listing) => ({ listing, anchor: null }));
  return drawn.map(({ listing, anchor }) => {
    const known = byId.get(listing.id?.value ?? '');
    // Cards cut titles short and print brands in capitals.
    const { title = listing.title, brand = listing.brand } = known ?? {};
    return { listing: compact({ ...known, ...listing, title, brand }), anchor };
  });
}
