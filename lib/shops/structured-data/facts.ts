import { httpUrl } from '../../listing/urls.ts';
import { priceBeside } from './shown-price.ts';
import { plainText } from './source.ts';

/** What is known of the page itself, to tell which of the products that it speaks of it is about. */
export interface PageFacts {
  readonly url: URL;
  /** What the page names as its address, best first. */
  readonly named: readonly NamedAddress[];
  /** The texts of its main headings. */
  readonly headings: readonly string[];
  /** The page's title. */
  readonly title: string;
  /** Whether its address asks a search. */
  readonly isSearch: boolean;
}

/** An address that the page names, as it stands there, and where. */
export interface NamedAddress {
  readonly url: URL;
  readonly raw: string;
  readonly where: string;
}

const HEADINGS_MAX = 40;

/** Gathers what is known of a page. `ogUrl` is what its Open Graph properties give as its address. */
export function pageFacts(document: Document, url: URL, ogUrl: string | undefined): PageFacts {
  const link = 'link[rel="canonical"]';
  const canonical = document.querySelector(link)?.getAttribute('href');
  return {
    url,
    named: [...namedAddress(canonical, link, url), ...namedAddress(ogUrl, 'meta[property="og:url"]', url)],
    headings: mainHeadings(document).map(headingText).filter(Boolean),
    title: plainText(document.title),
    isSearch: isSearchAddress(url),
  };
}

/** What a heading says, without the price that some shops write into it. */
export function headingText(heading: Element): string {
  return plainText(heading.textContent ?? '').replace(/\s(?:US ?)?[$€£₹] ?\d[\d.,]*$/, '');
}

/** A front page's address is no page's own: shops put it on all their pages by mistake. */
function namedAddress(raw: string | null | undefined, where: string, base: URL): NamedAddress[] {
  const address = httpUrl(raw, base);
  if (!raw || !address) return [];
  const url = new URL(address);
  return url.pathname === '/' && url.search === '' ? [] : [{ url, raw, where }];
}

/**
 * Whether an address is that of a search: by its path ('/search', '/catalogsearch/result'), or by its query ('?q='),
 * which product pages may keep from the search that led to them, but then their paths end in a number or a slug.
 */
function isSearchAddress({ pathname, searchParams }: URL): boolean {
  if (/\/(?:[a-z]+[-_]?)?(?<!re)search(?:[-_]?[a-z]+)?(?:[/.]|$)/i.test(pathname)) return true;
  if (/\/(?:sch|wholesale|suche|recherche|buscar?|busqueda|ricerca)(?:[-/.]|$)/i.test(pathname)) return true;
  const asks = ['q', 'query', 'search', 'keyword', 'keywords', '_nkw'].some((key) => searchParams.get(key));
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1);
  return (asks && !/[\d-]/.test(last)) || (pathname === '/' && searchParams.has('s'));
}

/** A page's main headings. Pages may have many: for dialogs, or one a card. */
export function mainHeadings(document: Document): Element[] {
  return [...document.querySelectorAll('h1')].slice(0, HEADINGS_MAX);
}

const LANDING_MAX = 40;
const SLUG_MIN = 12;

/**
 * The lesser heading that names the product of a landing page, whose main heading speaks of similar ones: the first whose words
 * stand in the page's path in their order. Null where a main heading does, and on pages whose path holds none.
 */
export function landingHeading(document: Document, { url, headings }: PageFacts): Element | null {
  const path = slugOf(decodedPath(url));
  const isNamed = (text: string) => slugOf(text).length >= SLUG_MIN && path.includes(slugOf(text));
  if (headings.length === 0 || headings.some(isNamed)) return null;
  const lesser = [...document.querySelectorAll('h2')].slice(0, LANDING_MAX);
  return (
    lesser.find((heading) => isNamed(headingText(heading)) && Object.keys(priceBeside(heading)).length > 0) ??
    null
  );
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Text as addresses write it: lower case words with hyphens between them. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
