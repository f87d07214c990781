import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading } from '../../listing/reading.ts';
import { parsePrice } from '../money.ts';
import { type Item, itemsOf, mainType, nameOf, textIn, type Value, valuesOf } from './item.ts';
import { addressReading, plainReading, plainText, put, type Source } from './source.ts';

/** The offers of a product: its own, those bundled in a schema.org/AggregateOffer, else those of its variants. */
export function offersOf(product: Item): Item[] {
  const own = itemsOf(product, 'offers', 'offerDetails').slice(0, LIST_MAX);
  const all = own.flatMap((offer) => [offer, ...itemsOf(offer, 'offers')]);
  if (all.length > 0) return all.slice(0, LIST_MAX);
  const variants = itemsOf(product, 'hasVariant').slice(0, LIST_MAX);
  return variants.flatMap((variant) => itemsOf(variant, 'offers')).slice(0, LIST_MAX);
}

/** An amount and its currency as structured data writes them. */
export function priceFields(
  amountText: string | undefined,
  currencyText: string | undefined,
  source: Source,
  where: string,
): Listing {
  const listing: Listing = {};
  const text = plainText(amountText ?? '');
  // schema.org/price: a full stop is the decimal point and nothing groups thousands; '999.000' is 999.
  const plain = /^\d{1,15}(\.\d{1,10})?$/.test(text) ? { amount: Number(text) } : parsePrice(text);
  // Shops write 0 where they name no price.
  if (!plain || plain.amount <= 0) return listing;
  listing.price = reading(plain.amount, amountText ?? '', source.from, where);
  const named = plainText(currencyText ?? '').toUpperCase();
  const code = /^[A-Z]{3}$/.test(named)
    ? named
    : (parsePrice(`${named} 1`)?.currency ?? parsePrice(text)?.currency);
  if (code) listing.currency = reading(code, currencyText ?? amountText ?? '', source.from, where);
  return listing;
}

/** Prices that are shown only to be undercut (schema.org/PriceTypeEnumeration). */
const OTHER_PRICES = /(?:ListPrice|MSRP|SRP|StrikethroughPrice|RegularPrice|MinimumAdvertisedPrice)$/;

/** The lowest price among offers in the currency of the first that has one. */
export function lowestPrice(product: Item, offers: readonly Item[], source: Source): Listing {
  const prices = offers.flatMap((offer) => {
    const where = `${mainType(product)}.offers`;
    const currency = textIn(offer, 'priceCurrency', 'currency');
    const own = ['lowPrice', 'price'].map((name) =>
      priceFields(textIn(offer, name), currency, source, `${where}.${name}`),
    );
    const specified = itemsOf(offer, 'priceSpecification')
      .slice(0, LIST_MAX)
      .filter((price) => !OTHER_PRICES.test(textIn(price, 'priceType') ?? ''))
      .map((price) =>
        priceFields(
          textIn(price, 'minPrice', 'price'),
          textIn(price, 'priceCurrency') ?? currency,
          source,
          `${where}.priceSpecification.price`,
        ),
      );
    const stated = own.filter(({ price }) => price);
    return stated.length > 0 ? stated : specified.filter(({ price }) => price);
  });
  const [first, ...others] = prices;
  if (!first) return {};
  return others
    .filter(({ currency }) => currency?.value === first.currency?.value)
    .reduce((lowest, next) => ((next.price?.value ?? 0) < (lowest.price?.value ?? 0) ? next : lowest), first);
}

/**
 * Who sells (schema.org/seller). Offers of several sellers name no single one: which of them serves the buyer is
 * not said.
 */
export function sellerOf(product: Item, offers: readonly Item[], source: Source): Listing {
  const listing: Listing = {};
  const sellers = offers.flatMap((offer) => valuesOf(offer, 'seller', 'offeredBy'));
  const [seller, ...others] = sellers;
  const key = (value: Value) => plainText(nameOf(value) ?? '').toLowerCase();
  if (seller === undefined || others.some((other) => key(other) !== key(seller))) return listing;
  const where = `${mainType(product)}.offers.seller`;
  if (typeof seller === 'string') {
    if (!/^(?:https?:)?\/\//.test(seller)) put(listing, 'sellerName', plainReading(seller, source, where));
    return listing;
  }
  put(listing, 'sellerName', plainReading(textIn(seller, 'name'), source, `${where}.name`));
  put(listing, 'sellerLegalName', plainReading(textIn(seller, 'legalName'), source, `${where}.legalName`));
  put(listing, 'sellerAddress', plainReading(addressOf(seller), source, `${where}.address`));
  put(listing, 'sellerUrl', addressReading(textIn(seller, 'url'), source, `${where}.url`));
  return listing;
}

const ADDRESS_PARTS = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'];

/** A schema.org/PostalAddress on one line. */
function addressOf(seller: Item): string | undefined {
  const [address] = valuesOf(seller, 'address');
  if (address === undefined || typeof address === 'string') return address;
  const parts = ADDRESS_PARTS.flatMap((part) => {
    const [value] = valuesOf(address, part);
    return value === undefined ? [] : (nameOf(value) ?? []);
  });
  return parts.map(cleanText).filter(Boolean).join(', ') || undefined;
}
