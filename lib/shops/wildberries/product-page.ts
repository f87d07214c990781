import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { domRows } from '../dom-rows.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { fromRows } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { currencyAt, itemAddress, sellerAddress, sellerIdIn } from './address.ts';

// Classes of the pages since 2025 end in a part that changes ('productTitle--J2W7I'); those before are whole.
const TITLE = ['[class*="productTitle--"]', '.product-page__title', 'h1.product-page__header', 'h1'];
const BRAND = [
  '[class*="productHeaderBrandText"]',
  '[class*="productHeaderBrand--"]',
  '[class*="brandBadgeText"]',
  '[class*="productNameBrand"]',
  '.product-page__header-brand',
];
const SELLER = [
  '.seller-info__name',
  '[class*="sellerInfoName"]',
  'a[href*="/seller/"] [class*="sellerAndBrandItemName"]',
  '[data-link*="supplierName"]',
  'a[href*="/seller/"]',
];
const PRICE = [
  '[class*="priceBlockFinalPrice"]',
  '.price-block__final-price',
  '[class*="priceBlockPrice"] ins',
  '.price-block__wallet-price',
];
const ROWS =
  '.product-params__row, [class*="productParams"] tr, [class*="options"] tr, .product-params tr, table tr';
const NOT_ABOUT = '.product-card, [class*="feedback" i], [class*="comment" i], footer, header';

/** The element that shows a product page's title. */
export function drawnTitle(document: Document): Element | null {
  return first(document, TITLE);
}

/** The first element of a list of selectors that has text and stands in no card, review or frame of the site. */
function first(document: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll(selector)]
      .slice(0, 50)
      .find((element) => textOf(element) !== '' && !element.closest(NOT_ABOUT));
    if (found) return found;
  }
  return null;
}

/** What a product page shows. */
export function fromDrawn(document: Document, page: URL, id: string, languages: readonly string[]): Listing {
  const title = drawnTitle(document);
  if (!title) return {};
  const own = reading(id, page.pathname, 'dom', 'location');
  const price = textOf(first(document, PRICE));
  const parsed = parsePrice(price);
  const path = [...document.querySelectorAll('[class*="breadcrumbs"] a')]
    .slice(1, 12)
    .map(textOf)
    .filter(Boolean);
  const picture = firstOf(
    document,
    '[class*="mainSlide"] img',
    '.slide__content img',
    '.photo-zoom__preview',
  );
  return compact({
    ...fromRows(domRows(document, ROWS, 'th, dt', 'td, dd'), 'dom', languages),
    id: own,
    url: itemAddress(own, page),
    title: textReading(title.textContent, 'dom', TITLE[0] ?? ''),
    ...brandOf(document),
    ...sellerOf(document, page),
    ...priceReadings(parsed?.amount, currencyAt(page, parsed?.currency), price, 'dom', PRICE[0] ?? ''),
    category: textReading(path.join(' > '), 'dom', '[class*="breadcrumbs"]'),
    image: imageReading(picture?.getAttribute('src'), 'dom', 'img', page),
  });
}

function brandOf(document: Document): Listing {
  const text = textOf(first(document, BRAND));
  return saysNothing(text) ? {} : compact({ brand: textReading(text, 'dom', BRAND[0] ?? '') });
}

function sellerOf(document: Document, page: URL): Listing {
  const name = first(document, SELLER);
  const link = name?.closest('a[href]') ?? first(document, ['a[href*="/seller/"]']);
  const href = link?.getAttribute('href') ?? '';
  const id = sellerIdIn(href);
  return compact({
    sellerName: textReading(textOf(name), 'dom', SELLER[0] ?? ''),
    sellerId: id ? reading(id, href, 'dom', 'a[href*="/seller/"]') : undefined,
    sellerUrl: id ? reading(sellerAddress(id, page), href, 'dom', 'a[href*="/seller/"]') : undefined,
  });
}
