import { countryCode } from '../../listing/countries.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { at, objectAfter, textAt } from '../json.ts';
import { compact } from '../readings.ts';

const SCRIPTS_MAX = 400;
const NAMES_MAX = 40;
const TEXT_MAX = 4_000_000;
const PUSH = /__next_f\s{0,3}\.push\(\s{0,20}\[\s{0,20}1\s{0,20},\s{0,20}["']/;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The data that a page of Next.js sends to its own scripts, as text: pieces of script strings in one row. '' where there
 * is none.
 */
function flightText(document: Document): string {
  const pieces: string[] = [];
  let length = 0;
  for (const { textContent } of [...document.scripts].slice(0, SCRIPTS_MAX)) {
    const start = PUSH.exec(textContent ?? '');
    if (!start || !textContent) continue;
    const end = Math.max(textContent.lastIndexOf('"'), textContent.lastIndexOf("'"));
    const piece = unescaped(textContent.slice(start.index + start[0].length, end));
    length += piece.length;
    if (length > TEXT_MAX) break;
    pieces.push(piece);
  }
  return pieces.join('');
}

/** The content of a script's string. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, code, char) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[char] ?? char),
  );
}

/** What the page's data says of the seller and of the way the goods take to this visitor. */
export function fromFlight(document: Document): Listing {
  const text = flightText(document);
  if (!text) return {};
  return compact({ ...sellerOf(text), ...shippingOf(objectAfter(text, /"prodShip":\{/)) });
}

/** The shop's name, which is one word; where the company behind it is named, that stands under the same key. */
function sellerOf(text: string): Listing {
  const id = /"supplierid":"(\w{8,64})"/i.exec(text)?.[1];
  const names = [...text.matchAll(/"suppliername":"((?:[^"\\]|\\.){1,200})"/gi)].slice(0, NAMES_MAX);
  const distinct = [...new Set(names.map(([, name]) => (name ?? '').trim()).filter(Boolean))];
  const isCompany = (name: string) => /\S\s+\S|公司/.test(name);
  const shop = distinct.find((name) => !isCompany(name)) ?? distinct[0];
  // Where more are named they are other sellers, of goods that are recommended.
  const company =
    distinct.length === 2 ? distinct.find((name) => name !== shop && isCompany(name)) : undefined;
  const where = 'suppliername';
  return compact({
    sellerName: textReading(shop, 'state', where),
    sellerLegalName: textReading(company, 'state', where),
    sellerId: id ? reading(id, id, 'state', 'supplierid') : undefined,
  });
}

/** 'China' to 'Thailand' by 'ePacket'; without a way nothing goes to the visitor's country. */
function shippingOf(shipping: unknown): Listing {
  const way = at(shipping, 'shipCostAndWay');
  const where = 'prodShip.shipCostAndWay';
  const from = textAt(way, 'stockCountryId') ?? textAt(way, 'stockCountryName');
  const service = textAt(way, 'expressType');
  const goes = at(way, 'canDelivery') ?? at(shipping, 'canDelivery');
  const to = textAt(way, 'countryId') ?? textAt(shipping, 'whitherCountry') ?? '';
  const name = textAt(way, 'countryName') ?? textAt(shipping, 'whitherCountryName') ?? to;
  const country = countryCode(to) ?? countryCode(name);
  const [included, excluded] = goes === false ? [[], [country]] : [[country], []];
  const isTold = country !== null && (goes === false || goes === true || service !== undefined);
  const codes = (list: (string | null)[]) => list.filter((code) => code !== null);
  return {
    ...(from && { shipsFrom: reading(countryCode(from), from, 'state', where) }),
    ...(service && { services: reading([service], service, 'state', where) }),
    ...(isTold && {
      shipsTo: reading(
        { included: codes(included), excluded: codes(excluded), worldwide: false },
        name,
        'state',
        where,
      ),
    }),
  };
}
