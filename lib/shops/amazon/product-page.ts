import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { parseJson } from '../json.ts';
import type { FoundListing } from '../reader.ts';
import { compact, imageReading } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { asAsin, asinIn, itemAddress, languagesOf, textFrom } from './address.ts';
import { bylineBrand } from './brand.ts';
import { fromDetails } from './details.ts';
import { offerBoxes, offerReadings } from './offer.ts';
import { shownPrice } from './price.ts';

const TITLES: readonly string[] = [
  '#productTitle',
  '#ebooksProductTitle',
  'h1#title, #mobileTitle, #item_name',
];
const CRUMBS = '#wayfinding-breadcrumbs_feature_div';
const PICTURES = '#landingImage, #imgBlkFront, #ebooksImgBlkFront, #main-image, #imgTagWrapperId img';

/** Prices beside the boxes from which the item is bought: older layouts, e-books, the chosen format of a book. */
const PAGE_PRICES: readonly string[] = [
  '#centerCol .priceToPay, #corePrice_desktop .a-price .a-offscreen, #apex_desktop .a-price:not([data-a-strike]) .a-offscreen',
  '#priceblock_dealprice, #priceblock_saleprice, #priceblock_ourprice',
  '#kindle-price, #usedBuySection .offer-price, #price_inside_buybox',
  '#tmmSwatches .a-button-selected .a-color-price, #tmmSwatches .selected .a-color-price',
];

/** The element that shows a product's title, or null on pages that are about no product. */
export function productTitle(document: Document): Element | null {
  const titles = TITLES.flatMap((where) => [...document.querySelectorAll(where)].slice(0, 10));
  // A hidden field of the form for buying has the same id.
  return titles.find((title) => !title.matches('input') && textOf(title) !== '') ?? null;
}

/** The product of the page with the offer that is chosen, and further offers of other sellers that the page opens below it. */
export function productListings(document: Document, page: URL, title: Element): FoundListing[] {
  const languages = languagesOf(document);
  const product = attempt(() => fromProduct(document, page, title, languages), {});
  const offers = offerBoxes(document).map((box) => ({
    offer: attempt(() => offerReadings(box, document, page, languages), {}),
    box,
  }));
  const [chosen, ...others] = offers;
  const price = chosen?.offer.price ? {} : attempt(() => shownPrice(document, PAGE_PRICES, page), {});
  const sellers = new Set([chosen?.offer.sellerName?.value]);
  const further = others.filter(({ offer: { sellerName } }) => {
    const isNew = sellerName !== undefined && !sellers.has(sellerName.value);
    sellers.add(sellerName?.value);
    return isNew;
  });
  return [
    { listing: { ...product, ...price, ...chosen?.offer }, anchor: title },
    ...further.map(({ offer, box }) => ({ listing: { ...product, ...offer }, anchor: box as Element })),
  ];
}

function fromProduct(document: Document, page: URL, title: Element, languages: readonly string[]): Listing {
  const id = itemId(document, page);
  const details = attempt(() => fromDetails(document, languages), {});
  return compact({
    id,
    url: id && itemAddress(id, page),
    title: textFrom(title, '#productTitle'),
    brand: attempt(() => bylineBrand(document), undefined),
    ...details,
    category: attempt(() => breadcrumbs(document), undefined),
    image: attempt(() => picture(document, page), undefined),
  });
}

/** The id of the variant that the page shows, which is often not the one of its address. */
function itemId(document: Document, page: URL): Listing['id'] {
  const input = document.querySelector('input#ASIN, input[name="ASIN"]')?.getAttribute('value');
  const shown = asAsin(input);
  if (shown) return reading(shown, shown, 'dom', 'input#ASIN');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const address = [canonical, page.href].find((href) => asinIn(href));
  const id = address && asinIn(address);
  return id ? reading(id, address, 'meta', 'link[rel="canonical"]') : undefined;
}

function breadcrumbs(document: Document): Listing['category'] {
  const links = [
    ...(document.querySelector(CRUMBS)?.querySelectorAll('li a[href*="node="], li a[href*="/b/"]') ?? []),
  ];
  return textReading(links.slice(0, 12).map(textOf).join(' > '), 'dom', CRUMBS);
}

function picture(document: Document, page: URL): Listing['image'] {
  const image = firstOf(document, PICTURES);
  const sizes = parseJson(image?.getAttribute('data-a-dynamic-image') ?? '');
  const candidates = [
    image?.getAttribute('data-old-hires'),
    typeof sizes === 'object' && sizes ? Object.keys(sizes)[0] : undefined,
    image?.getAttribute('src'),
  ];
  // A saved page shows pictures from the saver's disk.
  const address = candidates.find((raw) => /^https?:\/\//.test(cleanText(raw ?? '')));
  return imageReading(address, 'dom', PICTURES, page);
}
