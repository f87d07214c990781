import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { type CardHooks, cardListings } from '../card-listings.ts';
import { asList, at, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import type { LinkCard } from '../link-cards.ts';
import { jsonLdOf } from '../page-data.ts';
import type { FoundListing } from '../reader.ts';
import { compact } from '../readings.ts';
import { statedProduct } from '../stated-product.ts';
import { textOf } from '../text.ts';
import { currencyOf } from './money.ts';
import { listingIn, shopIn, shopReadings } from './shop-address.ts';

const NAME_LINES_MAX = 60;
/** 'From shop ACME', 'Ad by Etsy seller ACME': one word behind words, in the languages that write it so. */
const SHOP_LINE =
  /^.{0,40}(?:shop|seller|tienda|boutique|negozio|winkel|loja|sklepu|verkäufer|vendedor|vendeur|venditore|verkoper|by)\s+([A-Za-z0-9]{3,40})$/i;

/** The product cards of results, shops and carts; what lists for machines say of the same listings fills the gaps. */
export function drawnCards(document: Document, page: URL, stated: readonly FoundListing[]): FoundListing[] {
  const byId = new Map(stated.map(({ listing }) => [listing.id?.value, listing]));
  const owner = shopIn(page.pathname);
  const ofOwner = owner ? shopReadings(owner, 'dom', 'location') : {};
  const hooks: CardHooks = {
    links: 'a[href*="/listing/"]',
    idOf: listingIn,
    title: ['.v2-listing-card__title', '[id^="listing-title-"]', 'h3, h2', '.card-title'],
    price: [
      '.n-listing-card__price .lc-price',
      '.lc-price',
      '.n-listing-card__price',
      '.card-price',
      'p:has(> .currency-value), span:has(> .currency-value)',
      '.currency-value',
    ],
    currencyOf: () => currencyOf(document),
    more: (card) => shopOf(card),
  };
  return cardListings(document, page, hooks).map(({ listing, anchor }) => {
    const known = byId.get(listing.id?.value);
    return { listing: { ...known, ...ofOwner, ...listing }, anchor };
  });
}

function shopOf({ element }: LinkCard): Listing {
  const link = [...element.querySelectorAll('a[href*="/shop/"]')].find((one) =>
    shopIn(one.getAttribute('href') ?? ''),
  );
  const linked = link && shopIn(link.getAttribute('href') ?? '');
  if (linked) return shopReadings(linked, 'dom', 'a[href*="/shop/"]');
  const named = element.querySelector('[data-shop-name]')?.getAttribute('data-shop-name');
  if (named) return shopReadings(named, 'dom', '[data-shop-name]');
  for (const line of [...element.querySelectorAll('p, span')].slice(0, NAME_LINES_MAX)) {
    const name = SHOP_LINE.exec(textOf(line))?.[1];
    if (name) return shopReadings(name, 'dom', 'p, span');
  }
  return {};
}

/** The listings of lists for machines (JSON-LD ItemList). What they call a brand is the shop. */
export function statedCards(document: Document, page: URL): FoundListing[] {
  const captured = jsonScripts(document).flatMap((value) => asList(value));
  const lists = [
    ...jsonLdOf(document, 'ItemList'),
    ...captured.filter((one) => at(one, '@type') === 'ItemList'),
  ];
  const found = new Map<string, FoundListing>();
  for (const entry of lists.flatMap((list) => asList(at(list, 'itemListElement')))) {
    const product = at(entry, 'item') ?? entry;
    const address = textAt(product, 'url') ?? '';
    const id = listingIn(address);
    if (!id || found.has(id) || found.size >= LISTINGS_MAX) continue;
    const { brand, ...stated } = statedProduct(product, page);
    const listing = compact({
      ...stated,
      id: reading(id, address, 'json-ld', 'ItemList'),
      url: reading(address.replace(/[?#].*$/, ''), address, 'json-ld', 'ItemList'),
      ...(brand && shopReadings(brand.value, 'json-ld', 'ItemList.brand')),
    });
    if (listing.title) found.set(id, { listing, anchor: null });
  }
  return [...found.values()];
}
