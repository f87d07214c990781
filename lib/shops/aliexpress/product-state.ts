import type { Listing } from '../../listing/listing.ts';
import { textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { asList, at, textAt } from '../json.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import type { RowField } from '../row-labels.ts';
import { fromRows, type Row } from '../rows.ts';
import { decodeEntities } from '../text.ts';
import { itemAddress, storeIdIn } from './address.ts';
import { fromChoices, fromOptions } from './shipping.ts';
import { type Found, found, type ProductState, pathOf } from './state.ts';
import { storeReadings } from './store-readings.ts';

const CRUMBS_MAX = 12;
/** The shop's own numbers of the attributes 'Brand Name' and 'Origin', the same in every language. */
const ATTRIBUTES: Readonly<Record<string, RowField>> = { 2: 'brand', 219: 'origin' };

/** The listing that a product page's data describes. It may be older than what the page shows by now. */
export function fromProductState(state: ProductState, page: URL, pageLanguages: readonly string[]): Listing {
  const { layout, root } = state;
  const first = (paths: readonly string[]): Found | undefined => {
    for (const path of paths) {
      const here = found(root.value, path);
      if (here && here.value !== '') return { value: here.value, path: pathOf(root.path, here.path) };
    }
    return undefined;
  };
  const text = (paths: readonly string[]) => {
    const here = first(paths);
    // Titles and names stand in the data as they would in markup: '&#39;'.
    const value = typeof here?.value === 'string' ? decodeEntities(here.value) : here?.value;
    return here && textReading(value, 'state', here.path);
  };
  const language = text(layout.language)?.value.replace('_', '-');
  const languages = language ? [...pageLanguages, language] : pageLanguages;

  const listing: Listing = {
    title: text(layout.title),
    id: text(layout.id),
    sellerName: text(layout.storeName),
    ...attempt(() => store(text(layout.storeId), text(layout.storeUrl), page), {}),
    ...attempt(() => price(first(layout.price), text(layout.currency)), {}),
    ...attempt(() => fromRows(rows(first(layout.rows)), 'state', languages), {}),
  };
  if (listing.id) listing.url = itemAddress(listing.id, page);
  const choices = first(layout.choices);
  if (choices) {
    const chosen = text(layout.chosen)?.value;
    listing.shipsFrom = attempt(() => fromChoices(choices.value, choices.path, chosen, languages), undefined);
  }
  const options = first(layout.shipping);
  if (options) Object.assign(listing, compact(fromOptions(options, text(layout.visitor), languages)));
  const supplier = attempt(() => merchant(first(layout.compliance), listing.sellerId?.value), undefined);
  if (supplier) listing.sellerLegalName = supplier;
  const images = first(layout.images);
  if (images) listing.image = imageReading(asList(images.value)[0], 'state', `${images.path}.0`, page);
  listing.category = attempt(() => category(first(layout.categories)), undefined);
  return compact(listing);
}

function store(id: Listing['sellerId'], url: Listing['sellerUrl'], page: URL): Listing {
  const link = url?.value ?? '';
  return storeReadings(id?.value ?? storeIdIn(link), link, 'state', (id ?? url)?.where ?? '', page);
}

function price(here: Found | undefined, currency: Listing['currency']): Listing {
  if (!here) return {};
  const printed = typeof here.value === 'string' ? here.value : textAt(here.value, 'formatedAmount');
  const parsed = parsePrice(printed ?? '');
  const amount = at(here.value, 'value') ?? parsed?.amount;
  const code = textAt(here.value, 'currency') ?? currency?.value ?? parsed?.currency;
  return priceReadings(amount, code, printed ?? String(amount), 'state', here.path);
}

function rows(here: Found | undefined): Row[] {
  if (!here) return [];
  return asList(here.value).map((row, place) => ({
    label: textAt(row, 'attrName') ?? '',
    field: ATTRIBUTES[textAt(row, 'attrNameId') ?? ''],
    value: decodeEntities(textAt(row, 'attrValue') ?? ''),
    where: `${here.path}.${place}`,
  }));
}

/**
 * Who really sells an item that several merchants share: its shop card names a shell, and only the explanation of the
 * supplier links the merchant's licence. A link to the shop's own licence says nothing new.
 */
function merchant(compliance: Found | undefined, ownStore: string | undefined): Listing['sellerLegalName'] {
  for (const [place, entry] of asList(compliance?.value).entries()) {
    const content = textAt(entry, 'content') ?? '';
    const link = /showcredential\.htm\?[^"'>]{0,300}?storeNum=(\d{3,20})[^>]{0,300}>([^<>]{1,300})</.exec(
      content,
    );
    if (link?.[1] && link[2] && link[1] !== ownStore) {
      return textReading(decodeEntities(link[2]), 'state', `${compliance?.path}.${place}.content`);
    }
  }
  return undefined;
}

function category(here: Found | undefined): Listing['category'] {
  const names = asList(here?.value)
    .slice(0, CRUMBS_MAX)
    // 'Home' and 'All categories' lead the path and are no part of it.
    .filter((crumb) => textAt(crumb, 'url')?.includes('/category/'))
    .map((crumb) => decodeEntities(textAt(crumb, 'name') ?? ''));
  return here && textReading(names.join(' > '), 'state', here.path);
}
