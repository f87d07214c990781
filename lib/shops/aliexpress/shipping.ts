import { asCountryCode, countryCode } from '../../listing/countries.ts';
import { LIST_MAX, type ReadingSource } from '../../listing/fields.ts';
import type { Listing, Reading } from '../../listing/listing.ts';
import { cleanText, reading } from '../../listing/reading.ts';
import { asList, at, textAt } from '../json.ts';
import { textOf } from '../text.ts';
import type { Found } from './state.ts';

/** The property by which a buyer chooses the warehouse, and its value 'China'. */
export const SHIPS_FROM = '200007763';
const FROM_CHINA = '201336100';

/** 'To this one country', or 'not to this one'. */
export function shipsTo(
  country: string,
  reached: boolean,
  raw: string,
  from: ReadingSource,
  where: string,
): NonNullable<Listing['shipsTo']> {
  const [included, excluded] = reached ? [[country], []] : [[], [country]];
  return reading({ included, excluded, worldwide: false }, raw, from, where);
}

/** Names of shipping services, each once, in the order given. */
export function services(names: readonly string[], from: ReadingSource, where: string): Listing['services'] {
  const each = [...new Set(names.map(cleanText).filter((name) => name))].slice(0, LIST_MAX);
  return each.length > 0 ? reading(each, each.join(' | '), from, where) : undefined;
}

/** What the shipping options in a page's data say, the first being the selected one; `visitor` is whom they are for. */
export function fromOptions(
  { value, path }: Found,
  visitor: Reading<string> | undefined,
  languages: readonly string[],
): Listing {
  const options = asList(value).map((option) => at(option, 'bizData') ?? option);
  const [selected] = options;
  if (!selected) return {};
  const where = at(value, '0') === undefined ? path : `${path}.0`;
  // The code where it is an ISO one; the shop has some of its own ('SRB'), and 'NO' may be a word.
  const country = (codeKey: string, nameKey: string) => {
    const name = textAt(selected, nameKey);
    const raw = textAt(selected, codeKey) ?? name;
    if (raw === undefined) return undefined;
    return { raw, code: countryCode(raw, languages) ?? (name ? countryCode(name, languages) : null) };
  };
  // sendGoodsCountry is how pages before 2022 call it.
  const origin =
    country('shipFromCode', 'shipFrom') ?? country('sendGoodsCountry', 'sendGoodsCountryFullName');
  const target =
    country('shipToCode', 'shipTo') ??
    (visitor && { raw: visitor.raw, code: countryCode(visitor.value, languages) });
  const listing: Listing = {
    services: services(
      options.map((option) => textAt(option, 'company') ?? textAt(option, 'deliveryProviderName') ?? ''),
      'state',
      path,
    ),
  };
  if (origin) listing.shipsFrom = reading(origin.code, origin.raw, 'state', where);
  if (target?.code) {
    const reached = at(selected, 'unreachable') !== true;
    listing.shipsTo = shipsTo(target.code, reached, target.raw, 'state', where);
  }
  return listing;
}

/** Where the chosen variant ships from, or the only place that there is to choose. */
export function fromChoices(
  list: unknown,
  path: string,
  chosen: string | undefined,
  languages: readonly string[],
): Listing['shipsFrom'] {
  const property = asList(list).find((one) => textAt(one, 'skuPropertyId') === SHIPS_FROM);
  const values = asList(at(property, 'skuPropertyValues'));
  const id = (value: unknown) => textAt(value, 'propertyValueIdLong') ?? textAt(value, 'propertyValueId');
  const value =
    values.length === 1
      ? values[0]
      : values.find((one) => chosen?.split(';').some((part) => part.startsWith(`${SHIPS_FROM}:${id(one)}`)));
  const raw = textAt(value, 'propertyValueDisplayName') ?? textAt(value, 'propertyValueName');
  if (!raw) return undefined;
  const stated = asCountryCode(textAt(value, 'skuPropertySendGoodsCountryCode') ?? '');
  return reading(stated ?? choiceCountry(id(value), raw, languages), raw, 'state', path);
}

/** The country that a value of the ships-from property stands for. */
export function choiceCountry(
  id: string | undefined,
  name: string,
  languages: readonly string[],
): string | null {
  return id === FROM_CHINA ? 'CN' : countryCode(name, languages);
}

/** One line 'From **China** to **United States** via AliExpress Standard Shipping', in any language. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly service: string | undefined;
  readonly raw: string;
}

/**
 * The route that a line of the shipping block tells, by its structure: two runs of text of their own are countries, and
 * what follows the second is the service behind one small word. `visitor` tells which country is the goal in languages
 * that name the goal first.
 */
export function routeOf(
  line: Element,
  languages: readonly string[],
  visitor: string | null,
  knownServices: readonly string[],
): Route | undefined {
  const runs = textRuns(line);
  const countries = runs
    .map((text, place) => ({ place, code: text.length < 60 ? countryCode(text, languages) : null }))
    .filter(({ code }) => code);
  const [first, second] = countries;
  if (!first?.code || !second?.code) return undefined;
  const goalFirst = first.code === visitor && second.code !== visitor;
  return {
    from: goalFirst ? second.code : first.code,
    to: goalFirst ? first.code : second.code,
    service: serviceIn(runs, second.place + 1, knownServices),
    raw: textOf(line),
  };
}

const RUNS_MAX = 30;

/** The pieces of text that a line is put together from, cleaned, without empty ones. */
function textRuns(line: Element): string[] {
  const runs: string[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, 4 /* text */);
  while (runs.length < RUNS_MAX && walker.nextNode()) {
    const text = cleanText(walker.currentNode.nodeValue ?? '');
    if (text) runs.push(text);
  }
  return runs;
}

/** The service's name: one that the page's data knows, else what follows the second country but for small words. */
function serviceIn(
  runs: readonly string[],
  after: number,
  knownServices: readonly string[],
): string | undefined {
  const line = ` ${runs.join(' ')} `;
  const named = knownServices.filter((name) => line.includes(` ${name} `));
  if (named.length > 0)
    return named.reduce((longest, name) => (name.length > longest.length ? name : longest));
  const words = runs.slice(after).join(' ').split(' ');
  // Services are written with capitals or figures; 'via', 'con', 'через' and their like are not.
  const start = words.findIndex((word) => /[\p{Lu}\p{N}]/u.test(word));
  if (start >= 0) {
    // Hebrew, Korean and their like have no capitals: what trails a Latin name in such a script is grammar.
    const end = words.findLastIndex((word) => /[\p{Lu}\p{Ll}\p{N}]/u.test(word));
    return words.slice(start, end + 1).join(' ');
  }
  const name = words.slice(1).join(' ');
  return name && !/\p{Ll}/u.test(name) ? name : undefined;
}
