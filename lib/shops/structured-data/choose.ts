import { httpUrl } from '../../listing/urls.ts';
import type { Stated } from './collect.ts';
import type { PageFacts } from './facts.ts';
import { type Item, textIn } from './item.ts';
import { offersOf } from './offers.ts';
import { plainText } from './source.ts';
import { likeness, SAME_TITLE, sameTitle, type TitleWords, titleWords } from './titles.ts';

/**
 * The product that the page is about, or undefined. A product is the page's own when its address is the page's, or when
 * a main heading shows its name. Of several own products the likeliest wins; if they differ and nothing tells them apart,
 * there is none. A lone product (its variants may stand beside it under the same name) needs no such proof, unless the
 * page calls itself a collection or the product's address is another page. A search page has none, whatever it states:
 * some write a product named after the query, or one of those found. `isCrowded` says that the page speaks of other
 * products in another way.
 */
export function mainProduct(stated: Stated, page: PageFacts, isCrowded: boolean): Item | undefined {
  const substantial = distinct(stated.products).filter(isSubstantial);
  const named = substantial.filter(nameOfProduct);
  const candidates = named.length > 0 ? named : substantial;
  const isOneName = new Set(candidates.map(nameOfProduct)).size === 1;
  const isLone = isOneName && stated.listed.length === 0 && !isCrowded;
  const [lone] = candidates;
  if (!lone || page.isSearch) return undefined;
  const headings = page.headings.map(titleWords);
  const proven = candidates
    .map((product) => {
      const address = addressFit(product, page);
      const title = address === 'elsewhere' && !isLone ? 0 : headingLikeness(product, headings);
      return { product, title, isHere: address === 'here' };
    })
    .filter(({ title, isHere }) => isHere || title >= SAME_TITLE)
    .sort((a, b) => b.title - a.title || Number(b.isHere) - Number(a.isHere));
  const [best, second] = proven;
  if (best) {
    const isClear = !second || best.title > second.title || sameName(best.product, second.product);
    return isClear ? best.product : undefined;
  }
  const isCollection = stated.pageTypes.some(
    (type) => type === 'CollectionPage' || type === 'SearchResultsPage',
  );
  return isLone && !isCollection && addressFit(lone, page) !== 'elsewhere' ? lone : undefined;
}

/** The products of a results page: the entries of its lists, else what it presents side by side. */
export function resultProducts({ products, listed }: Stated): Item[] {
  const shown = listed.length > 0 ? listed : products;
  const found = distinct(shown).filter((product) => nameOfProduct(product) && isSubstantial(product));
  const isSeveral = new Set(found.map(nameOfProduct)).size > 1;
  return listed.length > 0 || isSeveral ? found : [];
}

/** Each product once: two of one name and one address are one. */
function distinct(products: readonly Item[]): Item[] {
  const byKey = new Map<string, Item>();
  for (const product of products) {
    const key = `${nameOfProduct(product)}\n${addressesOf(product)[0] ?? ''}`;
    if (!byKey.has(key)) byKey.set(key, product);
  }
  return [...byKey.values()];
}

function nameOfProduct(product: Item): string {
  return plainText(textIn(product, 'name') ?? '').toLowerCase();
}

function sameName(one: Item, other: Item): boolean {
  return sameTitle(nameOfProduct(one), nameOfProduct(other));
}

/** Properties that only a product has, and no list that calls itself one. */
const TELLING =
  'url image sku productID productGroupID mpn gtin gtin13 hasVariant offers offerDetails manufacturer countryOfOrigin additionalProperty'.split(
    ' ',
  );

/** Whether there is more about a product than a name and a rating, which lists show to get stars in search engines. */
function isSubstantial(product: Item): boolean {
  return TELLING.some((property) => product.properties.has(property));
}

function addressesOf(product: Item): string[] {
  const offered = offersOf(product).flatMap((offer) => textIn(offer, 'url') ?? []);
  return [textIn(product, 'url') ?? [], product.id, ...offered]
    .flat()
    .filter((address) => /^https?:|^\//.test(address));
}

/** Whether the product's address is this page, another page of this site, or unknown. */
function addressFit(product: Item, page: PageFacts): 'here' | 'elsewhere' | 'unknown' {
  const addresses = addressesOf(product)
    .slice(0, 20)
    .flatMap((address) => {
      const url = httpUrl(address, page.url);
      // A front page's address, often with a fragment, is the name of a thing and not its place.
      return url && new URL(url).pathname !== '/' ? [new URL(url)] : [];
    });
  const own = [page.url, ...page.named.map((named) => named.url)];
  if (addresses.some((address) => own.some((page) => isSamePage(address, page)))) return 'here';
  return addresses.some(({ hostname }) => hostname === page.url.hostname) ? 'elsewhere' : 'unknown';
}

/** One path on one site; where both have a query, the same one: in 'index.php?id=7' it names the product. */
function isSamePage(one: URL, other: URL): boolean {
  const path = ({ pathname }: URL) => pathname.replace(/\/+$/, '').toLowerCase();
  const host = ({ hostname }: URL) => hostname.replace(/^www\./, '');
  if (host(one) !== host(other) || path(one) !== path(other) || path(one) === '') return false;
  return one.search === other.search || one.search === '' || other.search === '';
}

function headingLikeness(product: Item, headings: readonly TitleWords[]): number {
  const name = titleWords(nameOfProduct(product));
  return Math.max(0, ...headings.map((heading) => likeness(name, heading)));
}
