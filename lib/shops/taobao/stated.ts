import { countryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { fromChineseRows, yuan } from '../chinese-shops.ts';
import { asList, at, objectAfter, parseJson, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { parsePrice } from '../money.ts';
import { compact, imageReading, priceReadings } from '../readings.ts';
import type { Row } from '../rows.ts';
import { shopAt } from './address.ts';

/** The data of a product page, in one shape for all layouts, and where it stood. */
interface Stated {
  readonly where: string;
  readonly item: unknown;
  readonly seller: unknown;
  readonly delivery: unknown;
  readonly price: unknown;
  readonly rows: readonly Row[];
}

const SCRIPTS_MAX = 300;

/** What a product page's data says: the mobile pages' (`_DATA_Detail`), today's (`res`), and the old `g_config`. */
export function statedProduct(document: Document, page: URL, languages: readonly string[]): Listing {
  const texts = [...document.scripts].slice(0, SCRIPTS_MAX).map(({ textContent }) => textContent ?? '');
  const stated = mobileData(document, texts) ?? todaysData(texts);
  return { ...configured(texts), ...(stated ? fromData(stated, page, languages) : {}) };
}

function mobileData(document: Document, texts: readonly string[]): Stated | undefined {
  const captured = jsonScripts(document).find((data) => at(data, '_DATA_Detail') !== undefined);
  const named = (name: string) => {
    const text = texts.find((one) => one.includes(`${name} =`) || one.includes(`${name}=`));
    return at(captured, name) ?? (text === undefined ? undefined : objectAfter(text, name));
  };
  const detail = named('_DATA_Detail');
  if (detail === undefined) return undefined;
  const sold = named('_DATA_Mdskip');
  const where = '_DATA_Detail';
  const groups = asList(at(detail, 'props.groupProps')).flatMap((group) => Object.values(Object(group)));
  const rows = groups
    .flatMap((group) => asList(group))
    .flatMap((row) => Object.entries(Object(row)))
    .map(([label, value]) => ({ label, value: String(value), where: `${where}.props.groupProps` }));
  const [item, seller] = [at(detail, 'item'), at(detail, 'seller')];
  const price = at(sold, 'price.price.priceText') ?? at(detail, 'mock.price.price.priceText');
  return { where, item, seller, delivery: at(sold, 'delivery'), price, rows };
}

function todaysData(texts: readonly string[]): Stated | undefined {
  const text = texts.find((one) => one.includes('componentsVO'));
  const res = text && objectAfter(text, /"res"\s*:/);
  const parts = at(res, 'componentsVO');
  if (parts === undefined) return undefined;
  const where = 'res';
  const rows = asList(at(parts, 'extensionInfoVO.infos'))
    .flatMap((info) => asList(at(info, 'items')))
    .map((row) => ({
      label: textAt(row, 'title') ?? '',
      value: asList(at(row, 'text')).map(String).join(' '),
      where: `${where}.componentsVO.extensionInfoVO`,
    }));
  const [item, seller] = [at(res, 'item'), at(res, 'seller')];
  const price = at(parts, 'priceVO.extraPrice.priceText') ?? at(parts, 'priceVO.price.priceText');
  return { where, item, seller, delivery: at(parts, 'deliveryVO'), price, rows };
}

function fromData(
  { where, item, seller, delivery, price, rows }: Stated,
  page: URL,
  languages: readonly string[],
): Listing {
  const text = (thing: unknown, path: string, ...keys: string[]) => {
    const key = keys.find((one) => textAt(thing, one) !== undefined);
    return key ? textReading(textAt(thing, key), 'state', `${where}.${path}.${key}`) : undefined;
  };
  const from = textAt(delivery, 'from') ?? textAt(delivery, 'deliveryFromAddr');
  const service = textAt(delivery, 'postage') ?? textAt(delivery, 'freight');
  const link = httpUrl(textAt(seller, 'pcShopUrl') ?? textAt(seller, 'shopUrl'), page);
  const shop = link ? shopAt(new URL(link), `${where}.seller`).sellerUrl : undefined;
  const cost = typeof price === 'string' || typeof price === 'number' ? String(price) : '';
  const parsed = parsePrice(cost);
  return compact({
    id: text(item, 'item', 'itemId'),
    title: text(item, 'item', 'title'),
    sellerName: text(seller, 'seller', 'shopName', 'sellerNick'),
    sellerId: text(seller, 'seller', 'userId', 'sellerId'),
    sellerUrl: shop && { ...shop, from: 'state' },
    shipsFrom: from ? reading(countryCode(from, languages), from, 'state', `${where}.delivery`) : undefined,
    services: service ? reading([service], service, 'state', `${where}.delivery`) : undefined,
    ...priceReadings(parsed?.amount, parsed?.currency ?? yuan(cost), cost, 'state', `${where}.price`),
    image: imageReading(asList(at(item, 'images'))[0], 'state', `${where}.item.images`, page),
    ...fromChineseRows(rows, 'state'),
  });
}

/** `g_config` is a script's object and no JSON: its texts are taken one by one. */
function configured(texts: readonly string[]): Listing {
  const text = texts.find((one) => /\bg_config\s{0,9}=\s{0,9}\{/.test(one)) ?? '';
  const read = (key: string) => {
    const literal = new RegExp(`\\b${key}\\s{0,20}:\\s{0,9}['"]([^'"\\n]{1,400})['"]`).exec(text)?.[1];
    return textReading(literal && parseJson(`"${literal}"`), 'state', `g_config.${key}`);
  };
  return compact({
    id: read('itemId'),
    sellerName: read('shopName') ?? read('sellerNick'),
    sellerId: read('sellerId'),
  });
}
