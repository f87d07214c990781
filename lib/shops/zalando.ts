import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { attempt } from './attempt.ts';
import { domRows } from './dom-rows.ts';
import { noListing, type PageFindings, type ShopReader } from './reader.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { productBlock, statedCategory, statedProduct } from './stated-product.ts';
import { anyRefusalOf } from './structured-data/list-refusal.ts';
import { firstOf, textOf } from './text.ts';
import { textAfter } from './text-after.ts';
import { drawnCards } from './zalando/cards.ts';
import { itemIn } from './zalando/item-address.ts';
import { lowestPrice } from './zalando/money.ts';

/** Zalando on all its country sites. */
export const zalando: ShopReader = {
  id: 'zalando',
  name: 'Zalando',
  domains:
    'zalando.com zalando.de zalando.at zalando.ch zalando.fr zalando.it zalando.es zalando.nl zalando.be zalando.pl zalando.se zalando.dk zalando.fi zalando.no zalando.ie zalando.co.uk zalando.cz zalando.sk zalando.hu zalando.ro zalando.hr zalando.si zalando.lt zalando.lv zalando.ee zalando.pt zalando.gr zalando.bg zalando.lu'.split(
      ' ',
    ),
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};

const HEADING = 'x-product-title h1, [data-testid="product_title"], x-wrapper-re-1-3 h1, main h1, h1';
const PRICE = '[data-testid*="price"], x-wrapper-re-1-3 h1 ~ div';
const SOLD_BY =
  /^(?:sold(?: and shipped)? by|verkauf(?: und versand)? durch|verkauft(?: und versendet)? von|vendu(?: et expédié)? par|venduto(?: e spedito)? da|vendido(?: y enviado)? por|verkocht(?: en verzonden)? door|verkoop(?: en verzending)? door|sprzedaż(?: i wysyłka)?(?: przez)?|sprzedawane(?: i wysyłane)? przez|säljs(?: och skickas)? av|sælges(?: og sendes)? af|selges(?: og sendes)? av)(?=[\s:]|$)[\s:]*/i;

/** Behind the seller on the same line. */
const SENT_BY =
  /[,;]\s*(?:versand|versendet|shipp|dispatch|expédi|envi|livr|sped|verz|wysył|skick|send).*$/iu;

function readPage(document: Document, page: URL): PageFindings {
  const isItem = itemIn(page.pathname) !== undefined;
  const block = productBlock(document);
  const title = isItem ? firstOf(document, ...HEADING.split(', ')) : null;
  if (title && (block || textOf(title))) {
    const listing = productListing(document, page, title, block);
    if (listing.price ?? listing.brand) {
      return { page: 'product', listings: [{ listing, anchor: title }], reason: null };
    }
  }
  const listings = isItem ? [] : drawnCards(document, page);
  if (listings.length === 0) return noListing(anyRefusalOf(document, textOf(document.body), isItem));
  return { page: /^\/cart\b/.test(page.pathname) ? 'cart' : 'results', listings, reason: null };
}

/** A product page: its heading is the brand, then the name, each in an element of its own. */
function productListing(document: Document, page: URL, title: Element, block: unknown): Listing {
  const stated = attempt(() => statedProduct(block, page), {});
  const parts = [...title.querySelectorAll('span')].filter((part) => !part.querySelector('span')).map(textOf);
  const [brand, ...name] = parts.filter((part, place, all) => part && all.indexOf(part) === place);
  const shown = name.length > 0 ? name.join(' ') : undefined;
  const rows = domRows(document, 'dl > div', 'dt', 'dd');
  const soldBy = textAfter(document.querySelector('main') ?? document.body, SOLD_BY)?.replace(SENT_BY, '');
  const id = itemIn(page.pathname);
  const address = `${page.origin}${page.pathname}`;
  return compact({
    ...stated,
    ...fromRows(rows, 'dom', [document.documentElement.lang]),
    ...(id && { id: reading(id, page.pathname, 'dom', 'location') }),
    url: reading(address, page.href, 'dom', 'location'),
    title: stated.title ?? textReading(shown ?? title.textContent, 'dom', 'h1'),
    brand: stated.brand ?? textReading(shown ? brand : undefined, 'dom', 'h1'),
    sellerName: soldBy ? textReading(soldBy, 'dom', 'main') : stated.sellerName,
    ...(!stated.price && lowestPrice([...document.querySelectorAll(PRICE)].slice(0, 6), PRICE, page)),
    category: statedCategory(document, /^(?:home|start|zalando)/i, stated.title?.value),
  });
}
