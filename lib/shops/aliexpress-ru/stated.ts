import { asCountryCode, countryCode } from '../../listing/countries.ts';
import type { Listing, Reading } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { attempt } from '../attempt.ts';
import { asList, at, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import { fromRows, type Row } from '../rows.ts';
import { itemAddress, storeReadings } from './address.ts';

/** A part of the page: what it is called, and what it was drawn from. */
interface Widget {
  readonly name: string;
  readonly props: unknown;
}

const WIDGETS_MAX = 2000;

/** What the data of a page says of its product and the store; empty where there is none. */
export function statedListing(document: Document, page: URL, languages: readonly string[]): Listing {
  const scripts = jsonScripts(document);
  const widgets = scripts.flatMap((script) => widgetsIn(at(script, 'widgets')));
  const props = (name: string) => widgets.find((widget) => widget.name.includes(name) && widget.props)?.props;
  // A captured answer of the shop's own service holds the product alone.
  const captured = scripts.find(
    (script) => at(script, 'data.skuInfo') ?? at(script, 'productData.data.skuInfo'),
  );
  const product = props('SnowProductContext') ?? at(captured, 'data') ?? at(captured, 'productData.data');
  const freight = scripts.map((script) => freightOf(script)).find((found) => found !== undefined);
  return compact({
    ...attempt(() => fromFreight(freight, languages), {}),
    ...attempt(() => fromRows(rowsIn(props('ProductCharacteristics')), 'state', languages), {}),
    ...attempt(() => fromStore(props('SnowStoreContext')), {}),
    ...attempt(() => fromProduct(product, page), {}),
  });
}

/** All widgets below a list of widgets, within bounds. */
function widgetsIn(list: unknown): Widget[] {
  const queue = asList(list);
  const found: Widget[] = [];
  for (const widget of queue) {
    found.push({ name: textAt(widget, 'widgetId') ?? textAt(widget, 'name') ?? '', props: propsOf(widget) });
    if (queue.length < WIDGETS_MAX) queue.push(...asList(at(widget, 'children')));
  }
  return found;
}

function propsOf(widget: unknown): unknown {
  const state = at(widget, 'state.data');
  return state ?? at(widget, 'props');
}

function fromProduct(product: unknown, page: URL): Listing {
  const id = textReading(at(product, 'id'), 'state', 'product.id');
  return compact({
    id,
    url: id && itemAddress(id),
    title: textReading(at(product, 'name'), 'state', 'product.name'),
    image: imageReading(textAt(product, 'gallery.0.imageUrl'), 'state', 'product.gallery', page),
    ...lowestPrice(product),
  });
}

/** The lowest price of all variants: what is paid, and what was asked before only where nothing is paid less. */
function lowestPrice(product: unknown): Listing {
  const variants = asList(at(product, 'skuInfo.priceList'));
  const amounts = [at(product, 'price.minActivityAmount'), at(product, 'price.minAmount')];
  for (const candidates of [variants.map((one) => at(one, 'activityAmount') ?? at(one, 'amount')), amounts]) {
    const priced = candidates.filter((one) => typeof at(one, 'value') === 'number');
    const [lowest] = priced.sort((a, b) => Number(at(a, 'value')) - Number(at(b, 'value')));
    if (lowest === undefined) continue;
    const raw = textAt(lowest, 'formatted') ?? String(at(lowest, 'value'));
    return priceReadings(at(lowest, 'value'), textAt(lowest, 'currency'), raw, 'state', 'product.price');
  }
  return {};
}

function fromStore(store: unknown): Listing {
  return compact({
    sellerName: textReading(at(store, 'name'), 'state', 'store.name'),
    ...storeReadings(textAt(store, 'url'), 'state', 'store.url'),
  });
}

function rowsIn(characteristics: unknown): Row[] {
  return asList(at(characteristics, 'groups'))
    .flatMap((group) => asList(at(group, 'properties')))
    .map((row) => ({
      label: textAt(row, 'name') ?? '',
      value: textAt(row, 'value') ?? '',
      where: 'characteristics',
    }));
}

/** The answer on shipping, alone or with what was asked. */
function freightOf(script: unknown): { answer: unknown; asked: unknown } | undefined {
  for (const answer of [at(script, 'response'), script]) {
    if (at(answer, 'methods') && at(answer, 'to')) return { answer, asked: at(script, 'request') };
  }
  return undefined;
}

function fromFreight(
  found: { answer: unknown; asked: unknown } | undefined,
  languages: readonly string[],
): Listing {
  if (!found) return {};
  const { answer, asked } = found;
  const id = textReading(
    textAt(asked, 'productIdV2') ?? textAt(asked, 'productId'),
    'state',
    'request.productId',
  );
  const names = asList(at(answer, 'methods')).flatMap(
    (one) => textAt(one, 'serviceName') ?? textAt(one, 'service') ?? [],
  );
  const services = [...new Set(names)];
  const to = asCountryCode(textAt(answer, 'to.country') ?? '');
  return compact({
    id,
    url: id && itemAddress(id),
    shipsFrom: placeOf(answer, languages),
    shipsTo: to
      ? reading({ included: [to], excluded: [], worldwide: false }, to, 'state', 'to.country')
      : undefined,
    services: services.length > 0 ? reading(services, services.join(' | '), 'state', 'methods') : undefined,
  });
}

function placeOf(answer: unknown, languages: readonly string[]): Reading<string | null> | undefined {
  const [code, name] = [textAt(answer, 'from.countryCode'), textAt(answer, 'from.countryName')];
  const raw = code ?? name;
  if (!raw) return undefined;
  return reading(asCountryCode(raw) ?? countryCode(name ?? raw, languages), raw, 'state', 'from');
}
