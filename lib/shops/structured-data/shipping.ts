import { LIST_MAX } from '../../listing/fields.ts';
import type { Destinations, Reading } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { commonCountry, countryOf } from './country.ts';
import { type Item, itemsOf, mainType, nameOf, textIn, type Value, valuesOf } from './item.ts';
import type { Source } from './source.ts';

/** The country texts of regions: schema.org DefinedRegion, Country, Place, PostalAddress, GeoShape, or bare text. */
function countryTexts(regions: readonly Value[]): string[] {
  return regions.flatMap((region) => {
    if (typeof region === 'string') return [region];
    const [country] = valuesOf(region, 'addressCountry');
    if (country !== undefined) return nameOf(country) ?? [];
    const [address] = itemsOf(region, 'address');
    const [addressed] = address ? valuesOf(address, 'addressCountry') : [];
    return (addressed && nameOf(addressed)) ?? textIn(region, 'name', 'identifier') ?? [];
  });
}

/** The shipping details of offers, or of the product itself, where some shops put them. */
function shippingDetails(product: Item, offers: readonly Item[]): Item[] {
  return [...offers, product].flatMap((item) => itemsOf(item, 'shippingDetails')).slice(0, LIST_MAX);
}

/**
 * Where the goods leave (schema.org/shippingOrigin). Several different origins name no single country.
 */
export function shipsFrom(
  product: Item,
  offers: readonly Item[],
  source: Source,
): Reading<string | null> | undefined {
  const origins = shippingDetails(product, offers).flatMap((details) => valuesOf(details, 'shippingOrigin'));
  const texts = [...new Set(countryTexts(origins))];
  if (texts.length === 0) return undefined;
  const where = `${mainType(product)}.offers.shippingDetails.shippingOrigin`;
  return reading(commonCountry(texts, source.languages), texts.join(', '), source.from, where);
}

/**
 * Where the goods go (schema.org/shippingDestination, schema.org/doesNotShip, schema.org/eligibleRegion,
 * schema.org/ineligibleRegion). A part of a country that is not shipped to excludes no country.
 */
export function shipsTo(
  product: Item,
  offers: readonly Item[],
  source: Source,
): Reading<Destinations> | undefined {
  const included: string[] = [];
  const excluded: string[] = [];
  for (const details of shippingDetails(product, offers)) {
    const regions = valuesOf(details, 'shippingDestination').slice(0, LIST_MAX);
    if (!isTrue(textIn(details, 'doesNotShip'))) included.push(...countryTexts(regions));
    else excluded.push(...countryTexts(regions.filter((region) => !isPartOfCountry(region))));
  }
  for (const offer of offers) {
    included.push(...countryTexts(valuesOf(offer, 'eligibleRegion').slice(0, LIST_MAX)));
    excluded.push(...countryTexts(valuesOf(offer, 'ineligibleRegion').slice(0, LIST_MAX)));
  }
  const codes = (texts: readonly string[]) => {
    const found = new Set(texts.map((text) => countryOf(text, source.languages)));
    return [...found].filter((code) => code !== null).slice(0, LIST_MAX);
  };
  const worldwide = included.some((text) => /^world(wide)?$/i.test(text.trim()));
  const value = { included: codes(included), excluded: codes(excluded), worldwide };
  if (!worldwide && value.included.length + value.excluded.length === 0) return undefined;
  const raw = [...new Set(included), ...[...new Set(excluded)].map((text) => `not ${text}`)].join(', ');
  return reading(value, raw, source.from, `${mainType(product)}.offers.shippingDetails`);
}

function isTrue(text: string | undefined): boolean {
  return text !== undefined && /(^|\/)true$/i.test(text.trim());
}

function isPartOfCountry(region: Value): boolean {
  return (
    typeof region !== 'string' &&
    ['addressRegion', 'postalCode', 'postalCodePrefix', 'postalCodeRange'].some((part) =>
      region.properties.has(part),
    )
  );
}
