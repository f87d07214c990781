import type { Listing } from '../../listing/listing.ts';
import { isAside } from '../aside.ts';
import { bareBrand, brandOf } from '../brand-element.ts';
import { textOf } from '../text.ts';
import { plainReading, plainText, type Source } from './source.ts';

/** Elements in which shop software shows a product's brand: Shopify themes, WooCommerce and its brand extensions, Magento, PrestaShop. */
const BLOCKS = [
  '.product__vendor, .product-vendor, .product-single__vendor, .product-meta__vendor, .product-block__vendor, .product__meta .vendor, [class*="product-info__vendor"]',
  '.woocommerce-product-attributes-item--attribute_pa_brand .woocommerce-product-attributes-item__value, .pwb-single-product-brands, .wc-brands, .brand-thumbnails',
  '.product-info-main .brand, .product.attribute.brand, .product-manufacturer, .product_brand, .product-brand, .product-brand-name, [data-product-brand]',
].join(', ');

/** Elements in which links name it. */
const LINKS = '.product_meta [class*="brand"], .product-brands, .yith-wcbr-brands';

const BLOCKS_MAX = 60;

/**
 * The brand that a block of its own shows beside the product, or that a line 'by X' names below its heading while the page's title
 * names it too. Blocks that name several brands belong to several products.
 */
export function shownBrand(document: Document, heading: Element | null, source: Source): Listing {
  // Not one selector: of every link of the page it would be asked what lies around it.
  const links = [...document.querySelectorAll(LINKS)].slice(0, BLOCKS_MAX);
  const blocks = [
    ...document.querySelectorAll(BLOCKS),
    ...links.flatMap((one) => [...one.querySelectorAll('a')].slice(0, BLOCKS_MAX)),
  ].slice(0, BLOCKS_MAX);
  const names = blocks
    .filter((block) => !isAside(block))
    .map((block) => bareBrand(brandOf(block) ?? ''))
    .filter(Boolean);
  const [name, ...others] = new Set(names);
  if (name && others.length === 0) return listingOf(name, source, 'vendor');
  return listingOf(byLine(document, heading) ?? '', source, 'by');
}

function listingOf(name: string, source: Source, where: string): Listing {
  const brand = plainReading(name, source, where);
  return brand ? { brand } : {};
}

const LINES_MAX = 40;

function byLine(document: Document, heading: Element | null): string | undefined {
  const title = plainText(document.title).toLowerCase();
  for (const line of [...(heading?.parentElement?.querySelectorAll('p, span, div, a, h2') ?? [])].slice(
    0,
    LINES_MAX,
  )) {
    if ((line.textContent?.length ?? 0) > 100) continue;
    const name = /^by:?\s+(\S.{1,50})$/i.exec(textOf(line))?.[1];
    if (name && title.startsWith(name.toLowerCase())) return name;
  }
  return undefined;
}
