import { LISTINGS_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { asList, at, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { compact, priceReadings } from '../readings.ts';
import { saysNothing } from '../row-labels.ts';
import { fromRows } from '../rows.ts';
import { currencyAt, itemAddress, sellerAddress } from './address.ts';

// The shop draws its pages from two answers of its own services, which captured pages hold: one with price and seller's
// name, one with the attributes.

/** The items of a captured `cards/detail` or search answer. */
export function statedProducts(document: Document, page: URL): Listing[] {
  return jsonScripts(document)
    .flatMap((script) => asList(at(script, 'products') ?? at(script, 'data.products'), LISTINGS_MAX))
    .map((product, place) => statedProduct(product, `products.${place}`, page))
    .filter(({ id, title }) => id && title);
}

function statedProduct(product: unknown, where: string, page: URL): Listing {
  const text = (key: string) => textReading(at(product, key), 'state', `${where}.${key}`);
  const id = text('id');
  const supplier = text('supplierId');
  const amounts = asList(at(product, 'sizes'))
    .map((size) => at(size, 'price.product') ?? at(size, 'price.total'))
    .filter((amount) => typeof amount === 'number');
  const whole = at(product, 'salePriceU');
  const kopecks = amounts.length > 0 ? Math.min(...amounts) : whole;
  const price = typeof kopecks === 'number' ? kopecks / 100 : undefined;
  return compact({
    id,
    url: id && itemAddress(id, page),
    title: text('name'),
    brand: saysNothing(textAt(product, 'brand') ?? '') ? undefined : text('brand'),
    sellerName: text('supplier'),
    sellerId: supplier,
    sellerUrl:
      supplier && reading(sellerAddress(supplier.value, page), supplier.raw, 'state', supplier.where),
    // The service names no currency: amounts are those of the site's country.
    ...priceReadings(price, currencyAt(page, undefined) ?? 'RUB', String(kopecks), 'state', `${where}.sizes`),
  });
}

/** A captured `card.json`: an item's attributes, its brand and the number of its seller. */
export function statedCard(document: Document, page: URL, languages: readonly string[]): Listing {
  const card = jsonScripts(document).find((script) => textAt(script, 'nm_id') && textAt(script, 'imt_name'));
  if (!card) return {};
  const groups = asList(at(card, 'grouped_options')).flatMap((group) => asList(at(group, 'options')));
  const rows = [...asList(at(card, 'options')), ...groups].map((option) => ({
    label: textAt(option, 'name') ?? '',
    value: textAt(option, 'value') ?? '',
    where: 'options',
  }));
  const id = textReading(at(card, 'nm_id'), 'state', 'nm_id');
  const seller = textReading(at(card, 'selling.supplier_id'), 'state', 'selling.supplier_id');
  const brand = textAt(card, 'selling.brand_name') ?? '';
  return compact({
    ...fromRows(rows, 'state', languages),
    id,
    url: id && itemAddress(id, page),
    title: textReading(at(card, 'imt_name'), 'state', 'imt_name'),
    ...(saysNothing(brand) ? {} : { brand: textReading(brand, 'state', 'selling.brand_name') }),
    sellerId: seller,
    sellerUrl: seller && reading(sellerAddress(seller.value, page), seller.raw, 'state', seller.where),
    category: textReading(at(card, 'subj_name'), 'state', 'subj_name'),
  });
}
