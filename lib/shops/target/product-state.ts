import { countryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { asList, at, textAt } from '../json.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { decodeEntities } from '../text.ts';
import type { ProductState } from './state.ts';

const ITEM = 'item';
/** How Target's list of excluded places names what others name otherwise. */
const PLACES: Readonly<Record<string, string>> = {
  'virgin islands, u.s.': 'VI',
  'united states minor outlying islands': 'UM',
};

/** What a product in the page's data says. */
export function fromProductState({ id, value, path }: ProductState, page: URL): Listing {
  const where = (key: string) => (path ? `${path}.${key}` : key);
  const text = (key: string) => {
    const found = textAt(value, key);
    return found === undefined || saysNothing(found)
      ? undefined
      : textReading(decodeEntities(found), 'state', where(key));
  };
  const address = httpUrl(textAt(value, `${ITEM}.enrichment.buy_url`), page);
  const isMarketplace = at(value, `${ITEM}.fulfillment.is_marketplace`) === true;
  return compact({
    id: reading(id, id, 'state', where('tcin')),
    url: address ? reading(address, address, 'state', where(`${ITEM}.enrichment.buy_url`)) : undefined,
    title: text(`${ITEM}.product_description.title`),
    brand: text(`${ITEM}.primary_brand.name`),
    // Of goods that Target sells itself the vendor is who supplied them, not who sells them.
    sellerName: isMarketplace ? text(`${ITEM}.product_vendors.0.vendor_name`) : undefined,
    sellerId: isMarketplace ? text(`${ITEM}.product_vendors.0.id`) : undefined,
    origin: originOf(value, where(`${ITEM}.handling.import_designation_description`)),
    shipsTo: exclusions(value, where(`${ITEM}.fulfillment.shipping_exclusion_codes`)),
    ...priceOf(value, where('price')),
    category: categoryOf(value, where('category')),
    image: imageReading(
      textAt(value, `${ITEM}.enrichment.image_info.primary_image.url`) ??
        textAt(value, `${ITEM}.enrichment.images.primary_image_url`),
      'state',
      where(`${ITEM}.enrichment.image_info.primary_image.url`),
      page,
    ),
    gtin: /^\d{8,14}$/.test(textAt(value, `${ITEM}.primary_barcode`) ?? '')
      ? text(`${ITEM}.primary_barcode`)
      : undefined,
  });
}

/** 'Imported' and 'Made in the USA or Imported' name no country. */
export function originStatement(raw: string, from: 'state' | 'dom', where: string): Listing['origin'] {
  const statement = cleanText(decodeEntities(raw));
  if (!statement) return undefined;
  const country = countryCode(statement.replace(/^(?:made|assembled|grown) in (?:the )?/i, ''), ['en']);
  return reading(country, statement, from, where);
}

function originOf(value: unknown, where: string): Listing['origin'] {
  const raw = textAt(value, `${ITEM}.handling.import_designation_description`);
  return raw ? originStatement(raw, 'state', where) : undefined;
}

/** Places that are excluded; 'Guam (see also separate entry under GU)' is Guam, 'Alaska' no country. */
function exclusions(value: unknown, where: string): Listing['shipsTo'] {
  const places = asList(at(value, `${ITEM}.fulfillment.shipping_exclusion_codes`)).map(String);
  const excluded = places.flatMap((place) => {
    const name = place.replace(/\s*\(.*$/, '');
    const code = PLACES[name.toLowerCase()] ?? countryCode(name, ['en']);
    // Among these places Georgia would be the state; no other name is shared.
    return code && code !== 'US' && name !== 'Georgia' ? [code] : [];
  });
  if (excluded.length === 0) return undefined;
  const told = { included: [], excluded: [...new Set(excluded)], worldwide: false };
  return reading(told, places.join(' | '), 'state', where);
}

function priceOf(value: unknown, where: string): Listing {
  const raw = textAt(value, 'price.formatted_current_price') ?? '';
  const amounts = ['price.current_retail', 'price.current_retail_min'].map((key) => at(value, key));
  const amount = amounts.find((one) => typeof one === 'number') ?? undefined;
  return priceReadings(amount, 'USD', raw || String(amount ?? ''), 'state', where);
}

function categoryOf(value: unknown, where: string): Listing['category'] {
  const names = asList(at(value, 'category.breadcrumbs'))
    .map((step) => textAt(step, 'name') ?? '')
    .filter((name) => name && !/^target$/i.test(name));
  const last = textAt(value, 'category.name');
  if (last && names.at(-1) !== last) names.push(last);
  return textReading(decodeEntities(names.join(' > ')), 'state', where);
}
