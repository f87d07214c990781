import type { Listing, Reading } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { domRows } from '../dom-rows.ts';
import { asList, at, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { parsePrice } from '../money.ts';
import { jsonLdOf } from '../page-data.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { fromRows, type Row } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyAt, itemAddress, itemIdIn } from './address.ts';
import { sellerIn, sellerReadings } from './seller.ts';
import { joinedText, type Widgets, widgetText } from './widgets.ts';

const ROWS = '[data-widget="webCharacteristics"] dl, [data-widget="webShortCharacteristics"] dl';

/** The element that shows a product page's title. */
export function drawnTitle(document: Document): Element | null {
  return firstOf(document, '[data-widget="webProductHeading"] h1', 'h1[data-widget="webProductHeading"]');
}

/** The listing of a product page: what it shows, then what its widgets hold, then what it states for search engines. */
export function productListing(
  document: Document,
  page: URL,
  widgets: Widgets,
  languages: readonly string[],
): Listing {
  const [product] = jsonLdOf(document, 'Product');
  const sources = [
    attempt(() => fromDrawn(document, page, languages), {}),
    attempt(() => fromWidgets(widgets, page, languages), {}),
    attempt(() => fromJsonLd(product, page), {}),
    attempt(() => fromTracking(document), {}),
  ];
  const listing: Listing = Object.assign({}, ...sources.toReversed().map(compact));
  // Data has the price without the discount for the shop's own card; the text mixes three amounts.
  const [drawn, stated, linked] = sources;
  Object.assign(listing, priceOf(stated) ?? priceOf(linked) ?? priceOf(drawn));
  if (listing.id) listing.url = itemAddress(listing.id, page);
  return listing;
}

function priceOf(source: Listing | undefined): Listing | undefined {
  return source?.price && compact({ price: source.price, currency: source.currency });
}

function fromDrawn(document: Document, page: URL, languages: readonly string[]): Listing {
  const seller = [...document.querySelectorAll('[data-widget="webCurrentSeller"] a[href*="/seller/"]')].find(
    (link) => textOf(link) !== '',
  );
  const price = document.querySelector('[data-widget="webPrice"], [data-widget="webSale"]');
  const id = itemIdIn(page.pathname);
  return compact({
    ...fromRows(domRows(document, ROWS, 'dt', 'dd'), 'dom', languages),
    title: textReading(drawnTitle(document)?.textContent, 'dom', '[data-widget="webProductHeading"] h1'),
    id: id ? reading(id, page.pathname, 'dom', 'location') : undefined,
    ...sellerReadings(
      textOf(seller),
      seller?.getAttribute('href') ?? undefined,
      page,
      'dom',
      'webCurrentSeller',
    ),
    ...drawnBrand(document, fromRows(domRows(document, ROWS, 'dt', 'dd'), 'dom', languages)),
    category: categoryOf(crumbs(document).map(({ text }) => text)),
    ...(price ? drawnPrice(textOf(price), page) : {}),
  });
}

/** With the discount for the shop's own card the price for everybody stands second. */
function drawnPrice(text: string, page: URL): Listing {
  const withoutCard = text.replace(/^.{0,80}?(?:c|с|with)\s+Ozon\s+\p{L}+/iu, '');
  const parsed = parsePrice(withoutCard) ?? parsePrice(text);
  return priceReadings(parsed?.amount, currencyAt(page, parsed?.currency), text, 'dom', 'webPrice');
}

interface Crumb {
  readonly text: string;
  readonly href: string;
}

function crumbs(document: Document): Crumb[] {
  const links = [...document.querySelectorAll('[data-widget="breadCrumbs"] a[href]')].slice(0, 20);
  return links
    .map((link) => ({ text: textOf(link), href: link.getAttribute('href') ?? '' }))
    .filter(({ text }) => text !== '');
}

function categoryOf(steps: readonly string[]): Reading<string> | undefined {
  return textReading(steps.join(' > '), 'dom', '[data-widget="breadCrumbs"]');
}

/** The brand as a row names it, as its own block does, or as the last crumb: a brand within a category ('/category/x-1/y-2/'). */
function drawnBrand(document: Document, rows: Listing): Listing {
  if (rows.brand) return { brand: rows.brand };
  const block = document.querySelector('[data-widget="webBrand"] a');
  const last = crumbs(document).at(-1);
  const crumb = last && /\/brand\/|\/category\/[^/]+\/[^/?]+-\d+\//.test(last.href) ? last.text : '';
  const [text, where] = textOf(block) ? [textOf(block), 'webBrand'] : [crumb, 'breadCrumbs'];
  return saysNothing(text) ? {} : compact({ brand: textReading(text, 'dom', `[data-widget="${where}"]`) });
}

function fromWidgets(widgets: Widgets, page: URL, languages: readonly string[]): Listing {
  const title = widgetText(widgets, ['webProductHeading', 'webStickyProducts'], 'title', 'name');
  const id = widgetText(widgets, ['webStickyProducts', 'webGallery', 'webDetailSKU'], 'sku');
  const price = widgetText(widgets, ['webPrice', 'webSale'], 'price', 'cardPrice', 'offers.0.price');
  const parsed = price && parsePrice(price.text);
  const image = widgetText(widgets, ['webGallery', 'webStickyProducts'], 'coverImage', 'coverImageUrl');
  const [path] = widgets('breadCrumbs');
  const steps = asList(at(path?.value, 'breadcrumbs')).flatMap((crumb) => textAt(crumb, 'text') ?? []);
  return compact({
    ...fromRows(stateRows(widgets), 'state', languages),
    title: title && textReading(title.text, 'state', title.where),
    id: id && textReading(id.text, 'state', id.where),
    ...attempt(() => sellerIn(widgets, page), {}),
    category: steps.length > 0 ? textReading(steps.join(' > '), 'state', path?.where ?? '') : undefined,
    ...(price
      ? priceReadings(parsed?.amount, currencyAt(page, parsed?.currency), price.text, 'state', price.where)
      : {}),
    image: image && imageReading(image.text, 'state', image.where, page),
  });
}

/** Rows of both shapes: `{short: [{name, values}]}` in groups, and `{title: {textRs}, values}`. */
function stateRows(widgets: Widgets): Row[] {
  return ['webCharacteristics', 'webShortCharacteristics'].flatMap((name) =>
    widgets(name).flatMap(({ value, where }) =>
      asList(at(value, 'characteristics'))
        .flatMap((entry) =>
          at(entry, 'values') ? [entry] : [...asList(at(entry, 'short')), ...asList(at(entry, 'long'))],
        )
        .map((row) => ({
          label: textAt(row, 'name') ?? joinedText(at(row, 'title.textRs') ?? at(row, 'title')),
          value: asList(at(row, 'values'))
            .flatMap((one) => textAt(one, 'text') ?? [])
            .join(', '),
          where,
        })),
    ),
  );
}

function fromJsonLd(product: unknown, page: URL): Listing {
  const [offer] = asList(at(product, 'offers'));
  const amount = Number(textAt(offer, 'price') ?? textAt(offer, 'lowPrice'));
  const brand = textAt(product, 'brand') ?? textAt(product, 'brand.name') ?? '';
  return compact({
    title: textReading(at(product, 'name'), 'json-ld', 'Product.name'),
    id: textReading(at(product, 'sku'), 'json-ld', 'Product.sku'),
    brand: saysNothing(brand) ? undefined : textReading(brand, 'json-ld', 'Product.brand'),
    image: imageReading(asList(at(product, 'image'))[0], 'json-ld', 'Product.image', page),
    ...priceReadings(
      amount || undefined,
      textAt(offer, 'priceCurrency'),
      String(amount),
      'json-ld',
      'Product.offers',
    ),
  });
}

/** The brand behind the category in the path that the shop notes for its statistics. */
function fromTracking(document: Document): Listing {
  const info = jsonScripts(document)
    .map((script) => at(script, 'layoutTrackingInfo'))
    .find((found) => textAt(found, 'hierarchy'));
  const steps = textAt(info, 'hierarchy')?.split('/') ?? [];
  const brand = steps.at(-2) === textAt(info, 'categoryName') ? steps.at(-1) : undefined;
  if (!brand || saysNothing(brand)) return {};
  return compact({ brand: textReading(brand, 'state', 'layoutTrackingInfo.hierarchy') });
}
