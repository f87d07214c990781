import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { attempt } from '../attempt.ts';
import { cardListings } from '../card-listings.ts';
import { findObjects } from '../find-objects.ts';
import { asList, at, textAt } from '../json.ts';
import { colonRows } from '../label-rows.ts';
import { pageStates } from '../page-states.ts';
import type { FoundListing } from '../reader.ts';
import { fromRows } from '../rows.ts';
import { withStated } from '../shop-plan.ts';
import { type StatePaths, stateFields } from '../state-fields.ts';

/** The Indian shop's domain. */
export const INDIA = 'sheinindia.in';

const MARKERS = ['__PRELOADED_STATE__ =', '__INITIAL_STATE__ ='];
const PATHS: StatePaths = {
  id: ['code', 'baseProduct'],
  title: ['name', 'nameText'],
  brand: ['fnlColorVariantData.brandName', 'brandName', 'brand.name'],
  category: ['rilfnlBreadCrumbList.rilfnlBreadCrumb.0.name', 'brickCategory', 'segmentNameText'],
  price: ['offerPrice.value', 'price.value', 'price.formattedValue'],
  image: ['images.0.url', 'selected.modelImage.url'],
};

/** An item's code in a path of the Indian shop: '/shein-…/p/443319366_blue'. */
export function indiaItemIn(path: string): string | undefined {
  return /\/p\/([\w-]{5,40})\/?$/.exec(path)?.[1];
}

/** What a product page of the Indian shop says besides what all SHEIN shops say. */
export function indiaProduct(document: Document, page: URL, id: string): Listing {
  const states = pageStates(document, ...MARKERS);
  const bare = id.replace(/_.*$/, '');
  const isOwn = (value: object) =>
    Boolean(textAt(value, 'name')) &&
    (textAt(value, 'code')?.startsWith(bare) ?? false) &&
    (at(value, 'price') !== undefined || at(value, 'mandatoryInfo') !== undefined);
  const [item] = findObjects(states, isOwn);
  const rows = colonRows(document, '.mandatory-list, .prod-list li, .prod-desc li');
  const listing = { ...fromRows(rows, 'dom', ['en']) };
  if (!item) return listing;
  return {
    ...listing,
    ...fromRows(obligatoryRows(item.value, item.path), 'state', ['en']),
    ...stateFields(item.value, PATHS, item.path, page, 'INR'),
    id: reading(id, page.href, 'dom', 'location'),
  };
}

/** What Indian law obliges a shop to say: maker, importer, country of origin. */
function obligatoryRows(value: unknown, path: string) {
  return asList(at(value, 'mandatoryInfo')).map((row) => ({
    label: textAt(row, 'key') ?? '',
    value: textAt(row, 'title') ?? textAt(row, 'value') ?? '',
    where: `${path}.mandatoryInfo`,
  }));
}

/** The products of a list of the Indian shop. */
export function indiaCards(document: Document, page: URL): FoundListing[] {
  const drawn = cardListings(document, page, {
    links: 'a[href*="/p/"]',
    idOf: (href) => indiaItemIn(href.replace(/[?#].*$/, '')),
    title: ['.nameCls', '.name'],
    price: ['.price strong', '.price', '.offer-pricess'],
    currencyOf: () => 'INR',
  });
  return withStated(
    drawn,
    attempt(() => stated(document, page), []),
  );
}

function stated(document: Document, page: URL): Listing[] {
  const isItem = (value: object) =>
    Boolean(textAt(value, 'code') && textAt(value, 'name') && textAt(value, 'url') && at(value, 'price'));
  return findObjects(pageStates(document, ...MARKERS), isItem).map(({ value, path }) => {
    const address = httpUrl(textAt(value, 'url'), page);
    return {
      ...stateFields(value, PATHS, path, page, 'INR'),
      ...(address && { url: reading(address, address, 'state', `${path}.url`) }),
    };
  });
}
